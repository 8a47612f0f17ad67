import { detect } from '../../lib/page/detect.ts';
import { readPage } from '../../lib/page/read.ts';
import { passageText } from '../../lib/text/layout.ts';

/** What the `read` verb answers, but for the id: detects and reads the page this runs in, and times both. */
export async function readThisPage(url: string) {
  const began = performance.now();
  const verdict = detect(document, url);
  const detected = performance.now();
  const pages = await readPage(document, url, verdict);
  const done = performance.now();
  const articles = pages.map(({ article, located }) => ({
    url: article.url,
    title: article.title,
    byline: article.byline,
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    publisher: article.publisher,
    language: article.language,
    passages: article.passages
      .filter(({ kind }) => kind !== 'title')
      .map((passage) => ({ text: passageText(article, passage), kind: passage.kind })),
    earlier: article.earlier,
    located,
  }));
  const { kind, score, reasons } = verdict;
  return { verdict: kind, score, reasons, articles, ms: { detect: detected - began, read: done - detected } };
}
