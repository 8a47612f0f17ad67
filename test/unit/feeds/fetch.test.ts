import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type FeedSource, fetchFeed } from '../../../lib/feeds/fetch.ts';
import { pageFor } from '../../pages/sites.ts';
import { NOW, rss } from './bytes.ts';

const source: FeedSource = {
  url: 'https://kyivindependent.com/rss/',
  kind: 'feed',
  on: true,
  etag: null,
  lastModified: null,
};
const quiet = () => new AbortController().signal;
const one = rss('<title>T</title><link>https://kyivindependent.com/1</link>');

/** A server that answers from a table, and remembers what it was asked. */
function server(answer: (url: string) => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(url);
  };
  return { asked, fetch };
}

const get = (
  answer: (url: string) => Response | Promise<Response>,
  changed: Partial<FeedSource> = {},
  signal = quiet(),
) => fetchFeed(server(answer).fetch, { ...source, ...changed }, NOW, signal);

describe('fetching a feed', () => {
  test('gives its items and what to ask with next time', async () => {
    const served = pageFor(source.url)!;
    const { asked, fetch } = server(
      () =>
        new Response(served.body, {
          headers: { 'content-type': served.contentType, etag: '"7"', 'last-modified': 'x' },
        }),
    );
    const fetched = await fetchFeed(fetch, { ...source, etag: '"6"' }, NOW, quiet());
    expect(fetched).toMatchObject({
      kind: 'fresh',
      title: 'The Kyiv Independent',
      etag: '"7"',
      lastModified: 'x',
      restMs: 3_600_000,
    });
    expect(fetched.kind === 'fresh' && fetched.items).toHaveLength(4);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'If-None-Match': '"6"' },
    });
  });

  test('asks nothing of a feed that is off, or of what is no web address', async () => {
    const { asked, fetch } = server(() => new Response(one));
    expect(await fetchFeed(fetch, { ...source, on: false }, NOW, quiet())).toMatchObject({
      kind: 'failed',
      error: 'off',
    });
    expect(await fetchFeed(fetch, { ...source, url: 'file:///etc/passwd' }, NOW, quiet())).toMatchObject({
      kind: 'failed',
    });
    expect(asked).toEqual([]);
  });

  test.each([
    ['304', () => new Response(null, { status: 304 }), { kind: 'unchanged' }],
    ['404', () => new Response('no', { status: 404 }), { kind: 'failed', error: 'http-404', gone: false }],
    ['410', () => new Response('no', { status: 410 }), { kind: 'failed', error: 'http-410', gone: true }],
    [
      '429 with seconds',
      () => new Response('', { status: 429, headers: { 'retry-after': '120' } }),
      { restMs: 120_000 },
    ],
    [
      '503 with a date',
      () => new Response('', { status: 503, headers: { 'retry-after': new Date(NOW + 60_000).toUTCString() } }),
      { error: 'http-503', restMs: 60_000 },
    ],
    [
      'a page with status 200',
      () => new Response('<!doctype html><title>Oops</title>'),
      { kind: 'failed', error: 'page' },
    ],
    ['nothing', () => new Response(''), { kind: 'failed', error: 'empty' }],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'failed', error: 'network' }],
    [
      'a cache’s wish',
      () => new Response(one, { headers: { 'cache-control': 'public, max-age=900' } }),
      { restMs: 900_000 },
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await get(answer)).toMatchObject(expected);
  });

  test('50 MB are not read to their end', async () => {
    let sent = 0;
    const chunk = new Uint8Array(1_000_000).fill(0x20);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength;
        if (sent > 50_000_000) controller.close();
        else controller.enqueue(chunk);
      },
    });
    expect(await get(() => new Response(body))).toMatchObject({ kind: 'failed', error: 'too-large' });
    expect(sent).toBeLessThan(15_000_000);
  });

  test('a packed file is unpacked, one that grows without end is not', async () => {
    const feed = gzipSync(one);
    expect(await get(() => new Response(feed))).toMatchObject({ kind: 'fresh' });
    const bomb = gzipSync(new Uint8Array(60_000_000));
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await get(() => new Response(bomb))).toMatchObject({ kind: 'failed', error: 'too-large' });
  });

  test('the reader’s stop ends it', async () => {
    const stop = new AbortController();
    const never = (_url: string, init: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init.signal!.addEventListener('abort', () => reject(init.signal!.reason));
        stop.abort();
      });
    expect(await fetchFeed(never, source, NOW, stop.signal)).toMatchObject({ kind: 'failed', error: 'stopped' });
  });
});

describe('fetching a news sitemap', () => {
  const url = 'https://kyivindependent.com/sitemap.xml';
  const index = (...locations: string[]) =>
    `<sitemapindex>${locations.map((loc) => `<sitemap><loc>${loc}</loc></sitemap>`).join('')}</sitemapindex>`;

  test('follows an index to two parts on the same host, and nowhere else', async () => {
    const { asked, fetch } = server((address) => {
      if (address !== url) return new Response(pageFor('https://kyivindependent.com/news-sitemap.xml')!.body);
      return new Response(
        index(
          'https://elsewhere.example/news.xml',
          'https://kyivindependent.com/news-sitemap.xml',
          'https://kyivindependent.com/a.xml',
          'https://kyivindependent.com/b.xml',
        ),
      );
    });
    const fetched = await fetchFeed(fetch, { ...source, url, kind: 'sitemap' }, NOW, quiet());
    expect(fetched.kind === 'fresh' && fetched.items.length).toBeGreaterThanOrEqual(4);
    expect(asked.map((one) => one.url)).toHaveLength(3);
    expect(asked.some((one) => one.url.includes('elsewhere'))).toBe(false);
  });

  test('a part that is missing leaves the others', async () => {
    const fetched = await get(
      (address) => (address === url ? new Response(index(`${url}?news`)) : new Response('', { status: 500 })),
      { url, kind: 'sitemap' },
    );
    expect(fetched).toMatchObject({ kind: 'fresh', items: [] });
  });
});
