import type { Annotation } from './annotation.ts';
import { dayOf } from './by-article.ts';
import { textFragmentLink } from './text-fragment.ts';

/** Author, title, publisher and date, as far as known, in one line. */
export function sourceLine({ byline, title, publisher, publishedAt }: Annotation['source']): string {
  const parts = [byline.join(', '), title ?? '', publisher ?? '', dayOf(publishedAt) ?? ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** The clipped words in quotation marks with where they are from: what "copy as quote" puts on the clipboard. */
export function asQuote(annotation: Annotation): string {
  const { text, source, anchor } = annotation;
  const link = textFragmentLink(source.url, anchor);
  return [`“${text.trim()}”`, `— ${sourceLine(source)}`, ...(link === null ? [] : [link])].join('\n');
}
