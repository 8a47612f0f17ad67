import { findAnchor, prepareText } from '../anchoring/anchor.ts';
import { type Annotation, type ClippingChoice, clip, describeAnew, edit, moveTo } from '../annotations/annotation.ts';
import type { Analysis, AnnotationId, ArticleId, ArticleText, Span, StoredArticle } from '../types.ts';
import type { Library } from './library.ts';
import { readArticle } from './read-article.ts';
import type { Timestamp } from './rows.ts';

/** A stretch of an article, and what the reader saw there. */
interface SeenSpan {
  readonly span: Span;
  readonly text: string;
}

/** Whether the library's copy of an article says there what the reader saw: if not, offsets mean something else in it. */
function says({ text }: ArticleText, { span, text: seen }: SeenSpan): boolean {
  return text.slice(span.start, span.end) === seen;
}

/** Whether a clipping is of just these words, wherever the newsroom's edits moved them, or of the whole article as asked. */
function isSame(before: Annotation, { kind, text, anchor }: Annotation, article: StoredArticle): boolean {
  if (before.kind !== kind) return false;
  if (kind === 'article') return true;
  if (before.text !== text || !before.anchor || !anchor) return false;
  const anchored = findAnchor(article.text, before.anchor);
  return anchored.state === 'exact' && anchored.span.start === anchor.position?.start;
}

/**
 * Saves a clipping of a kept article; `null` when the article is not in the library or says something else there by
 * now. What was clipped before is not clipped again: the clipping there is comes back as it is, so that a request sent
 * twice (a key held, an answer lost) does no more than one sent once. Resolves once it is on disk.
 */
export async function saveClipping(
  library: Library,
  id: AnnotationId,
  articleId: ArticleId,
  seen: SeenSpan,
  choice: ClippingChoice,
  at: Timestamp,
): Promise<Annotation | null> {
  const article = await readArticle(library, articleId);
  if (!article || (choice.kind !== 'article' && !says(article, seen))) return null;
  const analysis = (await library.analyses.get(articleId)) ?? null;
  const annotation = clip(id, article, analysis, seen.span, choice, at);
  // Looked for and written in one transaction: of two requests at once the second finds what the first wrote.
  return library.transaction('rw', library.annotations, async () => {
    const here = await library.annotations.where('articleId').equals(articleId).toArray();
    const before = here.find((one) => isSame(one, annotation, article));
    if (before) return before;
    await library.annotations.put(annotation);
    return annotation;
  });
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

async function move(
  library: Library,
  id: AnnotationId,
  at: Timestamp,
  placeIn: (article: StoredArticle, annotation: Annotation) => Span | null,
): Promise<Annotation | null> {
  const found = await library.annotations.get(id);
  const article = found && (await readArticle(library, found.articleId));
  const span = article && found.kind !== 'article' ? placeIn(article, found) : null;
  if (!article || !span) return null;
  const analysis = (await library.analyses.get(article.id)) ?? null;
  return library.transaction('rw', library.annotations, async () => {
    // Read again: a note may have been written meanwhile.
    const annotation = await library.annotations.get(id);
    if (!annotation) return null;
    const moved = moveTo(annotation, article, analysis, span, at);
    await library.annotations.put(moved);
    return moved;
  });
}

/** A clipping takes on what the newsroom made of its words; `null` where they did not change, or are gone. */
export function acceptChange(library: Library, id: AnnotationId, at: Timestamp): Promise<Annotation | null> {
  return move(library, id, at, ({ text }, { anchor }) => {
    const anchored = anchor && findAnchor(text, anchor);
    return anchored?.state === 'changed' ? anchored.span : null;
  });
}

/** Puts a clipping on other words of its own article; `null` where the library's copy says something else there. */
export function reanchor(
  library: Library,
  id: AnnotationId,
  place: SeenSpan & { readonly articleId: ArticleId },
  at: Timestamp,
): Promise<Annotation | null> {
  return move(library, id, at, (article) =>
    article.id === place.articleId && says(article, place) ? place.span : null,
  );
}

/**
 * The clippings of an article with the place of each in its text now. Those another program made before the article was
 * kept here are described in its words, with what looks like them, where `analysis` is given: that is written.
 */
export async function placedClippings(
  library: Library,
  articleId: ArticleId,
  article: ArticleText,
  analysis: Analysis | null = null,
) {
  const annotations = await library.annotations.where('articleId').equals(articleId).toArray();
  const text = annotations.length > 1 ? prepareText(article.text) : article.text;
  const anew: Annotation[] = [];
  const placed = annotations.flatMap((annotation) => {
    if (!annotation.anchor) return [];
    const anchored = findAnchor(text, annotation.anchor);
    if (anchored.state !== 'exact' || annotation.anchor.position || !analysis) return [{ annotation, anchored }];
    const described = describeAnew(annotation, text, analysis, anchored.span);
    anew.push(described);
    return [{ annotation: described, anchored }];
  });
  if (anew.length > 0) await describeKept(library, anew);
  return placed;
}

/** Writes down where clippings stand; what was written about them meanwhile stays, and one that is gone stays gone. */
async function describeKept(library: Library, described: readonly Annotation[]): Promise<void> {
  await library.transaction('rw', library.annotations, async () => {
    for (const { id, anchor, figures, names } of described)
      await library.annotations.update(id, { anchor, figures, names });
  });
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
