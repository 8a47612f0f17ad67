/** Terms in a shingle. */
const WIDTH = 3;
/** Shingles kept of a text: enough that a containment of a half is told from a third, in 500 bytes. */
const SAMPLE = 128;

/** Hash of a run of term hashes. */
function shingleHash(terms: ArrayLike<number>, at: number): number {
  let hash = 0x9e3779b9;
  for (let i = at; i < at + WIDTH; i++) {
    hash = Math.imul(hash ^ terms[i]!, 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The distinct shingles of a text, given its terms in order. */
export function shinglesOf(terms: ArrayLike<number>): Set<number> {
  const shingles = new Set<number>();
  for (let i = 0; i + WIDTH <= terms.length; i++) shingles.add(shingleHash(terms, i));
  return shingles;
}

/** The text's lowest shingle hashes, ascending: a bottom-k sketch (Broder 1997), the same choice in every text. */
export function sampleShingles(terms: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(shinglesOf(terms)).sort().slice(0, SAMPLE);
}

/** Shares of each text's sampled shingles that the other holds too. */
export interface Containment {
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Shingles compared, the fewer of the two. */
  readonly compared: number;
}

/** How much of each text stands in the other. Below the lower of the two samples' highest hashes both are complete, so
 * the shares are unbiased however unequal the lengths. */
export function containment(first: Uint32Array, second: Uint32Array): Containment {
  const full = (sample: Uint32Array) => (sample.length < SAMPLE ? 0xffffffff : sample[sample.length - 1]!);
  const limit = Math.min(full(first), full(second));
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < first.length && j < second.length && first[i]! <= limit && second[j]! <= limit) {
    if (first[i] === second[j]) both++;
    if (first[i]! <= second[j]!) {
      if (first[i] === second[j]) j++;
      i++;
    } else j++;
  }
  while (i < first.length && first[i]! <= limit) i++;
  while (j < second.length && second[j]! <= limit) j++;
  return { ofFirst: i === 0 ? 0 : both / i, ofSecond: j === 0 ? 0 : both / j, compared: Math.min(i, j) };
}
