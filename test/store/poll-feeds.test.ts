import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pollFeeds } from '../../entrypoints/background/feeds.ts';
import { addFeeds } from '../../lib/store/feeds.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { loadTaggerFromDisk } from '../../tools/engine/tagger.ts';
import { fillAfter, makeRoom } from './full-library.ts';

const alarms = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local: { get: async () => ({}), set: async () => undefined } },
    alarms: {
      create: (name: string, alarm: unknown) => void alarms.set(name, alarm),
      clear: async (name: string) => alarms.delete(name),
    },
  },
}));
const tagger = loadTaggerFromDisk();
vi.mock('../../entrypoints/background/tagger.ts', () => ({ tagger: async () => tagger }));

const URLS = ['https://a.example/feed', 'https://b.example/feed'];
const LONG_AGO = '2020-01-01T00:00:00.000Z';

const rss = (host: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>
${[1, 2, 3].map((n) => `<item><title>Ferry report ${n} of ${host}</title><link>https://${host}/ferry-${n}/</link><description>The ferry waits off Port Salen, report ${n} says.</description><pubDate>Mon, 0${n} Jun 2026 10:00:00 GMT</pubDate></item>`).join('')}
</channel></rss>`;

const asked: { url: string; etag: string | null }[] = [];
let library: Library;
beforeEach(async () => {
  library = openLibrary('poll-feeds');
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const etag = new Headers(init?.headers).get('If-None-Match');
    asked.push({ url, etag });
    if (etag === '"1"') return new Response(null, { status: 304 });
    return new Response(rss(new URL(url).host), { headers: { 'content-type': 'application/rss+xml', etag: '"1"' } });
  });
  await addFeeds(
    library,
    URLS.map((url) => ({ url, title: 'News', kind: 'feed' as const })),
    LONG_AGO,
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await library.delete();
});

const feedRows = async () => new Map((await library.feeds.toArray()).map((row) => [row.url, row]));
const dueAgain = () => library.feeds.toCollection().modify({ nextPollAt: LONG_AGO });

test('what feeds list is kept as coverage, and the next round asks only for what is new', async () => {
  await pollFeeds(library);
  const rows = await library.articles.toArray();
  expect(rows.map(({ origin }) => origin)).toEqual(Array.from({ length: 6 }, () => 'feed'));
  expect((await feedRows()).get(URLS[0]!)).toMatchObject({ items: 3, lastError: null, etag: '"1"' });
  expect(alarms.has('poll-feeds')).toBe(true);
  await dueAgain();
  await pollFeeds(library);
  expect(asked.slice(2).map(({ etag }) => etag)).toEqual(['"1"', '"1"']);
  expect(await library.articles.count()).toBe(6);
});

test('where the library has no room the feed says so, and is asked for the same articles again', async () => {
  await fillAfter(library, 0, ['feeds']);
  await pollFeeds(library);
  expect(await library.articles.count()).toBe(0);
  for (const row of (await feedRows()).values()) expect(row).toMatchObject({ lastError: 'full', etag: null, items: 0 });
  await makeRoom(library);
  await dueAgain();
  await pollFeeds(library);
  expect(asked.slice(2).map(({ etag }) => etag)).toEqual([null, null]);
  expect(await library.articles.count()).toBe(6);
  for (const row of (await feedRows()).values()) expect(row).toMatchObject({ lastError: null, etag: '"1"', items: 3 });
});

test('a switch used while the feed was being asked is kept', async () => {
  const { fetch: answer } = globalThis;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    await library.feeds.update(URLS[0]!, { on: false });
    await library.feeds.delete(URLS[1]!);
    return answer(url, init);
  });
  await pollFeeds(library);
  expect([...(await feedRows()).values()].map(({ url, on }) => [url, on])).toEqual([[URLS[0], false]]);
});

test('two rounds at once ask each feed once', async () => {
  await Promise.all([pollFeeds(library), pollFeeds(library)]);
  expect(asked.map(({ url }) => url)).toEqual(URLS);
});
