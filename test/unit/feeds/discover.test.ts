import { describe, expect, test } from 'vitest';
import { guessedFeeds, headLinks, linkedFeeds, robotsSitemaps } from '../../../lib/feeds/discover.ts';
import { samplePages } from '../../pages/sample-pages.ts';
import { pageFor } from '../../pages/sites.ts';

const feedsOf = (url: string) => linkedFeeds(headLinks(pageFor(url)!.body), url).map((feed) => feed.url);

describe('feeds a page names', () => {
  test.each([
    ['kyivindependent.com', ['https://kyivindependent.com/rss/']],
    ['euromaidanpress.com', ['https://euromaidanpress.com/feed/']],
    ['neweasterneurope.eu', ['https://neweasterneurope.eu/feed/']],
    ['www.reuters.com', []],
  ])('%s: the coverage, not the comments or the search', (host, expected) => {
    const pages = samplePages.filter(({ url }) => new URL(url).host === host);
    expect(pages.length).toBeGreaterThan(0);
    for (const { url } of pages) expect(feedsOf(url)).toEqual(expected);
  });

  test('a section keeps its own feed beside the site’s; an article’s comments are left out by their place', () => {
    const link = (href: string) => ({ rel: 'alternate', type: 'application/rss+xml', href, title: '' });
    const links = [link('/feed/'), link('/europe/feed/'), link('/2026/10/09/a/feed/')];
    expect(linkedFeeds(links, 'https://a.example/europe/').map(({ url }) => url)).toContain(
      'https://a.example/europe/feed/',
    );
    expect(linkedFeeds(links, 'https://a.example/2026/10/09/a/').map(({ url }) => url)).not.toContain(
      'https://a.example/2026/10/09/a/feed/',
    );
  });

  test('only feeds, only web addresses, each once', () => {
    const html = `<head><link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="/atom" title=" News ">
      <link rel=alternate type=application/rss+xml href="javascript:alert(1)"><link rel=alternate type=application/rss+xml href="/atom#x">
      <link rel=alternate hreflang=uk href="/uk/"><link rel=stylesheet type="application/rss+xml" href="/x"></head>
      <body><link rel=alternate type=application/rss+xml href="/in-the-body"></body>`;
    expect(linkedFeeds(headLinks(html), 'https://a.example/')).toEqual([
      { url: 'https://a.example/atom', title: 'News', kind: 'feed', source: 'link' },
    ]);
  });

  test('a head of ten thousand links is not followed to its end', () => {
    const html = Array.from({ length: 10_000 }, (_, n) => `<link rel=alternate type=application/rss+xml href=/${n}>`);
    expect(linkedFeeds(headLinks(html.join('')), 'https://a.example/').length).toBeLessThanOrEqual(100);
  });
});

describe('sitemaps of robots.txt', () => {
  test('those of news first, others after', () => {
    const robots = pageFor('https://kyivindependent.com/robots.txt')!.body;
    expect(robotsSitemaps(robots, 'https://kyivindependent.com/').map(({ url }) => url)).toEqual([
      'https://kyivindependent.com/news-sitemap.xml',
      'https://kyivindependent.com/sitemap.xml',
    ]);
  });

  test('relative and broken lines', () => {
    const robots = 'SITEMAP : /a.xml\r\nSitemap:\nSitemap: ftp://a.example/x\n# Sitemap: /no.xml\nUser-agent: *';
    expect(robotsSitemaps(robots, 'https://a.example/b').map(({ url }) => url)).toEqual(['https://a.example/a.xml']);
  });
});

test('guesses stay on the site', () => {
  const guesses = guessedFeeds('https://a.example/some/article/');
  expect(guesses.some(({ url }) => url === 'https://a.example/feed/')).toBe(true);
  expect(guesses.some(({ kind }) => kind === 'sitemap')).toBe(true);
  for (const { url } of guesses) expect(new URL(url).host).toBe('a.example');
});
