import { readBuckets } from './buckets.ts';
import { combine } from './hashing.ts';

/** What a word or phrase is known as, one bit each. `tools/entities/lists.ts` says which list fills which. */
export const LISTS = [
  'first',
  'last',
  'place',
  'country',
  'region',
  'group',
  'organization',
  'company',
  'product',
  'event',
  'person',
  'common',
  'team',
  'role',
  'organizationHead',
  'placeHead',
] as const;
export type ListName = (typeof LISTS)[number];

export const listBit = (name: ListName): number => 1 << LISTS.indexOf(name);

/** Longest phrase in the lists, in words. */
export const LONGEST_PHRASE = 7;

/** Start value of a phrase's hash; words are added to it with `combine`. */
export const PHRASE_START = 0x51ed270b;

/** Key under which an abbreviation written in capitals is kept: "WHO" is not "who". */
export const capitalsKey = (wordKey: number): number => combine(wordKey, 0x3c6ef372);

const HEADER_BYTES = 16;

/**
 * Lists of names as 32-bit hashes with a mask beside each, read in place. A word that is in no list is taken for one that
 * is with probability entries / 2³².
 */
export interface NameLists {
  /** Bits of `LISTS`; 0 when unknown. */
  lookUp(key: number): number;
  /** May a listed phrase go on after these words? Says yes wrongly now and then, never no. */
  continues(key: number): boolean;
}

/**
 * Layout, little-endian: format u32, entries u32, log₂ of the prefix filter's bits u32, 0 u32; prefix filter, one bit a slot;
 * then a table of buckets (`buckets.ts`) with a row an entry: its mask u16.
 */
export function readNameLists(bytes: Uint8Array): NameLists {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  const filterBits = new DataView(buffer, byteOffset, HEADER_BYTES).getUint32(8, true);
  const filter = new Uint8Array(buffer, byteOffset + HEADER_BYTES, 2 ** filterBits / 8);
  const table = readBuckets(buffer, filter.byteOffset + filter.byteLength, byteOffset + byteLength);
  const { bytes: rows, bucketOf } = table;
  const shift = 32 - filterBits;
  return {
    lookUp(key) {
      const low = key & 0xff;
      const high = (key >>> 8) & 0xff;
      const start = bucketOf(key);
      for (let at = start + 1, end = at + 4 * rows[start]!; at < end; at += 4)
        if (rows[at] === low && rows[at + 1] === high) return rows[at + 2]! | (rows[at + 3]! << 8);
      return 0;
    },
    continues(key) {
      const slot = key >>> shift;
      return ((filter[slot >> 3]! >> (slot & 7)) & 1) === 1;
    },
  };
}
