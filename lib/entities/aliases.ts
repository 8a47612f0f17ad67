import type { EntityType } from '../types.ts';

/**
 * Names of one thing that no rule of spelling brings together: the first stands for all. Written for this project from
 * general knowledge, as `foldName` folds them, so that a worker has nothing to fold before its first answer. A person's
 * surname alone is here only where newsrooms use it without a first name.
 */
const places = `
united states = us = usa = united states of america = america
united kingdom = uk = britain = great britain
united arab emirates = uae = emirates
european union = eu
dr congo = drc = democratic republic of the congo = democratic republic of congo = congo kinshasa
republic of the congo = congo brazzaville
central african republic = car
north korea = dprk = democratic peoples republic of korea
south korea = rok = republic of korea
china = prc = peoples republic of china
taiwan = republic of china
russia = russian federation
soviet union = ussr
bosnia and herzegovina = bosnia = bih = bosnia herzegovina
czech republic = czechia
north macedonia = macedonia
turkey = turkiye
ivory coast = cote divoire
myanmar = burma
eswatini = swaziland
east timor = timor leste
cape verde = cabo verde
netherlands = holland = the netherlands
belarus = byelorussia = belorussia
moldova = moldavia
kyrgyzstan = kyrgyz republic
saudi arabia = kingdom of saudi arabia = ksa
south africa = rsa
new zealand = nz
papua new guinea = png
vatican = vatican city = holy see
washington = washington dc
new york = new york city = nyc
los angeles = la
the hague = hague = den haag
kyiv = kiev = kyjiw
kharkiv = kharkov
lviv = lvov = lemberg
odesa = odessa
dnipro = dnepropetrovsk = dnipropetrovsk
zaporizhzhia = zaporizhia = zaporizhzhya = zaporozhye = zaporizhzhja = zaporozhe
mykolaiv = mykolayiv = nikolaev = nikolayev
chernihiv = chernigov
luhansk = lugansk
ternopil = ternopol
rivne = rovno
vinnytsia = vinnitsa = vinnytsya
zhytomyr = zhitomir
uzhhorod = uzhgorod
khmelnytsky = khmelnitsky
kropyvnytsky = kirovohrad = kirovograd
kryvy rih = krivoy rog
bakhmut = artemivsk = artyomovsk
pokrovsk = krasnoarmiisk = krasnoarmeysk
toretsk = dzerzhynsk
avdiivka = avdeevka = avdiyivka
chasiv yar = chasov yar
sievierodonetsk = severodonetsk = syevyerodonetsk
sloviansk = slavyansk = slovyansk
kostiantynivka = konstantinovka = kostyantynivka
izium = izyum
kupiansk = kupyansk
vovchansk = volchansk
vuhledar = ugledar
enerhodar = energodar
berdiansk = berdyansk
huliaipole = hulyaipole = gulyaipole
robotyne = rabotino
lyman = krasny lyman
chornobyl = chernobyl = chornobil
donbas = donbass
crimea = crimean peninsula = autonomous republic of crimea = krim
transnistria = transdniestria = pridnestrovie
zakarpattia = transcarpathia = zakarpattya
ukraine = ukraina
dnipro river = dnieper = dnieper river = dnepr
kerch bridge = crimean bridge = kerch strait bridge
zaporizhzhia nuclear power plant = znpp = zaporizhzhia npp
minsk = mensk
homyel = gomel = homel
hrodna = grodno
vitsebsk = vitebsk
mahilyow = mogilev = mahilou
babruysk = bobruisk
chisinau = kishinev
vilnius = wilno = vilna
gdansk = danzig
krakow = cracow
wroclaw = breslau
rzeszow
st petersburg = saint petersburg = petersburg
almaty = alma ata
astana = nur sultan
nagorno karabakh = artsakh = karabakh
beijing = peking
guangzhou = canton
mumbai = bombay
kolkata = calcutta
chennai = madras
bengaluru = bangalore
yangon = rangoon
ho chi minh city = saigon
persian gulf = arabian gulf
gulf of mexico = gulf of america
gaza = gaza strip
golan heights = golan
mecca = makkah
donetsk peoples republic = dpr = dnr
luhansk peoples republic = lpr = lnr
`;

const organizations = `
united nations = un = united nations organization
un security council = united nations security council
un general assembly = united nations general assembly
nato = north atlantic treaty organization = north atlantic alliance
european union = eu
european central bank = ecb
european commission = ec
european bank for reconstruction and development = ebrd
international monetary fund = imf
international criminal court = icc
international court of justice = icj
international atomic energy agency = iaea
international institute for strategic studies = iiss
international committee of the red cross = icrc
international olympic committee = ioc
international organization for migration = iom
world health organization = who
world trade organization = wto
world food programme = wfp
organization for security and co operation in europe = osce
organisation for economic co operation and development = oecd
organization of the petroleum exporting countries = opec
organization of american states = oas
association of southeast asian nations = asean
african union = au
arab league = league of arab states
gulf cooperation council = gcc
economic community of west african states = ecowas
commonwealth of independent states = cis
collective security treaty organization = csto
shanghai cooperation organization = sco
group of seven = g7 = g 7
group of twenty = g20 = g 20
group of eight = g8
un refugee agency = unhcr
amnesty international = amnesty
human rights watch = hrw
doctors without borders = msf = medecins sans frontieres
reporters without borders = reporters sans frontieres
committee to protect journalists = cpj
institute for the study of war = isw
center for strategic and international studies = csis
royal united services institute = rusi
stockholm international peace research institute = sipri
pentagon = us department of defense = us defense department = dod
state department = us state department = us department of state
justice department = us justice department = us department of justice = doj
department of homeland security = dhs = homeland security
us agency for international development = usaid
central intelligence agency = cia
federal bureau of investigation = fbi
national security agency = nsa
immigration and customs enforcement = ice
environmental protection agency = epa
food and drug administration = fda
federal reserve = fed = us federal reserve
securities and exchange commission = sec
republican party = gop
labour party = labour = labor = labor party
security service of ukraine = sbu = ukraines security service = ukrainian security service
main intelligence directorate of ukraine = hur = defence intelligence of ukraine = defense intelligence of ukraine
armed forces of ukraine = afu = zsu = ukrainian armed forces = ukraines armed forces
national anti corruption bureau of ukraine = nabu = national anti corruption bureau
specialized anti corruption prosecutors office = sapo = sap
national bank of ukraine = nbu
state emergency service of ukraine = state emergency service = dsns
state bureau of investigation = sbi = dbr
verkhovna rada = rada = ukrainian parliament
federal security service = fsb
foreign intelligence service = svr
gru = main intelligence directorate
state duma = duma
russian armed forces = armed forces of the russian federation
wagner group = wagner = pmc wagner = wagner pmc
islamic state = is = isis = isil = daesh = islamic state of iraq and syria = islamic state of iraq and the levant
al qaeda = al qaida
hezbollah = hizbollah = hizbullah = hizballah
islamic revolutionary guard corps = irgc = revolutionary guards = revolutionary guard
israel defense forces = idf = israeli defense forces = israel defence forces
palestine liberation organization = plo
palestinian authority = pa
hayat tahrir al sham = hts
kurdistan workers party = pkk
syrian democratic forces = sdf
rapid support forces = sudans rapid support forces
peoples liberation army = pla
chinese communist party = ccp = cpc = communist party of china
bharatiya janata party = bjp
african national congress = anc
christian democratic union = cdu
christian social union = csu
social democratic party of germany = spd
alternative for germany = afd
national rally = rassemblement national = rn
law and justice = pis
irish republican army = ira
associated press = ap
agence france presse = afp
british broadcasting corporation = bbc
deutsche welle = dw
radio free europe radio liberty = rfe rl = radio free europe = radio liberty
new york times = the new york times = nyt
wall street journal = the wall street journal = wsj
financial times = ft
south china morning post = scmp
x = twitter
bank of england = boe
bank of japan = boj
general motors = gm
general electric = ge
volkswagen = vw
taiwan semiconductor manufacturing company = tsmc
`;

const people = `
volodymyr zelensky = zelensky = vladimir zelensky = wolodymyr selensky
vladimir putin = putin = vladimir vladimirovich putin
donald trump = trump = donald j trump
joe biden = biden = joseph biden = joseph r biden
barack obama = obama
kamala harris = kamala
jd vance = james david vance = vance
marco rubio = rubio
pete hegseth = hegseth
steve witkoff = witkoff
emmanuel macron = macron
olaf scholz = scholz
angela merkel = merkel
friedrich merz = merz
keir starmer = starmer
boris johnson
giorgia meloni = meloni
viktor orban = orban
donald tusk = tusk
andrzej duda = duda
mark rutte = rutte
jens stoltenberg = stoltenberg
ursula von der leyen = von der leyen
kaja kallas = kallas
recep tayyip erdogan = erdogan = tayyip erdogan
benjamin netanyahu = netanyahu = binyamin netanyahu
mahmoud abbas
bashar al assad = bashar assad
ali khamenei = khamenei = ayatollah ali khamenei
mohammed bin salman = mbs
abdel fattah al sisi = al sisi = sisi
xi jinping = xi
narendra modi = modi
kim jong un
alexander lukashenko = lukashenko = lukashenka = aliaksandr lukashenka
sergei lavrov = lavrov
sergei shoigu = shoigu = sergei shoygu
dmitry peskov = peskov
dmitry medvedev = medvedev
yevgeny prigozhin = prigozhin
ramzan kadyrov = kadyrov
alexei navalny = navalny
andry yermak = yermak
andry sybiha = sybiha
dmytro kuleba = kuleba
oleksandr syrsky = syrsky
valery zaluzhny = zaluzhny
kyrylo budanov = budanov
rustem umerov = umerov
denys shmyhal = shmyhal
yulia svyrydenko = svyrydenko
sviatlana tsikhanouskaya = svetlana tikhanovskaya = tsikhanouskaya = tikhanovskaya
ilham aliyev = aliyev
nikol pashinyan = pashinyan
antonio guterres = guterres
elon musk = musk
jair bolsonaro = bolsonaro
luiz inacio lula da silva = lula = lula da silva
nicolas maduro = maduro
javier milei = milei
pedro sanchez
muammar gaddafi = gaddafi = moammar gadhafi = muammar qaddafi
saddam hussein = saddam
osama bin laden = bin laden
yasser arafat = arafat
mikhail gorbachev = gorbachev
boris yeltsin = yeltsin
bill clinton
nelson mandela = mandela
`;

const products = `
atacms = army tactical missile system = army tactical missile systems
himars = m142 himars = high mobility artillery rocket system
shahed 136 = geran 2
bayraktar tb2 = tb2
`;

const events = `
world war i = first world war = wwi = world war one = ww1
world war ii = second world war = wwy = world war two = ww2
russo ukrainian war = russia ukraine war = russian ukrainian war
revolution of dignity = euromaidan
`;

/** Each table, one thing a line. */
export const aliasTables: readonly [EntityType, string][] = [
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
  for (const [type, table] of aliasTables) {
    for (const line of table.trim().split('\n')) {
      const names = line.split(' = ');
      for (const name of names) map.set(`${type}:${name}`, names[0]!);
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
