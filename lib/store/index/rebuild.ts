import { ENGINE_VERSION } from '../../engine-version.ts';
import { type Fingerprint, fingerprint } from '../../related/fingerprint.ts';
import { indexTerms } from '../../related/index-terms.ts';
import { type ArticlePostings, POSTINGS_VERSION } from '../../related/postings.ts';
import type { ArticleId } from '../../types.ts';
import type { Library } from '../library.ts';
import { readArticle } from '../read-article.ts';
import { mergeInto, UNFINISHED } from './merge.ts';

/** Articles gathered in memory before the buckets are written: about 30 MB. */
const ARTICLES_AT_ONCE = 10_000;
const PAGE = 200;

/** Whether old articles are missing from the index: its format changed, a rebuild was cut short, or there was none. */
export async function needsRebuild(library: Library): Promise<boolean> {
  const state = await library.indexState.get('state');
  if (state) return state.version !== POSTINGS_VERSION;
  const [anyPrint, anyIndexed] = await Promise.all([
    library.fingerprints.toCollection().first(),
    library.indexedArticles.toCollection().first(),
  ]);
  return anyPrint !== undefined && anyIndexed === undefined;
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
    await indexState.put({ key: 'state', version: UNFINISHED, documents: 0, terms: nothing, counts: nothing });
  });
}

/** A fingerprint of today's engine: the one kept, or one made anew from the article's text and what was found in it. */
async function currentFingerprint(library: Library, id: ArticleId, kept: Fingerprint): Promise<Fingerprint> {
  if (kept.engineVersion === ENGINE_VERSION) return kept;
  const [article, analysis] = await Promise.all([readArticle(library, id), library.analyses.get(id)]);
  if (!article || !analysis) return kept;
  const print = fingerprint(article, analysis);
  await library.fingerprints.put(print);
  return print;
}

/**
 * Builds the index anew from the fingerprints: after an engine update, or where a bucket is damaged. The library stays
 * usable meanwhile; what is not indexed yet is not found. `onProgress` hears of articles done, of how many. Cut short,
 * it is begun again when `needsRebuild` says so.
 */
export async function rebuildIndex(
  library: Library,
  onProgress?: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  await startOver(library);
  const total = await library.indexedArticles.count();
  let gathered: ArticlePostings[] = [];
  let done = 0;
  for (let last = 0, isDone = false; !isDone; ) {
    signal?.throwIfAborted();
    const rows = await library.indexedArticles.where('number').above(last).limit(PAGE).toArray();
    const kept = await library.fingerprints.bulkGet(rows.map(({ id }) => id));
    for (const [i, { id, number }] of rows.entries()) {
      const print = kept[i];
      if (print) gathered.push({ number, ...indexTerms(await currentFingerprint(library, id, print)) });
    }
    done += rows.length;
    last = rows.at(-1)?.number ?? last;
    isDone = rows.length < PAGE;
    onProgress?.(done, Math.max(done, total));
    if (!isDone && gathered.length < ARTICLES_AT_ONCE) continue;
    await mergeInto(library, gathered, { unfinished: !isDone, signal });
    gathered = [];
  }
}
