/**
 * A bucket as bytes. Terms ascending; of each: the low bits of its hash, how many articles, the last one's number, the
 * length of what follows, each article as the gap from the one before, and in weighted buckets a byte an article.
 * Numbers as LEB128. Articles come in ascending order nearly always, so adding some copies the old bytes unread.
 */
import { type Bucket, LOW_BITS, type PostingList } from './postings.ts';

const LOW_MASK = 2 ** LOW_BITS - 1;

/** Bytes that grow. */
class Writer {
  private bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  private need(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.written);
    this.bytes = larger;
  }

  /** LEB128: seven bits a byte, least first. For 0 to 2³²−1. */
  number(value: number): void {
    this.need(5);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  append(bytes: ArrayLike<number>): void {
    this.need(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  clear(): void {
    this.length = 0;
  }

  get written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }
}

const tooSoon = () => new Error('posting bucket ends too soon');

/** Steps through the lists of a bucket's bytes. Throws where they are damaged. */
class Entries {
  private readonly bytes: Uint8Array;
  private readonly isWeighted: boolean;
  private at = 0;
  /** Of the list stepped to. */
  start = 0;
  low = 0;
  count = 0;
  last = 0;
  gapsAt = 0;
  weightsAt = 0;
  end = 0;

  constructor(bytes: Uint8Array, isWeighted: boolean) {
    this.bytes = bytes;
    this.isWeighted = isWeighted;
  }

  private number(): number {
    let value = 0;
    for (let place = 1; ; place *= 0x80) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw tooSoon();
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
  }

  /** To the next list; false after the last. */
  next(): boolean {
    if (this.end >= this.bytes.length) return false;
    this.start = this.end;
    this.at = this.end;
    this.low = this.number();
    this.count = this.number();
    this.last = this.number();
    const gaps = this.number();
    this.gapsAt = this.at;
    this.weightsAt = this.at + gaps;
    this.end = this.weightsAt + (this.isWeighted ? this.count : 0);
    if (this.end > this.bytes.length) throw tooSoon();
    return true;
  }

  get gaps(): Uint8Array {
    return this.bytes.subarray(this.gapsAt, this.weightsAt);
  }

  get weights(): Uint8Array {
    return this.isWeighted ? this.bytes.subarray(this.weightsAt, this.end) : new Uint8Array(this.count);
  }

  get whole(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  list(): PostingList {
    const articles = new Uint32Array(this.count);
    const { bytes } = this;
    let last = 0;
    for (let i = 0, at = this.gapsAt; i < articles.length; i++) {
      let byte = bytes[at++]!;
      let gap = byte & 0x7f;
      for (let place = 0x80; byte >= 0x80; place *= 0x80) {
        byte = bytes[at++]!;
        gap += (byte & 0x7f) * place;
      }
      last += gap;
      articles[i] = last;
    }
    return { articles, weights: this.weights };
  }
}

const nothing: PostingList = { articles: [], weights: [] };

/** One term's list; the others are skipped over. Throws where the bytes are damaged. */
export function findList(bytes: Uint8Array, term: number, isWeighted: boolean): PostingList {
  const entries = new Entries(bytes, isWeighted);
  const low = term & LOW_MASK;
  while (entries.next()) {
    if (entries.low === low) return entries.list();
    if (entries.low > low) break;
  }
  return nothing;
}

/** Every list of a bucket's bytes. Throws where they are damaged. */
export function decodeBucket(bucket: number, bytes: Uint8Array, isWeighted: boolean): Map<number, PostingList> {
  const lists = new Map<number, PostingList>();
  const entries = new Entries(bytes, isWeighted);
  while (entries.next()) lists.set(termOf(bucket, entries.low), entries.list());
  return lists;
}

/** The term of a bucket with these low bits; word buckets lie above the weighted ones. */
const termOf = (bucket: number, low: number) => ((bucket << LOW_BITS) | low) >>> 0;

/** Writes the gaps of a list's articles, the first from `from`. */
function writeGaps(writer: Writer, articles: ArrayLike<number>, from: number): void {
  for (let i = 0, last = from; i < articles.length; i++) {
    writer.number(articles[i]! - last);
    last = articles[i]!;
  }
}

/** A list without some articles; the same one where none of them is in it. */
function withoutArticles(list: PostingList, gone: ReadonlySet<number>): PostingList {
  const left = Array.from(list.articles, (_, i) => i).filter((i) => !gone.has(list.articles[i]!));
  if (left.length === list.articles.length) return list;
  return { articles: left.map((i) => list.articles[i]!), weights: left.map((i) => list.weights[i]!) };
}

/** Two lists of one term as one; where both name an article, the second is right. */
function mergeLists(a: PostingList, b: PostingList): PostingList {
  const weights = new Map<number, number>();
  for (const list of [a, b])
    for (let i = 0; i < list.articles.length; i++) weights.set(list.articles[i]!, list.weights[i]!);
  const articles = [...weights.keys()].sort((x, y) => x - y);
  return { articles, weights: articles.map((article) => weights.get(article)!) };
}

/** Writes a bucket, list by list. */
class BucketWriter {
  private readonly out: Writer;
  private readonly gaps = new Writer(256);
  private readonly isWeighted: boolean;

  constructor(room: number, isWeighted: boolean) {
    this.out = new Writer(room);
    this.isWeighted = isWeighted;
  }

  private head(low: number, count: number, last: number, gaps: number): void {
    for (const value of [low, count, last, gaps]) this.out.number(value);
  }

  /** A list as it was. */
  copy(entries: Entries): void {
    this.out.append(entries.whole);
  }

  list(low: number, { articles, weights }: PostingList): void {
    this.gaps.clear();
    writeGaps(this.gaps, articles, 0);
    this.head(low, articles.length, articles[articles.length - 1]!, this.gaps.length);
    this.out.append(this.gaps.written);
    if (this.isWeighted) this.out.append(weights);
  }

  /** A list as it was with later articles added. */
  appended(entries: Entries, { articles, weights }: PostingList): void {
    this.gaps.clear();
    writeGaps(this.gaps, articles, entries.last);
    const count = entries.count + articles.length;
    this.head(entries.low, count, articles[articles.length - 1]!, entries.gaps.length + this.gaps.length);
    this.out.append(entries.gaps);
    this.out.append(this.gaps.written);
    if (!this.isWeighted) return;
    this.out.append(entries.weights);
    this.out.append(weights);
  }

  get result(): Uint8Array<ArrayBuffer> {
    return this.out.written.slice();
  }
}

/** What a bucket is rewritten with. */
export interface BucketChange {
  readonly added: Bucket;
  /** Articles that are no more. */
  readonly gone: ReadonlySet<number>;
  /** Hears of every term that is left, and in how many articles it stands. */
  readonly onTerm?: (term: number, count: number) => void;
}

/**
 * A bucket's bytes with lists added and articles taken out. In which order additions come makes no difference. Throws
 * where the bytes are damaged.
 */
export function mergeBucket(
  bucket: number,
  bytes: Uint8Array,
  isWeighted: boolean,
  { added, gone, onTerm }: BucketChange,
): Uint8Array<ArrayBuffer> {
  const writer = new BucketWriter(bytes.length + 64, isWeighted);
  const entries = new Entries(bytes, isWeighted);
  const news = [...added].sort(([a], [b]) => a - b);
  const put = (low: number, list: PostingList) => {
    if (list.articles.length === 0) return;
    writer.list(low, list);
    onTerm?.(termOf(bucket, low), list.articles.length);
  };
  let at = 0;
  while (entries.next()) {
    const { low } = entries;
    for (; at < news.length && (news[at]![0] & LOW_MASK) < low; at++) put(news[at]![0] & LOW_MASK, news[at]![1]);
    const list = at < news.length && (news[at]![0] & LOW_MASK) === low ? news[at++]![1] : nothing;
    const isLater = list.articles.length > 0 && list.articles[0]! > entries.last;
    if (gone.size > 0 || (list.articles.length > 0 && !isLater)) {
      put(low, mergeLists(withoutArticles(entries.list(), gone), list));
      continue;
    }
    if (isLater) writer.appended(entries, list);
    else writer.copy(entries);
    onTerm?.(termOf(bucket, low), entries.count + list.articles.length);
  }
  for (; at < news.length; at++) put(news[at]![0] & LOW_MASK, news[at]![1]);
  return writer.result;
}
