import type { ArticleId, StoredArticle } from '../types.ts';
import type { Library } from './library.ts';
import type { ArticleRow } from './rows.ts';
import { readText } from './texts.ts';

/** The article at a canonical address, under whichever of its addresses that is. One indexed read. */
export async function findArticle(library: Library, url: string): Promise<ArticleRow | null> {
  return (await library.articles.where('urls').equals(url).first()) ?? null;
}

/** An article with its text; `null` where it is not kept, or only its headline is. */
export async function readArticle(library: Library, id: ArticleId): Promise<StoredArticle | null> {
  const [row, text] = await Promise.all([library.articles.get(id), readText(library, id)]);
  if (!row || !text) return null;
  const { url, title, byline, publishedAt, modifiedAt, publisher, section, language } = row;
  return { id, url, title, byline, publishedAt, modifiedAt, publisher, section, language, ...text };
}
