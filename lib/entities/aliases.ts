import type { EntityType } from '../types.ts';
import { foldName } from './names.ts';

/**
 * Names of one thing that no rule of spelling brings together: the first stands for all. Written for this project from
 * general knowledge. A person's surname alone is here only where newsrooms use it without a first name.
 */
const places = `
United States = US = U.S. = USA = U.S.A. = United States of America = America
United Kingdom = UK = U.K. = Britain = Great Britain
United Arab Emirates = UAE = U.A.E. = Emirates
European Union = EU
DR Congo = DRC = DR Congo = Democratic Republic of the Congo = Democratic Republic of Congo = Congo-Kinshasa
Republic of the Congo = Congo-Brazzaville
Central African Republic = CAR
North Korea = DPRK = Democratic People's Republic of Korea
South Korea = ROK = Republic of Korea
China = PRC = People's Republic of China
Taiwan = Republic of China
Russia = Russian Federation
Soviet Union = USSR = U.S.S.R.
Bosnia and Herzegovina = Bosnia = BiH = Bosnia-Herzegovina
Czech Republic = Czechia
North Macedonia = Macedonia
Turkey = Türkiye = Turkiye
Ivory Coast = Côte d'Ivoire = Cote d'Ivoire
Myanmar = Burma
Eswatini = Swaziland
East Timor = Timor-Leste
Cape Verde = Cabo Verde
Netherlands = Holland = The Netherlands
Belarus = Byelorussia = Belorussia
Moldova = Moldavia
Kyrgyzstan = Kyrgyz Republic
Saudi Arabia = Kingdom of Saudi Arabia = KSA
South Africa = RSA
New Zealand = NZ
Papua New Guinea = PNG
Vatican = Vatican City = Holy See
Washington = Washington DC = Washington, D.C. = Washington, DC
New York = New York City = NYC
Los Angeles = LA = L.A.
The Hague = Hague = Den Haag
Kyiv = Kiev = Kyjiw = Київ = Киев
Kharkiv = Kharkov = Харків = Харьков
Lviv = Lvov = Lemberg = Львів = Львов
Odesa = Odessa = Одеса = Одесса
Dnipro = Dnepropetrovsk = Dnipropetrovsk = Дніпро = Днепр
Zaporizhzhia = Zaporizhia = Zaporizhzhya = Zaporozhye = Zaporizhzhja = Запоріжжя = Запорожье
Mykolaiv = Mykolayiv = Nikolaev = Nikolayev = Миколаїв
Chernihiv = Chernigov = Чернігів
Luhansk = Lugansk = Луганськ
Ternopil = Ternopol
Rivne = Rovno
Vinnytsia = Vinnitsa = Vinnytsya
Zhytomyr = Zhitomir
Uzhhorod = Uzhgorod
Khmelnytskyi = Khmelnitsky = Khmelnytsky
Kropyvnytskyi = Kirovohrad = Kirovograd
Kryvyi Rih = Krivoy Rog = Kryvyy Rih
Bakhmut = Artemivsk = Artyomovsk
Pokrovsk = Krasnoarmiisk = Krasnoarmeysk
Toretsk = Dzerzhynsk
Avdiivka = Avdeevka = Avdiyivka
Chasiv Yar = Chasov Yar
Sievierodonetsk = Severodonetsk = Syevyerodonetsk
Sloviansk = Slavyansk = Slovyansk
Kostiantynivka = Konstantinovka = Kostyantynivka
Izium = Izyum
Kupiansk = Kupyansk
Vovchansk = Volchansk
Vuhledar = Ugledar
Enerhodar = Energodar
Berdiansk = Berdyansk
Huliaipole = Hulyaipole = Gulyaipole
Robotyne = Rabotino
Lyman = Krasnyi Lyman
Chornobyl = Chernobyl = Чорнобиль
Donbas = Donbass
Crimea = Crimean Peninsula = Autonomous Republic of Crimea = Крим
Transnistria = Transdniestria = Pridnestrovie
Zakarpattia = Transcarpathia = Zakarpattya
Ukraine = Україна = Украина
Dnipro River = Dnieper = Dnieper River = Dnepr
Kerch Bridge = Crimean Bridge = Kerch Strait Bridge
Zaporizhzhia Nuclear Power Plant = ZNPP = Zaporizhzhia NPP
Minsk = Mensk
Homyel = Gomel = Homel
Hrodna = Grodno
Vitsebsk = Vitebsk
Mahilyow = Mogilev = Mahilou
Babruysk = Bobruisk
Chisinau = Kishinev
Vilnius = Wilno = Vilna
Gdansk = Danzig
Krakow = Cracow
Wroclaw = Breslau
Rzeszow = Rzeszów
St. Petersburg = Saint Petersburg = St Petersburg = Petersburg
Almaty = Alma-Ata
Astana = Nur-Sultan
Nagorno-Karabakh = Artsakh = Karabakh
Beijing = Peking
Guangzhou = Canton
Mumbai = Bombay
Kolkata = Calcutta
Chennai = Madras
Bengaluru = Bangalore
Yangon = Rangoon
Ho Chi Minh City = Saigon
Persian Gulf = Arabian Gulf
Gulf of Mexico = Gulf of America
Gaza = Gaza Strip
Golan Heights = Golan
Mecca = Makkah
Donetsk People's Republic = DPR = DNR
Luhansk People's Republic = LPR = LNR
`;

const organizations = `
United Nations = UN = U.N. = United Nations Organization
UN Security Council = U.N. Security Council = United Nations Security Council
UN General Assembly = U.N. General Assembly = United Nations General Assembly
NATO = North Atlantic Treaty Organization = North Atlantic Alliance
European Union = EU = E.U.
European Central Bank = ECB
European Commission = EC
European Bank for Reconstruction and Development = EBRD
International Monetary Fund = IMF
International Criminal Court = ICC
International Court of Justice = ICJ
International Atomic Energy Agency = IAEA
International Institute for Strategic Studies = IISS
International Committee of the Red Cross = ICRC
International Olympic Committee = IOC
International Organization for Migration = IOM
World Health Organization = WHO
World Trade Organization = WTO
World Food Programme = WFP
Organization for Security and Co-operation in Europe = OSCE
Organisation for Economic Co-operation and Development = OECD
Organization of the Petroleum Exporting Countries = OPEC
Organization of American States = OAS
Association of Southeast Asian Nations = ASEAN
African Union = AU
Arab League = League of Arab States
Gulf Cooperation Council = GCC
Economic Community of West African States = ECOWAS
Commonwealth of Independent States = CIS
Collective Security Treaty Organization = CSTO
Shanghai Cooperation Organization = SCO
Group of Seven = G7 = G-7
Group of Twenty = G20 = G-20
Group of Eight = G8
UN refugee agency = UNHCR
Amnesty International = Amnesty
Human Rights Watch = HRW
Doctors Without Borders = MSF = Medecins Sans Frontieres
Reporters Without Borders = RSF
Committee to Protect Journalists = CPJ
Institute for the Study of War = ISW
Center for Strategic and International Studies = CSIS
Royal United Services Institute = RUSI
Stockholm International Peace Research Institute = SIPRI
Pentagon = US Department of Defense = U.S. Department of Defense = US Defense Department = DoD
State Department = US State Department = U.S. State Department = US Department of State = U.S. Department of State
Justice Department = US Justice Department = U.S. Justice Department = US Department of Justice = U.S. Department of Justice = DOJ
Department of Homeland Security = DHS = Homeland Security
US Agency for International Development = USAID = U.S. Agency for International Development
Central Intelligence Agency = CIA = C.I.A.
Federal Bureau of Investigation = FBI = F.B.I.
National Security Agency = NSA
Immigration and Customs Enforcement = ICE
Environmental Protection Agency = EPA
Food and Drug Administration = FDA
Federal Reserve = Fed = US Federal Reserve = U.S. Federal Reserve
Securities and Exchange Commission = SEC
Republican Party = GOP
Security Service of Ukraine = SBU = Ukraine's Security Service = Ukrainian Security Service
Main Intelligence Directorate of Ukraine = HUR = Defence Intelligence of Ukraine = Defense Intelligence of Ukraine
Armed Forces of Ukraine = AFU = ZSU = Ukrainian Armed Forces = Ukraine's Armed Forces
National Anti-Corruption Bureau of Ukraine = NABU = National Anti-Corruption Bureau = National Anti-corruption Bureau
Specialized Anti-Corruption Prosecutor's Office = SAPO = SAP
National Bank of Ukraine = NBU
State Emergency Service of Ukraine = State Emergency Service = DSNS
State Bureau of Investigation = SBI = DBR
Verkhovna Rada = Rada = Ukrainian parliament
Federal Security Service = FSB
Foreign Intelligence Service = SVR
GRU = Main Intelligence Directorate
State Duma = Duma
Russian Armed Forces = Armed Forces of the Russian Federation
Wagner Group = Wagner = PMC Wagner = Wagner PMC
Islamic State = IS = ISIS = ISIL = Daesh = Islamic State of Iraq and Syria = Islamic State of Iraq and the Levant
al-Qaeda = al Qaeda = al-Qaida = al Qaida
Hezbollah = Hizbollah = Hizbullah = Hizballah
Islamic Revolutionary Guard Corps = IRGC = Revolutionary Guards = Revolutionary Guard
Israel Defense Forces = IDF = Israeli Defense Forces = Israel Defence Forces
Palestine Liberation Organization = PLO
Palestinian Authority = PA
Hayat Tahrir al-Sham = HTS
Kurdistan Workers' Party = PKK
Syrian Democratic Forces = SDF
Rapid Support Forces = RSF
People's Liberation Army = PLA
Chinese Communist Party = CCP = CPC = Communist Party of China
Bharatiya Janata Party = BJP
African National Congress = ANC
Christian Democratic Union = CDU
Christian Social Union = CSU
Social Democratic Party of Germany = SPD
Alternative for Germany = AfD
National Rally = Rassemblement National = RN
Law and Justice = PiS
Irish Republican Army = IRA
Associated Press = AP
Agence France-Presse = AFP
British Broadcasting Corporation = BBC
Deutsche Welle = DW
Radio Free Europe/Radio Liberty = RFE/RL = Radio Free Europe = Radio Liberty
New York Times = The New York Times = NYT
Wall Street Journal = The Wall Street Journal = WSJ
Financial Times = FT
South China Morning Post = SCMP
X = Twitter
Bank of England = BoE
Bank of Japan = BoJ = BOJ
General Motors = GM
General Electric = GE
Volkswagen = VW
Taiwan Semiconductor Manufacturing Company = TSMC
`;

const people = `
Volodymyr Zelensky = Zelensky = Vladimir Zelensky = Wolodymyr Selenskyj
Vladimir Putin = Putin = Vladimir Vladimirovich Putin
Donald Trump = Trump = Donald J. Trump
Joe Biden = Biden = Joseph Biden = Joseph R. Biden
Barack Obama = Obama
Kamala Harris = Kamala
JD Vance = J.D. Vance = James David Vance = Vance
Marco Rubio = Rubio
Pete Hegseth = Hegseth
Steve Witkoff = Witkoff
Emmanuel Macron = Macron
Olaf Scholz = Scholz
Angela Merkel = Merkel
Friedrich Merz = Merz
Keir Starmer = Starmer
Boris Johnson
Giorgia Meloni = Meloni
Viktor Orban = Orban
Donald Tusk = Tusk
Andrzej Duda = Duda
Mark Rutte = Rutte
Jens Stoltenberg = Stoltenberg
Ursula von der Leyen = von der Leyen
Kaja Kallas = Kallas
Recep Tayyip Erdogan = Erdogan = Tayyip Erdogan
Benjamin Netanyahu = Netanyahu = Binyamin Netanyahu
Mahmoud Abbas
Bashar al-Assad = Bashar Assad
Ali Khamenei = Khamenei = Ayatollah Ali Khamenei
Mohammed bin Salman = MBS
Abdel Fattah al-Sisi = al-Sisi = Sisi
Xi Jinping = Xi
Narendra Modi = Modi
Kim Jong Un
Alexander Lukashenko = Lukashenko = Lukashenka = Aliaksandr Lukashenka
Sergei Lavrov = Lavrov
Sergei Shoigu = Shoigu = Sergei Shoygu
Dmitry Peskov = Peskov
Dmitry Medvedev = Medvedev
Yevgeny Prigozhin = Prigozhin
Ramzan Kadyrov = Kadyrov
Alexei Navalny = Navalny
Andriy Yermak = Yermak
Andrii Sybiha = Sybiha
Dmytro Kuleba = Kuleba
Oleksandr Syrskyi = Syrskyi
Valerii Zaluzhnyi = Zaluzhnyi = Valerii Zaluzhny = Zaluzhny
Kyrylo Budanov = Budanov
Rustem Umerov = Umerov
Denys Shmyhal = Shmyhal
Yulia Svyrydenko = Svyrydenko
Sviatlana Tsikhanouskaya = Svetlana Tikhanovskaya = Tsikhanouskaya = Tikhanovskaya
Ilham Aliyev = Aliyev
Nikol Pashinyan = Pashinyan
Antonio Guterres = Guterres
Elon Musk = Musk
Jair Bolsonaro = Bolsonaro
Luiz Inacio Lula da Silva = Lula = Luiz Inácio Lula da Silva
Nicolas Maduro = Maduro
Javier Milei = Milei
Pedro Sanchez
Muammar Gaddafi = Gaddafi = Moammar Gadhafi = Muammar Qaddafi
Saddam Hussein = Saddam
Osama bin Laden = bin Laden
Yasser Arafat = Arafat
Mikhail Gorbachev = Gorbachev
Boris Yeltsin = Yeltsin
Bill Clinton
Nelson Mandela = Mandela
`;

const products = `
ATACMS = Army Tactical Missile System = Army Tactical Missile Systems
HIMARS = M142 HIMARS = High Mobility Artillery Rocket System
Shahed-136 = Geran-2
Bayraktar TB2 = TB2
`;

const events = `
World War I = First World War = WWI = World War One = WW1
World War II = Second World War = WWII = World War Two = WW2
Russo-Ukrainian War = Russia-Ukraine war = Russian-Ukrainian war
Revolution of Dignity = Euromaidan
`;

const tables: readonly [EntityType, string][] = [
  ['place', places],
  ['organization', organizations],
  ['person', people],
  ['product', products],
  ['event', events],
];

/** Folded names by type, each with the folded name that stands for it. */
let standing: Map<string, string> | null = null;

function readTables(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [type, table] of tables) {
    for (const line of table.trim().split('\n')) {
      const [first, ...others] = line.split(' = ').map(foldName);
      for (const name of [first!, ...others]) map.set(`${type}:${name}`, first!);
    }
  }
  return map;
}

/** The folded name that stands for a folded name; itself when no other does. */
export function standardName(type: EntityType, folded: string): string {
  standing ??= readTables();
  return standing.get(`${type}:${folded}`) ?? folded;
}

/** Is a folded name one of the tables', in any of its forms? */
export function isListed(type: EntityType, folded: string): boolean {
  standing ??= readTables();
  return standing.has(`${type}:${folded}`);
}
