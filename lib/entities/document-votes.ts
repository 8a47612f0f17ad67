import { type Casing, RUNNING_TEXT } from './document-context.ts';
import { combine } from './hashing.ts';
import { closes, LABEL_COUNT, MODEL_TYPES, OUTSIDE, opens, runsOf, typeOf } from './labels.ts';
import type { WordForm } from './word-form.ts';

const TYPES = MODEL_TYPES.length;
/** Beside the types: outside every name; the two words of a pair are no one name. */
const NONE = TYPES;

/** What a first reading of a document made of its words: how often each word got each label, and pairs of words. */
export interface DocumentVotes {
  readonly words: ReadonlyMap<number, Uint16Array>;
  readonly pairs: ReadonlyMap<number, Uint16Array>;
  /** Types of names that an abbreviation stands beside in brackets: "World Food Programme (WFP)". */
  readonly abbreviations: ReadonlyMap<number, number>;
}

function tally(votes: Map<number, Uint16Array>, key: number, size: number, index: number): void {
  let counts = votes.get(key);
  if (!counts) {
    counts = new Uint16Array(size);
    votes.set(key, counts);
  }
  if (counts[index]! < 0xffff) counts[index]!++;
}

/** Words `i` and `i + 1` are in one name of a type, or in none together. */
const pairType = (label: number, next: number): number =>
  label !== OUTSIDE && !closes(label) && !opens(next) ? typeOf(label) : NONE;

const pairKey = (word: WordForm, next: WordForm): number => combine(word.key, next.key);

/** Lines in capitals or title case do not vote: their labels are the least sure. */
export function countVotes(
  sentences: readonly (readonly WordForm[])[],
  labels: readonly ArrayLike<number>[],
  casings: readonly Casing[],
): DocumentVotes {
  const words = new Map<number, Uint16Array>();
  const pairs = new Map<number, Uint16Array>();
  const abbreviations = new Map<number, number>();
  sentences.forEach((sentence, s) => {
    if (casings[s] !== RUNNING_TEXT) return;
    const given = labels[s]!;
    for (let i = 0; i < sentence.length; i++) {
      const word = sentence[i]!;
      if (!word.capitalized) continue;
      tally(words, word.key, LABEL_COUNT, given[i]!);
      const next = sentence[i + 1];
      if (next?.capitalized) tally(pairs, pairKey(word, next), TYPES + 1, pairType(given[i]!, given[i + 1]!));
    }
    for (const { to, type } of runsOf(given)) {
      const inside = sentence[to + 1];
      if (sentence[to]?.text !== '(' || sentence[to + 2]?.text !== ')' || !inside?.allCapitals) continue;
      abbreviations.set(inside.key, type);
    }
  });
  return { words, pairs, abbreviations };
}

/** The winning entry of a tally without one vote (the word's own), with how many it won by: see `summarize`. */
function winner(counts: Uint16Array, own: number, size: number): { best: number; votes: number; others: number } {
  let best = -1;
  let votes = 0;
  let total = 0;
  for (let i = 0; i < size; i++) {
    const n = counts[i]! - (i === own ? 1 : 0);
    total += n;
    if (n > votes) {
      votes = n;
      best = i;
    }
  }
  return { best, votes, others: total - votes };
}

/** What the votes of the rest of the document say of a word. */
export interface WordVerdict {
  /** Majority type, with the outside, and its strength: one number; 0 when the word is nowhere else. */
  readonly type: number;
  /** Majority label, which says the word's place in its name. */
  readonly label: number;
}

const UNHEARD: WordVerdict = { type: 0, label: 0 };
const byType = new Uint16Array(TYPES + 1);

/** `own` is the label the word got here, or −1 where this sentence did not vote. */
export function verdictOn(votes: DocumentVotes, word: WordForm | undefined, own: number): WordVerdict {
  const counts = word?.capitalized ? votes.words.get(word.key) : undefined;
  if (!counts) return UNHEARD;
  byType.fill(0);
  for (let label = 0; label < LABEL_COUNT; label++) {
    byType[label === OUTSIDE ? NONE : typeOf(label)]! += counts[label]!;
  }
  const ownType = own < 0 ? -1 : own === OUTSIDE ? NONE : typeOf(own);
  const { best, votes: won, others } = winner(byType, ownType, TYPES + 1);
  if (best < 0) return UNHEARD;
  const strength = Math.min(won, 3) * 3 + (others === 0 ? 0 : others * 3 < won ? 1 : 2);
  return { type: 1 + best * 16 + strength, label: 1 + winner(counts, own, LABEL_COUNT).best };
}

/** Majority verdict on two words side by side; 0 when they are nowhere else. */
export function pairVerdict(
  votes: DocumentVotes,
  word: WordForm | undefined,
  next: WordForm | undefined,
  own: readonly [number, number] | null,
): number {
  if (!word?.capitalized || !next?.capitalized) return 0;
  const counts = votes.pairs.get(pairKey(word, next));
  if (!counts) return 0;
  const { best, votes: won } = winner(counts, own ? pairType(own[0], own[1]) : -1, TYPES + 1);
  return best < 0 ? 0 : 1 + best * 3 + Math.min(won, 2);
}
