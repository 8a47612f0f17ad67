import { classOf, DIGIT, IDEOGRAPH, IGNORED, LETTER, MARK, plainSign, plainWord, SIGN, SPACE } from './characters.ts';

/**
 * A text as it is compared: words, numbers and signs, with blanks left out. Two stretches are the same passage when
 * these are the same, so that blanks, paragraph breaks, quotation marks, dashes and composed letters make no difference,
 * and every letter, digit and sign does.
 */
export interface Words {
  readonly text: string;
  /** Offsets into `text`, in order and never overlapping. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How each is compared. */
  readonly plain: readonly string[];
}

const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
const MODIFIER_APOSTROPHE = 0x2bc;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

const isApostrophe = (code: number) =>
  code === APOSTROPHE || code === TYPOGRAPHIC_APOSTROPHE || code === MODIFIER_APOSTROPHE;

const widthOf = (codePoint: number) => (codePoint > 0xffff ? 2 : 1);

const classAt = (text: string, i: number) => (i < text.length ? classOf(text.codePointAt(i)!) : SPACE);

/** Where the run of letters at `from` ends; an apostrophe between two letters is part of it. */
function endOfLetters(text: string, from: number): number {
  let end = from;
  for (let i = from; i < text.length; ) {
    const code = text.codePointAt(i)!;
    const now = classOf(code);
    const isInner = isApostrophe(code) && i > from && classAt(text, i + 1) === LETTER;
    if (now !== LETTER && now !== MARK && now !== IGNORED && !isInner) break;
    i += widthOf(code);
    if (now !== IGNORED) end = i;
  }
  return end;
}

/** Where the number at `from` ends: digits, with a point, comma or apostrophe between two of them. */
function endOfDigits(text: string, from: number): number {
  let end = from;
  for (let i = from; i < text.length; ) {
    const code = text.codePointAt(i)!;
    const now = classOf(code);
    const isInner =
      (code === COMMA || code === FULL_STOP || isApostrophe(code)) && end === i && classAt(text, i + 1) === DIGIT;
    if (now !== DIGIT && now !== IGNORED && !isInner) break;
    i += widthOf(code);
    if (now !== IGNORED) end = i;
  }
  return end;
}

/** Where a run of the same sign ends: "..." is one ellipsis, "--" one dash. */
function endOfRun(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length && text[i] === text[from]) i++;
  return i;
}

/** The letter at `from` with the marks on it. */
function endOfIdeograph(text: string, from: number): number {
  let i = from + widthOf(text.codePointAt(from)!);
  while (classAt(text, i) === MARK) i += widthOf(text.codePointAt(i)!);
  return i;
}

function endOfSign(text: string, from: number): number {
  const sign = text[from]!;
  if (sign === '-' || sign === '.' || plainSign(sign) === '-') return endOfRun(text, from);
  let i = from + widthOf(text.codePointAt(from)!);
  while (classAt(text, i) === MARK) i += widthOf(text.codePointAt(i)!);
  return i;
}

function plainRun(sign: string): string {
  if (sign.length === 1 || (sign[0] !== '.' && plainSign(sign[0]!) !== '-')) return plainSign(sign);
  return sign[0] === '.' ? '…' : '-';
}

/** The words of a text. Linear. */
export function splitPlain(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const plain: string[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!;
    const now = classOf(code);
    if (now === SPACE || now === IGNORED) {
      i += widthOf(code);
      continue;
    }
    let end: number;
    if (now === LETTER || now === MARK) end = endOfLetters(text, i);
    else if (now === DIGIT) end = endOfDigits(text, i);
    else end = now === IDEOGRAPH ? endOfIdeograph(text, i) : endOfSign(text, i);
    const raw = text.slice(i, end);
    starts.push(i);
    ends.push(end);
    plain.push(now === SIGN ? plainRun(raw) : plainWord(raw));
    i = end;
  }
  return { text, starts, ends, plain };
}

/** Is this a word or a number, not a sign? */
export function isWord(plain: string): boolean {
  return plain !== '' && classOf(plain.codePointAt(0)!) !== SIGN;
}

/** Is this a number in digits? */
export function isNumber(plain: string): boolean {
  return plain !== '' && classOf(plain.codePointAt(0)!) === DIGIT;
}

/** Signs that end a sentence. */
export const endsSentence: ReadonlySet<string> = new Set(['.', '!', '?', '…', '。', '！', '？']);
const closes = new Set(['"', "'", ')', ']']);

const lowerCase = /^\p{Ll}/u;

/** Does a sentence or a paragraph begin with word `i`? */
export function startsSentence(words: Words, i: number): boolean {
  if (i <= 0) return true;
  if (words.text.slice(words.ends[i - 1], words.starts[i]).includes('\n')) return true;
  // "3:30 p. m." and "They waited… and waited" go on.
  if (lowerCase.test(words.plain[i]!)) return false;
  let last = i - 1;
  while (last > 0 && closes.has(words.plain[last]!) && words.starts[last] === words.ends[last - 1]) last--;
  // A blank after the full stop: "U.S." and "3.5" go on.
  return endsSentence.has(words.plain[last]!) && words.starts[i]! > words.ends[i - 1]!;
}
