import { afterEach, describe, expect, test } from 'vitest';
import { detect, type PageVerdict } from '../../../lib/page/detect.ts';
import { readPage } from '../../../lib/page/read.ts';
import { pageOf } from './page-of.ts';

afterEach(() => document.body.replaceChildren());

const pages = import.meta.glob<string>('../../pages/*.*/**/*.html', { query: '?raw', import: 'default', eager: true });

/** What a sample page is, by its path; everything not named is an article. */
const others: readonly (readonly [pattern: RegExp, kind: PageVerdict['kind']])[] = [
  [/rss\.example\.org\/i\/(?:reader|normal)\.html$/, 'articles'],
  [/-live\.html$/, 'live'],
  [/\/(?:index|search)\.html$|\/(?:docs|shop)\.example\.org\/|\/tag\//, 'other'],
];
const kindOf = (path: string) => others.find(([pattern]) => pattern.test(path))?.[1] ?? 'article';

const addressOf = (path: string) =>
  `https://${path
    .replace('../../pages/', '')
    .replace(/index\.html$/, '')
    .replace(/i\/(\w+)\.html$/, 'i/?a=$1')
    .replace(/\.html$/, '/')}`;

describe.each(Object.keys(pages).filter((path) => !path.includes('-more.html')))('%s', (path) => {
  test('is what it is, and is read without being changed', async () => {
    const page = await pageOf(pages[path]!);
    const before = page.documentElement.outerHTML;
    const verdict = detect(page, addressOf(path));
    expect([verdict.kind, verdict.reasons]).toEqual([kindOf(path), verdict.reasons]);
    const articles = await readPage(page, addressOf(path), verdict);
    expect(page.documentElement.outerHTML).toBe(before);
    if (verdict.kind === 'other') return;
    expect(articles.length).toBeGreaterThan(0);
    for (const { article, located } of articles) {
      expect(article.title).toBeTruthy();
      expect(article.publishedAt).toBeTruthy();
      expect(located).toBe(1);
    }
  });
});
