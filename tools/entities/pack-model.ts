import { LABEL_COUNT as L } from '../../lib/entities/labels.ts';
import { MODEL_HEADER_BYTES } from '../../lib/entities/model.ts';
import { MODEL_FORMAT } from '../../lib/entities/tagger.ts';
import type { CrfWeights } from './crf.ts';
import { packBuckets, type Row } from './pack-buckets.ts';

/** How weights become bytes. */
export interface PackOptions {
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
  const scale = LARGEST / 127;
  const rows: Row[] = [];
  hashes.forEach((hash, row) => {
    const payload: number[] = [];
    for (let y = 0; y < L; y++) {
      const weight = weights[row * L + y]!;
      const quantized = Math.max(-127, Math.min(127, Math.round(weight / scale)));
      if (Math.abs(weight) >= options.threshold && quantized !== 0) payload.push(y, quantized & 0xff);
    }
    if (payload.length > 0) rows.push({ hash, payload: [payload.length / 2, ...payload] });
  });
  const table = packBuckets(rows);
  const bytes = new Uint8Array(MODEL_HEADER_BYTES + 4 * L * L + table.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_FORMAT, true);
  view.setUint32(4, options.features, true);
  view.setUint32(8, options.corpus, true);
  view.setFloat32(12, scale, true);
  for (let k = 0; k < L * L; k++) view.setInt32(MODEL_HEADER_BYTES + 4 * k, Math.round(transitions[k]! / scale), true);
  bytes.set(table, MODEL_HEADER_BYTES + 4 * L * L);
  return bytes;
}
