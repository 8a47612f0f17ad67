/**
 * Units of measurement: symbols and prefixes of the SI brochure (9th edition, 2019), US customary and imperial units
 * (NIST SP 811, appendix B), and those of the news (barrels, kilotons, knots). Factors lead to the base of each dimension.
 */

export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'information'
  | 'dataRate'
  | 'frequency'
  | 'pressure'
  | 'electric'
  | 'angle'
  | 'radiation'
  | 'yield'
  | 'cooking'
  | 'other'
  | 'time';

export interface Unit {
  /** How the unit is named in a figure's `unit`: its symbol, or the singular word for a duration. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Base units in one of these; 0 where that is no constant (degrees, months of days). */
  readonly factor: number;
}

/** Words in lower case, both numbers, several words joined by one space. */
export const unitWordNames = new Map<string, Unit>();
/** Symbols, as written. */
export const unitSymbols = new Map<string, Unit>();
/** Every unit by its name. */
export const units = new Map<string, Unit>();

function add(name: string, dimension: Dimension, factor: number, words: string, symbols = ''): void {
  const unit = { name, dimension, factor };
  units.set(name, unit);
  for (const word of words.split(',')) if (word) unitWordNames.set(word.trim(), unit);
  for (const symbol of symbols.split(' ')) if (symbol) unitSymbols.set(symbol, unit);
}

const both = (word: string) => `${word},${word}s`;
const british = (word: string) =>
  word.includes('meter') || word.includes('liter')
    ? `,${both(word.replace('ter', 'tre'))}`
    : word.endsWith('gram')
      ? `,${word}mes,${word}me`
      : '';

const PREFIXES: readonly (readonly [string, string, number])[] = [
  ['atto', 'a', 1e-18],
  ['femto', 'f', 1e-15],
  ['pico', 'p', 1e-12],
  ['nano', 'n', 1e-9],
  ['micro', 'μ', 1e-6],
  ['milli', 'm', 1e-3],
  ['centi', 'c', 1e-2],
  ['deci', 'd', 0.1],
  ['', '', 1],
  ['deca', 'da', 10],
  ['hecto', 'h', 100],
  ['kilo', 'k', 1e3],
  ['mega', 'M', 1e6],
  ['giga', 'G', 1e9],
  ['tera', 'T', 1e12],
  ['peta', 'P', 1e15],
  ['exa', 'E', 1e18],
  ['zetta', 'Z', 1e21],
  ['yotta', 'Y', 1e24],
];
const LARGE = ['', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta', 'yotta'];

/** Which symbols of a family are too short to be told from words or times: "am", "pm", "as", "in". */
const NOT_SYMBOLS = new Set([
  'am',
  'as',
  'Em',
  'dam',
  'PB/s',
  'mA',
  'A',
  'V',
  'a',
  'K',
  'N',
  'J',
  'W',
  'g',
  'l',
  'L',
  'm',
  'pm',
]);

function family(
  word: string,
  symbol: string,
  dimension: Dimension,
  base: number,
  prefixes: readonly string[],
  keep: readonly string[] = [],
): void {
  for (const [prefix, short, factor] of PREFIXES) {
    if (!prefixes.includes(prefix)) continue;
    const mark = short + symbol;
    const usable = !NOT_SYMBOLS.has(mark) || keep.includes(mark);
    const plural = word === 'hertz' ? `${prefix}hertz` : both(prefix + word);
    add(
      mark,
      dimension,
      factor * base,
      `${plural}${british(prefix + word)}`,
      usable ? `${mark}${short === 'μ' ? ` µ${symbol} u${symbol}` : ''}` : '',
    );
  }
}

family(
  'meter',
  'm',
  'length',
  1,
  ['femto', 'pico', 'nano', 'micro', 'milli', 'centi', 'deci', '', 'hecto', 'kilo'],
  ['m'],
);
family('gram', 'g', 'mass', 1e-3, ['nano', 'micro', 'milli', '', 'kilo'], ['g']);
family('liter', 'l', 'volume', 1e-3, ['micro', 'milli', 'centi', 'deci', '', 'hecto', 'mega'], ['l']);
family('watt', 'W', 'power', 1, ['milli', '', 'kilo', 'mega', 'giga', 'tera'], ['W']);
family('watt-hour', 'Wh', 'energy', 3600, ['', 'kilo', 'mega', 'giga', 'tera']);
family('watt hour', 'Wh', 'energy', 3600, ['', 'kilo', 'mega', 'giga', 'tera']);
family('joule', 'J', 'energy', 1, ['milli', '', 'kilo', 'mega', 'giga', 'tera'], ['J']);
family('electronvolt', 'eV', 'energy', 1.602176634e-19, LARGE);
family('hertz', 'Hz', 'frequency', 1, ['', 'kilo', 'mega', 'giga', 'tera']);
family('byte', 'B', 'information', 8, LARGE);
family('bit', 'bit', 'information', 1, LARGE);
family('volt', 'V', 'electric', 1, ['milli', '', 'kilo', 'mega'], ['V']);
family('amp', 'A', 'electric', 1, ['milli', '', 'kilo']);
family('ampere', 'A', 'electric', 1, ['milli', '', 'kilo']);
family('ohm', 'Ω', 'electric', 1, ['', 'kilo', 'mega']);
family('pascal', 'Pa', 'pressure', 1, ['', 'hecto', 'kilo', 'mega', 'giga']);
family('newton', 'N', 'other', 1, ['', 'kilo', 'mega']);
family('sievert', 'Sv', 'radiation', 1, ['micro', 'milli', '']);
family('becquerel', 'Bq', 'radiation', 1, LARGE.slice(0, 5));
family('gray', 'Gy', 'radiation', 1, ['milli', '']);
family('mole', 'mol', 'other', 1, ['milli', '']);
family('second', 's', 'time', 1, ['pico', 'nano', 'micro', 'milli']);
for (const [name, bits] of [
  ['kb', 1e3],
  ['Kb', 1e3],
  ['Mb', 1e6],
  ['mb', 1e6],
  ['Gb', 1e9],
  ['gb', 1e9],
  ['Tb', 1e12],
] as const)
  add(name, 'information', bits, '', name);
add('KB', 'information', 8e3, '', 'KB');
for (const [word, mark, power] of [
  ['kibi', 'KiB', 10],
  ['mebi', 'MiB', 20],
  ['gibi', 'GiB', 30],
  ['tebi', 'TiB', 40],
] as const)
  add(mark, 'information', 8 * 2 ** power, both(`${word}byte`), mark);

add('km', 'length', 1e3, 'kilometer,kilometers,kilometre,kilometres,km,kms,klick,klicks,км', 'km KM Km');
add('m', 'length', 1, 'meter,meters,metre,metres', 'm м');
add('cm', 'length', 0.01, 'centimeter,centimeters,centimetre,centimetres,cm,cms', 'cm');
add('mm', 'length', 1e-3, 'millimeter,millimeters,millimetre,millimetres,mm', 'mm');
add('mi', 'length', 1609.344, 'mile,miles', 'mi');
add('nmi', 'length', 1852, 'nautical mile,nautical miles', 'nmi NM');
add('yd', 'length', 0.9144, 'yard,yards,yds', 'yd');
add('ft', 'length', 0.3048, 'foot,feet', 'ft');
add('in', 'length', 0.0254, 'inch,inches');
add('ly', 'length', 9.4607304725808e15, 'light-year,light-years,light year,light years,lightyear,lightyears');
add('au', 'length', 149597870700, 'astronomical unit,astronomical units');
add('fathom', 'length', 1.8288, 'fathom,fathoms');
add('furlong', 'length', 201.168, 'furlong,furlongs');

const SQUARES: readonly (readonly [string, string, number])[] = [
  ['kilometer', 'km', 1e3],
  ['meter', 'm', 1],
  ['centimeter', 'cm', 0.01],
  ['millimeter', 'mm', 1e-3],
  ['mile', 'mi', 1609.344],
  ['yard', 'yd', 0.9144],
  ['foot', 'ft', 0.3048],
  ['inch', 'in', 0.0254],
];
for (const [word, symbol, factor] of SQUARES) {
  const plural = word === 'foot' ? 'foot,feet' : word === 'inch' ? 'inch,inches' : `${both(word)}${british(word)}`;
  const each = (before: string) => [...plural.split(','), symbol].map((form) => `${before} ${form}`).join(',');
  const after = (word: string) =>
    plural
      .split(',')
      .concat(symbol)
      .map((form) => `${form} ${word}`)
      .join(',');
  add(
    `${symbol}2`,
    'area',
    factor ** 2,
    `${each('square')},${each('sq')},${after('squared')}`,
    `${symbol}² ${symbol}2 ${symbol}^2`,
  );
  add(
    `${symbol}3`,
    'volume',
    factor ** 3,
    `${each('cubic')},${each('cu')},${after('cubed')}`,
    `${symbol}³ ${symbol}3 ${symbol}^3`,
  );
}
add('ha', 'area', 1e4, 'hectare,hectares', 'ha');
add('acre', 'area', 4046.8564224, 'acre,acres');
add('l', 'volume', 1e-3, 'liter,liters,litre,litres', 'l L');
add('ml', 'volume', 1e-6, 'milliliter,milliliters,millilitre,millilitres,mls', 'ml mL');
add('cc', 'volume', 1e-6, 'cc,ccs');
add('gal', 'volume', 3.785411784e-3, 'gallon,gallons', 'gal');
add('qt', 'volume', 9.46352946e-4, 'quart,quarts', 'qt');
add('pint', 'volume', 4.73176473e-4, 'pint,pints');
add('bbl', 'volume', 0.158987294928, 'barrel,barrels', 'bbl');
add('bcm', 'volume', 1e9, 'bcm', 'bcm');
add('cup', 'cooking', 2.365882365e-4, 'cup,cups');
add('tbsp', 'cooking', 1.47867647813e-5, 'tablespoon,tablespoons', 'tbsp');
add('tsp', 'cooking', 4.92892159375e-6, 'teaspoon,teaspoons', 'tsp');
add('bushel', 'volume', 0.03523907016688, 'bushel,bushels');
add('teu', 'other', 1, '', 'TEU TEUs');

add('kg', 'mass', 1, 'kilogram,kilograms,kilogramme,kilogrammes,kilo,kilos,kgs,kg', 'kg Kg KG кг k.g k.gs');
add('g', 'mass', 1e-3, 'gram,grams,gramme,grammes', 'g gs');
add('t', 'mass', 1e3, 'ton,tons,tonne,tonnes,metric ton,metric tons,metric tonne,metric tonnes', 't т');
add('short ton', 'mass', 907.18474, 'short ton,short tons,us ton,us tons');
add('long ton', 'mass', 1016.0469088, 'long ton,long tons');
add('kt', 'yield', 1e3, 'kiloton,kilotons,kilotonne,kilotonnes', 'kt');
add('Mt', 'yield', 1e6, 'megaton,megatons,megatonne,megatonnes', 'Mt');
add('Gt', 'yield', 1e9, 'gigaton,gigatons,gigatonne,gigatonnes', 'Gt');
add('lb', 'mass', 0.45359237, 'pound,pounds,lb,lbs,pound-mass', 'lb lbs');
add('oz', 'mass', 0.028349523125, 'ounce,ounces,troy ounce,troy ounces', 'oz');
add('stone', 'mass', 6.35029318, '', '');
add('carat', 'mass', 2e-4, 'carat,carats');

add(
  'km/h',
  'speed',
  1 / 3.6,
  'kilometer per hour,kilometers per hour,kilometre per hour,kilometres per hour,kph,kmph,kmh',
  'km/h km/hr kph',
);
add('m/s', 'speed', 1, 'meter per second,meters per second,metre per second,metres per second', 'm/s');
add('km/s', 'speed', 1e3, 'kilometers per second,kilometres per second', 'km/s');
add('mph', 'speed', 0.44704, 'mile per hour,miles per hour,mph', 'mph');
add('kn', 'speed', 1852 / 3600, 'knot,knots', 'kn kts');
add('bpd', 'other', 1, 'bpd', 'bpd b/d');

add(
  'C',
  'temperature',
  0,
  'degree celsius,degrees celsius,deg celsius,degrees centigrade,degree centigrade,celsius,celcius,centigrade,centigrate,degrees c,degree c,deg c',
  '°C ℃',
);
add(
  'F',
  'temperature',
  0,
  'degree fahrenheit,degrees fahrenheit,deg fahrenheit,fahrenheit,farenheit,degrees f,degree f,deg f',
  '°F ℉',
);
add('K', 'temperature', 0, 'kelvin,kelvins', '');
add('degree', 'angle', Math.PI / 180, 'degree,degrees,deg', '°');
add('rad', 'angle', 1, 'radian,radians,rad', 'rad');
add('turn', 'angle', 2 * Math.PI, 'turns,revolutions', '');
add('arcmin', 'angle', Math.PI / 10800, 'arcminute,arcminutes', '');
add('arcsec', 'angle', Math.PI / 648000, 'arcsecond,arcseconds', '');
add('rpm', 'frequency', 1 / 60, 'revolutions per minute,rpm', 'rpm');
add('hp', 'power', 745.69987158227, 'horsepower', 'hp bhp');
add('btu', 'energy', 1055.05585262, 'british thermal unit,british thermal units,btu,btus', 'BTU Btu');
add('cal', 'energy', 4.184, 'calorie,calories', 'cal');
add('kcal', 'energy', 4184, 'kilocalorie,kilocalories', 'kcal');
add('bar', 'pressure', 1e5, 'millibars', '');
add('psi', 'pressure', 6894.757293168, '', 'psi');
add('dB', 'other', 1, 'decibel,decibels', 'dB');
add('rem', 'radiation', 0.01, 'rem,rems', '');
add('Ah', 'electric', 3600, 'amp-hour,amp-hours', 'Ah mAh');
add('MP', 'other', 1e6, 'megapixel,megapixels', 'MP');
add('point', 'other', 1, '', '');
add('ppm', 'other', 1e-6, 'parts per million', 'ppm');
add('Mbps', 'dataRate', 1e6, 'megabits per second', 'Mbps Mbit/s');
add('Gbps', 'dataRate', 1e9, 'gigabits per second', 'Gbps Gbit/s');
add('kbps', 'dataRate', 1e3, 'kilobits per second,kb per second', 'kbps');
add('fb-1', 'other', 1, '', '');
add('Richter', 'other', 1, 'magnitude', '');
add('mi2', 'area', 1609.344 ** 2, 'square mile,square miles,sq mile,sq miles,sq mi', '');

/** Durations, in seconds; a month is a twelfth of 365.2425 days, as CLDR counts when it must. */
export const timeUnits: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['second', 1, 'second seconds sec secs'],
      ['minute', 60, 'minute minutes min mins'],
      ['hour', 3600, 'hour hours hr hrs'],
      ['day', 86400, 'day days'],
      ['night', 86400, 'night nights'],
      ['week', 604800, 'week weeks wk wks fortnights'],
      ['month', 2629746, 'month months mo mos'],
      ['quarter', 7889238, 'quarter quarters'],
      ['year', 31556952, 'year years yr yrs'],
      ['decade', 315569520, 'decade decades'],
      ['century', 3155695200, 'century centuries'],
    ] as const
  ).flatMap(([name, factor, words]) =>
    words.split(' ').map((word) => [word, { name, dimension: 'time' as const, factor }] as const),
  ),
);
for (const unit of timeUnits.values()) if (!units.has(unit.name)) units.set(unit.name, unit);
