import { articleId } from '../text/ids.ts';
import type { Analysis, Article, ArticleId } from '../types.ts';
import { changeBetween } from './change-ledger.ts';
import type { Library } from './library.ts';
import { keepNames, nameUses } from './names.ts';
import { findArticle } from './read-article.ts';
import type { ArticleRow, TextRow, Timestamp } from './rows.ts';
import { packText, readText } from './texts.ts';

/** All that is known when the reader opens an article. */
export interface Keeping {
  readonly id: ArticleId;
  readonly article: Article;
  /** The address in the tab. */
  readonly pageUrl: string;
  readonly analysis: Analysis;
  readonly now: Timestamp;
}

/** The id of the article at a canonical address: its own if it is known under any address, else a new one. */
export async function idOf(library: Library, url: string): Promise<ArticleId> {
  return (await findArticle(library, url))?.id ?? articleId(url);
}

/** A date as the library orders by it: UTC, and the time of keeping where the page gives none. */
export function orderedTime(publishedAt: string | null, now: Timestamp): Timestamp {
  return publishedAt === null ? now : new Date(publishedAt).toISOString();
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function articleRow(old: ArticleRow | undefined, { id, article, pageUrl, now }: Keeping): ArticleRow {
  const { url, title, byline, publishedAt, modifiedAt, publisher, section, language, earlier, text } = article;
  return {
    id,
    url: old?.url ?? url,
    urls: [...new Set([...(old?.urls ?? []), url])],
    readAtUrl: pageUrl === url ? null : pageUrl,
    origin: 'read',
    title,
    byline,
    publishedAt: publishedAt ?? old?.publishedAt ?? null,
    modifiedAt,
    publisher: publisher ?? old?.publisher ?? null,
    section,
    language,
    keptAt: old?.origin === 'read' ? old.keptAt : now,
    openedAt: now,
    words: countWords(text),
    earlier,
    storyId: old?.storyId ?? null,
    fresh: old?.fresh ?? null,
  };
}

/** Tables a keeping writes to, besides those of its `also`. */
const tables = ['articles', 'texts', 'analyses', 'changes', 'names', 'nameUses'] as const;

/**
 * Writes an article and all that was found in it, in one transaction: after a crash either all of it is there or
 * nothing. `also` adds rows of other parts to the same transaction; it may await nothing but the library.
 */
export async function keepArticle(
  library: Library,
  keeping: Keeping,
  also: { readonly tables: readonly string[]; readonly write: () => Promise<void> },
): Promise<ArticleRow> {
  const { id, article, analysis, now } = keeping;
  // Compression is not the library's work: it would end the transaction.
  const packed = await packText(id, article);
  const oldText = await readText(library, id);
  const uses = nameUses(article, analysis, id, orderedTime(article.publishedAt, now));
  return library.transaction('rw', [...new Set([...tables, ...also.tables])], async () => {
    const old = await library.articles.get(id);
    const row = articleRow(old, keeping);
    const change =
      old?.origin === 'read' && oldText
        ? changeBetween(id, { title: old.title, text: oldText }, { title: article.title, text: article }, now)
        : null;
    // What waits for nothing is asked for at once: each turn of the database costs as much as a row.
    await Promise.all([
      change && library.changes.put(change),
      library.articles.put(row),
      library.texts.put(packed satisfies TextRow),
      library.analyses.put({ articleId: id, ...analysis }),
      keepNames(library, id, analysis.entities, uses, uses[0]?.publishedAt ?? now),
    ]);
    await also.write();
    return row;
  });
}

/**
 * Notes that an article was opened again, as it was: its row alone is written. Answers false where there is more to
 * keep: it is new, its text or headline changed, or other names and figures were found in it (a newer engine, a
 * correction).
 */
export async function keepOpening(library: Library, keeping: Keeping): Promise<boolean> {
  const { id, article, analysis } = keeping;
  const row = await library.articles.get(id);
  if (row?.origin !== 'read' || row.title !== article.title) return false;
  const [text, before] = await Promise.all([readText(library, id), library.analyses.get(id)]);
  if (!before || text?.text !== article.text) return false;
  const { mentions, entities, engineVersion } = before;
  if (JSON.stringify({ mentions, entities, engineVersion }) !== JSON.stringify(analysisOf(analysis))) return false;
  return library.transaction('rw', library.articles, async () => {
    // As it is now: another window may have moved it to a story, or dropped it, while its text was read.
    const current = await library.articles.get(id);
    if (current?.title !== article.title) return false;
    await library.articles.put(articleRow(current, keeping));
    return true;
  });
}

/** With its fields in the order they are kept in. */
function analysisOf({ mentions, entities, engineVersion }: Analysis): Analysis {
  return { mentions, entities, engineVersion };
}
