import type { Annotation, ClippedSource } from './annotation.ts';

/** One article's clippings, in the order they stand in it. */
export interface ArticleClippings {
  /** As of the latest clipping: a title may have been corrected since the first. */
  readonly source: ClippedSource;
  readonly clippings: readonly Annotation[];
}

const place = ({ anchor }: Annotation) => anchor?.position?.start ?? -1;

/** Clippings by article, articles in order of their first clipping. */
export function byArticle(annotations: readonly Annotation[]): ArticleClippings[] {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.articleId);
    if (group) group.push(annotation);
    else groups.set(annotation.articleId, [annotation]);
  }
  return [...groups.values()].map((group) => {
    const newest = group.reduce((a, b) => (a.seenAt >= b.seenAt ? a : b));
    const clippings = group.toSorted((a, b) => place(a) - place(b) || (a.createdAt < b.createdAt ? -1 : 1));
    return { source: newest.source, clippings };
  });
}

/** The address, if it is one that may be written into a link; `null` for anything but http and https. */
export function safeLink(url: string): string | null {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(url) ? url : null;
}

/** The day of an ISO date, `null` where there is none. */
export function dayOf(iso: string | null): string | null {
  return iso === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? null);
}
