import { isNumber, isWord, splitPlain, type Words } from './words.ts';

/** A text made ready for many anchors: its words as numbers, and where each occurs. About 5 ms for 60,000 characters. */
export interface PreparedText {
  readonly words: Words;
  /** The word at each place, as a number. */
  readonly ids: Int32Array;
  /** The number of a word; words not in the text have none. */
  readonly idOf: ReadonlyMap<string, number>;
  /** By number: the word. */
  readonly vocabulary: readonly string[];
  /** By number: what finding it says about a passage, 0–1. */
  readonly weights: Float64Array;
  /** Places of word `id`, in order: `places` from `placesFrom[id]` to `placesFrom[id + 1]`. */
  readonly placesFrom: Int32Array;
  readonly places: Int32Array;
  /** Words of the vocabulary by first letter, in lower case, and length: where words nearly the same are looked for. */
  readonly alike: ReadonlyMap<string, readonly number[]>;
}

const SIGN_WEIGHT = 0.1;
const SHORT_WORD_WEIGHT = 0.4;
/** Words up to this many letters are mostly those of grammar, in the languages we read. */
const SHORT_WORD = 3;

/** What a word that occurs `count` times says about where a passage is: the rarer, the more. */
export function weightOf(plain: string, count: number): number {
  if (!isWord(plain)) return SIGN_WEIGHT;
  const base = plain.length <= SHORT_WORD && !isNumber(plain) ? SHORT_WORD_WEIGHT : 1;
  return base / (1 + 0.35 * Math.log2(Math.max(1, count)));
}

/** Words under this key differ from one another in later letters only. */
export const alikeKey = (plain: string, length: number) => `${plain[0]!.toLowerCase()}${length}`;

function byFirstLetter(vocabulary: readonly string[]): Map<string, number[]> {
  const alike = new Map<string, number[]>();
  for (const [id, plain] of vocabulary.entries()) {
    const key = alikeKey(plain, plain.length);
    const ids = alike.get(key);
    if (ids) ids.push(id);
    else alike.set(key, [id]);
  }
  return alike;
}

/** Linear in the text. */
export function prepareText(text: string): PreparedText {
  const words = splitPlain(text);
  const ids = new Int32Array(words.plain.length);
  const idOf = new Map<string, number>();
  const vocabulary: string[] = [];
  for (let i = 0; i < ids.length; i++) {
    const plain = words.plain[i]!;
    let id = idOf.get(plain);
    if (id === undefined) {
      id = vocabulary.length;
      idOf.set(plain, id);
      vocabulary.push(plain);
    }
    ids[i] = id;
  }
  const placesFrom = new Int32Array(vocabulary.length + 1);
  for (const id of ids) placesFrom[id + 1]!++;
  for (let id = 0; id < vocabulary.length; id++) placesFrom[id + 1]! += placesFrom[id]!;
  const next = placesFrom.slice();
  const places = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) places[next[ids[i]!]!++] = i;
  const weights = Float64Array.from(vocabulary, (plain, id) => weightOf(plain, placesFrom[id + 1]! - placesFrom[id]!));
  return { words, ids, idOf, vocabulary, weights, placesFrom, places, alike: byFirstLetter(vocabulary) };
}

/** How often a word occurs. */
export function countOf(prepared: PreparedText, id: number): number {
  return id < 0 ? 0 : prepared.placesFrom[id + 1]! - prepared.placesFrom[id]!;
}

/** The words of a quote as numbers of the text; −1 for a word the text does not have. */
export function idsIn(prepared: PreparedText, plain: readonly string[]): Int32Array {
  return Int32Array.from(plain, (word) => prepared.idOf.get(word) ?? -1);
}

/** Index of the first word that ends after `offset`. */
export function wordAfter(words: Words, offset: number): number {
  let low = 0;
  let high = words.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
