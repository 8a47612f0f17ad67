import { combine } from './hashing.ts';
import { capitalsKey, LONGEST_PHRASE, type NameLists, PHRASE_START } from './resources.ts';
import type { WordForm } from './word-form.ts';

/** Which lists a word stands in as first, inner or last word of a phrase, or alone. */
export interface ListMatches {
  readonly first: Uint16Array;
  readonly inner: Uint16Array;
  readonly last: Uint16Array;
  readonly alone: Uint16Array;
}

/** Phrases of the lists found in a sentence, overlapping ones included. */
export function matchLists(words: readonly WordForm[], lists: NameLists): ListMatches {
  const n = words.length;
  const matches = {
    first: new Uint16Array(n),
    inner: new Uint16Array(n),
    last: new Uint16Array(n),
    alone: new Uint16Array(n),
  };
  for (let i = 0; i < n; i++) {
    const word = words[i]!;
    matches.alone[i] = word.lists;
    if (!word.capitalized && !word.hasDigit) continue;
    let key = combine(PHRASE_START, word.key);
    let capitals = word.allCapitals;
    for (let length = 2; length <= LONGEST_PHRASE && i + length <= n && lists.continues(key); length++) {
      const next = words[i + length - 1]!;
      key = combine(key, next.key);
      capitals &&= next.allCapitals;
      const found = lists.lookUp(key) | (capitals ? lists.lookUp(capitalsKey(key)) : 0);
      if (found === 0) continue;
      matches.first[i]! |= found;
      matches.last[i + length - 1]! |= found;
      for (let k = i + 1; k < i + length - 1; k++) matches.inner[k]! |= found;
    }
  }
  return matches;
}
