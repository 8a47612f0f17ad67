import type { DocumentFrequencies } from '../../related/idf.ts';
import {
  type ArticlePostings,
  checksum,
  findList,
  POSTINGS_VERSION,
  type PostingList,
  postingBucket,
} from '../../related/postings.ts';
import type { Library } from '../library.ts';
import { DamagedIndex } from './merge.ts';
import type { IndexStateRow, PostingsRow } from './rows.ts';

/** What the index says about some terms. */
export interface IndexAnswer {
  readonly lists: ReadonlyMap<number, PostingList>;
  readonly archive: DocumentFrequencies;
}

/** Which buckets a term is looked for in. */
export type BucketsOf = (term: number) => readonly number[];

function archiveFrequencies(
  state: IndexStateRow | undefined,
  pending: readonly ArticlePostings[],
): DocumentFrequencies {
  const counts = new Map<number, number>();
  for (const { terms, weights } of pending) {
    for (let i = 0; i < terms.length; i++) {
      if (weights[i]! > 0) counts.set(terms[i]!, (counts.get(terms[i]!) ?? 0) + 1);
    }
  }
  const merged = (term: number) => state?.counts[indexIn(state.terms, term)] ?? 0;
  return {
    documents: (state?.documents ?? 0) + pending.length,
    frequency: (term) => merged(term) + (counts.get(term) ?? 0),
  };
}

function checked(row: PostingsRow | undefined): PostingsRow | undefined {
  if (row && checksum(row.bytes) !== row.checksum) throw new DamagedIndex(row.bucket);
  return row;
}

/** Adds the pending articles whose posting of the term belongs into the bucket and is not there yet. */
function addPending(
  list: { articles: number[]; weights: number[] },
  term: number,
  bucket: number,
  upTo: number,
  pending: readonly ArticlePostings[],
): void {
  for (const { number, terms, weights } of pending) {
    if (number <= upTo) continue;
    const at = indexIn(terms, term);
    if (at < 0 || postingBucket(term, weights[at]!) !== bucket) continue;
    list.articles.push(number);
    list.weights.push(weights[at]!);
  }
}

/** Index of a value in an ascending array, or −1. */
function indexIn(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else if (sorted[middle]! > value) high = middle - 1;
    else return middle;
  }
  return -1;
}

/**
 * The posting lists of some terms, pending articles included. One read transaction: a record a bucket, the pending
 * rows, and the common terms' frequencies. Rejects with `DamagedIndex`; a bucket of another version counts as empty.
 */
export async function readLists(
  library: Library,
  terms: readonly number[],
  bucketsOf: BucketsOf,
): Promise<IndexAnswer> {
  const keys = [...new Set(terms.flatMap((term) => bucketsOf(term)))];
  const [rows, pending, state] = await library.transaction(
    'r',
    [library.postings, library.pendingPostings, library.indexState],
    () =>
      Promise.all([
        library.postings.bulkGet(keys),
        library.pendingPostings.orderBy('number').toArray(),
        library.indexState.get('state'),
      ]),
  );
  const isCurrent = state === undefined || state.version === POSTINGS_VERSION;
  const buckets = new Map(keys.map((key, i) => [key, isCurrent ? checked(rows[i]) : undefined]));
  const lists = new Map<number, PostingList>();
  for (const term of terms) {
    const list = { articles: [] as number[], weights: [] as number[] };
    for (const key of bucketsOf(term)) {
      const row = buckets.get(key);
      if (row) {
        const found = findList(row.bytes, term);
        for (const article of found.articles) list.articles.push(article);
        for (const weight of found.weights) list.weights.push(weight);
      }
      addPending(list, term, key, row?.upTo ?? 0, pending);
    }
    lists.set(term, list);
  }
  return { lists, archive: archiveFrequencies(state, pending) };
}
