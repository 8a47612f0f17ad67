import type { Settings } from '../../lib/settings/settings.ts';
import type { Mention } from '../../lib/types.ts';
import { itemAt, rangeCovers, textPointAt } from './hit-test.ts';
import { marksOf, type SessionArticle } from './marks.ts';
import type { Box } from './place-card.ts';

/** A mark on the page: whose it is and where its words stand. */
export interface PageMark {
  readonly article: SessionArticle;
  readonly mention: Mention;
  readonly range: Range;
}

/** The mark under a point of the window, or `null`. */
export function markAt(articles: readonly SessionArticle[], settings: Settings, x: number, y: number): PageMark | null {
  const point = textPointAt(document, x, y);
  if (!point) return null;
  for (const article of articles) {
    if (!article.opened || !article.page.root.contains(point.node)) continue;
    const offset = article.page.map.offsetOf(point.node, point.offset);
    const mention = offset === null ? null : itemAt(marksOf(article, settings), offset);
    const range = mention && article.page.map.rangeOf(mention);
    if (mention && range && rangeCovers(range, x, y)) return { article, mention, range };
  }
  return null;
}

/** The line box of a range nearest to a height of the window: a mark broken over two lines has two. */
export function boxOf(range: Range, y: number | null): Box {
  const rects = [...range.getClientRects()];
  const at = y === null ? undefined : rects.find(({ top, bottom }) => y >= top && y <= bottom);
  return at ?? rects[0] ?? range.getBoundingClientRect();
}

/** All marks of the page in reading order. */
export function allMarks(articles: readonly SessionArticle[], settings: Settings): PageMark[] {
  return articles.flatMap((article) =>
    marksOf(article, settings).flatMap((mention) => {
      const range = article.page.map.rangeOf(mention);
      return range ? [{ article, mention, range }] : [];
    }),
  );
}

/** The mark after (or before) `from`; from nowhere, the first one at or under the top of the window. Wraps round. */
export function stepFrom(marks: readonly PageMark[], from: PageMark | null, direction: 1 | -1): PageMark | null {
  if (marks.length === 0) return null;
  if (from) {
    const at = marks.findIndex(
      ({ mention, article }) => mention === from.mention && article.page === from.article.page,
    );
    if (at >= 0) return marks[(at + direction + marks.length) % marks.length]!;
  }
  const inView = marks.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
  return marks[Math.max(inView, 0)]!;
}
