import type { DocumentFrequencies } from '../../related/idf.ts';
import { findList } from '../../related/posting-bytes.ts';
import { checksum, hasWeights, POSTINGS_VERSION, type PostingList, postingBucket } from '../../related/postings.ts';
import type { Library } from '../library.ts';
import { DamagedIndex } from './merge.ts';
import { indexIn, type Pending, readPending } from './pending.ts';
import type { IndexStateRow, PostingsRow } from './rows.ts';

/** What the index says about some terms. */
export interface IndexAnswer {
  readonly lists: ReadonlyMap<number, PostingList>;
  readonly archive: DocumentFrequencies;
}

/** Which buckets a term is looked for in. */
export type BucketsOf = (term: number) => readonly number[];

function archiveFrequencies(state: IndexStateRow | undefined, pending: Pending): DocumentFrequencies {
  const merged = (term: number) => state?.counts[indexIn(state.terms, term)] ?? 0;
  return {
    documents: (state?.documents ?? 0) + pending.rows.length,
    frequency: (term) => merged(term) + pending.frequency(term),
  };
}

function checked(row: PostingsRow | undefined): PostingsRow | undefined {
  if (row && checksum(row.bytes) !== row.checksum) throw new DamagedIndex(row.bucket);
  return row;
}

/** A list that postings are added to. */
interface GrowingList {
  readonly articles: number[];
  readonly weights: number[];
}

/** Adds the pending articles whose posting of the term belongs into the bucket and is not there yet. */
function addPending(list: GrowingList, term: number, bucket: number, upTo: number, { rows }: Pending): void {
  for (const { number, terms, weights } of rows) {
    if (number <= upTo) continue;
    const at = indexIn(terms, term);
    if (at < 0 || postingBucket(term, weights[at]!) !== bucket) continue;
    list.articles.push(number);
    list.weights.push(weights[at]!);
  }
}

/** Lists whose articles ascend from one to the next, as one. */
function joined(lists: readonly PostingList[]): PostingList {
  const parts = lists.filter(({ articles }) => articles.length > 0);
  if (parts.length === 1) return parts[0]!;
  const length = parts.reduce((sum, { articles }) => sum + articles.length, 0);
  const articles = new Uint32Array(length);
  const weights = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    articles.set(part.articles, at);
    weights.set(part.weights, at);
    at += part.articles.length;
  }
  return { articles, weights };
}

/**
 * The posting lists of some terms, pending articles included: a record a bucket, the pending rows not read before, and
 * the common terms' frequencies, all at once. Rejects with `DamagedIndex`; a bucket of another version counts as empty.
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
    () => Promise.all([library.postings.bulkGet(keys), readPending(library), library.indexState.get('state')]),
  );
  const isCurrent = state === undefined || state.version === POSTINGS_VERSION;
  const buckets = new Map(keys.map((key, i) => [key, isCurrent ? checked(rows[i]) : undefined]));
  const lists = new Map<number, PostingList>();
  for (const term of terms) {
    const parts: PostingList[] = [];
    for (const key of bucketsOf(term)) {
      const row = buckets.get(key);
      if (row) parts.push(findList(row.bytes, term, hasWeights(key)));
    }
    const news = { articles: [] as number[], weights: [] as number[] };
    for (const key of bucketsOf(term)) addPending(news, term, key, buckets.get(key)?.upTo ?? 0, pending);
    lists.set(term, joined([...parts, news]));
  }
  return { lists, archive: archiveFrequencies(state, pending) };
}
