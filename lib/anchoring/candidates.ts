import type { OldPassage } from './old-passage.ts';
import { countOf, type PreparedText } from './prepared-text.ts';

/** A stretch of the text's words in which an edited passage may stand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Words of the text that a bucket of votes is wide. */
const BUCKET = 16;
/** Words that occur more often say too little about a place to be worth the time. */
const MAX_COUNT = 48;
/** Votes taken from one word where all its words are frequent. */
const MAX_PLACES = 200;
const MAX_WINDOWS = 5;
/** A word of the context counts less than one of the quote: context elsewhere is no passage. */
const CONTEXT_VOTE = 0.6;
/** Words by which a passage may have grown in the middle and still be found whole. */
const MAX_GROWTH = 200;

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

/**
 * Where an edited passage may stand: each of its words and of its context votes for the places it would put the
 * passage's start, and the places with most votes win. At most 5, best first. Linear in the votes, which are bounded.
 */
export function windowsFor(prepared: PreparedText, old: OldPassage, expectedWord: number): Window[] {
  const votes = new Map<number, number>();
  for (const i of voters(prepared, old)) {
    const isQuote = i >= old.quoteFrom && i < old.quoteTo;
    const vote = old.weights[i]! * (isQuote ? 1 : CONTEXT_VOTE);
    const offset = i - old.quoteFrom;
    for (const place of votingPlaces(prepared, old.ids[i]!, expectedWord + offset)) {
      const bucket = Math.floor((place - offset) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + vote);
    }
  }
  const sum = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  const ranked = [...votes.keys()].map((bucket) => ({ bucket, votes: sum(bucket) })).sort((a, b) => b.votes - a.votes);
  const size = old.quoteTo - old.quoteFrom;
  const slack = 60 + Math.min(size, MAX_GROWTH);
  const chosen: number[] = [];
  const windows: Window[] = [];
  for (const { bucket } of ranked) {
    if (windows.length === MAX_WINDOWS) break;
    if (chosen.some((other) => Math.abs(other - bucket) <= 1)) continue;
    chosen.push(bucket);
    const start = bucket * BUCKET;
    windows.push({
      from: Math.max(0, start - old.quoteFrom - slack),
      to: Math.min(prepared.ids.length, start + BUCKET + size + (old.ids.length - old.quoteTo) + slack),
    });
  }
  return windows.filter(({ from, to }) => from < to);
}
