import type { ClippingKind } from '../../lib/annotations/annotation.ts';
import type { PlacedClipping } from '../../lib/messages/protocol.ts';
import type { Span } from '../../lib/types.ts';
import { rangeCovers, textPointAt } from './hit-test.ts';
import type { SessionArticle } from './marks.ts';
import type { SelectedSpan } from './selected-span.ts';

/** A clipping and the words it stands on now. */
export interface PageClipping extends PlacedClipping {
  readonly span: Span;
}

/** The clipping of just these words, where they are clipped already; `null` where they are not. */
export function clippingOf({ article, span }: SelectedSpan, kind: ClippingKind): PlacedClipping | null {
  const found = article.opened?.clippings.find(
    ({ annotation, anchored }) =>
      annotation.kind === kind &&
      anchored.state !== 'orphan' &&
      anchored.span.start === span.start &&
      anchored.span.end === span.end,
  );
  return found ?? null;
}

/** The clipping whose words are under a point of the window, the shortest of several; `null` where none are. */
export function clippingAt(articles: readonly SessionArticle[], x: number, y: number): PageClipping | null {
  const point = textPointAt(document, x, y);
  if (!point) return null;
  for (const { page, opened } of articles) {
    if (!opened?.kept || !page.root.contains(point.node)) continue;
    const offset = page.map.offsetOf(point.node, point.offset);
    if (offset === null) continue;
    const [found] = opened.clippings
      .flatMap((clipping) => {
        const { annotation, anchored } = clipping;
        return anchored.state === 'orphan' ? [] : [{ annotation, anchored, span: anchored.span }];
      })
      .filter(({ span }) => offset >= span.start && offset <= span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const range = found && page.map.rangeOf(found.span);
    if (found && range && rangeCovers(range, x, y)) return found;
  }
  return null;
}
