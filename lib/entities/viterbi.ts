import { closes, LABEL_COUNT, mayFollow, opens } from './labels.ts';

/** Labels that may stand before each label. */
const predecessors: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, next) =>
  Array.from({ length: LABEL_COUNT }, (_, label) => label).filter((label) => mayFollow(label, next)),
);

const IMPOSSIBLE = -1e9;

/** The best sequence of labels for `n` words given the score of each label at each word. */
export function bestLabels(scores: ArrayLike<number>, transitions: ArrayLike<number>, n: number): Uint8Array {
  const from = new Uint8Array(n * LABEL_COUNT);
  let current = new Float64Array(LABEL_COUNT);
  let next = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) current[label] = opens(label) ? scores[label]! : IMPOSSIBLE;
  for (let i = 1; i < n; i++) {
    const at = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let bestBefore = 0;
      for (const before of predecessors[label]!) {
        const score = current[before]! + transitions[before * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          bestBefore = before;
        }
      }
      next[label] = best + scores[at + label]!;
      from[at + label] = bestBefore;
    }
    [current, next] = [next, current];
  }
  const labels = new Uint8Array(n);
  let label = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < LABEL_COUNT; last++) {
    if (!closes(last) || current[last]! <= best) continue;
    best = current[last]!;
    label = last;
  }
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABEL_COUNT + label]!;
  }
  return labels;
}
