import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArticle } from '../../entrypoints/background/open-article.ts';
import { analyse } from '../../lib/analyse.ts';
import { keepCoverage } from '../../lib/store/coverage.ts';
import { DamagedIndex, mergePending } from '../../lib/store/index/merge.ts';
import { needsRebuild, rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { hasOutdated, remakeFingerprints } from '../../lib/store/index/remake.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { isStorageFull } from '../../lib/store/quota.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { Article } from '../../lib/types.ts';
import { loadTaggerFromDisk } from '../../tools/engine/tagger.ts';
import { fillAfter, makeRoom } from './full-library.ts';

const tagger = loadTaggerFromDisk();
const NOW = '2026-10-20T08:00:00.000Z';

let library: Library;
beforeEach(() => {
  library = openLibrary('faults');
});
afterEach(() => library.delete());

function article(slug: string, publishedAt: string, title: string, text: string): Article {
  return {
    ...layOut(title, [{ kind: 'paragraph', text }]),
    url: `https://news.example/${slug}/`,
    title,
    byline: [],
    publishedAt,
    modifiedAt: null,
    publisher: 'News Example',
    section: null,
    language: 'en',
    earlier: [],
  };
}

const first = article(
  'fund',
  '2026-10-06T10:00:00Z',
  'Ten countries to found a drone fund in Gdynia',
  'The fund of 12 billion euros will buy interceptor drones made in Ukraine, Prime Minister Oleksii Tverdokhlib said in Gdynia.',
);
const second = article(
  'fund-pays',
  '2026-10-19T10:00:00Z',
  'Drone fund of ten countries pays out first money',
  'The drone fund founded in Gdynia paid out its first 14 billion euros for interceptor drones, Oleksii Tverdokhlib said.',
);

const open = (one: Article, onDamagedIndex: () => void = () => undefined) =>
  openArticle({ library, tagger, now: NOW, keep: true, onDamagedIndex }, { article: one, pageUrl: one.url });

const everything = async () =>
  Object.fromEntries(await Promise.all(library.tables.map(async (table) => [table.name, await table.toArray()])));

describe('a library the browser gives no more room', () => {
  test('stays as it was, wherever a save meets its end, and the page has its answer all the same', async () => {
    await open(first);
    const before = await everything();
    for (let room = 0; ; room++) {
      const asked = await fillAfter(library, room);
      const opened = await open(second);
      await makeRoom(library);
      if (asked() <= room) {
        expect(room).toBeGreaterThan(10);
        expect(opened).toMatchObject({ kept: true, notKept: null });
        break;
      }
      expect(opened).toMatchObject({ kept: false, notKept: 'full' });
      expect(opened.related).toHaveLength(1);
      expect(opened.analysis.mentions.length).toBeGreaterThan(2);
      expect(await everything()).toEqual(before);
    }
    expect(await library.articles.count()).toBe(2);
  });

  test('still holds an article that was kept before, and says that this opening is not', async () => {
    await open(first);
    await fillAfter(library, 0);
    expect(await open(first)).toMatchObject({ kept: true, notKept: 'full' });
  });

  test.each([
    ['as the browser says it', new DOMException('', 'QuotaExceededError'), true],
    ['in the error that ended a transaction', new Dexie.AbortError(new DOMException('', 'QuotaExceededError')), true],
    ['in an error for many rows', new Dexie.BulkError('', [new Dexie.QuotaExceededError()]), true],
    ['another error', new Dexie.ConstraintError('key exists'), false],
    ['what is no error', 'QuotaExceededError', false],
  ])('is told by its error: %s', (_, error, isFull) => {
    expect(isStorageFull(error)).toBe(isFull);
  });
});

describe('a damaged index', () => {
  beforeEach(async () => {
    await open(first);
    await mergePending(library, undefined, 1);
    await library.postings.toCollection().modify((row) => {
      Object.assign(row, { checksum: row.checksum ^ 1 });
    });
  });

  test('leaves an article its marks and its place in the library; that it is damaged is heard', async () => {
    let heard = 0;
    const opened = await open(second, () => heard++);
    expect(opened).toMatchObject({ kept: true, related: [], known: [] });
    expect(opened.analysis.mentions.length).toBeGreaterThan(2);
    expect(heard).toBeGreaterThan(0);
    await rebuildIndex(library);
    expect((await open(second)).kept).toBe(true);
    const third = await open({ ...second, url: 'https://other.example/', publishedAt: NOW });
    expect(third.related.map(({ url }) => url)).toContain(first.url);
  });

  test('is noticed by a merge', async () => {
    await open(second);
    await expect(mergePending(library, undefined, 1)).rejects.toBeInstanceOf(DamagedIndex);
  });
});

describe('after an engine update', () => {
  const remake = () => remakeFingerprints(library, (one) => analyse(one, tagger, one));

  test('fingerprints are made anew from the texts, those of coverage too', async () => {
    await open(first);
    const item = { ...second, title: second.title!, summary: null, blocks: [{ kind: 'paragraph', text: second.text }] };
    await keepCoverage({ library, tagger, now: NOW }, [item as Parameters<typeof keepCoverage>[1][number]]);
    const today = await library.fingerprints.toArray();
    expect(await hasOutdated(library)).toBe(false);
    await library.fingerprints.toCollection().modify((print) => {
      Object.assign(print, { engineVersion: 0, terms: new Uint32Array() });
    });
    expect(await hasOutdated(library)).toBe(true);
    await rebuildIndex(library);
    expect(await hasOutdated(library)).toBe(true);
    await remake();
    expect(await library.fingerprints.toArray()).toEqual(today);
    await rebuildIndex(library);
    expect([await hasOutdated(library), await needsRebuild(library)]).toEqual([false, false]);
  });

  test('a fingerprint of no article goes', async () => {
    const { id } = await open(first);
    await library.articles.delete(id);
    await library.fingerprints.update(id, { engineVersion: 0 });
    await remake();
    expect(await library.fingerprints.count()).toBe(0);
    expect(await library.indexedArticles.count()).toBe(0);
  });
});

test('articles that came without an index, as from a backup, are missed', async () => {
  const { id } = await open(first);
  const print = (await library.fingerprints.get(id))!;
  await mergePending(library, undefined, 1);
  expect(await needsRebuild(library)).toBe(false);
  await library.fingerprints.put({ ...print, id: 'restored' as typeof id });
  expect(await needsRebuild(library)).toBe(true);
});
