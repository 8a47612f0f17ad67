/** Names of currencies and of their coins in English, with whose they are (ISO 4217, CLDR 46). */

/** A currency's name and, where several countries use it, whose. */
export interface CurrencyName {
  /** What it means without a country. */
  readonly code: string | null;
  /** By the country's adjective or name, in lower case. */
  readonly of?: Readonly<Record<string, string>>;
}

const dollars: CurrencyName = {
  code: 'USD',
  of: {
    us: 'USD',
    american: 'USD',
    'united states': 'USD',
    canadian: 'CAD',
    canada: 'CAD',
    australian: 'AUD',
    australia: 'AUD',
    'new zealand': 'NZD',
    'hong kong': 'HKD',
    singapore: 'SGD',
    singaporean: 'SGD',
    taiwan: 'TWD',
    taiwanese: 'TWD',
    jamaican: 'JMD',
    zimbabwe: 'ZWL',
    zimbabwean: 'ZWL',
    liberian: 'LRD',
    namibian: 'NAD',
    bahamian: 'BSD',
    barbadian: 'BBD',
    fijian: 'FJD',
    brunei: 'BND',
    guyanese: 'GYD',
    surinamese: 'SRD',
  },
};
const pounds: CurrencyName = {
  code: 'GBP',
  of: {
    british: 'GBP',
    uk: 'GBP',
    english: 'GBP',
    sterling: 'GBP',
    egyptian: 'EGP',
    egypt: 'EGP',
    lebanese: 'LBP',
    lebanon: 'LBP',
    syrian: 'SYP',
    sudanese: 'SDG',
    'south sudanese': 'SSP',
    cypriot: 'CYP',
    irish: 'IEP',
    gibraltar: 'GIP',
    falkland: 'FKP',
    turkish: 'TRY',
  },
};
const francs: CurrencyName = {
  code: null,
  of: {
    swiss: 'CHF',
    french: 'FRF',
    belgian: 'BEF',
    cfa: 'XOF',
    rwandan: 'RWF',
    congolese: 'CDF',
    burundian: 'BIF',
    guinean: 'GNF',
    djiboutian: 'DJF',
  },
};
const dinars: CurrencyName = {
  code: null,
  of: {
    kuwaiti: 'KWD',
    bahraini: 'BHD',
    jordanian: 'JOD',
    iraqi: 'IQD',
    algerian: 'DZD',
    tunisian: 'TND',
    libyan: 'LYD',
    serbian: 'RSD',
  },
};
const rials: CurrencyName = {
  code: null,
  of: { saudi: 'SAR', 'saudi arabian': 'SAR', qatari: 'QAR', omani: 'OMR', iranian: 'IRR', yemeni: 'YER' },
};
const pesos: CurrencyName = {
  code: null,
  of: {
    mexican: 'MXN',
    philippine: 'PHP',
    argentine: 'ARS',
    argentinian: 'ARS',
    argentinean: 'ARS',
    chilean: 'CLP',
    colombian: 'COP',
    cuban: 'CUP',
    uruguayan: 'UYU',
    dominican: 'DOP',
  },
};
const rupees: CurrencyName = {
  code: 'INR',
  of: {
    indian: 'INR',
    pakistani: 'PKR',
    pakistan: 'PKR',
    'sri lankan': 'LKR',
    nepalese: 'NPR',
    nepali: 'NPR',
    mauritian: 'MUR',
    seychelles: 'SCR',
  },
};
const krones: CurrencyName = {
  code: null,
  of: {
    norwegian: 'NOK',
    danish: 'DKK',
    swedish: 'SEK',
    icelandic: 'ISK',
    czech: 'CZK',
    slovak: 'SKK',
    estonian: 'EEK',
  },
};
const shillings: CurrencyName = {
  code: null,
  of: { kenyan: 'KES', kenya: 'KES', ugandan: 'UGX', tanzanian: 'TZS', somali: 'SOS' },
};
const marks: CurrencyName = {
  code: null,
  of: { deutsche: 'DEM', deutsch: 'DEM', german: 'DEM', finnish: 'FIM', bosnian: 'BAM' },
};
const rubles: CurrencyName = { code: 'RUB', of: { russian: 'RUB', belarusian: 'BYN', belarus: 'BYN', soviet: 'SUR' } };
const won: CurrencyName = { code: 'KRW', of: { 'south korean': 'KRW', korean: 'KRW', 'north korean': 'KPW' } };
const yuan: CurrencyName = { code: 'CNY', of: { chinese: 'CNY' } };
const liras: CurrencyName = { code: 'TRY', of: { turkish: 'TRY', italian: 'ITL', syrian: 'SYP', lebanese: 'LBP' } };
const one = (code: string, of?: Readonly<Record<string, string>>): CurrencyName => (of ? { code, of } : { code });

const names: readonly [string, CurrencyName][] = [
  ['dollar dollars', dollars],
  ['buck bucks', one('USD')],
  ['euro euros', one('EUR')],
  ['pound pounds', pounds],
  ['quid', one('GBP')],
  ['franc francs', francs],
  ['yen', one('JPY', { japanese: 'JPY' })],
  ['yuan renminbi', yuan],
  ['ruble rubles rouble roubles', rubles],
  ['hryvnia hryvnias hryvnya hryvnyas hryvni hryvnyi hryven', one('UAH', { ukrainian: 'UAH' })],
  ['zloty zlotys złoty złotych zlotych', one('PLN', { polish: 'PLN' })],
  ['forint forints', one('HUF', { hungarian: 'HUF' })],
  ['koruna korunas koruny korun', one('CZK', { czech: 'CZK', slovak: 'SKK' })],
  ['krona kronor kronas krone kroner krones krónur', krones],
  ['lira liras lire', liras],
  ['rupee rupees', rupees],
  ['rupiah rupiahs', one('IDR', { indonesian: 'IDR' })],
  ['ringgit ringgits', one('MYR', { malaysian: 'MYR', malaysia: 'MYR' })],
  ['baht', one('THB', { thai: 'THB' })],
  ['won', won],
  ['peso pesos', pesos],
  ['reais', one('BRL', { brazilian: 'BRL' })],
  ['rand', one('ZAR', { 'south african': 'ZAR' })],
  ['rial rials riyal riyals', rials],
  ['dirham dirhams', one('AED', { uae: 'AED', emirati: 'AED', moroccan: 'MAD' })],
  ['dinar dinars', dinars],
  ['shekel shekels', one('ILS', { israeli: 'ILS', 'new israeli': 'ILS' })],
  ['tenge', one('KZT', { kazakh: 'KZT', kazakhstani: 'KZT' })],
  ['lari', one('GEL', { georgian: 'GEL' })],
  ['lei leu', one('RON', { romanian: 'RON', moldovan: 'MDL' })],
  ['leva lev levs', one('BGN', { bulgarian: 'BGN' })],
  ['manat manats', one('AZN', { azerbaijani: 'AZN', turkmen: 'TMT' })],
  ['som soms soum', one('KGS', { kyrgyz: 'KGS', uzbek: 'UZS' })],
  ['birr', one('ETB', { ethiopian: 'ETB' })],
  ['naira', one('NGN', { nigerian: 'NGN' })],
  ['cedi cedis', one('GHS', { ghanaian: 'GHS' })],
  ['shilling shillings', shillings],
  ['kwacha', one('ZMW', { zambian: 'ZMW', malawian: 'MWK' })],
  ['dong', one('VND', { vietnamese: 'VND' })],
  ['riel riels', one('KHR', { cambodian: 'KHR' })],
  ['kip', one('LAK', { lao: 'LAK', laotian: 'LAK' })],
  ['kyat kyats', one('MMK')],
  ['taka', one('BDT', { bangladeshi: 'BDT' })],
  ['afghani afghanis', one('AFN')],
  ['tugrik tugriks', one('MNT', { mongolian: 'MNT' })],
  ['pataca patacas', one('MOP')],
  ['peseta pesetas', one('ESP', { spanish: 'ESP' })],
  ['mark marks', marks],
  ['markka markkaa markkas', one('FIM', { finnish: 'FIM' })],
  ['guilder guilders', one('NLG', { dutch: 'NLG' })],
  ['drachma drachmas', one('GRD', { greek: 'GRD' })],
  ['escudo escudos', one('PTE', { portuguese: 'PTE' })],
  ['schilling schillings', one('ATS', { austrian: 'ATS' })],
  ['quetzal quetzales quetzals', one('GTQ')],
  ['lempira lempiras', one('HNL')],
  ['colon colones colón', one('CRC')],
  ['bolivar bolivars bolívar bolívares bolivares', one('VES')],
  ['guarani guaranis guaraní guaraníes', one('PYG')],
  ['boliviano bolivianos', one('BOB')],
  ['gourde gourdes', one('HTG')],
  ['dram drams', one('AMD', { armenian: 'AMD' })],
  ['somoni', one('TJS')],
  ['geneh', one('EGP')],
  ['bitcoin bitcoins', one('BTC')],
  ['ether', one('ETH')],
];

/** Names of currencies in both numbers, in lower case. */
export const currencyNames: ReadonlyMap<string, CurrencyName> = new Map(
  names.flatMap(([forms, name]) => forms.split(' ').map((form) => [form, name] as const)),
);

/** Names that are other things too ("won", "mark", "pound" the mass, "colon"): only right after a number and in a money context. */
export const ambiguousNames: ReadonlySet<string> = new Set([
  'won',
  'mark',
  'marks',
  'colon',
  'ether',
  'kip',
  'dram',
  'drams',
  'rand',
  'buck',
  'som',
  'lev',
  'dong',
]);

/** Hundredths and the like: the coin, how many make a whole unit, and whose it is when that is certain. */
export const minorUnits: ReadonlyMap<
  string,
  { readonly unit: string; readonly per: number; readonly code: string | null }
> = new Map(
  (
    [
      ['cent cents c ¢', 'cent', 100, null],
      ['penny pennies', 'cent', 100, null],
      ['pence p', 'pence', 100, 'GBP'],
      ['kopeck kopecks kopek kopeks', 'kopeck', 100, 'RUB'],
      ['kopiyka kopiykas kopiyky', 'kopiyka', 100, 'UAH'],
      ['sen sens', 'sen', 100, null],
      ['grosz groszy', 'grosz', 100, 'PLN'],
      ['paise paisa', 'paisa', 100, 'INR'],
      ['dime dimes', 'dime', 10, 'USD'],
      ['centavo centavos', 'centavo', 100, null],
      ['centime centimes', 'centime', 100, null],
      ['öre øre', 'öre', 100, null],
      ['fils', 'fils', 1000, null],
    ] as const
  ).flatMap(([forms, unit, per, code]) => forms.split(' ').map((form) => [form, { unit, per, code }] as const)),
);

/** Countries' adjectives that may stand between a number and a currency's name, longest first when read. */
export const currencyAdjectives: ReadonlySet<string> = new Set(names.flatMap(([, name]) => Object.keys(name.of ?? {})));

/** First words of those: most words are none, and end the search. */
export const currencyAdjectiveStarts: ReadonlySet<string> = new Set(
  [...currencyAdjectives].map((words) => words.split(' ')[0]!),
);
