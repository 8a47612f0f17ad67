import { closes, LABEL_COUNT, mayFollow, OUTSIDE, opens } from './labels.ts';

const labelNumbers = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const mayPrecede = labelNumbers.map((next) => labelNumbers.filter((label) => mayFollow(label, next)));
/** Labels that may stand before each label, label after label, and where those of each begin. */
const predecessors = Uint8Array.from(mayPrecede.flat());
const firstPredecessor = Uint8Array.from([0, ...labelNumbers].map((_, n) => mayPrecede.slice(0, n).flat().length));

/** Far below any score, and far enough from the least a 32-bit number holds for all that is added to it. */
const IMPOSSIBLE = -1e9;
const LEAST = -0x80000000;

/** Kept from call to call: a typed array of more than a few numbers costs more to make than most stretches take to read. */
let current = new Int32Array(LABEL_COUNT);
let next = new Int32Array(LABEL_COUNT);
let back = new Uint8Array(64 * LABEL_COUNT);

/**
 * The best labels for words `from..to` (exclusive) of a sentence, written into `labels`; `scores` holds a row a word, the
 * sentence's first at `firstRow`.
 */
export function bestLabels(
  scores: Int32Array,
  firstRow: number,
  transitions: Int32Array,
  from: number,
  to: number,
  labels: Uint8Array,
): void {
  if (back.length < (to - from) * LABEL_COUNT) back = new Uint8Array(2 * (to - from) * LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    current[label] = opens(label) ? scores[(firstRow + from) * LABEL_COUNT + label]! : IMPOSSIBLE;
  }
  for (let i = from + 1; i < to; i++)
    advance(scores, transitions, (firstRow + i) * LABEL_COUNT, (i - from) * LABEL_COUNT);
  let label = OUTSIDE;
  let best = LEAST;
  for (let last = 0; last < LABEL_COUNT; last++) {
    if (!closes(last) || current[last]! <= best) continue;
    best = current[last]!;
    label = last;
  }
  for (let i = to - 1; i >= from; i--) {
    labels[i] = label;
    label = back[(i - from) * LABEL_COUNT + label]!;
  }
}

/** One word on: the best score of each label, and the label before it, from those of the word before. */
function advance(scores: Int32Array, transitions: Int32Array, at: number, row: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    let best = LEAST;
    let bestBefore = 0;
    for (let k = firstPredecessor[label]!, end = firstPredecessor[label + 1]!; k < end; k++) {
      const before = predecessors[k]!;
      const score = current[before]! + transitions[before * LABEL_COUNT + label]!;
      if (score > best) {
        best = score;
        bestBefore = before;
      }
    }
    next[label] = best + scores[at + label]!;
    back[row + label] = bestBefore;
  }
  const before = current;
  current = next;
  next = before;
}
