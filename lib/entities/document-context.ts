import { combine } from './hashing.ts';
import { LISTS, listBit } from './resources.ts';
import type { WordForm } from './word-form.ts';

/** How a line is set: its capitals say nothing of names in `titleCase` and `allCapitals`. */
export type Casing = 0 | 1 | 2;
export const RUNNING_TEXT: Casing = 0;
export const TITLE_CASE: Casing = 1;
export const ALL_CAPITALS: Casing = 2;

/** A line counts as set in capitals or title case above this share of its words. */
const ALL_CAPITALS_SHARE = 0.7;
const TITLE_CASE_SHARE = 0.6;

export function casingOf(words: readonly WordForm[]): Casing {
  let letters = 0;
  let capitalized = 0;
  let allCapitals = 0;
  for (const word of words) {
    if (!word.hasLetter) continue;
    letters++;
    if (word.capitalized) capitalized++;
    if (word.allCapitals) allCapitals++;
  }
  if (letters >= 3 && allCapitals / letters > ALL_CAPITALS_SHARE) return ALL_CAPITALS;
  return letters >= 4 && capitalized / letters > TITLE_CASE_SHARE ? TITLE_CASE : RUNNING_TEXT;
}

/** What the rest of the document shows of a word: how it is written, what stands beside it. */
export interface WordInDocument {
  lower: number;
  /** Capitalized inside a sentence of running text. */
  inner: number;
  capitalized: number;
  /** Hashes of telling neighbours, with the sentence each stands in. */
  contexts: { sentence: number; hash: number }[];
  /** Keys and list bits of capitalized neighbours, and how often. */
  before: Map<number, { lists: number; count: number }>;
  after: Map<number, { lists: number; count: number }>;
}

/** Contexts kept of a word: enough to tell, and a name repeated a thousand times costs no more. */
const MOST_CONTEXTS = 12;
const MOST_NEIGHBOURS = 8;

const telling = listBit('role') | listBit('common');
const functionWords = 1 << LISTS.indexOf('common');

function count(neighbours: Map<number, { lists: number; count: number }>, word: WordForm): void {
  const known = neighbours.get(word.key);
  if (known) known.count++;
  else if (neighbours.size < MOST_NEIGHBOURS) neighbours.set(word.key, { lists: word.lists, count: 1 });
}

/** Statistics of every word with letters, by its key. */
export function documentContext(
  sentences: readonly (readonly WordForm[])[],
  casings: readonly Casing[],
): Map<number, WordInDocument> {
  const words = new Map<number, WordInDocument>();
  sentences.forEach((sentence, s) => {
    for (let i = 0; i < sentence.length; i++) {
      const word = sentence[i]!;
      if (!word.hasLetter) continue;
      let seen = words.get(word.key);
      if (!seen) {
        seen = { lower: 0, inner: 0, capitalized: 0, contexts: [], before: new Map(), after: new Map() };
        words.set(word.key, seen);
      }
      if (!word.capitalized) {
        seen.lower++;
        continue;
      }
      seen.capitalized++;
      if (casings[s] !== RUNNING_TEXT) continue;
      if (i > 0) seen.inner++;
      note(seen, s, sentence[i - 1], sentence[i + 1], i > 1);
    }
  });
  return words;
}

function note(
  seen: WordInDocument,
  sentence: number,
  before: WordForm | undefined,
  after: WordForm | undefined,
  inside: boolean,
): void {
  if (before?.capitalized && before.hasLetter && inside && (before.lists & listBit('role')) === 0)
    count(seen.before, before);
  if (after?.capitalized && after.hasLetter) count(seen.after, after);
  if (seen.contexts.length >= MOST_CONTEXTS) return;
  if (before && (before.lists & telling || !before.hasLetter)) {
    seen.contexts.push({ sentence, hash: combine(before.key, 71) });
  }
  if (after && (after.lists & functionWords || !after.hasLetter)) {
    seen.contexts.push({ sentence, hash: combine(after.key, 72) });
  }
}
