import { analyse } from '../analyse.ts';
import type { Tagger } from '../entities/tagger.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { fingerprint } from '../related/fingerprint.ts';
import { articleId } from '../text/ids.ts';
import { layOut } from '../text/layout.ts';
import { INDEX_TABLES, indexArticle } from './index/index-article.ts';
import type { Library } from './library.ts';
import { findArticle } from './read-article.ts';
import type { ArticleRow, Timestamp } from './rows.ts';
import { packText } from './texts.ts';

/** What keeping coverage needs besides the items. */
export interface CoverageMeans {
  readonly library: Library;
  readonly tagger: Tagger;
  readonly now: Timestamp;
}

function coverageRow(item: FeedItem, words: number, now: Timestamp): ArticleRow {
  const { url, title, byline, publishedAt, modifiedAt, publisher, section, language, earlier } = item;
  return {
    id: articleId(url),
    url,
    urls: [url],
    readAtUrl: null,
    origin: 'feed',
    title,
    byline,
    publishedAt,
    modifiedAt,
    publisher,
    section,
    language,
    keptAt: now,
    openedAt: now,
    words,
    earlier,
    storyId: null,
    fresh: null,
  };
}

async function keepItem({ library, tagger, now }: CoverageMeans, item: FeedItem): Promise<boolean> {
  if (await findArticle(library, item.url)) return false;
  const summary = item.summary === null ? [] : [{ kind: 'paragraph' as const, text: item.summary }];
  const text = layOut(item.title, item.blocks.length > 0 ? item.blocks : summary);
  const row = coverageRow(item, text.text.split(/\s+/).length, now);
  const analysis = analyse(text, tagger, item);
  const print = fingerprint({ ...row, ...text }, analysis);
  const packed = await packText(row.id, text);
  return library.transaction('rw', [library.articles, library.texts, ...INDEX_TABLES], async () => {
    // The reader may have opened it meanwhile: then it is an article read, not coverage.
    if (await findArticle(library, item.url)) return false;
    await library.articles.put(row);
    await library.texts.put(packed);
    await indexArticle(library, print);
    return true;
  });
}

/**
 * Keeps what a feed lists as coverage: found as earlier coverage, never counted as read. Its names and figures stay
 * out of cards and ledger until the reader opens it. Answers with how many items were new.
 */
export async function keepCoverage(means: CoverageMeans, items: readonly FeedItem[]): Promise<number> {
  let added = 0;
  for (const item of items) if (await keepItem(means, item)) added++;
  return added;
}
