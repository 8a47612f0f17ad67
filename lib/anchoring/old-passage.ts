import type { Near, OldWords } from './align.ts';
import { wordLikeness } from './likeness.ts';
import { alikeKey, idsIn, type PreparedText, weightOf } from './prepared-text.ts';
import type { Quote } from './quote.ts';
import { isWord } from './words.ts';

/** A quote and its context as one run of words, in the numbers of the text it is looked for in. */
export interface OldPassage extends OldWords {
  readonly plain: readonly string[];
  /** Indices of the quote's first word and of the one after its last. */
  readonly quoteFrom: number;
  readonly quoteTo: number;
  /** How much the quote says, in words worth looking for: short ones count less, signs hardly. */
  readonly strength: number;
  /** The same for its context. */
  readonly contextStrength: number;
}

/** Words of context that are looked at on each side. */
const MAX_CONTEXT_WORDS = 16;
/** Words of a quote for which near matches are looked up: each is compared with the text's vocabulary. */
const MAX_NEAR_LOOKUPS = 24;
const MAX_NEAR = 8;
/** Letters by which words nearly the same differ in length. */
const MAX_LONGER = 3;
/** Where fewer of a passage's words are in the text, it is not there: words like them are not looked for. */
const FEWEST_KNOWN = 0.2;
/** From here a passage's words are in the text as they are, and their case is not looked at. */
const MOSTLY_KNOWN = 0.9;

/** Words of the text that nearly match: of those with the same first letter (a respelt word keeps it) and about as long. */
function nearWords(prepared: PreparedText, word: string): Near {
  const near = new Map<number, number>();
  for (let length = word.length - MAX_LONGER; length <= word.length + MAX_LONGER; length++) {
    for (const id of prepared.alike.get(alikeKey(word, length)) ?? []) {
      const likeness = wordLikeness(word, prepared.vocabulary[id]!);
      if (likeness > 0) near.set(id, likeness);
      if (near.size === MAX_NEAR) return near;
    }
  }
  return near.size > 0 ? near : null;
}

/** The word in other capitals: a headline may be set in them whole. */
function inOtherCase(prepared: PreparedText, word: string): Near {
  const lower = word.toLowerCase();
  const same = (prepared.alike.get(alikeKey(word, word.length)) ?? []).filter((id) => {
    const other = prepared.vocabulary[id]!;
    return other !== word && other.toLowerCase() === lower;
  });
  return same.length > 0 ? new Map(same.map((id) => [id, wordLikeness(word, prepared.vocabulary[id]!)])) : null;
}

/** Words that nearly match each of a passage's; many are looked up only where many of its words are missing. */
function nearEach(prepared: PreparedText, plain: readonly string[], ids: Int32Array): Near[] {
  const known = ids.reduce((sum, id) => sum + (id >= 0 ? 1 : 0), 0) / Math.max(1, ids.length);
  let lookups = known >= FEWEST_KNOWN ? 0 : MAX_NEAR_LOOKUPS;
  return plain.map((word, i) => {
    if (!isWord(word) || lookups >= MAX_NEAR_LOOKUPS) return null;
    if (ids[i]! >= 0) return known < MOSTLY_KNOWN ? inOtherCase(prepared, word) : null;
    lookups++;
    return nearWords(prepared, word);
  });
}

/** Sets a quote against a text. */
export function oldPassage(prepared: PreparedText, quote: Quote): OldPassage {
  const before = quote.before.plain.slice(-MAX_CONTEXT_WORDS);
  const after = quote.after.plain.slice(0, MAX_CONTEXT_WORDS);
  const plain = [...before, ...quote.words.plain, ...after];
  const ids = idsIn(prepared, plain);
  const weights = new Float64Array(plain.length);
  const near = nearEach(prepared, plain, ids);
  const quoteFrom = before.length;
  const quoteTo = before.length + quote.words.plain.length;
  let strength = 0;
  let contextStrength = 0;
  for (let i = 0; i < plain.length; i++) {
    weights[i] = ids[i]! >= 0 ? prepared.weights[ids[i]!]! : weightOf(plain[i]!, 1);
    const says = weightOf(plain[i]!, 1);
    if (i >= quoteFrom && i < quoteTo) strength += says;
    else contextStrength += says;
  }
  return { plain, ids, weights, near, quoteFrom, quoteTo, strength, contextStrength };
}
