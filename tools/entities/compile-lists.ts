import { combine } from '../../lib/entities/hashing.ts';
import { capitalsKey, LISTS, LONGEST_PHRASE, listBit, PHRASE_START } from '../../lib/entities/resources.ts';
import { MODEL_FORMAT, splitForTagging } from '../../lib/entities/tagger.ts';
import { hash32 } from '../../lib/text/hash.ts';
import { foldWord } from '../../lib/text/terms.ts';
import type { TextOffset } from '../../lib/types.ts';
import type { ListSource } from './lists.ts';
import { packBuckets } from './pack-buckets.ts';

/** Abbreviations are kept as written; a name in mixed case is kept without regard to case. */
const isAbbreviation = (name: string): boolean => /^[\p{Lu}\d&.-]{2,8}$/u.test(name);

const wordKey = (word: string): number => hash32(foldWord(word).replace(/[’‘ʼ]/g, "'").replace(/\d/g, '0'));

function wordsOf(name: string): string[] {
  const span = { start: 0 as TextOffset, end: name.length as TextOffset };
  return splitForTagging(name, span).map(({ start, end }) => name.slice(start, end));
}

/** Keys with their masks, and the keys of all proper beginnings of phrases. */
interface Entries {
  readonly masks: Map<number, number>;
  readonly beginnings: Set<number>;
}

function addName(entries: Entries, name: string, bit: number, capitals: boolean): void {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > LONGEST_PHRASE) return;
  let key = PHRASE_START;
  words.forEach((word, i) => {
    key = combine(key, wordKey(word));
    if (i < words.length - 1) entries.beginnings.add(key);
  });
  if (capitals) key = capitalsKey(key);
  entries.masks.set(key >>> 0, (entries.masks.get(key >>> 0) ?? 0) | bit);
}

/** Proportion of filter bits set stays below about one in ten. */
function filterBitsFor(beginnings: number): number {
  return Math.max(10, Math.ceil(Math.log2(beginnings * 10)));
}

/** The bytes of `names.resources.bin`, as `readNameLists` reads them. */
export function compileLists(sources: readonly ListSource[], common: readonly string[]): Uint8Array {
  const entries: Entries = { masks: new Map(), beginnings: new Set() };
  for (const { list, names, capitals } of sources) {
    if (!LISTS.includes(list)) throw new Error(`no list "${list}"`);
    const single = list === 'first' || list === 'last';
    for (const name of names) {
      addName(entries, name, listBit(list), capitals || (!single && isAbbreviation(name)));
    }
  }
  for (const word of common) addName(entries, word, listBit('common'), false);
  const filterBits = filterBitsFor(entries.beginnings.size);
  const table = packBuckets([...entries.masks].map(([hash, mask]) => ({ hash, payload: [mask & 0xff, mask >>> 8] })));
  const header = 16;
  const filter = 2 ** filterBits / 8;
  const bytes = new Uint8Array(header + filter + table.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_FORMAT, true);
  view.setUint32(4, entries.masks.size, true);
  view.setUint32(8, filterBits, true);
  for (const key of entries.beginnings) {
    const slot = key >>> (32 - filterBits);
    bytes[header + (slot >> 3)]! |= 1 << (slot & 7);
  }
  bytes.set(table, header + filter);
  return bytes;
}
