import { align } from './align.ts';
import type { Window } from './candidates.ts';
import type { Hunk } from './changes.ts';
import { settleGaps } from './gaps.ts';
import type { OldPassage } from './old-passage.ts';
import { type PreparedText, weightOf } from './prepared-text.ts';
import { startsSentence, type Words } from './words.ts';

/** An edited passage set against the stretch of text it may have become. */
export interface Fit {
  /** For every old word the place of the new one it became, or −1. */
  readonly pairs: Int32Array;
  /** The found words: indices of the first and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Share of the quote that is still there, by weight, 0–1. */
  readonly kept: number;
  /** How well the words before and after agree, 0–1; `null` where the quote had none there. */
  readonly left: number | null;
  readonly right: number | null;
}

/** Signs that belong to the word before them. */
const trailing = new Set(['.', ',', ';', ':', '!', '?', '…']);

/** Weight of a context word falls by this with each word between it and the quote. */
const FADE = 0.88;
/** Words by which context may have moved away from the quote, beyond its own distance. */
const MAX_DRIFT = 40;

/** Words beside the passage, unbroken, that say this much are all the context it takes. */
export const FIRM_RUN = 3.5;

/** Share of the context that is still beside the passage. `step` leads away from the quote. */
function contextKept(old: OldPassage, pairs: Int32Array, from: number, step: 1 | -1, edge: number): number | null {
  let all = 0;
  let kept = 0;
  let fade = 1;
  let adjoining = 0;
  let adjoins = true;
  for (let i = from; i >= 0 && i < old.ids.length; i += step) {
    const weight = old.weights[i]! * fade;
    all += weight;
    const place = pairs[i]!;
    adjoins &&= place === edge + i - from;
    if (adjoins) adjoining += weightOf(old.plain[i]!, 1);
    if (place >= 0 && Math.abs(place - edge) <= Math.abs(i - from) + MAX_DRIFT) kept += weight;
    fade *= FADE;
  }
  return all > 0.15 ? Math.max(kept / all, Math.min(1, adjoining / FIRM_RUN)) : null;
}

/** First or last old word of a stretch that was found again, −1 if none. */
function firstPaired(pairs: Int32Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (pairs[i]! >= 0) return i;
  return -1;
}

function lastPaired(pairs: Int32Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (pairs[i]! >= 0) return i;
  return -1;
}

/** New words that may stand for `lost` old ones at an edge of the passage. */
const mostFor = (lost: number) => 3 * lost + 3;

/** 1 where a word is found only as one like it: what stands beside it may be part of what took its place. */
const respelt = (prepared: PreparedText, old: OldPassage, pairs: Int32Array, i: number) =>
  prepared.ids[pairs[i]!] === old.ids[i] ? 0 : 1;

/** Index of the first found word, with what took the place of the quote's first words. */
function foundFrom(prepared: PreparedText, old: OldPassage, pairs: Int32Array, first: number): number {
  const from = pairs[first]!;
  const lost = first - old.quoteFrom + respelt(prepared, old, pairs, first);
  if (lost === 0) return from;
  const before = lastPaired(pairs, 0, old.quoteFrom);
  const earliest = Math.max(before < 0 ? 0 : pairs[before]! + 1, from - mostFor(lost));
  for (let j = from; j >= earliest; j--) if (startsSentence(prepared.words, j)) return j;
  if (before < 0) return from;
  const lostContext = old.quoteFrom - 1 - before;
  const came = from - pairs[before]! - 1;
  if (came > mostFor(lost + lostContext)) return from;
  return lostContext === 0 ? pairs[before]! + 1 : from - Math.min(came, lost);
}

/** Index after the last found word, with what took the place of the quote's last words. */
function foundTo(prepared: PreparedText, old: OldPassage, pairs: Int32Array, last: number): number {
  const to = pairs[last]! + 1;
  const lost = old.quoteTo - 1 - last + respelt(prepared, old, pairs, last);
  if (lost === 0) return to;
  const after = firstPaired(pairs, old.quoteTo, pairs.length);
  const latest = Math.min(after < 0 ? prepared.ids.length : pairs[after]!, to + mostFor(lost));
  const lostContext = after < 0 ? 0 : after - old.quoteTo;
  const came = after < 0 ? 0 : pairs[after]! - to;
  if (after >= 0 && lostContext === 0 && came <= mostFor(lost)) return pairs[after]!;
  for (let j = to; j <= latest; j++) {
    if (j === prepared.ids.length || startsSentence(prepared.words, j)) return j;
  }
  if (after < 0 || came > mostFor(lost + lostContext)) return to;
  return to + Math.min(came, lost);
}

/**
 * The last old word found again. Once a clause is cut, the sign after it closes other words ("…on Monday, ending eleven
 * days." → "…on Monday."), and is forgotten.
 */
function lastKept(old: OldPassage, pairs: Int32Array): { last: number; isCut: boolean } {
  let last = lastPaired(pairs, old.quoteFrom, old.quoteTo);
  let isCut = false;
  while (last > old.quoteFrom && trailing.has(old.plain[last]!) && pairs[last - 1]! < 0) {
    const previous = lastPaired(pairs, old.quoteFrom, last);
    if (previous < 0 || pairs[last]! !== pairs[previous]! + 1) break;
    isCut = true;
    pairs[last] = -1;
    last = previous;
  }
  return { last, isCut };
}

/** Share of the quote's words that are still there; a word respelt counts by its likeness. */
function keptOf(prepared: PreparedText, old: OldPassage, pairs: Int32Array): number {
  let kept = 0;
  let all = 0;
  for (let i = old.quoteFrom; i < old.quoteTo; i++) {
    const weight = weightOf(old.plain[i]!, 1);
    all += weight;
    const place = pairs[i]!;
    if (place < 0) continue;
    const id = prepared.ids[place]!;
    kept += weight * (id === old.ids[i] ? 1 : (old.near[i]?.get(id) ?? 0));
  }
  return all > 0 ? kept / all : 0;
}

/** Where none of the quote is left: the words that stand between its context now, if the context still frames them. */
function slot(old: OldPassage, pairs: Int32Array): Pick<Fit, 'from' | 'to'> | null {
  const before = old.quoteFrom > 0 ? pairs[old.quoteFrom - 1]! : -1;
  const after = old.quoteTo < pairs.length ? pairs[old.quoteTo]! : -1;
  const came = after - before - 1;
  if (before < 0 || after < 0 || came < 1 || came > mostFor(old.quoteTo - old.quoteFrom)) return null;
  return { from: before + 1, to: after };
}

/** The found words, or `null` where neither the quote nor its frame is there. */
function found(prepared: PreparedText, old: OldPassage, pairs: Int32Array): Pick<Fit, 'from' | 'to'> | null {
  const first = firstPaired(pairs, old.quoteFrom, old.quoteTo);
  if (first < 0) return slot(old, pairs);
  const { last, isCut } = lastKept(old, pairs);
  const from = foundFrom(prepared, old, pairs, first);
  return { from, to: isCut ? pairs[last]! + 1 : foundTo(prepared, old, pairs, last) };
}

/** Sets the passage against a window of the text; `null` where nothing of it is there. */
export function fitPassage(prepared: PreparedText, old: OldPassage, window: Window): Fit | null {
  const pairs = align(old, prepared.ids, window.from, window.to);
  settleGaps(prepared, old, pairs);
  const place = found(prepared, old, pairs);
  if (!place) return null;
  return {
    pairs,
    ...place,
    kept: keptOf(prepared, old, pairs),
    left: contextKept(old, pairs, old.quoteFrom - 1, -1, place.from - 1),
    right: contextKept(old, pairs, old.quoteTo, 1, place.to),
  };
}

/** What differs between the quote and the words found for it, in order. `quote` are the quote's own words. */
export function hunksOf(prepared: PreparedText, old: OldPassage, quote: Words, { pairs, from, to }: Fit): Hunk[] {
  const hunks: Hunk[] = [];
  let went = old.quoteFrom;
  let came = from;
  const close = (oldTo: number, newTo: number) => {
    if (went < oldTo || came < newTo) {
      hunks.push({
        before: { words: quote, from: went - old.quoteFrom, to: oldTo - old.quoteFrom },
        after: { words: prepared.words, from: came, to: newTo },
      });
    }
  };
  for (let i = old.quoteFrom; i < old.quoteTo; i++) {
    const place = pairs[i]!;
    if (place < 0 || prepared.ids[place] !== old.ids[i]) continue;
    close(i, place);
    went = i + 1;
    came = place + 1;
  }
  close(old.quoteTo, to);
  return hunks;
}
