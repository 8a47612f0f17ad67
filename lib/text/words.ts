import type { Span, TextOffset } from '../types.ts';

/** What a character is to the tokenizer. */
const OTHER = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;

const asciiClass = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  asciiClass[code] = isLetter ? LETTER : code >= 48 && code <= 57 ? DIGIT : code <= 32 || code === 127 ? SPACE : OTHER;
}

const letterOrMark = /^[\p{L}\p{M}]$/u;
const decimalDigit = /^\p{N}$/u;
const blank = /^[\s\p{Z}\p{Cf}]$/u;

/** Letters outside ASCII recur within an article; a `RegExp` test for each would be most of the tokenizer's time. */
const latinClass = new Uint8Array(0x600).fill(255);

/** The usual cases by hand: building a class of Unicode's takes a worker milliseconds. */
function classify(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return LETTER;
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e)) return OTHER;
  if (letterOrMark.test(character)) return LETTER;
  if (decimalDigit.test(character)) return DIGIT;
  return blank.test(character) ? SPACE : OTHER;
}

/** Class of the code point at `i`. */
function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 128) return asciiClass[code]!;
  if (code >= latinClass.length) return classify(String.fromCodePoint(text.codePointAt(i)!));
  if (latinClass[code] === 255) latinClass[code] = classify(text[i]!);
  return latinClass[code]!;
}

/** Code units of the code point at `i`. */
function widthAt(text: string, i: number): number {
  return text.codePointAt(i)! > 0xffff ? 2 : 1;
}

const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const COLON = 0x3a;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
const NON_BREAKING_HYPHEN = 0x2011;

/** May this character stand inside a word, between `before` and `after`? */
function joins(code: number, before: number, after: number): boolean {
  switch (code) {
    case APOSTROPHE:
    case TYPOGRAPHIC_APOSTROPHE:
    case HYPHEN:
    case NON_BREAKING_HYPHEN:
    case FULL_STOP:
      return after === LETTER || after === DIGIT;
    case COMMA:
    case COLON:
      return before === DIGIT && after === DIGIT;
    default:
      return false;
  }
}

/** Clitics that stand as words of their own, without the apostrophe: "Ukraine's" is two words. */
const clitics = new Set(['s', 'S', 're', 've', 'll', 'd', 'm', 't', 'RE', 'VE', 'LL', 'D', 'M', 'T']);

/** Abbreviations whose full stop belongs to the word. */
const dotted = new Set(
  'Mr Mrs Ms Dr Prof Gen Lt Col Sgt Capt Maj Cmdr Adm Sen Rep Gov Pres St Rev Hon Jr Sr Inc Corp Co Ltd Bros No vs'.split(
    ' ',
  ),
);

/** A run of letters each followed by a full stop: "U.S.", "J.K.", "D.C.". Gives where it ends, or `start`. */
function endOfInitials(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && classAt(text, i) === LETTER) {
    const after = i + widthAt(text, i);
    if (after >= end || text.charCodeAt(after) !== FULL_STOP) break;
    i = after + 1;
  }
  return i < end && (classAt(text, i) === LETTER || classAt(text, i) === DIGIT) ? start : i;
}

/** Where the word that starts at `start` ends, clitics included. */
function endOfWord(text: string, start: number, end: number): number {
  let i = start;
  let before = classAt(text, i);
  while (i < end) {
    const now = classAt(text, i);
    if (now === LETTER || now === DIGIT) {
      before = now;
      i += widthAt(text, i);
      continue;
    }
    if (i + 1 >= end || !joins(text.charCodeAt(i), before, classAt(text, i + 1))) break;
    i++;
  }
  return i;
}

/** Where the clitic of the word `start..end` begins: its apostrophe, or, for "n't", its n. `end` where there is none. */
function startOfClitic(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start && end - i <= 3; i--) {
    const code = text.charCodeAt(i);
    if (code !== APOSTROPHE && code !== TYPOGRAPHIC_APOSTROPHE) continue;
    const clitic = text.slice(i + 1, end);
    if (!clitics.has(clitic)) return end;
    if (clitic !== 't' && clitic !== 'T') return i;
    return i - 1 > start && (text[i - 1] === 'n' || text[i - 1] === 'N') ? i - 1 : end;
  }
  return end;
}

/**
 * The words, numbers and punctuation marks of a stretch of text, in order, blanks left out. Hyphenated and dotted
 * words stay whole ("al-Assad", "U.S.", "3.5"), clitics are apart ("Ukraine" "'s"). Linear.
 */
export function splitWords(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  const push = (from: number, to: number) => words.push({ start: from as TextOffset, end: to as TextOffset });
  let i: number = start;
  while (i < end) {
    const now = classAt(text, i);
    const width = widthAt(text, i);
    if (now === SPACE) {
      i += width;
      continue;
    }
    if (now === OTHER) {
      push(i, Math.min(i + width, end));
      i += width;
      continue;
    }
    const initials = now === LETTER ? endOfInitials(text, i, end) : i;
    if (initials > i) {
      push(i, initials);
      i = initials;
      continue;
    }
    const wordEnd = endOfWord(text, i, end);
    const clitic = startOfClitic(text, i, wordEnd);
    const takesDot = text.charCodeAt(wordEnd) === FULL_STOP && wordEnd < end && dotted.has(text.slice(i, wordEnd));
    push(i, clitic + (takesDot && clitic === wordEnd ? 1 : 0));
    if (clitic < wordEnd) push(clitic, wordEnd);
    i = takesDot && clitic === wordEnd ? wordEnd + 1 : wordEnd;
  }
  return words;
}
