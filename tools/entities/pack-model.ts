import { LABEL_COUNT as L } from '../../lib/entities/labels.ts';
import { MODEL_BUCKETS, MODEL_HEADER_BYTES } from '../../lib/entities/model.ts';
import { MODEL_FORMAT } from '../../lib/entities/tagger.ts';
import type { CrfWeights } from './crf.ts';

/** How weights become bytes. */
export interface PackOptions {
  /** Rows kept, those with the largest weights first. */
  readonly rows: number;
  /** Weights smaller than this are dropped. */
  readonly threshold: number;
  /** Of `fingerprint.ts`. */
  readonly features: number;
  readonly corpus: number;
}

/** Weights beyond this are cut off: 127 steps of a byte reach it. */
const LARGEST = 4;

/** The bytes of `names.model.bin`, as `readModel` reads them. */
export function packModel({ weights, transitions }: CrfWeights, hashes: Int32Array, options: PackOptions): Uint8Array {
  const strength = new Float32Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    let largest = 0;
    for (let y = 0; y < L; y++) largest = Math.max(largest, Math.abs(weights[row * L + y]!));
    strength[row] = largest;
  }
  const kept = Array.from(hashes.keys())
    .filter((row) => strength[row]! >= options.threshold)
    .sort((a, b) => strength[b]! - strength[a]!)
    .slice(0, options.rows)
    .sort((a, b) => (hashes[a]! >>> 0) - (hashes[b]! >>> 0));
  const scale = LARGEST / 127;
  const rows = kept.length;
  const masks = new Uint32Array(rows);
  const values: number[] = [];
  kept.forEach((row, i) => {
    for (let y = 0; y < L; y++) {
      const weight = weights[row * L + y]!;
      const quantized = Math.max(-127, Math.min(127, Math.round(weight / scale)));
      if (Math.abs(weight) < options.threshold || quantized === 0) continue;
      masks[i]! |= 1 << y;
      values.push(quantized);
    }
  });
  const bytes = new Uint8Array(MODEL_HEADER_BYTES + 4 * L * L + MODEL_BUCKETS + 5 * rows + values.length);
  const view = new DataView(bytes.buffer);
  [MODEL_FORMAT, options.features, rows, values.length].forEach((word, i) => {
    view.setUint32(4 * i, word, true);
  });
  view.setFloat32(16, scale, true);
  view.setUint32(20, options.corpus, true);
  let at = MODEL_HEADER_BYTES;
  for (let k = 0; k < L * L; k++) view.setInt32(at + 4 * k, Math.round(transitions[k]! / scale), true);
  at += 4 * L * L;
  for (const row of kept)
    if (++bytes[at + (hashes[row]! >>> 16)]! === 0) throw new Error('more than 255 rows in a bucket');
  at += MODEL_BUCKETS;
  kept.forEach((row, i) => {
    view.setUint16(at + 2 * i, hashes[row]! & 0xffff, true);
  });
  at += 2 * rows;
  for (let plane = 0; plane < 3; plane++) {
    for (let i = 0; i < rows; i++) bytes[at + plane * rows + i] = (masks[i]! >>> (8 * plane)) & 0xff;
  }
  at += 3 * rows;
  values.forEach((value, i) => {
    view.setInt8(at + i, value);
  });
  return bytes;
}
