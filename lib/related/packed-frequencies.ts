import type { DocumentFrequencies } from './idf.ts';

/** Digits of base 64, in the usual order (RFC 4648). */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base-64 digits of a gap between hashes: 2²⁴, over 50 mean gaps among the 16,000 terms we keep. */
const GAP_DIGITS = 4;
/** Frequencies are kept as powers of this, one digit each: within 8 % of the count. */
const STEP = 1.16;

function frequencyDigit(frequency: number): number {
  return Math.min(63, Math.round(Math.log(frequency) / Math.log(STEP)));
}

/** Frequencies as text: five base-64 digits a term. Throws where two neighbouring hashes are too far apart to be told. */
export function packFrequencies(frequencies: ReadonlyMap<number, number>): string {
  let packed = '';
  let last = 0;
  for (const [hash, frequency] of [...frequencies].sort(([a], [b]) => a - b)) {
    const gap = hash - last;
    if (gap >= 64 ** GAP_DIGITS) throw new Error(`hashes ${last} and ${hash} are too far apart`);
    for (let place = GAP_DIGITS - 1; place >= 0; place--) packed += DIGITS[Math.floor(gap / 64 ** place) % 64];
    packed += DIGITS[frequencyDigit(frequency)];
    last = hash;
  }
  return packed;
}

/** The frequencies of a packed text; unpacked at their first use, in about 2 ms. */
export function unpackFrequencies(documents: number, packed: string): DocumentFrequencies {
  let table: Map<number, number> | null = null;
  return {
    documents,
    frequency(term) {
      table ??= readTable(packed);
      return table.get(term) ?? 0;
    },
  };
}

function readTable(packed: string): Map<number, number> {
  const values = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));
  const table = new Map<number, number>();
  let hash = 0;
  for (let at = 0; at < packed.length; at += GAP_DIGITS + 1) {
    let gap = 0;
    for (let i = 0; i < GAP_DIGITS; i++) gap = gap * 64 + values.get(packed[at + i]!)!;
    hash += gap;
    table.set(hash, STEP ** values.get(packed[at + GAP_DIGITS]!)!);
  }
  return table;
}
