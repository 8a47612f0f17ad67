import { VOTES } from '../../lib/entities/feature-buffer.ts';
import { closes, LABEL_COUNT as L, mayFollow, opens } from '../../lib/entities/labels.ts';
import { seededRandom, shuffle } from './random.ts';
import type { TrainingData } from './training-data.ts';

/** How the sequence model is trained. */
export interface CrfOptions {
  readonly seed: number;
  readonly epochs: number;
  /** Step of AdaGrad (Duchi et al., 2011). */
  readonly rate: number;
  /** Strength of the L1 penalty, per sentence. */
  readonly l1: number;
  /** Weights are averaged over this many last epochs. */
  readonly averaged: number;
  /** Chance that a family of features (but shapes) is left out of a sentence, so that no family is leaned on alone
   * (Sutton et al., 2006, "Reducing weight undertraining in structured discriminative learning"). */
  readonly dropout: number;
  /** Chance that a sentence is learnt as at first reading, without what the rest of the document voted. */
  readonly firstReading: number;
  /** Sentences to learn from; all when absent. */
  readonly only?: (sentence: number) => boolean;
  readonly log?: (line: string) => void;
}

/** Weights by feature number and label, and between labels. */
export interface CrfWeights {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const allowed = new Uint8Array(L * L);
for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) allowed[a * L + b] = mayFollow(a, b) ? 1 : 0;

/** Gradients smaller than this at every label of a word are not worth a step. */
const NEGLIGIBLE = 3e-3;

/** Marginals of one sentence, in buffers that grow with the longest. */
class Lattice {
  emissions = new Float32Array(0);
  alpha = new Float32Array(0);
  beta = new Float32Array(0);
  norms = new Float32Array(0);
  readonly jumps = new Float32Array(L * L);
  readonly jumpGradient = new Float32Array(L * L);

  reserve(words: number): void {
    if (this.norms.length < words) {
      this.emissions = new Float32Array(words * 2 * L);
      this.alpha = new Float32Array(words * 2 * L);
      this.beta = new Float32Array(words * 2 * L);
      this.norms = new Float32Array(words * 2);
    }
    this.emissions.fill(0, 0, words * L);
  }

  /** Forward and backward pass over exponentiated scores, scaled at each word; gives the log of the partition sum. */
  run(n: number, transitions: Float32Array): number {
    const { emissions, alpha, beta, norms, jumps, jumpGradient } = this;
    for (let k = 0; k < L * L; k++) jumps[k] = allowed[k] ? Math.exp(transitions[k]!) : 0;
    let logSum = 0;
    for (let i = 0; i < n; i++) {
      const at = i * L;
      let max = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y++) if (emissions[at + y]! > max) max = emissions[at + y]!;
      for (let y = 0; y < L; y++) emissions[at + y] = Math.exp(emissions[at + y]! - max);
      logSum += max;
      let norm = 0;
      for (let y = 0; y < L; y++) {
        let sum = 0;
        if (i === 0) sum = opens(y) ? 1 : 0;
        else for (let a = 0; a < L; a++) sum += alpha[at - L + a]! * jumps[a * L + y]!;
        sum *= emissions[at + y]!;
        alpha[at + y] = sum;
        norm += sum;
      }
      norm = Math.max(norm, 1e-30);
      norms[i] = norm;
      logSum += Math.log(norm);
      for (let y = 0; y < L; y++) alpha[at + y]! /= norm;
    }
    let final = 0;
    const end = (n - 1) * L;
    for (let y = 0; y < L; y++) if (closes(y)) final += alpha[end + y]!;
    final = Math.max(final, 1e-30);
    for (let y = 0; y < L; y++) beta[end + y] = closes(y) ? 1 / final : 0;
    jumpGradient.fill(0);
    for (let i = n - 1; i > 0; i--) {
      const at = i * L;
      for (let y = 0; y < L; y++) emissions[at + y] = (beta[at + y]! * emissions[at + y]!) / norms[i]!;
      for (let a = 0; a < L; a++) {
        const pa = alpha[at - L + a]!;
        let sum = 0;
        for (let y = 0; y < L; y++) {
          const w = jumps[a * L + y]! * emissions[at + y]!;
          sum += w;
          jumpGradient[a * L + y]! -= pa * w;
        }
        beta[at - L + a] = sum;
      }
    }
    return logSum + Math.log(final);
  }
}

/** Trains a linear-chain conditional random field (Lafferty et al., 2001) by AdaGrad with lazily applied L1. */
export function trainCrf(data: TrainingData, options: CrfOptions): CrfWeights {
  const { features, wordStarts, sentenceStarts, labels, weights: sentenceWeights, hashes } = data;
  const { rate, l1, epochs, averaged, dropout } = options;
  const count = hashes.length;
  const random = seededRandom(options.seed);
  const weights = new Float32Array(count * L);
  const squares = new Float32Array(count * L).fill(1e-2);
  const visited = new Int32Array(count);
  const sums = new Float32Array(count * L);
  const transitions = new Float32Array(L * L);
  const transitionSquares = new Float32Array(L * L).fill(1e-2);
  const transitionSums = new Float32Array(L * L);
  const lattice = new Lattice();
  const gradient = new Float32Array(L);
  let step = 0;

  const shrink = (number: number): void => {
    const steps = step - visited[number]!;
    visited[number] = step;
    if (steps === 0 || l1 === 0) return;
    const pull = steps * l1 * rate;
    for (let k = number * L, end = k + L; k < end; k++) {
      const w = weights[k]!;
      if (w === 0) continue;
      const by = pull / Math.sqrt(squares[k]!);
      weights[k] = w > by ? w - by : w < -by ? w + by : 0;
    }
  };

  const order = Int32Array.from(
    Array.from({ length: sentenceStarts.length - 1 }, (_, i) => i).filter(options.only ?? (() => true)),
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let likelihood = 0;
    for (const sentence of order) {
      step++;
      const from = sentenceStarts[sentence]!;
      const n = sentenceStarts[sentence + 1]! - from;
      const weight = sentenceWeights[sentence]!;
      let dropped = 0;
      for (let family = 1; family < VOTES; family++) if (random() < dropout) dropped |= 1 << family;
      if (random() < options.firstReading) dropped |= 1 << VOTES;
      lattice.reserve(n);
      const { emissions } = lattice;
      let gold = 0;
      for (let i = 0; i < n; i++) {
        const at = i * L;
        for (let f = wordStarts[from + i]!, end = wordStarts[from + i + 1]!; f < end; f++) {
          const packed = features[f]!;
          if ((dropped >> (packed & 7)) & 1) continue;
          const number = packed >>> 3;
          if (visited[number] !== step) shrink(number);
          const row = number * L;
          for (let y = 0; y < L; y++) emissions[at + y]! += weights[row + y]!;
        }
        gold += emissions[at + labels[from + i]!]!;
        if (i > 0) gold += transitions[labels[from + i - 1]! * L + labels[from + i]!]!;
      }
      // `run` overwrites the emissions it was given; the marginals are what is left in alpha × beta.
      likelihood += gold - lattice.run(n, transitions);
      const { alpha, beta, jumpGradient } = lattice;
      for (let i = 1; i < n; i++) jumpGradient[labels[from + i - 1]! * L + labels[from + i]!]! += 1;
      for (let k = 0; k < L * L; k++) {
        if (jumpGradient[k] === 0) continue;
        const g = jumpGradient[k]! * weight;
        transitionSquares[k]! += g * g;
        transitions[k]! += (rate * g) / Math.sqrt(transitionSquares[k]!);
      }
      for (let i = 0; i < n; i++) {
        const at = i * L;
        let largest = 0;
        for (let y = 0; y < L; y++) {
          const g = ((y === labels[from + i] ? 1 : 0) - alpha[at + y]! * beta[at + y]!) * weight;
          gradient[y] = g;
          if (g > largest) largest = g;
          else if (-g > largest) largest = -g;
        }
        if (largest < NEGLIGIBLE) continue;
        for (let f = wordStarts[from + i]!, end = wordStarts[from + i + 1]!; f < end; f++) {
          const packed = features[f]!;
          if ((dropped >> (packed & 7)) & 1) continue;
          const row = (packed >>> 3) * L;
          for (let y = 0; y < L; y++) {
            const g = gradient[y]!;
            const square = squares[row + y]! + g * g;
            squares[row + y] = square;
            weights[row + y]! += (rate * g) / Math.sqrt(square);
          }
        }
      }
    }
    for (let number = 0; number < count; number++) shrink(number);
    if (epoch >= epochs - averaged) {
      for (let k = 0; k < weights.length; k++) sums[k]! += weights[k]! / averaged;
      for (let k = 0; k < L * L; k++) transitionSums[k]! += transitions[k]! / averaged;
    }
    options.log?.(`epoch ${epoch + 1}: log-likelihood a word ${(likelihood / labels.length).toFixed(5)}`);
  }
  return { weights: sums, transitions: transitionSums };
}
