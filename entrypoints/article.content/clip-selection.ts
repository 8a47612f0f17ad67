import type { Annotation, ClippingChoice } from '../../lib/annotations/annotation.ts';
import { ask } from '../../lib/messages/channel.ts';
import type { QuotedSpan } from '../../lib/messages/protocol.ts';
import type { AnnotationId, ArticleId } from '../../lib/types.ts';
import type { SessionArticle } from './marks.ts';
import { type SelectedSpan, selectedSpan } from './selected-span.ts';
import type { PageSession } from './session.ts';

/** What a clipping is until the reader says more. */
export const plainChoice: ClippingChoice = { kind: 'passage', colour: 'yellow', note: '', tags: [] };

function quoted({ article, span }: SelectedSpan): QuotedSpan {
  const { text } = article.page.article;
  return { articleId: article.opened!.id, span, text: text.slice(span.start, span.end) };
}

/** Asks once more after the background has read the page anew: another tab may have kept another text of the article. */
async function withFreshArticle<T>(session: PageSession, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch {
    await session.refresh();
    return request();
  }
}

/** Saves words of an article as a clipping and marks them on the page. Rejects where it could not be kept. */
export async function saveClipping(
  session: PageSession,
  selected: SelectedSpan,
  choice: ClippingChoice,
): Promise<Annotation> {
  const place = quoted(selected);
  const annotation = await withFreshArticle(session, () => ask('clip', { ...place, ...choice }));
  session.showClipping({ annotation, anchored: { state: 'exact', span: selected.span } });
  return annotation;
}

/** Clips a whole article. Its own words are not marked for that. */
export function saveArticle(session: PageSession, article: SessionArticle): Promise<Annotation> {
  const [span] = article.page.article.passages;
  const place = quoted({ article, span: span! });
  return withFreshArticle(session, () => ask('clip', { ...place, ...plainChoice, kind: 'article' }));
}

/** Puts a clipping on the words selected in its article. Answers whether it stands there now. */
export async function placeClipping(session: PageSession, articleId: ArticleId, id: AnnotationId): Promise<boolean> {
  const own = session.all().filter(({ opened }) => opened?.id === articleId);
  const selected = selectedSpan(own, getSelection());
  if (!selected) return false;
  const annotation = await ask('reanchor', id, quoted(selected));
  if (!annotation) return false;
  session.showClipping({ annotation, anchored: { state: 'exact', span: selected.span } });
  return true;
}
