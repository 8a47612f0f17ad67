import { combine } from '../../lib/entities/hashing.ts';
import { foldWord } from '../../lib/entities/names.ts';
import { capitalsKey, LISTS, LONGEST_PHRASE, listBit, PHRASE_START } from '../../lib/entities/resources.ts';
import { MODEL_FORMAT, splitForTagging } from '../../lib/entities/tagger.ts';
import { hash32 } from '../../lib/text/hash.ts';
import type { TextOffset } from '../../lib/types.ts';
import type { ListSource } from './lists.ts';

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
  const keys = Uint32Array.from(entries.masks.keys()).sort();
  const filterBits = filterBitsFor(entries.beginnings.size);
  const bytes = new Uint8Array(16 + 65536 + 4 * keys.length + 2 ** filterBits / 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_FORMAT, true);
  view.setUint32(4, keys.length, true);
  view.setUint32(8, filterBits, true);
  const lows = 16 + 65536;
  const masks = lows + 2 * keys.length;
  const filter = masks + 2 * keys.length;
  keys.forEach((key, i) => {
    if (++bytes[16 + (key >>> 16)]! === 0) throw new Error('more than 255 names in one bucket');
    view.setUint16(lows + 2 * i, key & 0xffff, true);
    view.setUint16(masks + 2 * i, entries.masks.get(key)!, true);
  });
  for (const key of entries.beginnings) {
    const slot = key >>> (32 - filterBits);
    bytes[filter + (slot >> 3)]! |= 1 << (slot & 7);
  }
  return bytes;
}
