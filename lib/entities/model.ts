import { type BucketTable, readBuckets } from './buckets.ts';
import { LABEL_COUNT } from './labels.ts';

/** The sequence model: for every feature a sparse row of weights by label, and weights between labels. */
export interface Model {
  /** Adds the weights of the first `count` features of `hashes` to `scores`, from `at` on, in units of `scale`. */
  addFeatures(hashes: Int32Array, count: number, scores: Int32Array, at: number): void;
  readonly scale: number;
  /** `transitions[a * LABEL_COUNT + b]`: b after a, in units of `scale`. */
  readonly transitions: Int32Array;
  /** Fingerprints of the features and of the annotated news it was trained with (`tools/entities/fingerprint.ts`). */
  readonly features: number;
  readonly corpus: number;
}

export const MODEL_HEADER_BYTES = 32;

/**
 * Reads a model in place. Layout, little-endian: format u32, features u32, corpus u32, scale f32, 0 ×4; transitions i32;
 * then a table of buckets (`buckets.ts`) with a row a feature: how many weights u8, then label u8 and weight i8 of each.
 */
export function readModel(bytes: Uint8Array): Model {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  const header = new DataView(buffer, byteOffset, MODEL_HEADER_BYTES);
  const transitions = new Int32Array(buffer, byteOffset + MODEL_HEADER_BYTES, LABEL_COUNT * LABEL_COUNT);
  const rows = readBuckets(buffer, transitions.byteOffset + transitions.byteLength, byteOffset + byteLength);
  return {
    features: header.getUint32(4, true),
    corpus: header.getUint32(8, true),
    scale: header.getFloat32(12, true),
    transitions,
    addFeatures: adderOf(rows),
  };
}

function adderOf({ bytes, bucketOf }: BucketTable): Model['addFeatures'] {
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (hashes, count, scores, offset) => {
    for (let f = 0; f < count; f++) {
      const hash = hashes[f]!;
      const low = hash & 0xff;
      const high = (hash >>> 8) & 0xff;
      let at = bucketOf(hash);
      for (let rows = bytes[at++]!; rows > 0; rows--) {
        const end = at + 3 + 2 * bytes[at + 2]!;
        if (bytes[at] === low && bytes[at + 1] === high) {
          for (let w = at + 3; w < end; w += 2) scores[offset + bytes[w]!]! += weights[w + 1]!;
          break;
        }
        at = end;
      }
    }
  };
}
