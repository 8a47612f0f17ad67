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
const BUCKETS = 65536;

/**
 * Lists of names as sorted 32-bit hashes, read in place: 2¹⁶ buckets by the high half, the low halves in order, a mask
 * beside each. A word that is in no list is taken for one that is with probability entries / 2³².
 */
export interface NameLists {
  /** Bits of `LISTS`; 0 when unknown. */
  lookUp(key: number): number;
  /** May a listed phrase go on after these words? Says yes wrongly now and then, never no. */
  continues(key: number): boolean;
}

/**
 * Layout, little-endian: format u32, entries u32, log₂ of the prefix filter's bits u32, 0 u32; entries a bucket u8×65536;
 * low halves u16×entries; masks u16×entries; prefix filter, one bit a slot.
 */
export function readNameLists(bytes: Uint8Array): NameLists {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const header = new DataView(buffer, byteOffset, HEADER_BYTES);
  const entries = header.getUint32(4, true);
  const filterBits = header.getUint32(8, true);
  const counts = new Uint8Array(buffer, byteOffset + HEADER_BYTES, BUCKETS);
  const lows = new Uint16Array(buffer, byteOffset + HEADER_BYTES + BUCKETS, entries);
  const masks = new Uint16Array(buffer, byteOffset + HEADER_BYTES + BUCKETS + 2 * entries, entries);
  const filter = new Uint8Array(buffer, byteOffset + HEADER_BYTES + BUCKETS + 4 * entries, 2 ** filterBits / 8);
  const starts = bucketStarts(counts);
  const shift = 32 - filterBits;
  return {
    lookUp(key) {
      const low = key & 0xffff;
      const bucket = key >>> 16;
      for (let i = starts[bucket]!; i < starts[bucket + 1]!; i++) if (lows[i] === low) return masks[i]!;
      return 0;
    },
    continues(key) {
      const slot = key >>> shift;
      return ((filter[slot >> 3]! >> (slot & 7)) & 1) === 1;
    },
  };
}

/** Where each bucket starts, from how many each holds. */
export function bucketStarts(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    starts[i] = sum;
    sum += counts[i]!;
  }
  starts[counts.length] = sum;
  return starts;
}
