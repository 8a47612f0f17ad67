import { ENGINE_VERSION } from '../../engine-version.ts';
import { packComparable } from '../../related/comparable.ts';
import type { Fingerprint } from '../../related/fingerprint.ts';
import { indexTerms } from '../../related/index-terms.ts';
import { POSTINGS_VERSION } from '../../related/postings.ts';
import type { ArticleId } from '../../types.ts';
import type { Library } from '../library.ts';
import { mergeInto, UNFINISHED } from './merge.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PendingPostingsRow } from './rows.ts';

/** Articles gathered in memory before the buckets are written: about 60 MB. */
const ARTICLES_AT_ONCE = 20_000;
const PAGE = 200;

/**
 * Whether articles are missing from the index: its format changed, a rebuild was cut short, a backup brought articles
 * without it, or there was none. Two counts and two reads.
 */
export async function needsRebuild(library: Library): Promise<boolean> {
  const { indexState, fingerprints, indexedArticles } = library;
  // One transaction: a save between the counts would look like an article missing.
  const [state, prints, indexed, first] = await library.transaction(
    'r',
    [indexState, fingerprints, indexedArticles],
    () =>
      Promise.all([
        indexState.get('state'),
        fingerprints.count(),
        indexedArticles.count(),
        indexedArticles.limit(1).toArray(),
      ]),
  );
  // Of an index that was never merged, its articles tell the version.
  const isOld = state ? state.version !== POSTINGS_VERSION : first.some((row) => !row.comparable);
  return isOld || prints !== indexed;
}

/**
 * Empties the index and keeps as many numbers as there are articles for the rebuild, in one transaction: what is saved
 * meanwhile gets higher ones, and is pending until a merge after it. Answers with the number before the first.
 */
async function startOver(library: Library): Promise<number> {
  const { postings, pendingPostings, staleNumbers, indexState, indexedArticles, fingerprints } = library;
  const emptied = [postings, pendingPostings, staleNumbers, indexState, indexedArticles];
  return library.transaction('rw', [...emptied, fingerprints], async () => {
    for (const table of emptied) await table.clear();
    const total = await fingerprints.count();
    const reserved = { id: '' as ArticleId, publishedAt: null, comparable: new Uint32Array() };
    const before = await indexedArticles.add(reserved);
    await indexedArticles.delete(before);
    if (total > 0) await indexedArticles.delete(await indexedArticles.add({ ...reserved, number: before + total }));
    const nothing = new Uint32Array();
    const blank = { documents: 0, terms: nothing, counts: nothing };
    await indexState.put({ key: 'state', version: UNFINISHED, engineVersion: UNFINISHED, ...blank });
    return before;
  });
}

/** Gives articles their numbers, those left out that were saved meanwhile and have one. Answers with what they add. */
async function number(
  { indexedArticles }: Library,
  prints: readonly Fingerprint[],
  next: number,
): Promise<PendingPostingsRow[]> {
  const ids = prints.map(({ id }) => id);
  const taken = await indexedArticles.where('id').between(ids[0]!, ids.at(-1)!, true, true).toArray();
  const own = new Set(taken.map(({ id }) => id));
  const rows = prints
    .filter(({ id }) => !own.has(id))
    .map((print, i) => ({ number: next + i, print, comparable: packComparable(print) }));
  await indexedArticles.bulkAdd(
    rows.map(({ print: { id, publishedAt }, ...row }) => ({
      id,
      publishedAt,
      number: row.number,
      comparable: row.comparable,
    })),
  );
  return rows.map(({ number, print }) => ({ number, words: print.words, ...indexTerms(print) }));
}

async function buildAnew(
  library: Library,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { fingerprints, indexedArticles } = library;
  let next = (await startOver(library)) + 1;
  const total = await fingerprints.count();
  let gathered: PendingPostingsRow[] = [];
  let done = 0;
  let engineVersion = ENGINE_VERSION;
  for (let last = '' as ArticleId, isDone = false; !isDone; ) {
    signal?.throwIfAborted();
    const prints = await library.transaction('rw', [fingerprints, indexedArticles], async () => {
      const page = await fingerprints.where('id').above(last).limit(PAGE).toArray();
      if (page.length > 0) gathered.push(...(await number(library, page, next)));
      return page;
    });
    next = (gathered.at(-1)?.number ?? next - 1) + 1;
    engineVersion = prints.find((print) => print.engineVersion !== ENGINE_VERSION)?.engineVersion ?? engineVersion;
    done += prints.length;
    last = prints.at(-1)?.id ?? last;
    isDone = prints.length < PAGE;
    onProgress(done, Math.max(done, total));
    if (!isDone && gathered.length < ARTICLES_AT_ONCE) continue;
    await mergeInto(library, gathered, { unfinished: !isDone, engineVersion, signal });
    gathered = [];
  }
}

/**
 * Builds the index anew from the fingerprints: after its format changed, or where a bucket is damaged. The library stays
 * usable meanwhile; what is not indexed yet is not found. `onProgress` hears of articles done, of how many. Cut short,
 * it is begun again when `needsRebuild` says so.
 */
export async function rebuildIndex(
  library: Library,
  onProgress: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  await oneAtATime(() => buildAnew(library, onProgress, signal));
}
