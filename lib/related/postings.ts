/** Lists of articles by term, packed into buckets: a bucket is one record of the store, and holds the terms whose hashes
 * begin with the same 12 bits. */

export const BUCKETS = 4096;
const LOW_BITS = 20;
const LOW_MASK = 2 ** LOW_BITS - 1;

/** Format of the packed bytes; raised whenever it changes, so that older buckets are built anew. */
export const POSTINGS_VERSION = 1;

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

/** The articles that hold a term: their numbers, ascending, and how much each uses it (1 to 255; 0 = it is in the text, no more). */
export interface PostingList {
  readonly articles: readonly number[];
  readonly weights: readonly number[];
}

/** Terms of one bucket. */
export type Bucket = ReadonlyMap<number, PostingList>;

const nothing: PostingList = { articles: [], weights: [] };

/** Bytes that grow. */
class Writer {
  private bytes = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value;
  }

  /** LEB128: seven bits a byte, least first. For 0 to 2³²−1. */
  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  result(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what `Writer` wrote. Running over the end throws: the bytes are damaged. */
class Reader {
  private readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('posting bucket ends too soon');
    return value;
  }

  number(): number {
    let value = 0;
    for (let place = 1; ; place *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }
}

/** A term's list as bytes: how many, whether with weights, each article as the gap from the last, the weights. */
function writeList(list: PostingList): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  const hasWeights = list.weights.some((weight) => weight > 0);
  writer.number(list.articles.length * 2 + (hasWeights ? 1 : 0));
  let last = 0;
  for (const article of list.articles) {
    writer.number(article - last);
    last = article;
  }
  if (hasWeights) for (const weight of list.weights) writer.byte(weight);
  return writer.result();
}

function readList(reader: Reader): PostingList {
  const head = reader.number();
  const count = Math.floor(head / 2);
  const articles: number[] = [];
  const weights: number[] = [];
  let last = 0;
  for (let i = 0; i < count; i++) {
    last += reader.number();
    articles.push(last);
  }
  for (let i = 0; i < count; i++) weights.push(head % 2 === 1 ? reader.byte() : 0);
  return { articles, weights };
}

/** A bucket as bytes; terms ascending, each with the length of its list so that others are skipped. */
export function encodeBucket(bucket: Bucket): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  for (const [term, list] of [...bucket].sort(([a], [b]) => a - b)) {
    if (list.articles.length === 0) continue;
    const bytes = writeList(list);
    writer.number(term & LOW_MASK);
    writer.number(bytes.length);
    for (const byte of bytes) writer.byte(byte);
  }
  return writer.result();
}

/** Every list of a bucket's bytes. Throws where they are damaged. */
export function decodeBucket(bucket: number, bytes: Uint8Array): Map<number, PostingList> {
  const reader = new Reader(bytes);
  const lists = new Map<number, PostingList>();
  while (!reader.atEnd) {
    const term = (bucket % BUCKETS) * 2 ** LOW_BITS + reader.number();
    reader.number();
    lists.set(term, readList(reader));
  }
  return lists;
}

/** One term's list; the others are skipped over. Throws where the bytes are damaged. */
export function findList(bytes: Uint8Array, term: number): PostingList {
  const reader = new Reader(bytes);
  while (!reader.atEnd) {
    const low = reader.number();
    const length = reader.number();
    if (low === (term & LOW_MASK)) return readList(reader);
    reader.at += length;
  }
  return nothing;
}

/** Two lists of one term as one; where both name an article, the second is right. */
function mergeLists(a: PostingList, b: PostingList): PostingList {
  const weights = new Map<number, number>();
  for (const list of [a, b])
    for (let i = 0; i < list.articles.length; i++) weights.set(list.articles[i]!, list.weights[i]!);
  const articles = [...weights.keys()].sort((x, y) => x - y);
  return { articles, weights: articles.map((article) => weights.get(article)!) };
}

/** One bucket with another's lists added. Associative: the order in which additions are gathered makes no difference. */
export function mergeBuckets(a: Bucket, b: Bucket): Map<number, PostingList> {
  const merged = new Map(a);
  for (const [term, list] of b) {
    const known = merged.get(term);
    const isLater = !known || known.articles.at(-1)! < list.articles[0]!;
    if (!known) merged.set(term, list);
    else if (isLater) {
      merged.set(term, {
        articles: [...known.articles, ...list.articles],
        weights: [...known.weights, ...list.weights],
      });
    } else merged.set(term, mergeLists(known, list));
  }
  return merged;
}

/** A bucket without some articles; terms that nothing is left of are gone. */
export function withoutArticles(bucket: Bucket, gone: ReadonlySet<number>): Map<number, PostingList> {
  if (gone.size === 0) return new Map(bucket);
  const left = new Map<number, PostingList>();
  for (const [term, { articles, weights }] of bucket) {
    const keep = articles.map((article) => !gone.has(article));
    const list = { articles: articles.filter((_, i) => keep[i]), weights: weights.filter((_, i) => keep[i]) };
    if (list.articles.length > 0) left.set(term, list);
  }
  return left;
}

/** What an article adds to the index. */
export interface ArticlePostings {
  readonly number: number;
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** Additions of some articles (numbers ascending) by bucket. */
export function gatherBuckets(added: readonly ArticlePostings[]): Map<number, Map<number, PostingList>> {
  const buckets = new Map<number, Map<number, { articles: number[]; weights: number[] }>>();
  for (const { number, terms, weights } of added) {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      const key = postingBucket(term, weights[i]!);
      const bucket = buckets.get(key) ?? new Map<number, { articles: number[]; weights: number[] }>();
      buckets.set(key, bucket);
      const list = bucket.get(term) ?? { articles: [], weights: [] };
      bucket.set(term, list);
      if (list.articles.at(-1) === number) continue;
      list.articles.push(number);
      list.weights.push(weights[i]!);
    }
  }
  return buckets;
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
