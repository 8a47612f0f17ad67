import { describe, expect, test } from 'vitest';
import { parseSitemap } from '../../../lib/feeds/sitemap.ts';
import { samplePages } from '../../pages/sample-pages.ts';
import { pageFor } from '../../pages/sites.ts';
import { bodyOf, NOW } from './bytes.ts';

const read = (text: string) => parseSitemap(bodyOf(text, 'application/xml'), NOW);

const urlset = (entries: string, prefix = 'news') =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:${prefix}="http://www.google.com/schemas/sitemap-news/0.9">${entries}</urlset>`;

describe('news sitemaps', () => {
  test("the sample site's gives its articles, newest first", () => {
    const served = pageFor('https://kyivindependent.com/news-sitemap.xml')!;
    const sitemap = read(served.body);
    const items = sitemap.ok ? sitemap.value.items : [];
    expect(items).toHaveLength(4);
    for (const item of items) {
      const page = samplePages.find(({ url }) => url === item.url)!;
      expect(item).toMatchObject({ title: page.title, publisher: page.publisher, language: 'en', blocks: [] });
      expect(Date.parse(item.publishedAt!)).toBe(Math.floor(Date.parse(page.publishedAt!) / 1000) * 1000);
    }
  });

  test('are read under any prefix, in CDATA, with pictures that have titles of their own', () => {
    const sitemap = read(
      urlset(
        `<url><loc><![CDATA[https://news.example/a?b=1&c=2]]></loc><n:news><n:publication><n:name>The News</n:name><n:language>en</n:language></n:publication>
         <n:publication_date>2026-11-02</n:publication_date><n:title><![CDATA[Fish & chips <now>]]></n:title></n:news>
         <image:image><image:loc>https://news.example/p.jpg</image:loc><image:title>A fish</image:title></image:image></url>`,
        'n',
      ),
    );
    expect(sitemap).toMatchObject({
      ok: true,
      value: {
        items: [{ url: 'https://news.example/a?b=1&c=2', title: 'Fish & chips <now>', publisher: 'The News' }],
      },
    });
  });

  test('addresses without a headline are no items', () => {
    expect(read(urlset('<url><loc>https://news.example/a</loc></url>'))).toEqual({
      ok: true,
      value: { items: [], sitemaps: [] },
    });
  });

  test('an index gives its parts, those with news first, then the newest', () => {
    const sitemap = read(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
       <sitemap><loc>https://news.example/posts-1.xml</loc><lastmod>2026-11-01</lastmod></sitemap>
       <sitemap><loc>https://news.example/posts-2.xml</loc><lastmod>2026-11-09</lastmod></sitemap>
       <sitemap><loc>https://news.example/news.xml</loc></sitemap><sitemap><loc>file:///etc/passwd</loc></sitemap></sitemapindex>`,
    );
    expect(sitemap.ok && sitemap.value.sitemaps).toEqual([
      'https://news.example/news.xml',
      'https://news.example/posts-2.xml',
      'https://news.example/posts-1.xml',
    ]);
  });

  test.each([
    ['', 'empty'],
    ['<!doctype html><title>404</title>', 'page'],
    ['<rss version="2.0"/>', 'not-a-feed'],
    ['nothing', 'not-a-feed'],
  ])('%j is %s', (text, error) => {
    expect(read(text)).toEqual({ ok: false, error });
  });

  test('entities are not expanded and nesting is cut', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${urlset(
      '<url><loc>https://news.example/a</loc><news:title>x &b;</news:title></url>',
    ).replace('<?xml version="1.0"?>', '')}`;
    const sitemap = read(bomb);
    expect(sitemap.ok && sitemap.value.items[0]?.title).toBe('x &b;');
    const began = performance.now();
    read(urlset('<url>'.repeat(300_000)));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
