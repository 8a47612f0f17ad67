import { packComparable } from '../../related/comparable.ts';
import type { Fingerprint } from '../../related/fingerprint.ts';
import { indexTerms } from '../../related/index-terms.ts';
import type { ArticleId } from '../../types.ts';
import type { Library } from '../library.ts';

/** Tables that `indexArticle` and `forgetArticle` write to: the caller's transaction names them. */
export const INDEX_TABLES = ['fingerprints', 'indexedArticles', 'pendingPostings', 'staleNumbers'] as const;

/** Takes an article out of the index. Runs in the caller's transaction; its lists are swept at the next merge. */
export async function forgetArticle(library: Library, id: ArticleId): Promise<void> {
  const row = await library.indexedArticles.where('id').equals(id).first();
  await library.fingerprints.delete(id);
  if (row) await forgetNumber(library, row.number);
}

async function forgetNumber({ indexedArticles, pendingPostings, staleNumbers }: Library, number: number) {
  await Promise.all([indexedArticles.delete(number), pendingPostings.delete(number), staleNumbers.put({ number })]);
}

/**
 * Puts an article into the index, replacing what an earlier version of it added. Runs in the caller's transaction,
 * with the article's other rows, so that after a crash either all of it is there or nothing. Four small writes,
 * however large the library: the buckets are left to `mergePending`.
 */
export async function indexArticle(library: Library, print: Fingerprint): Promise<void> {
  const { id, publishedAt } = print;
  const old = await library.indexedArticles.where('id').equals(id).primaryKeys();
  for (const number of old) await forgetNumber(library, number);
  const [number] = await Promise.all([
    library.indexedArticles.add({ id, publishedAt, comparable: packComparable(print) }),
    library.fingerprints.put(print),
  ]);
  await library.pendingPostings.put({ number, words: print.words, ...indexTerms(print) });
}
