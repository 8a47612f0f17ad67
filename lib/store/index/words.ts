import { foldWord } from '../../text/terms.ts';
import type { Library } from '../library.ts';

/** The words that stand for articles, by their first two letters: what a word just being typed may become. */
export interface WordsRow {
  readonly key: `words ${string}`;
  /** Folded, ascending, joined by blanks. */
  readonly words: string;
}

/** Letters that words are kept under; fewer typed letters say too little to look for. */
const LETTERS = 2;
const LEAST_TYPED = 3;
/** Longer words looked for with the one typed, the shortest first: each is a list to read. */
const MOST_WORDS = 24;

const keyOf = (word: string) => `words ${word.slice(0, LETTERS)}` as const;

/** Beside the state of the index, since they go and are made anew with it. */
const wordsOf = (library: Library) => library.table<WordsRow, string>('indexState');

const foldedWords = (line: string) => foldWord(line).split(/[^\p{L}\p{N}]+/u);

/** Adds the words of some articles (`Fingerprint.words`). One transaction, for idle time. */
export async function keepWords(library: Library, lines: Iterable<string>): Promise<void> {
  const fresh = new Map<WordsRow['key'], Set<string>>();
  for (const line of lines) {
    for (const word of foldedWords(line)) {
      if (word.length < LEAST_TYPED) continue;
      const words = fresh.get(keyOf(word)) ?? new Set();
      fresh.set(keyOf(word), words.add(word));
    }
  }
  await library.transaction('rw', library.indexState, async () => {
    const keys = [...fresh.keys()];
    const rows = await wordsOf(library).bulkGet(keys);
    const changed = keys.flatMap((key, i): WordsRow[] => {
      const before = rows[i]?.words.split(' ') ?? [];
      const all = new Set([...before, ...fresh.get(key)!]);
      return all.size === before.length ? [] : [{ key, words: [...all].sort().join(' ') }];
    });
    await wordsOf(library).bulkPut(changed);
  });
}

/** Words of the library that begin so, the shortest first; those of articles not yet merged are given as `pending`. */
export async function wordsStarting(library: Library, start: string, pending: Iterable<string>): Promise<string[]> {
  if (start.length < LEAST_TYPED) return [];
  const found = new Set(
    (await wordsOf(library).get(keyOf(start)))?.words.split(' ').filter((word) => word.startsWith(start)),
  );
  for (const line of pending) for (const word of foldedWords(line)) if (word.startsWith(start)) found.add(word);
  return [...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_WORDS);
}
