import { BUCKETS, BUCKETS_A_GROUP, DIRECTORY_BYTES } from '../../lib/entities/buckets.ts';

/** A row of a table: its hash, and what is kept of it. */
export interface Row {
  readonly hash: number;
  readonly payload: readonly number[];
}

/** The bytes of a table of buckets, as `lib/entities/buckets.ts` reads them; the same whatever the order of `rows`. */
export function packBuckets(rows: readonly Row[]): Uint8Array {
  const buckets: Row[][] = Array.from({ length: BUCKETS }, () => []);
  for (const row of rows) buckets[row.hash >>> 16]!.push(row);
  const bytes: number[] = [];
  const directory = new DataView(new ArrayBuffer(DIRECTORY_BYTES));
  const groups = 4 * (BUCKETS / BUCKETS_A_GROUP);
  let groupStart = 0;
  buckets.forEach((bucket, b) => {
    if (b % BUCKETS_A_GROUP === 0) {
      groupStart = bytes.length;
      directory.setUint32((4 * b) / BUCKETS_A_GROUP, groupStart, true);
    }
    const inGroup = bytes.length - groupStart;
    if (bucket.length > 255 || inGroup > 0xffff) throw new Error('too many rows for the buckets there are');
    directory.setUint16(groups + 2 * b, inGroup, true);
    bytes.push(bucket.length);
    for (const { hash, payload } of bucket.sort((a, z) => (a.hash & 0xffff) - (z.hash & 0xffff)))
      bytes.push(hash & 0xff, (hash >>> 8) & 0xff, ...payload);
  });
  const packed = new Uint8Array(DIRECTORY_BYTES + bytes.length);
  packed.set(new Uint8Array(directory.buffer));
  packed.set(bytes, DIRECTORY_BYTES);
  return packed;
}
