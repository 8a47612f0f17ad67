/** Rows are found by the high half of their hash: 2¹⁶ buckets, a row in two of three. */
export const BUCKETS = 65536;
export const BUCKETS_A_GROUP = 256;
const GROUPS = BUCKETS / BUCKETS_A_GROUP;

/** Bytes of a directory: where each group of buckets starts (u32), and each bucket within its group (u16). */
export const DIRECTORY_BYTES: number = 4 * GROUPS + 2 * BUCKETS;

/** A table of rows by hash, read where it lies: nothing is computed before the first look-up, so that a worker starts at once. */
export interface BucketTable {
  readonly bytes: Uint8Array;
  /** Where the bucket of a hash begins in `bytes`: how many rows it holds (u8), then each row, its hash's low half first (u16). */
  bucketOf(hash: number): number;
}

/** The table that starts at byte `at`, which is a multiple of four, of a buffer: its directory, then its rows. */
export function readBuckets(buffer: ArrayBufferLike, at: number, end: number): BucketTable {
  const groups = new Uint32Array(buffer, at, GROUPS);
  const inGroup = new Uint16Array(buffer, at + 4 * GROUPS, BUCKETS);
  const rows = at + DIRECTORY_BYTES;
  return {
    bytes: new Uint8Array(buffer, rows, end - rows),
    bucketOf: (hash) => groups[hash >>> 24]! + inGroup[hash >>> 16]!,
  };
}
