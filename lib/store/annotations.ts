import { findAnchor, prepareText } from '../anchoring/anchor.ts';
import { type Annotation, type ClippingChoice, clip, edit } from '../annotations/annotation.ts';
import type { AnnotationId, ArticleId, ArticleText, Span } from '../types.ts';
import type { Library } from './library.ts';
import { readArticle } from './read-article.ts';
import type { Timestamp } from './rows.ts';

/** Saves a clipping of a kept article; `null` when the article is not in the library. Resolves once it is on disk. */
export async function saveClipping(
  library: Library,
  id: AnnotationId,
  articleId: ArticleId,
  span: Span,
  choice: ClippingChoice,
  at: Timestamp,
): Promise<Annotation | null> {
  const article = await readArticle(library, articleId);
  if (!article || span.end > article.text.length) return null;
  const analysis = (await library.analyses.get(articleId)) ?? null;
  const annotation = clip(id, article, analysis, span, choice, at);
  await library.annotations.put(annotation);
  return annotation;
}

/** Changes note, tags or colour; `null` when the clipping is gone. */
export async function editClipping(
  library: Library,
  id: AnnotationId,
  change: Partial<Pick<Annotation, 'note' | 'tags' | 'colour'>>,
  at: Timestamp,
): Promise<Annotation | null> {
  return library.transaction('rw', library.annotations, async () => {
    const annotation = await library.annotations.get(id);
    if (!annotation) return null;
    const changed = edit(annotation, change, at);
    await library.annotations.put(changed);
    return changed;
  });
}

/** Removes a clipping and gives it back, so that it can be restored; `null` when it was gone already. */
export async function removeClipping(library: Library, id: AnnotationId): Promise<Annotation | null> {
  return library.transaction('rw', library.annotations, async () => {
    const annotation = (await library.annotations.get(id)) ?? null;
    await library.annotations.delete(id);
    return annotation;
  });
}

/** The clippings of an article with the place of each in its text now. */
export async function placedClippings(library: Library, articleId: ArticleId, article: ArticleText) {
  const annotations = await library.annotations.where('articleId').equals(articleId).toArray();
  const text = annotations.length > 1 ? prepareText(article.text) : article.text;
  return annotations.flatMap((annotation) =>
    annotation.anchor ? [{ annotation, anchored: findAnchor(text, annotation.anchor) }] : [],
  );
}

/** Tags that start so, most used first. Reads the tag index alone. */
export async function tagsStarting(library: Library, prefix: string, limit: number): Promise<string[]> {
  const counts = new Map<string, number>();
  const keys = (await library.annotations.where('tags').startsWithIgnoreCase(prefix).keys()) as string[];
  for (const tag of keys) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, limit)
    .map(([tag]) => tag);
}
