/** Two words that are not the same but nearly: a name respelt, a word inflected. By number of the second, 0–1. */
export type Near = ReadonlyMap<number, number> | null;

/** One side of an alignment: a passage as it was. */
export interface OldWords {
  /** −1 for words the text does not have. */
  readonly ids: Int32Array;
  /** What matching each is worth. */
  readonly weights: Float64Array;
  /** For each, the words of the text that nearly match it. */
  readonly near: readonly Near[];
}

/** A gap costs more than a stray short word is worth, so that matches come in runs. */
const GAP_OPENS = 0.6;
const GAP_OLD = 0.02;
/** An inserted sentence of 25 words costs as much as losing two words. */
const GAP_NEW = 0.015;
/** Cells of one table: about 2 ms. Longer stretches are first cut at words that occur once in both. */
const MAX_CELLS = 160_000;

const FROM_MATCH = 0;
const FROM_GAP = 1;
const GAP_FROM_MATCH_OLD = 0;
const GAP_FROM_GAP_OLD = 4;
const GAP_FROM_MATCH_NEW = 8;
const GAP_FROM_GAP_NEW = 12;

/** A stretch of the old words and one of the new. */
interface Block {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * Best alignment of one block (Gotoh 1982, with one gap state for insertions and deletions together), written into
 * `pairs`. What is unmatched at either end of the new words costs nothing.
 */
function alignBlock(old: OldWords, ids: Int32Array, block: Block, pairs: Int32Array): void {
  const rows = block.oldTo - block.oldFrom;
  const columns = block.newTo - block.newFrom;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let match = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let gap = new Float64Array(width);
  let lastMatch = match.slice();
  let lastGap = gap.slice();
  for (let i = 1; i <= rows; i++) {
    [match, lastMatch] = [lastMatch, match];
    [gap, lastGap] = [lastGap, gap];
    match[0] = Number.NEGATIVE_INFINITY;
    gap[0] = lastGap[0]! - GAP_OLD;
    trace[i * width] = GAP_FROM_GAP_OLD;
    const word = old.ids[block.oldFrom + i - 1]!;
    const weight = old.weights[block.oldFrom + i - 1]!;
    const near = old.near[block.oldFrom + i - 1] ?? null;
    for (let j = 1; j <= columns; j++) {
      const id = ids[block.newFrom + j - 1]!;
      const gain = id === word ? weight : near === null ? 0 : 0.5 * (near.get(id) ?? 0) * weight;
      let step = FROM_GAP;
      if (gain > 0) {
        const viaMatch = lastMatch[j - 1]!;
        const viaGap = lastGap[j - 1]!;
        step = viaMatch >= viaGap ? FROM_MATCH : FROM_GAP;
        match[j] = gain + Math.max(viaMatch, viaGap);
      } else match[j] = Number.NEGATIVE_INFINITY;
      let best = lastGap[j]! - GAP_OLD;
      let gapStep = GAP_FROM_GAP_OLD;
      const opensOld = lastMatch[j]! - GAP_OPENS - GAP_OLD;
      if (opensOld > best) {
        best = opensOld;
        gapStep = GAP_FROM_MATCH_OLD;
      }
      const opensNew = match[j - 1]! - GAP_OPENS - GAP_NEW;
      if (opensNew > best) {
        best = opensNew;
        gapStep = GAP_FROM_MATCH_NEW;
      }
      const extendsNew = gap[j - 1]! - GAP_NEW;
      if (extendsNew > best) {
        best = extendsNew;
        gapStep = GAP_FROM_GAP_NEW;
      }
      gap[j] = best;
      trace[i * width + j] = step | gapStep;
    }
  }
  follow(trace, match, gap, block, pairs);
}

/** Walks the table back from its best end. */
function follow(trace: Uint8Array, match: Float64Array, gap: Float64Array, block: Block, pairs: Int32Array): void {
  const width = match.length;
  let i = block.oldTo - block.oldFrom;
  let j = 0;
  let inMatch = false;
  let best = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < width; column++) {
    const score = Math.max(match[column]!, gap[column]!);
    if (score <= best) continue;
    best = score;
    j = column;
    inMatch = match[column]! >= gap[column]!;
  }
  while (i > 0) {
    const cell = trace[i * width + j]!;
    if (inMatch) {
      pairs[block.oldFrom + i - 1] = block.newFrom + j - 1;
      inMatch = (cell & 3) === FROM_MATCH;
      i--;
      j--;
      continue;
    }
    const step = cell & 12;
    inMatch = step === GAP_FROM_MATCH_OLD || step === GAP_FROM_MATCH_NEW;
    if (step === GAP_FROM_MATCH_OLD || step === GAP_FROM_GAP_OLD) i--;
    else j--;
  }
}

/** Places of the words that occur once in a stretch. */
function onlyOnce(ids: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const id = ids[i]!;
    if (id >= 0) places.set(id, places.has(id) ? -1 : i);
  }
  return places;
}

/** Pairs of places of words unique on both sides, in order on both: patience sorting's longest rising run. */
function cuts(old: OldWords, ids: Int32Array, block: Block): [number, number][] {
  const here = onlyOnce(old.ids, block.oldFrom, block.oldTo);
  const there = onlyOnce(ids, block.newFrom, block.newTo);
  const pairs: [number, number][] = [];
  for (const [id, i] of here) {
    const j = there.get(id);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (let k = 0; k < pairs.length; k++) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < pairs[k]![1]) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[k] = tops[low - 1]!;
    tops[low] = k;
  }
  const run: [number, number][] = [];
  for (let k = tops.at(-1) ?? -1; k >= 0; k = previous[k]!) run.push(pairs[k]!);
  return run.reverse();
}

/**
 * For every old word the place of the new one it became, or −1, in order. Small blocks by a full table; larger ones
 * are cut at words unique to both sides, and a large block without any is left unmatched: time stays within bounds
 * for any input.
 */
export function align(old: OldWords, ids: Int32Array, newFrom: number, newTo: number): Int32Array {
  const pairs = new Int32Array(old.ids.length).fill(-1);
  const whole: Block = { oldFrom: 0, oldTo: old.ids.length, newFrom, newTo };
  const isSmall = (b: Block) => (b.oldTo - b.oldFrom) * (b.newTo - b.newFrom) <= MAX_CELLS;
  if (isSmall(whole)) {
    alignBlock(old, ids, whole, pairs);
    return pairs;
  }
  let oldFrom = 0;
  let next = newFrom;
  const between = (block: Block) => {
    if (block.oldTo > block.oldFrom && block.newTo > block.newFrom && isSmall(block)) {
      alignBlock(old, ids, block, pairs);
    }
  };
  for (const [i, j] of cuts(old, ids, whole)) {
    between({ oldFrom, oldTo: i, newFrom: next, newTo: j });
    pairs[i] = j;
    oldFrom = i + 1;
    next = j + 1;
  }
  between({ oldFrom, oldTo: old.ids.length, newFrom: next, newTo });
  return pairs;
}
