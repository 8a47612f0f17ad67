import { align } from './align.ts';
import { FIRM_RUN } from './fit.ts';
import { letterLikeness } from './likeness.ts';
import type { OldPassage } from './old-passage.ts';
import { type PreparedText, weightOf } from './prepared-text.ts';
import type { Occurrence } from './verbatim.ts';

/** How well a passage's surroundings agree with those it was clipped from, 0–1; `null` where it had none on that side. */
export interface Surroundings {
  readonly left: number | null;
  readonly right: number | null;
}

const FADE = 0.88;

/** Words that have come between a passage and its context, by which the context says half as much. */
const DRIFT = 12;

/** Mean of the two sides, or the one there is; 0 where there is none. */
export function meanOf({ left, right }: Surroundings): number {
  if (left === null) return right ?? 0;
  return right === null ? left : (left + right) / 2;
}

/** The better side. */
export function bestOf({ left, right }: Surroundings): number {
  return Math.max(left ?? 0, right ?? 0);
}

/** One side: the context's words, nearest first, against the text's words from `edge` outwards. */
function sideKept(prepared: PreparedText, old: OldPassage, from: number, step: 1 | -1, edge: number): number | null {
  const count = step < 0 ? from + 1 : old.ids.length - from;
  if (count <= 0) return null;
  let all = 0;
  let verbatim = 0;
  let adjoining = 0;
  let fade = 1;
  let isVerbatim = true;
  for (let k = 0; k < count; k++) {
    const i = from + step * k;
    const place = edge + step * k;
    const isThere = place >= 0 && place < prepared.ids.length && prepared.ids[place] === old.ids[i];
    // The outermost word of a context is often cut in two; it says nothing either way.
    const isOutermost = k === count - 1 && k > 0;
    if (isOutermost && !isThere) break;
    const weight = old.weights[i]! * fade;
    all += weight;
    isVerbatim &&= isThere;
    if (isVerbatim) {
      verbatim += weight;
      adjoining += weightOf(old.plain[i]!, 1);
    }
    fade *= FADE;
  }
  if (all <= 0.15) return null;
  if (isVerbatim) return 1;
  const kept = Math.max(verbatim, alignedSide(prepared, old, from, step, edge)) / all;
  return Math.min(1, Math.max(kept, adjoining / FIRM_RUN));
}

/** Weight kept when words may have come or gone between. */
function alignedSide(prepared: PreparedText, old: OldPassage, from: number, step: 1 | -1, edge: number): number {
  const [oldFrom, oldTo] = step < 0 ? [0, from + 1] : [from, old.ids.length];
  const reach = 2 * (oldTo - oldFrom) + 12;
  const newFrom = Math.max(0, step < 0 ? edge + 1 - reach : edge);
  const newTo = Math.min(prepared.ids.length, step < 0 ? edge + 1 : edge + reach);
  if (newTo <= newFrom) return 0;
  const side = {
    ids: old.ids.subarray(oldFrom, oldTo),
    weights: old.weights.subarray(oldFrom, oldTo),
    near: old.near.slice(oldFrom, oldTo),
  };
  const pairs = align(side, prepared.ids, newFrom, newTo);
  let kept = 0;
  let drift = Number.POSITIVE_INFINITY;
  for (let i = 0; i < pairs.length; i++) {
    if (pairs[i]! < 0) continue;
    const distance = step < 0 ? pairs.length - 1 - i : i;
    kept += side.weights[i]! * FADE ** distance;
    drift = Math.min(drift, Math.max(0, Math.abs(pairs[i]! - edge) - distance));
  }
  return kept / (1 + drift / DRIFT);
}

/** The surroundings of a verbatim occurrence. */
export function surroundings(prepared: PreparedText, old: OldPassage, { from, to }: Occurrence): Surroundings {
  return {
    left: sideKept(prepared, old, old.quoteFrom - 1, -1, from - 1),
    right: sideKept(prepared, old, old.quoteTo, 1, to),
  };
}

/** Letters of context compared where words alone cannot tell two occurrences apart. */
const LETTERS = 32;

/** Surroundings by letters, 0–1: tells "we had nout" nearer to "we had nothing" than to "we had everything". */
export function letterContext(text: string, prefix: string, suffix: string, { start, end }: Occurrence): number {
  const before = prefix.trimEnd().slice(-LETTERS);
  const after = suffix.trimStart().slice(0, LETTERS);
  const left = letterLikeness(
    before,
    text
      .slice(Math.max(0, start - LETTERS), start)
      .trimEnd()
      .slice(-before.length),
  );
  const right = letterLikeness(
    after,
    text
      .slice(end, end + LETTERS)
      .trimStart()
      .slice(0, after.length),
  );
  return (before === '' ? 0 : left) + (after === '' ? 0 : right);
}
