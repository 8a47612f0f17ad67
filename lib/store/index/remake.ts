import { ENGINE_VERSION } from '../../engine-version.ts';
import { type Fingerprint, fingerprint } from '../../related/fingerprint.ts';
import type { Analysis, ArticleId, StoredArticle } from '../../types.ts';
import type { Library } from '../library.ts';
import { readArticle } from '../read-article.ts';
import { forgetArticle, INDEX_TABLES } from './index-article.ts';

const PAGE = 50;

const isOutdated = (print: Fingerprint): boolean => print.engineVersion !== ENGINE_VERSION;

/**
 * Whether fingerprints of another engine are left. One read; a scan only where the index was never written, of what it
 * takes to be worth writing.
 */
export async function hasOutdated(library: Library): Promise<boolean> {
  const state = await library.indexState.get('state');
  if (state) return state.engineVersion !== ENGINE_VERSION;
  return (await library.fingerprints.filter(isOutdated).first()) !== undefined;
}

async function remake(library: Library, id: ArticleId, analyse: (article: StoredArticle) => Analysis): Promise<void> {
  const article = await readArticle(library, id);
  const print = article && fingerprint(article, analyse(article));
  await library.transaction('rw', [...INDEX_TABLES], async () => {
    const now = await library.fingerprints.get(id);
    // Dropped, or opened anew, while its text was read.
    if (!now || !isOutdated(now)) return;
    // One without a text is of no article.
    if (print) await library.fingerprints.put(print);
    else await forgetArticle(library, id);
  });
}

/**
 * Makes the fingerprints of an older engine anew from the articles' texts, some 30 ms each; the index is to be rebuilt
 * from them then. The library stays usable meanwhile. Cut short, it goes on where it was. `onProgress` hears of
 * articles looked at, of how many.
 */
export async function remakeFingerprints(
  library: Library,
  analyse: (article: StoredArticle) => Analysis,
  onProgress: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const total = await library.fingerprints.count();
  let done = 0;
  for (let last = '' as ArticleId, isDone = false; !isDone; ) {
    signal?.throwIfAborted();
    const prints = await library.fingerprints.where('id').above(last).limit(PAGE).toArray();
    for (const print of prints) if (isOutdated(print)) await remake(library, print.id, analyse);
    done += prints.length;
    last = prints.at(-1)?.id ?? last;
    isDone = prints.length < PAGE;
    onProgress(done, Math.max(done, total));
  }
}
