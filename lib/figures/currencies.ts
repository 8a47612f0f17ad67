/**
 * Currencies: ISO 4217 codes (list one, 2026-01) and the signs and names newsrooms use for them (CLDR 46
 * `numbers.currencies`, and the style books of AP, Reuters and the Kyiv Independent). `null`: several countries' own.
 */

/** Codes in force, with those of the last decades that old figures still carry. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNH CNY COP CRC CUP CVE CZK DEM DJF DKK DOP DZD EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GTQ GYD ' +
    'HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
    'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN ' +
    'PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD ' +
    'TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW BTC ETH USDT USDC RMB NIS RUR'
  ).split(' '),
);

/** Codes that are English words: only read after a number. */
export const wordLikeCodes: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'CUP',
  'MOP',
  'PEN',
  'BOB',
  'COP',
  'TRY',
  'SOS',
  'ETH',
]);

/** Codes people also write in small letters. */
export const smallCodes: ReadonlySet<string> = new Set([
  'usd',
  'eur',
  'gbp',
  'rmb',
  'uah',
  'jpy',
  'cny',
  'inr',
  'cad',
  'aud',
  'nzd',
  'mxn',
  'chf',
]);

/** Codes by another name. */
export const codeAliases: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['NIS', 'ILS'],
  ['RUR', 'RUB'],
]);

/** Signs that stand alone. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₹', 'INR'],
  ['₨', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₲', 'PYG'],
  ['₡', 'CRC'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['₿', 'BTC'],
  ['฿', 'THB'],
  ['៛', 'KHR'],
  ['৳', 'BDT'],
  ['֏', 'AMD'],
  ['﷼', 'IRR'],
  ['＄', 'USD'],
  ['￡', 'GBP'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['원', 'KRW'],
]);

/** What stands before a "$" of another country's dollar or peso, in lower case without dots. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aus', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['tw', 'TWD'],
  ['r', 'BRL'],
  ['br', 'BRL'],
  ['mex', 'MXN'],
  ['mx', 'MXN'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
  ['z', 'ZWL'],
  ['fj', 'FJD'],
  ['bd', 'BBD'],
  ['ec', 'XCD'],
  ['n', 'NAD'],
  ['ar', 'ARS'],
  ['cl', 'CLP'],
  ['col', 'COP'],
]);

/** Abbreviations as written, dots left out: before the number, after it, or both. */
export const currencyAbbreviations: ReadonlyMap<string, string> = new Map([
  ['Hr', 'UAH'],
  ['Hrn', 'UAH'],
  ['hrn', 'UAH'],
  ['грн', 'UAH'],
  ['Rs', 'INR'],
  ['Re', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['Kč', 'CZK'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['Zł', 'PLN'],
  ['Ft', 'HUF'],
  ['SFr', 'CHF'],
  ['Fr', 'CHF'],
  ['DM', 'DEM'],
  ['Tk', 'BDT'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['USh', 'UGX'],
  ['TSh', 'TZS'],
  ['Sh', 'KES'],
  ['руб', 'RUB'],
  ['евро', 'EUR'],
  ['Dh', 'AED'],
  ['Dhs', 'AED'],
  ['LE', 'EGP'],
  ['NIS', 'ILS'],
  ['GH₵', 'GHS'],
  ['Stg', 'GBP'],
  ['доларів', 'USD'],
  ['долларов', 'USD'],
  ['євро', 'EUR'],
  ['гривень', 'UAH'],
  ['рублей', 'RUB'],
  ['Kr', 'SEK'],
  ['kr', 'SEK'],
]);

/** Of the above, those only read after a number: before one they are words or initials. */
export const trailingAbbreviations: ReadonlySet<string> = new Set(['Re', 'Kr', 'kr', 'LE', 'Sh', 'Ft', 'DM', 'zl']);
