import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../../lib/feeds/feed-item.ts';
import { findSources } from '../../../lib/feeds/find-sources.ts';
import { type PolledFeed, type PollingLibrary, pollRound } from '../../../lib/feeds/poll-round.ts';
import { pageFor } from '../../pages/sites.ts';
import { mainStory } from '../../pages/stories.ts';
import { NOW } from './bytes.ts';

/** The sample sites as a network. */
function sampleNetwork() {
  const asked: string[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    asked.push(url);
    const page = pageFor(url);
    if (!page) throw new TypeError('Failed to fetch');
    return new Response(page.body, { status: page.status, headers: { 'content-type': page.contentType } });
  };
  return { asked, fetch };
}

const quiet = () => new AbortController().signal;

describe('finding the coverage of a site', () => {
  const [{ url }] = mainStory;
  const find = (fetch: Parameters<typeof findSources>[0], address: string, signal = quiet()) =>
    findSources(fetch, address, NOW, signal);

  test('a page that names its feed: that feed, and the news sitemap of robots.txt', async () => {
    const { asked, fetch } = sampleNetwork();
    expect(await find(fetch, url)).toEqual({
      ok: true,
      value: [
        { url: 'https://kyivindependent.com/rss/', kind: 'feed', title: 'The Kyiv Independent' },
        { url: 'https://kyivindependent.com/news-sitemap.xml', kind: 'sitemap', title: 'The Kyiv Independent' },
      ],
    });
    expect(asked).toHaveLength(4);
  });

  test('the address of a feed itself: that one', async () => {
    const { asked, fetch } = sampleNetwork();
    expect(await find(fetch, 'https://euromaidanpress.com/feed/atom/')).toEqual({
      ok: true,
      value: [{ url: 'https://euromaidanpress.com/feed/atom/', kind: 'feed', title: 'Euromaidan Press' }],
    });
    expect(asked).toHaveLength(1);
  });

  test('a page that names none: the front page is asked', async () => {
    const { asked, fetch } = sampleNetwork();
    const found = await find(fetch, 'https://kyivindependent.com/no-such-page/');
    expect(found.ok && found.value[0]?.url).toBe('https://kyivindependent.com/rss/');
    expect(asked[1]).toBe('https://kyivindependent.com/');
  });

  test('neither names one: the usual places are tried', async () => {
    const { fetch } = sampleNetwork();
    const found = await find(fetch, 'https://euromaidanpress.com/no-such-page/');
    expect(found.ok && found.value.map((source) => source.url)).toEqual(['https://euromaidanpress.com/feed/']);
  });

  test('a site without any: nothing, after a dozen requests or so, all to the site', async () => {
    const { asked, fetch } = sampleNetwork();
    expect(await find(fetch, 'https://docs.example.org/guides/retries')).toEqual({ ok: true, value: [] });
    expect(asked.length).toBeLessThanOrEqual(14);
    expect(new Set(asked.map((address) => new URL(address).host))).toEqual(new Set(['docs.example.org']));
  });

  test('a site that cannot be reached, and a search that was stopped, say so', async () => {
    const { asked, fetch } = sampleNetwork();
    expect(await find(fetch, 'https://nowhere.example/')).toEqual({ ok: false, error: 'network' });
    expect(await find(fetch, url, AbortSignal.abort())).toEqual({ ok: false, error: 'stopped' });
    expect(asked).toEqual(['https://nowhere.example/']);
  });
});

describe('a round of polls', () => {
  const feed = (url: string, more: Partial<PolledFeed> = {}): PolledFeed => ({
    url,
    host: new URL(url).host,
    kind: 'feed',
    on: true,
    etag: null,
    lastModified: null,
    lastPolledAt: null,
    nextPollAt: '2026-11-20T00:00:00.000Z',
    failures: 0,
    lastError: null,
    ...more,
  });

  function library(feeds: readonly PolledFeed[]) {
    const states = new Map(feeds.map((one) => [one.url, one]));
    const items = new Map<string, FeedItem>();
    const port: PollingLibrary<PolledFeed> = {
      feeds: async () => [...states.values()],
      keepItems: async (_feed, coming) => {
        const before = items.size;
        for (const item of coming) items.set(item.url, item);
        return items.size - before;
      },
      keepFeed: async (one, change) => void states.set(one.url, { ...one, ...change }),
    };
    return { port, states, items };
  }

  const means = (fetch: Parameters<typeof pollRound>[1]['fetch'], signal = quiet()) => ({
    fetch,
    now: () => NOW,
    random: () => 0.5,
    signal,
  });

  test('keeps what is due and turned on, and says when to come again', async () => {
    const { asked, fetch } = sampleNetwork();
    const { port, states, items } = library([
      feed('https://kyivindependent.com/rss/'),
      feed('https://euromaidanpress.com/feed/', { on: false }),
      feed('https://neweasterneurope.eu/feed/', { nextPollAt: '2026-11-21T00:00:00.000Z' }),
      feed('https://nowhere.example/feed/'),
    ]);
    await pollRound(port, means(fetch));
    expect(asked).toEqual(['https://kyivindependent.com/rss/', 'https://nowhere.example/feed/']);
    expect(items.size).toBe(4);
    expect(states.get('https://kyivindependent.com/rss/')).toMatchObject({
      failures: 0,
      nextPollAt: '2026-11-20T13:00:00.000Z',
    });
    expect(states.get('https://nowhere.example/feed/')).toMatchObject({ failures: 1, lastError: 'network', on: true });
  });

  test('a stop is no failure, and leaves the rest due', async () => {
    const { fetch } = sampleNetwork();
    const { port, states } = library([feed('https://kyivindependent.com/rss/')]);
    await pollRound(port, means(fetch, AbortSignal.abort()));
    expect(states.get('https://kyivindependent.com/rss/')).toMatchObject({ failures: 0, lastPolledAt: null });
  });

  test('a library that cannot write stops the round; the feed stays due', async () => {
    const { fetch } = sampleNetwork();
    const { port, states } = library([feed('https://kyivindependent.com/rss/')]);
    const full = { ...port, keepItems: () => Promise.reject(new Error('quota')) };
    await expect(pollRound(full, means(fetch))).rejects.toThrow('quota');
    expect(states.get('https://kyivindependent.com/rss/')?.nextPollAt).toBe('2026-11-20T00:00:00.000Z');
  });
});
