/** What a character is to the comparison of passages. */
export const SPACE = 1;
export const LETTER = 2;
export const MARK = 3;
export const DIGIT = 4;
/** A letter of a script that puts no blanks between words: each stands alone. */
export const IDEOGRAPH = 5;
export const SIGN = 6;
/** Not seen by the reader: soft hyphens, zero-width blanks, marks of direction, variation selectors. */
export const IGNORED = 7;

const blank = /[\s\p{Z}\x85]/u;
const unseen = /[\p{Cf}\p{Cc}]|\p{Variation_Selector}/u;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;
const mark = /\p{M}/u;
/** Zero-width joiner and non-joiner are spelling, in Persian and Hindi. */
const letter = /[\p{L}\p{Pc}\u200c\u200d]/u;
const digit = /\p{Nd}/u;

function classify(character: string): number {
  if (blank.test(character)) return SPACE;
  if (letter.test(character)) return unspaced.test(character) ? IDEOGRAPH : LETTER;
  if (unseen.test(character)) return IGNORED;
  if (mark.test(character)) return MARK;
  return digit.test(character) ? DIGIT : SIGN;
}

/** Class of every code point of the first plane, filled as they are met: a `RegExp` for each would be most of the time. */
const firstPlane = new Uint8Array(0x10000);

/** Class of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  const known = firstPlane[codePoint]!;
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(codePoint));
  firstPlane[codePoint] = found;
  return found;
}

/** Signs that differ only in how they are drawn, by the one that stands for them. Single and double stay apart: 5′ is feet, 5″ inches. */
const alike: Readonly<Record<string, string>> = {
  '"': '“”„‟«»″‶〝〞＂',
  "'": '‘’‚‛‹›′‵`´ʼʹ＇',
  // Hyphens, dashes, the minus sign: U+2010–2015, U+2212, U+FE58, U+FE63, U+FF0D.
  '-': '‐‑‒–—―−﹘﹣－',
  '…': '⋯',
  '•': '‣◦∙·',
};

const drawnAs = new Map(Object.entries(alike).flatMap(([sign, all]) => [...all].map((one) => [one, sign] as const)));

/** How a sign is compared. */
export function plainSign(sign: string): string {
  return drawnAs.get(sign) ?? (sign < '\x80' ? sign : sign.normalize('NFC'));
}

/** Latin ligatures, U+FB00–FB06: one glyph for several letters. Other compatibility forms differ in meaning (10² is not 102). */
const ligature = /[\ufb00-\ufb06]/g;
const typographicApostrophe = /[‘’ʼ＇]/g;
const unseenAnywhere = /(?![\u200c\u200d])(?:[\p{Cf}\p{Cc}]|\p{Variation_Selector})/gu;
const beyondAscii = /[^\x20-\x7e]/;

/** How a word is compared: composed, its apostrophes straight, its ligatures spelt out. Case is kept. */
export function plainWord(word: string): string {
  if (!beyondAscii.test(word)) return word;
  return word
    .replace(unseenAnywhere, '')
    .replace(typographicApostrophe, "'")
    .replace(ligature, (glyph) => glyph.normalize('NFKC'))
    .normalize('NFC');
}
