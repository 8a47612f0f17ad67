/** Number words of English, with the spellings seen in print (https://en.wikipedia.org/wiki/English_numerals). */

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** 0 to 19. */
export const unitWords: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ['naught', 0],
  ['nought', 0],
  ['nil', 0],
]);

/** 20 to 90. */
export const tensWords: ReadonlyMap<string, number> = new Map([
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ['fourty', 40],
]);

/** Scale words and abbreviations of Ukrainian, Russian, Polish, German and French print (CLDR 46, compact decimals): right after digits only. */
const foreignScales: readonly (readonly [number, string])[] = [
  [3, 'тис тисяч тисячі тыс тысяч tys tysięcy tysiące tausend'],
  [6, 'млн мільйон мільйони мільйонів миллион миллиона миллионов milion miliony milionów million millionen mio'],
  [
    9,
    'млрд мільярд мільярди мільярдів миллиард миллиарда миллиардов miliard miliardy miliardów milliarde milliarden milliard milliards mrd mld',
  ],
  [12, 'трлн трильйон трильйонів bilion bilionów'],
];

/**
 * Scale words as powers of ten, short scale ("billion" is 10⁹ in English but Spanish "billón" is 10¹²,
 * https://en.wikipedia.org/wiki/Long_and_short_scales), with the Indian ones and the abbreviations newsrooms use.
 */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['thousands', 3],
  ['million', 6],
  ['millions', 6],
  ['billion', 9],
  ['billions', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['lkh', 5],
  ['lkhs', 5],
  ['crore', 7],
  ['crores', 7],
  ['krore', 7],
  ['krores', 7],
  ['koti', 7],
  ['mln', 6],
  ['mil', 6],
  ['bln', 9],
  ['trn', 12],
  ['bn', 9],
  ['tn', 12],
  ['mn', 6],
  ...foreignScales.flatMap(([power, words]) => words.split(' ').map((word) => [word, power] as const)),
]);

/** Scale words that are only read right after digits. */
export const shortScaleWords: ReadonlySet<string> = new Set([
  'mln',
  'mil',
  'bln',
  'trn',
  'bn',
  'tn',
  'mn',
  'cr',
  ...foreignScales.flatMap(([, words]) => words.split(' ')).filter((word) => word !== 'million'),
]);

/** Letters glued to digits: "$2.5bn", "100k", "1.2M". Case matters for none but "M" and "m" (metre). */
export const glue: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['mn', 6],
  ['mln', 6],
  ['mil', 6],
  ['mio', 6],
  ['MM', 6],
  ['bn', 9],
  ['Bn', 9],
  ['BN', 9],
  ['bln', 9],
  ['b', 9],
  ['B', 9],
  ['G', 9],
  ['tn', 12],
  ['trn', 12],
  ['T', 12],
  ['Mn', 6],
  ['Mln', 6],
  ['cr', 7],
]);

/** Collective numerals. */
export const dozens: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['dz', 12],
  ['dzs', 12],
  ['doz', 12],
  ['dozs', 12],
  ['gross', 144],
]);

/** Round plurals that say at least how many: "hundreds of troops", "tens of thousands". */
export const vaguePlurals: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['lakhs', 1e5],
  ['crores', 1e7],
]);

const ORDINAL_UNITS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

/** Ordinals that end a numeral: "first" to "ninetieth". */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [`${word.slice(0, -1)}ieth`, (i + 2) * 10] as const),
  ['nineth', 9],
]);

/** Ordinals of scales: "two hundredth", "three trillionth". */
export const scaleOrdinals: ReadonlyMap<string, number> = new Map([
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** Denominators by name: "half", "quarter", and the ordinals from "third" on, in both numbers. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ordinalWords].flatMap(([word, value]) =>
    value >= 3
      ? ([
          [word, value],
          [`${word}s`, value],
        ] as [string, number][])
      : [],
  ),
  ...[...scaleOrdinals].flatMap(
    ([word, value]) =>
      [
        [word, value],
        [`${word}s`, value],
      ] as [string, number][],
  ),
]);

/** Vulgar fractions of Unicode (blocks Latin-1 Supplement and Number Forms). */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);
