import type { Annotation } from './annotation.ts';
import { type ArticleClippings, byArticle } from './by-article.ts';
import { citationKeys } from './citation-keys.ts';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** Year, month and day of an ISO date. */
export function dateParts(iso: string | null): number[] | null {
  const parts = iso === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  return parts === null ? null : parts.slice(1).filter(Boolean).map(Number);
}

const cslDate = (iso: string | null): CslDate | null => {
  const parts = dateParts(iso);
  return parts === null ? null : { 'date-parts': [parts] };
};

/** Quotes and notes of an article, as one text. */
export function notesOf(clippings: readonly Annotation[]): string {
  return clippings
    .flatMap(({ kind, text, note }) => [...(kind === 'article' ? [] : [`“${text.trim()}”`]), note.trim()])
    .filter((line) => line !== '')
    .join('\n\n');
}

function item({ source, clippings }: ArticleClippings, id: string) {
  const issued = cslDate(source.publishedAt);
  const accessed = cslDate(clippings[0]!.createdAt);
  const keywords = [...new Set(clippings.flatMap(({ tags }) => tags))];
  const note = notesOf(clippings);
  return {
    id,
    type: 'article-newspaper',
    title: source.title ?? source.url,
    // Which part of a byline is the family name is not known; a literal is cited as it stands.
    ...(source.byline.length > 0 && { author: source.byline.map((literal) => ({ literal })) }),
    ...(source.publisher !== null && { 'container-title': source.publisher }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    URL: source.url,
    ...(source.language !== null && { language: source.language }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(note !== '' && { note }),
  };
}

/** The clipped articles as CSL-JSON of type `article-newspaper` (https://docs.citationstyles.org/en/stable/specification.html). */
export function exportCsl(annotations: readonly Annotation[]): string {
  const groups = byArticle(annotations);
  const keys = citationKeys(groups.map(({ source }) => source));
  return `${JSON.stringify(
    groups.map((group, i) => item(group, keys[i]!)),
    null,
    2,
  )}\n`;
}
