import { LABEL_COUNT } from './labels.ts';
import { bucketStarts } from './resources.ts';

/** The sequence model: for every feature a sparse row of weights by label, and weights between labels. */
export interface Model {
  /** Adds the weights of a feature to `scores`, from `at` on, in units of `scale`. */
  addFeature(hash: number, scores: Int32Array, at: number): void;
  readonly scale: number;
  /** `transitions[a * LABEL_COUNT + b]`: b after a, in units of `scale`. */
  readonly transitions: Int32Array;
  /** Fingerprints of the features and of the annotated news it was trained with (`tools/entities/fingerprint.ts`). */
  readonly features: number;
  readonly corpus: number;
}

export const MODEL_HEADER_BYTES = 32;
export const MODEL_BUCKETS = 65536;
const TRANSITION_BYTES = 4 * LABEL_COUNT * LABEL_COUNT;

function countBits(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return Math.imul((m + (m >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Reads a model in place. Layout, little-endian: format u32, features u32, rows u32, values u32, scale f32, corpus u32, 0 ×2;
 * transitions i32; rows a bucket (high half of the hash) u8×65536; low halves u16×rows; labels a row has weights for,
 * three planes u8×rows; the weights, row by row, i8×values.
 */
export function readModel(bytes: Uint8Array): Model {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const header = new DataView(buffer, byteOffset, MODEL_HEADER_BYTES);
  const rows = header.getUint32(8, true);
  const values = header.getUint32(12, true);
  let at = byteOffset + MODEL_HEADER_BYTES;
  const transitions = new Int32Array(buffer, at, LABEL_COUNT * LABEL_COUNT);
  at += TRANSITION_BYTES;
  const starts = bucketStarts(new Uint8Array(buffer, at, MODEL_BUCKETS));
  at += MODEL_BUCKETS;
  const lows = new Uint16Array(buffer, at, rows);
  at += 2 * rows;
  const planes = [0, 1, 2].map((plane) => new Uint8Array(buffer, at + plane * rows, rows));
  const weights = new Int8Array(buffer, at + 3 * rows, values);
  const masks = new Uint32Array(rows);
  const firstWeight = new Uint32Array(rows);
  const [low, middle, high] = planes as [Uint8Array, Uint8Array, Uint8Array];
  for (let row = 0, sum = 0; row < rows; row++) {
    const mask = low[row]! | (middle[row]! << 8) | (high[row]! << 16);
    masks[row] = mask;
    firstWeight[row] = sum;
    sum += countBits(mask);
  }
  return {
    scale: header.getFloat32(16, true),
    features: header.getUint32(4, true),
    corpus: header.getUint32(20, true),
    transitions,
    addFeature(hash, scores, offset) {
      const wanted = hash & 0xffff;
      const bucket = hash >>> 16;
      for (let row = starts[bucket]!, end = starts[bucket + 1]!; row < end; row++) {
        if (lows[row] !== wanted) continue;
        let next = firstWeight[row]!;
        for (let mask = masks[row]!; mask !== 0; mask &= mask - 1) {
          scores[offset + 31 - Math.clz32(mask & -mask)]! += weights[next++]!;
        }
        return;
      }
    },
  };
}
