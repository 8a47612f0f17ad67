import { ENGINE_VERSION } from '../../engine-version.ts';
import { indexTerms } from '../../related/index-terms.ts';
import { type ArticlePostings, POSTINGS_VERSION } from '../../related/postings.ts';
import type { Library } from '../library.ts';
import { mergeInto, UNFINISHED } from './merge.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Articles gathered in memory before the buckets are written: about 30 MB. */
const ARTICLES_AT_ONCE = 10_000;
const PAGE = 200;

/**
 * Whether articles are missing from the index: its format changed, a rebuild was cut short, a backup brought articles
 * without it, or there was none. Two counts and one read.
 */
export async function needsRebuild(library: Library): Promise<boolean> {
  const { indexState, fingerprints, indexedArticles } = library;
  // One transaction: a save between the counts would look like an article missing.
  const [state, prints, indexed] = await library.transaction('r', indexState, fingerprints, indexedArticles, () =>
    Promise.all([indexState.get('state'), fingerprints.count(), indexedArticles.count()]),
  );
  return (state !== undefined && state.version !== POSTINGS_VERSION) || prints !== indexed;
}

/** Empties the index and gives every article a new number, in one transaction. */
async function startOver(library: Library): Promise<void> {
  const { postings, pendingPostings, staleNumbers, indexState, indexedArticles, fingerprints } = library;
  const emptied = [postings, pendingPostings, staleNumbers, indexState, indexedArticles];
  await library.transaction('rw', [...emptied, fingerprints], async () => {
    for (const table of emptied) await table.clear();
    const ids = await fingerprints.toCollection().primaryKeys();
    await indexedArticles.bulkAdd(ids.map((id) => ({ id })));
    const nothing = new Uint32Array();
    const blank = { documents: 0, terms: nothing, counts: nothing };
    await indexState.put({ key: 'state', version: UNFINISHED, engineVersion: UNFINISHED, ...blank });
  });
}

async function buildAnew(
  library: Library,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  await startOver(library);
  const total = await library.indexedArticles.count();
  let gathered: ArticlePostings[] = [];
  let done = 0;
  let engineVersion = ENGINE_VERSION;
  for (let last = 0, isDone = false; !isDone; ) {
    signal?.throwIfAborted();
    const rows = await library.indexedArticles.where('number').above(last).limit(PAGE).toArray();
    const prints = await library.fingerprints.bulkGet(rows.map(({ id }) => id));
    for (const [i, { number }] of rows.entries()) {
      const print = prints[i];
      if (!print) continue;
      gathered.push({ number, ...indexTerms(print) });
      if (print.engineVersion !== ENGINE_VERSION) engineVersion = print.engineVersion;
    }
    done += rows.length;
    last = rows.at(-1)?.number ?? last;
    isDone = rows.length < PAGE;
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
