/** Lists of articles by term, in buckets: a bucket is one record of the store, and holds the terms whose hashes begin with
 * the same 12 bits (`posting-bytes.ts` packs it). */

export const BUCKETS = 4096;
export const LOW_BITS = 20;

/** Format of what the index keeps; raised whenever it changes, so that older indexes are built anew. */
export const POSTINGS_VERSION = 2;

/** Weighted buckets and word buckets together. */
export const ALL_BUCKETS = 2 * BUCKETS;

/** The bucket of the articles that a term stands for. */
export function bucketOf(term: number): number {
  return term >>> LOW_BITS;
}

/** The bucket of the articles that merely hold a term: apart, so that looking for related ones does not read them. */
export function wordBucketOf(term: number): number {
  return bucketOf(term) + BUCKETS;
}

/** The bucket that a posting of this weight belongs into. */
export function postingBucket(term: number, weight: number): number {
  return weight === 0 ? wordBucketOf(term) : bucketOf(term);
}

/** Whether a bucket's lists have weights: it is one of the terms that articles stand for. */
export function hasWeights(bucket: number): boolean {
  return bucket < BUCKETS;
}

/** The articles that hold a term: their numbers, ascending, and how much each uses it (1 to 255; 0 = it is in the text, no more). */
export interface PostingList {
  readonly articles: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Lists of one bucket by term. */
export type Bucket = ReadonlyMap<number, PostingList>;

/** What an article adds to the index. */
export interface ArticlePostings {
  readonly number: number;
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
}

interface GrowingList {
  readonly articles: number[];
  readonly weights: number[];
}

/**
 * Additions of many articles, sorted by bucket: three flat arrays, because lists by the million would take ten times
 * the memory. Nine bytes a posting.
 */
export class Additions {
  private readonly starts = new Uint32Array(ALL_BUCKETS + 1);
  private readonly terms: Uint32Array;
  private readonly numbers: Uint32Array;
  private readonly weights: Uint8Array;

  /** `articles` by ascending number. */
  constructor(articles: readonly ArticlePostings[]) {
    for (const { terms, weights } of articles) {
      for (let i = 0; i < terms.length; i++) this.starts[postingBucket(terms[i]!, weights[i]!) + 1]!++;
    }
    for (let i = 0; i < ALL_BUCKETS; i++) this.starts[i + 1]! += this.starts[i]!;
    const total = this.starts[ALL_BUCKETS]!;
    this.terms = new Uint32Array(total);
    this.numbers = new Uint32Array(total);
    this.weights = new Uint8Array(total);
    const next = this.starts.slice();
    for (const { number, terms, weights } of articles) {
      for (let i = 0; i < terms.length; i++) {
        const at = next[postingBucket(terms[i]!, weights[i]!)]!++;
        this.terms[at] = terms[i]!;
        this.numbers[at] = number;
        this.weights[at] = weights[i]!;
      }
    }
  }

  /** What is added to one bucket. */
  of(bucket: number): Bucket {
    const lists = new Map<number, GrowingList>();
    for (let at = this.starts[bucket]!; at < this.starts[bucket + 1]!; at++) {
      const list = lists.get(this.terms[at]!) ?? { articles: [], weights: [] };
      lists.set(this.terms[at]!, list);
      if (list.articles.at(-1) === this.numbers[at]) continue;
      list.articles.push(this.numbers[at]!);
      list.weights.push(this.weights[at]!);
    }
    return lists;
  }
}

/** Checksum of a bucket's bytes (Adler-32, RFC 1950): damage is noticed, not tampering. */
export function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; ) {
    // 3,800 sums stay below 2³², so the costly remainder is taken that rarely.
    for (const end = Math.min(bytes.length, i + 3800); i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
