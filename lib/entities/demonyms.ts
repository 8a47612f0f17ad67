/** Countries and the words for what belongs to them: "Ukrainian Defense Ministry" and "Ukraine's Defense Ministry" are one. */
const table = `
afghanistan afghan; albania albanian; algeria algerian; argentina argentine argentinian; armenia armenian; australia australian
austria austrian; azerbaijan azerbaijani; bahrain bahraini; bangladesh bangladeshi; belarus belarusian; belgium belgian
bolivia bolivian; brazil brazilian; united kingdom british uk britain; bulgaria bulgarian; cambodia cambodian; canada canadian
chile chilean; china chinese; colombia colombian; croatia croatian; cuba cuban; cyprus cypriot; czech republic czech
denmark danish; ecuador ecuadorian; egypt egyptian; estonia estonian; ethiopia ethiopian; finland finnish; france french
georgia georgian; germany german; ghana ghanaian; greece greek; hungary hungarian; iceland icelandic; india indian
indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli; italy italian; japan japanese; jordan jordanian
kazakhstan kazakh; kenya kenyan; north korea north korean; south korea south korean; kosovo kosovar; kuwait kuwaiti
kyrgyzstan kyrgyz; latvia latvian; lebanon lebanese; libya libyan; lithuania lithuanian; malaysia malaysian; mali malian
mexico mexican; moldova moldovan; montenegro montenegrin; morocco moroccan; myanmar burmese; nepal nepali nepalese
netherlands dutch; new zealand new zealand; nicaragua nicaraguan; nigeria nigerian; norway norwegian; oman omani
pakistan pakistani; palestine palestinian; peru peruvian; philippines philippine filipino; poland polish; portugal portuguese
qatar qatari; romania romanian; russia russian; saudi arabia saudi; senegal senegalese; serbia serbian; slovakia slovak
slovenia slovenian; somalia somali; south africa south african; spain spanish; sri lanka sri lankan; sudan sudanese
sweden swedish; switzerland swiss; syria syrian; taiwan taiwanese; tajikistan tajik; tanzania tanzanian; thailand thai
tunisia tunisian; turkey turkish; turkmenistan turkmen; uganda ugandan; ukraine ukrainian; united arab emirates emirati uae
united states us american; uzbekistan uzbek; venezuela venezuelan; vietnam vietnamese; yemen yemeni; zambia zambian
zimbabwe zimbabwean`;

const longestCountry = (words: readonly string[]): number => (twoWordCountries.has(`${words[0]} ${words[1]}`) ? 2 : 1);

const twoWordCountries = new Set([
  'united kingdom',
  'czech republic',
  'north korea',
  'south korea',
  'new zealand',
  'saudi arabia',
  'south africa',
  'sri lanka',
  'united arab',
  'united states',
]);

function readTable(): Map<string, string> {
  const countries = new Map<string, string>();
  for (const entry of table.split(/[;\n]/)) {
    const words = entry.trim().split(' ');
    if (words[0] === '') continue;
    const length = words[0] === 'united' && words[1] === 'arab' ? 3 : longestCountry(words);
    const country = words.slice(0, length).join(' ');
    countries.set(country, country);
    const rest = words.slice(length);
    // Two-word adjectives belong to two-word countries: "north korean", "new zealand".
    if (rest.length === 2 && length === 2 && rest[0] === words[0]) countries.set(rest.join(' '), country);
    else for (const word of rest) countries.set(word, country);
  }
  return countries;
}

let countries: Map<string, string> | null = null;

/** The country a folded name or adjective stands for; `null` when it is of none. */
export function countryOf(folded: string): string | null {
  countries ??= readTable();
  return countries.get(folded) ?? null;
}

/** Capitals, under the names `foldName` gives them, whose mention says which country an article is about. */
const capitals = `
kabul afghanistan; tirana albania; algiers algeria; buenos aires argentina; yerevan armenia; canberra australia; vienna austria
baku azerbaijan; dhaka bangladesh; minsk belarus; brasilia brazil; sofia bulgaria; ottawa canada; beijing china; bogota colombia
zagreb croatia; havana cuba; prague czech republic; copenhagen denmark; cairo egypt; tallinn estonia; addis ababa ethiopia
helsinki finland; paris france; tbilisi georgia; berlin germany; accra ghana; athens greece; budapest hungary; new delhi india
jakarta indonesia; tehran iran; baghdad iraq; dublin ireland; jerusalem israel; rome italy; tokyo japan; amman jordan
astana kazakhstan; nairobi kenya; pristina kosovo; bishkek kyrgyzstan; riga latvia; beirut lebanon; tripoli libya; vilnius lithuania
kuala lumpur malaysia; mexico city mexico; chisinau moldova; podgorica montenegro; rabat morocco; kathmandu nepal; abuja nigeria
pyongyang north korea; oslo norway; islamabad pakistan; lima peru; manila philippines; warsaw poland; lisbon portugal; doha qatar
bucharest romania; moscow russia; riyadh saudi arabia; dakar senegal; belgrade serbia; bratislava slovakia; ljubljana slovenia
mogadishu somalia; pretoria south africa; seoul south korea; madrid spain; khartoum sudan; stockholm sweden; bern switzerland
damascus syria; taipei taiwan; dushanbe tajikistan; bangkok thailand; tunis tunisia; ankara turkey; kampala uganda; kyiv ukraine
london united kingdom; washington united states; tashkent uzbekistan; caracas venezuela; hanoi vietnam; sanaa yemen; harare zimbabwe`;

const twoWordCapitals = new Set(['buenos aires', 'addis ababa', 'new delhi', 'kuala lumpur', 'mexico city']);

function readCapitals(): Map<string, string> {
  return new Map(
    capitals
      .trim()
      .split(/[;\n]\s*/)
      .map((entry) => {
        const words = entry.split(' ');
        const length = twoWordCapitals.has(`${words[0]} ${words[1]}`) ? 2 : 1;
        return [words.slice(0, length).join(' '), words.slice(length).join(' ')];
      }),
  );
}

let capitalCountries: Map<string, string> | null = null;

/** The country that the mention of a place or people, by its standard folded name, speaks of; `null` when of none in particular. */
export function countryMeant(folded: string): string | null {
  capitalCountries ??= readCapitals();
  return countryOf(folded) ?? capitalCountries.get(folded) ?? null;
}
