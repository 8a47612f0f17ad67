import { type Annotation, clip } from '../../../lib/annotations/annotation.ts';
import { articleId } from '../../../lib/text/ids.ts';
import type { AnnotationId, Span, StoredArticle, TextOffset } from '../../../lib/types.ts';

/** A made-up article. Its words are hostile where a format could take them for its own. */
export const ferry: StoredArticle = (() => {
  const url = 'https://harbour-news.example/ferry-aground?id=7&lang=en';
  const text = [
    'Ferry runs aground — 140 taken off',
    '"Nobody was in danger," said Captain Henrik Aalto. <b>The ship</b> & its crew lost $1_000 {sic} at 5% ~ a #record.',
    '=SUM(A1:A9) was the *subject* of the [mail](javascript:alert(1)) that leaked on 14 March 2026.',
    'The owner will pay for hotel rooms, tickets-and-meals.',
  ].join('\n\n');
  const passages: StoredArticle['passages'] = [
    { kind: 'title', start: 0 as TextOffset, end: text.indexOf('\n') as TextOffset },
  ];
  return {
    id: articleId(url),
    url,
    title: 'Ferry runs aground — 140 taken off: "a miracle" & {more}',
    byline: ['Ana Ruiz', 'Staff and agencies'],
    publishedAt: '2026-03-14T06:30:00+01:00',
    modifiedAt: null,
    publisher: 'Harbour News & Mail',
    section: null,
    language: 'en',
    text,
    passages,
  };
})();

export const NOW = '2026-03-15T10:00:00.000Z';

const uuid = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as AnnotationId;

export function spanOf(article: StoredArticle, words: string): Span {
  const start = article.text.indexOf(words);
  return { start: start as TextOffset, end: (start + words.length) as TextOffset };
}

let made = 0;

/** A clipping of some words of an article. */
export function clipping(words: string, more: Partial<Annotation> = {}, article: StoredArticle = ferry): Annotation {
  const choice = { kind: 'passage', colour: 'green', note: '', tags: [] } as const;
  return { ...clip(uuid(++made), article, null, spanOf(article, words), choice, NOW), ...more };
}

/** Clippings that use what there is: notes, tags, several paragraphs, a whole article. */
export const clippings: readonly Annotation[] = [
  clipping('"Nobody was in danger," said Captain Henrik Aalto.', {
    note: 'Check this.\n\n<script>alert(1)</script> & more, "quoted"',
    tags: ['ships & ports', 'Baltic Sea'],
  }),
  clipping('<b>The ship</b> & its crew lost $1_000 {sic} at 5% ~ a #record.', { colour: 'pink' }),
  clipping('=SUM(A1:A9) was the *subject* of the [mail](javascript:alert(1))', { note: '-1+2' }),
  clipping('a #record.\n\n=SUM(A1:A9)'),
  clipping('tickets-and-meals'),
  { ...clipping('Ferry runs aground'), kind: 'article', text: ferry.title!, anchor: null, note: 'Whole.' },
];
