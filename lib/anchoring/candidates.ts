import type { OldPassage } from './old-passage.ts';
import { countOf, type PreparedText } from './prepared-text.ts';

/** A stretch of the text's words in which an edited passage may stand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** How places are looked for. */
interface Reach {
  /** Words of the text that a bucket of votes is wide. */
  readonly bucket: number;
  /** Words beyond the passage's own length that a window takes in, on each side. */
  readonly slack: number;
  readonly most: number;
}

/** Words that occur more often say too little about a place to be worth the time. */
const MAX_COUNT = 48;
/** Votes taken from one word where all its words are frequent. */
const MAX_PLACES = 200;
/** A word of the context counts less than one of the quote: context elsewhere is no passage. */
const CONTEXT_VOTE = 0.6;
/** Words by which a passage may have grown in the middle and still be found whole. */
const MAX_GROWTH = 200;

/** A place with fewer of the votes there could be, or so many fewer than the best has, is not looked at. */
const LEAST = 0.12;
const BESIDE_BEST = 0.3;

/** The places a word votes with: all of a rare one, and of a frequent one those nearest to where it stood. */
function votingPlaces(prepared: PreparedText, id: number, near: number): Int32Array {
  const all = prepared.places.subarray(prepared.placesFrom[id]!, prepared.placesFrom[id + 1]!);
  if (all.length <= MAX_PLACES) return all;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! < near) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(all.length - MAX_PLACES, low - MAX_PLACES / 2));
  return all.subarray(from, from + MAX_PLACES);
}

/** Words of a passage that vote: the rare ones, or, where there are none, its few rarest. */
function voters(prepared: PreparedText, old: OldPassage): number[] {
  const known = [...old.ids.keys()].filter((i) => old.ids[i]! >= 0);
  const rare = known.filter((i) => countOf(prepared, old.ids[i]!) <= MAX_COUNT && old.weights[i]! > 0.15);
  if (rare.length >= 3) return rare;
  return known.sort((a, b) => countOf(prepared, old.ids[a]!) - countOf(prepared, old.ids[b]!)).slice(0, 8);
}

/** Places the passage would start at, best first: each word votes for the place it would put the start. */
function starts(prepared: PreparedText, old: OldPassage, expectedWord: number, { bucket, most }: Reach): number[] {
  const votes = new Map<number, number>();
  for (const i of voters(prepared, old)) {
    const isQuote = i >= old.quoteFrom && i < old.quoteTo;
    const vote = old.weights[i]! * (isQuote ? 1 : CONTEXT_VOTE);
    const offset = i - old.quoteFrom;
    for (const place of votingPlaces(prepared, old.ids[i]!, expectedWord + offset)) {
      const at = Math.floor((place - offset) / bucket);
      votes.set(at, (votes.get(at) ?? 0) + vote);
    }
  }
  const possible = old.weights.reduce(
    (all, weight, i) => all + weight * (i >= old.quoteFrom && i < old.quoteTo ? 1 : CONTEXT_VOTE),
    0,
  );
  const sum = (at: number) => (votes.get(at) ?? 0) + (votes.get(at + 1) ?? 0);
  const ranked = [...votes.keys()].map((at) => ({ at, votes: sum(at) })).sort((a, b) => b.votes - a.votes);
  const least = Math.max(LEAST * possible, BESIDE_BEST * (ranked[0]?.votes ?? 0));
  const chosen: number[] = [];
  for (const { at, votes: all } of ranked) {
    if (chosen.length === most || all < least) break;
    if (!chosen.some((other) => Math.abs(other - at) <= 1)) chosen.push(at);
  }
  return chosen.map((at) => at * bucket);
}

function windows(prepared: PreparedText, old: OldPassage, expectedWord: number, reach: Reach): Window[] {
  const size = old.quoteTo - old.quoteFrom;
  return starts(prepared, old, expectedWord, reach)
    .map((start) => ({
      from: Math.max(0, start - old.quoteFrom - reach.slack),
      to: Math.min(prepared.ids.length, start + reach.bucket + size + (old.ids.length - old.quoteTo) + reach.slack),
    }))
    .filter(({ from, to }) => from < to);
}

/** Where an edited passage may stand, best first: at most 5 windows, wide enough for a passage that grew by its own length. */
export function windowsFor(prepared: PreparedText, old: OldPassage, expectedWord: number): Window[] {
  const slack = 60 + Math.min(old.quoteTo - old.quoteFrom, MAX_GROWTH);
  return windows(prepared, old, expectedWord, { bucket: 16, slack, most: 5 });
}

/** Where passages like it may stand, best first: at most 24 windows, each no wider than the passage and a few words. */
export function windowsAlike(prepared: PreparedText, old: OldPassage, expectedWord: number): Window[] {
  return windows(prepared, old, expectedWord, { bucket: 4, slack: 4, most: 24 });
}
