import { mayBeReading } from './maybe-reading.ts';

export interface PageVerdict {
  readonly kind: 'article' | 'articles' | 'live' | 'other';
  /** Confidence, 0–1, that the page is one to read. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What a page is. */
export function detect(document: Document, _url: string): PageVerdict {
  if (!mayBeReading(document)) return { kind: 'other', score: 0.1, reasons: ['no article found'] };
  const bodies = [...document.querySelectorAll('article')].filter((e) => e.querySelectorAll('p').length > 2);
  return bodies.length > 2
    ? { kind: 'articles', score: 0.8, reasons: [`${bodies.length} articles`] }
    : { kind: 'article', score: 0.8, reasons: ['metadata and text of an article'] };
}
