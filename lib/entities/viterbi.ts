import { closes, LABEL_COUNT, mayFollow, OUTSIDE, opens } from './labels.ts';

/** Labels that may stand before each label. */
const predecessors: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Uint8Array.from(Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, next))),
);

const IMPOSSIBLE = -1e9;

/** The best labels for words `from..to` (exclusive) of a sentence, written into `labels`; `scores` holds a row a word. */
export function bestLabels(
  scores: Int32Array,
  transitions: Int32Array,
  from: number,
  to: number,
  labels: Uint8Array,
): void {
  const back = new Uint8Array((to - from) * LABEL_COUNT);
  let current = new Float64Array(LABEL_COUNT);
  let next = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    current[label] = opens(label) ? scores[from * LABEL_COUNT + label]! : IMPOSSIBLE;
  }
  for (let i = from + 1; i < to; i++) {
    const at = i * LABEL_COUNT;
    const row = (i - from) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const before = predecessors[label]!;
      let best = Number.NEGATIVE_INFINITY;
      let bestBefore = 0;
      for (let k = 0; k < before.length; k++) {
        const score = current[before[k]!]! + transitions[before[k]! * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          bestBefore = before[k]!;
        }
      }
      next[label] = best + scores[at + label]!;
      back[row + label] = bestBefore;
    }
    [current, next] = [next, current];
  }
  let label = OUTSIDE;
  let best = Number.NEGATIVE_INFINITY;
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
