/** Languages that write the decimals after a comma and group with dots or spaces (CLDR 46, `numbers.symbols`). */
const DECIMAL_COMMA = new Set([
  'be',
  'bg',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fi',
  'fr',
  'hr',
  'hu',
  'id',
  'is',
  'it',
  'ka',
  'kk',
  'lt',
  'lv',
  'nb',
  'nl',
  'nn',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'tr',
  'uk',
  'vi',
]);

/** Longest numeral that is read as an amount: a quadrillion with its separators and decimals. */
const LONGEST_NUMERAL = 26;

/** A numeral in plain form: digits with at most one dot. */
export interface Numeral {
  /** As `Number` reads it: "40.6". */
  readonly plain: string;
  readonly grouped: boolean;
}

/** Whether a language's decimal sign is the comma. */
export function usesDecimalComma(language: string | null): boolean {
  return language !== null && DECIMAL_COMMA.has(language.toLowerCase().split(/[-_]/)[0]!);
}

/** Thousands in threes ("1,234,567") or the Indian way ("12,34,567"). */
function areGroups(groups: readonly string[]): boolean {
  const [first, ...rest] = groups;
  if (first!.length > 3 || first === '' || rest.at(-1)?.length !== 3) return false;
  const middle = rest.slice(0, -1);
  return middle.every((group) => group.length === 3) || (first!.length <= 2 && middle.every((g) => g.length === 2));
}

/** One kind of separator: decimals or groups, by how many digits follow. */
function readOneSeparator(text: string, separator: string, decimal: boolean): Numeral | null {
  const groups = text.split(separator);
  const [whole, part] = groups as [string, string];
  if (groups.length === 2) {
    // "40,6" can only be decimals; "0.125" and "0,125" too, since no group is a zero.
    const decimals = decimal || part.length !== 3 || whole.length > 3 || /^0*$/.test(whole);
    return decimals ? { plain: `${whole || '0'}.${part}`, grouped: false } : { plain: whole + part, grouped: true };
  }
  return areGroups(groups) ? { plain: groups.join(''), grouped: true } : null;
}

/** A numeral as written ("1,234.5", "40,6", "1.234.567", "12,34,567.89"), or `null` where it is a version, a date or a code. */
export function readNumeral(text: string, decimalComma: boolean): Numeral | null {
  if (text.length > LONGEST_NUMERAL) return null;
  const marks = text.replace(/\d/g, '');
  const normal = text.replaceAll('’', "'");
  if (marks === '') return { plain: text, grouped: false };
  const kinds = new Set(marks.replaceAll('’', "'"));
  if (kinds.size === 1) {
    const separator = normal.match(/[.,']/)![0];
    if (separator === "'") {
      const groups = normal.split("'");
      return areGroups(groups) ? { plain: groups.join(''), grouped: true } : null;
    }
    const plain = separator === (decimalComma ? ',' : '.');
    return readOneSeparator(normal, separator, plain);
  }
  // Two kinds: the last is the decimal sign and stands once.
  const decimal = normal[normal.search(/[.,'](?=\d*$)/)]!;
  const [whole, part, ...more] = normal.split(decimal);
  if (decimal === "'" || more.length > 0 || kinds.size > 2) return null;
  const group = [...kinds].find((kind) => kind !== decimal)!;
  const groups = whole!.split(group);
  return areGroups(groups) ? { plain: `${groups.join('')}.${part}`, grouped: true } : null;
}

/** `plain × 10^exponent`, rounded once: `2.01 * 1e6` would be 2009999.9999999998. */
export function scaleNumeral(plain: string, exponent: number): number {
  return Number(`${plain.startsWith('.') ? `0${plain}` : plain}e${exponent}`);
}
