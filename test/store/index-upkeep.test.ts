import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepIndexUp, rebuildNow } from '../../entrypoints/background/index-upkeep.ts';
import { packComparable } from '../../lib/related/comparable.ts';
import { INDEX_TABLES, indexArticle } from '../../lib/store/index/index-article.ts';
import { needsRebuild } from '../../lib/store/index/rebuild.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { packText } from '../../lib/store/texts.ts';
import { loadTaggerFromDisk } from '../../tools/engine/tagger.ts';
import { inventedArticle, printOf, seededRandom, storedArticle } from '../unit/related/fixtures.ts';

const session = vi.hoisted(() => ({ told: [] as object[], left: new Map<string, unknown>() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        async set(items: object) {
          session.told.push(items);
          for (const [key, value] of Object.entries(items)) session.left.set(key, value);
        },
        async remove(key: string) {
          session.left.delete(key);
        },
      },
    },
  },
}));
vi.mock('../../entrypoints/background/tagger.ts', () => ({ tagger: async () => loadTaggerFromDisk() }));

const random = seededRandom(3);
const articles = Array.from({ length: 12 }, (_, i) => ({ id: `a${i}`, ...inventedArticle(random, i % 3) }));
const prints = articles.map(({ id, title, text }) => printOf(id, title, text));

let library: Library;
beforeEach(() => {
  library = openLibrary('upkeep');
  session.told.length = 0;
});
afterEach(() => library.delete());

async function save(): Promise<void> {
  for (const print of prints) await library.transaction('rw', [...INDEX_TABLES], () => indexArticle(library, print));
}

const state = async () => ({
  buckets: await library.postings.count(),
  pending: await library.pendingPostings.count(),
  needed: await needsRebuild(library),
});

test('a few saved articles are left pending: nothing is rewritten for them', async () => {
  await save();
  await keepIndexUp(library);
  expect(await state()).toEqual({ buckets: 0, pending: 12, needed: false });
  expect(session.told).toEqual([]);
});

test('an index that misses articles is rebuilt; our pages are told how far it is, and that it is done', async () => {
  await library.fingerprints.bulkPut(prints);
  await keepIndexUp(library);
  expect(await state()).toMatchObject({ pending: 0, needed: false });
  expect(await library.indexedArticles.count()).toBe(12);
  expect(session.told[0]).toEqual({ indexProgress: { done: 12, of: 12 } });
  expect(session.left.size).toBe(0);
});

test('an index of an older version, never merged, is rebuilt', async () => {
  await save();
  await library.indexedArticles.toCollection().modify((row) => {
    delete (row as { comparable?: unknown }).comparable;
  });
  expect(await needsRebuild(library)).toBe(true);
  await keepIndexUp(library);
  expect(await state()).toMatchObject({ pending: 0, needed: false });
  expect((await library.indexedArticles.where('id').equals('a0').first())?.comparable).toEqual(
    packComparable(prints[0]!),
  );
});

test('a bucket damaged since is rebuilt when the next articles are merged', async () => {
  await save();
  await rebuildNow(library);
  await library.postings.toCollection().modify((row) => {
    Object.assign(row, { checksum: row.checksum ^ 1 });
  });
  const more = Array.from({ length: 256 }, (_, i) => ({ ...prints[i % 12]!, id: `b${i}` as (typeof prints)[0]['id'] }));
  for (const print of more) await library.transaction('rw', [...INDEX_TABLES], () => indexArticle(library, print));
  await keepIndexUp(library);
  expect(await state()).toMatchObject({ pending: 0, needed: false });
  expect((await library.indexState.get('state'))?.documents).toBe(268);
});

test('fingerprints of another engine are made anew before the index', async () => {
  for (const { id, title, text } of articles) {
    const article = storedArticle(id, title, text);
    await library.articles.put({ ...article, urls: [article.url] } as never);
    await library.texts.put(await packText(article.id, article));
  }
  await library.fingerprints.bulkPut(prints.map((print) => ({ ...print, engineVersion: 0, terms: new Uint32Array() })));
  await keepIndexUp(library);
  const [first] = await library.fingerprints.toArray();
  expect(first).toMatchObject({ engineVersion: prints[0]!.engineVersion, terms: prints[0]!.terms });
  expect(await state()).toMatchObject({ pending: 0, needed: false });
});

test('two that ask for a rebuild at once wait for the same one', async () => {
  await library.fingerprints.bulkPut(prints);
  const first = rebuildNow(library);
  expect(rebuildNow(library)).toBe(first);
  await first;
  expect(await library.indexedArticles.count()).toBe(12);
});
