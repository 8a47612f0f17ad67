import { afterEach, beforeEach, expect, test } from 'vitest';
import { addFeeds, allFeeds, removeFeed, turnFeed } from '../../lib/store/feeds.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';

let library: Library;

beforeEach(() => {
  library = openLibrary('feeds');
});
afterEach(() => library.delete());

const feed = (url: string) => ({ url, title: 'News', kind: 'feed' as const });
const NOW = '2026-11-23T12:00:00.000Z';

test('a feed added is on and due at once, under its site', async () => {
  expect(await addFeeds(library, [feed('https://www.b.example/rss'), feed('https://a.example/feed')], NOW)).toBe(2);
  const feeds = await allFeeds(library);
  expect(feeds.map(({ host, on, nextPollAt }) => [host, on, nextPollAt])).toEqual([
    ['a.example', true, NOW],
    ['b.example', true, NOW],
  ]);
});

test('a feed that is there already is left as it is', async () => {
  await addFeeds(library, [feed('https://a.example/feed')], NOW);
  await turnFeed(library, 'https://a.example/feed', false, NOW);
  expect(await addFeeds(library, [feed('https://a.example/feed')], NOW)).toBe(0);
  expect((await allFeeds(library))[0]?.on).toBe(false);
});

test('turned on again, a feed’s failures are forgotten', async () => {
  await addFeeds(library, [feed('https://a.example/feed')], NOW);
  await library.feeds.update('https://a.example/feed', { failures: 20, lastError: 'timeout', on: false });
  await turnFeed(library, 'https://a.example/feed', true, '2026-11-24T00:00:00.000Z');
  expect((await allFeeds(library))[0]).toMatchObject({
    on: true,
    failures: 0,
    lastError: null,
    nextPollAt: '2026-11-24T00:00:00.000Z',
  });
});

test('a feed removed is given back, and one that is gone is null', async () => {
  await addFeeds(library, [feed('https://a.example/feed')], NOW);
  expect((await removeFeed(library, 'https://a.example/feed'))?.url).toBe('https://a.example/feed');
  expect(await removeFeed(library, 'https://a.example/feed')).toBeNull();
});
