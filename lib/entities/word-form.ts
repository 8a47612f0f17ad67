import { hash32 } from '../text/hash.ts';
import { foldWord } from '../text/terms.ts';
import { combine } from './hashing.ts';
import { capitalsKey, type NameLists, PHRASE_START } from './resources.ts';

/** What can be said of a word from its letters alone; hashes where a feature needs no more. */
export interface WordForm {
  readonly text: string;
  /** Hash of the word folded (case, accents), digits as 0: the word as the lists and most features know it. */
  readonly key: number;
  /** Hash of the word as written. */
  readonly cased: number;
  /** Hash of "Xxxxx", "XX-d": the first letters by class, and of "Xx", "X-d": runs of classes. */
  readonly shape: number;
  readonly shortShape: number;
  readonly capitalized: boolean;
  /** Two letters or more, all capitals. */
  readonly allCapitals: boolean;
  readonly hasLetter: boolean;
  readonly hasDigit: boolean;
  /** Hashes of the first 2–4 and of the last 1–5 letters, shortest first. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Bits of the lists this word alone is in. */
  readonly lists: number;
}

const capital = /^\p{Lu}/u;
const anyLetter = /\p{L}/u;
/** Patterns with Unicode's classes are left alone where the text is ASCII: making the first use of one takes milliseconds. */
const ascii = /^[\u0020-\u007e]*$/;

/** Quotation marks, apostrophes and dashes come in many forms that mean the same. */
function plain(text: string): string {
  if (text.length > 2) return text.replace(/[’‘ʼ]/g, "'").replace(/\s/g, '');
  switch (text) {
    case '“':
    case '”':
    case '«':
    case '»':
    case '„':
    case '``':
    case "''":
      return '"';
    case '‘':
    case '’':
    case '`':
      return "'";
    case '–':
    case '—':
    case '‑':
      return '-';
    default:
      return text.replace(/[’‘ʼ]/g, "'");
  }
}

function classOf(code: number, text: string, i: number): number {
  if (code >= 97 && code <= 122) return 120;
  if (code >= 65 && code <= 90) return 88;
  if (code >= 48 && code <= 57) return 100;
  if (code < 128) return code;
  const c = text[i]!;
  return c.toLowerCase() !== c ? 88 : c.toUpperCase() !== c ? 120 : code;
}

const PREFIXES = [2, 3, 4];
const SUFFIXES = [1, 2, 3, 4, 5];
/** No feature needs more of a word than this; a "word" of a megabyte costs no more than one of 40 letters. */
const LONGEST_WORD = 40;

function affixes(lower: string): { prefixes: number[]; suffixes: number[] } {
  const prefixes = PREFIXES.filter((n) => lower.length > n).map((n) => hash32(lower.slice(0, n), 60 + n));
  const suffixes = SUFFIXES.filter((n) => lower.length > n).map((n) => hash32(lower.slice(-n), 50 + n));
  return { prefixes, suffixes };
}

export function wordForm(written: string, lists: NameLists): WordForm {
  const text = plain(written.length > LONGEST_WORD ? written.slice(0, LONGEST_WORD) : written);
  const isAscii = ascii.test(text);
  let shape = 0;
  let shortShape = 0;
  let last = 0;
  let hasDigit = false;
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const c = classOf(text.charCodeAt(i), text, i);
    if (i < 5) shape = combine(shape, c);
    if (c !== last) shortShape = combine(shortShape, c);
    last = c;
    if (c === 100) hasDigit = true;
    else if (c === 88) capitals++;
    if (c === 88 || c === 120) letters++;
  }
  const folded = foldWord(text).replace(/\d/g, '0');
  const key = hash32(folded);
  const alone = combine(PHRASE_START, key);
  const allCapitals = capitals > 1 && capitals === letters;
  const inLists = lists.lookUp(alone) | (allCapitals ? lists.lookUp(capitalsKey(alone)) : 0);
  return {
    text,
    key,
    cased: hash32(text, 2),
    shape: combine(shape, text.length > 5 ? 1 : 0),
    shortShape,
    capitalized: isAscii ? text >= 'A' && text < '[' : capital.test(text),
    allCapitals,
    hasLetter: letters > 0 || (!isAscii && anyLetter.test(text)),
    hasDigit,
    ...affixes(folded),
    lists: inLists,
  };
}

/** Stands before the first and after the last word of a sentence. */
function boundary(name: string): WordForm {
  const hash = hash32(name);
  return {
    text: '',
    key: hash,
    cased: hash,
    shape: hash,
    shortShape: hash,
    capitalized: false,
    allCapitals: false,
    hasLetter: false,
    hasDigit: false,
    prefixes: [],
    suffixes: [],
    lists: 0,
  };
}
export const BEFORE_FIRST = boundary('<s>');
export const AFTER_LAST = boundary('</s>');
