import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backgroundFrequencies } from '../../lib/related/background.ts';
import { comparable } from '../../lib/related/comparable.ts';
import type { Fingerprint } from '../../lib/related/fingerprint.ts';
import { blendWeights, countDocuments } from '../../lib/related/idf.ts';
import { rank } from '../../lib/related/rank.ts';
import { forgetArticle, INDEX_TABLES, indexArticle } from '../../lib/store/index/index-article.ts';
import { DamagedIndex, mergePending } from '../../lib/store/index/merge.ts';
import { neighbourhoodOf } from '../../lib/store/index/neighbourhood.ts';
import { needsRebuild, rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { inventedArticle, printOf, seededRandom } from '../unit/related/fixtures.ts';

const ARTICLES = 150;
const STORIES = 15;
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();

const random = seededRandom(6);
const prints = Array.from({ length: ARTICLES }, (_, i) => {
  const { title, text } = inventedArticle(random, i % STORIES);
  return printOf(`a${i}`, title, text, day(i % 30));
});

let library: Library;
beforeEach(() => {
  library = openLibrary('index-test');
});
afterEach(() => library.delete());

async function save(some: readonly Fingerprint[]): Promise<void> {
  for (const print of some) {
    await library.transaction('rw', [...INDEX_TABLES], () => indexArticle(library, print));
  }
}

/** What ranking gives when it is shown the whole library. */
function naive(query: Fingerprint, all: readonly Fingerprint[]) {
  const archive = countDocuments(all.map(({ terms, entities }) => [...terms, ...entities.map(({ hash }) => hash)]));
  const others = all.filter(({ id }) => id !== query.id).map(comparable);
  return rank(query, others, blendWeights(backgroundFrequencies, archive), { limit: 5 }).map(({ id }) => id);
}

async function answered(query: Fingerprint) {
  return (await (await neighbourhoodOf(library, query)).ranked({ limit: 5 })).map(({ id }) => id);
}

const queries = [3, 40, 77, 149].map((i) => prints[i]!);

describe('the index answers as a scan of the whole library does', () => {
  test('while all articles are pending', async () => {
    await save(prints);
    for (const query of queries) expect(await answered(query)).toEqual(naive(query, prints));
  });

  test('once they are merged, and with newer ones pending', async () => {
    await save(prints.slice(0, 100));
    expect(await mergePending(library, undefined, 1)).toBe(true);
    expect(await library.pendingPostings.count()).toBe(0);
    await save(prints.slice(100));
    for (const query of queries) expect(await answered(query)).toEqual(naive(query, prints));
  });

  test('when a merge was cut short', async () => {
    await save(prints);
    const stop = new AbortController();
    const cut = mergePending(library, stop.signal, 1);
    setTimeout(() => stop.abort(), 30);
    await cut.catch(() => undefined);
    for (const query of queries) expect(await answered(query)).toEqual(naive(query, prints));
    await mergePending(library, undefined, 1);
    for (const query of queries) expect(await answered(query)).toEqual(naive(query, prints));
  });

  test('when an article was saved again, and another removed', async () => {
    await save(prints);
    await mergePending(library, undefined, 1);
    await save([prints[18]!]);
    await library.transaction('rw', [...INDEX_TABLES], () => forgetArticle(library, prints[33]!.id));
    const left = prints.filter((print) => print !== prints[33]);
    expect(await answered(prints[3]!)).toEqual(naive(prints[3]!, left));
    await save(prints.slice(0, 1));
    await mergePending(library, undefined, 1);
    expect(await library.staleNumbers.count()).toBe(0);
    expect(await answered(prints[3]!)).toEqual(naive(prints[3]!, left));
  });
});

test('a bucket that is not as it was written is noticed, and the index rebuilt from the fingerprints', async () => {
  await save(prints);
  await mergePending(library, undefined, 1);
  await library.postings.toCollection().modify((row) => {
    if (row.bytes.length > 3) row.bytes[2]! ^= 0x40;
  });
  await expect(answered(prints[3]!)).rejects.toBeInstanceOf(DamagedIndex);
  const progress: number[] = [];
  await rebuildIndex(library, (done) => progress.push(done));
  expect(progress.at(-1)).toBe(ARTICLES);
  for (const query of queries) expect(await answered(query)).toEqual(naive(query, prints));
});

test('a rebuild that was cut short is known to be needed again', async () => {
  await save(prints.slice(0, 20));
  expect(await needsRebuild(library)).toBe(false);
  await expect(rebuildIndex(library, undefined, AbortSignal.abort())).rejects.toThrow();
  expect(await needsRebuild(library)).toBe(true);
  await rebuildIndex(library);
  expect(await needsRebuild(library)).toBe(false);
});

test('a library from before there was an index needs one', async () => {
  expect(await needsRebuild(library)).toBe(false);
  await library.fingerprints.bulkPut(prints.slice(0, 5));
  expect(await needsRebuild(library)).toBe(true);
});

test('a save that fails leaves nothing in the index', async () => {
  await save(prints.slice(0, 3));
  const failing = library.transaction('rw', [...INDEX_TABLES], async () => {
    await indexArticle(library, prints[3]!);
    throw new Error('quota');
  });
  await expect(failing).rejects.toThrow('quota');
  expect(await library.indexedArticles.count()).toBe(3);
  expect(await library.pendingPostings.count()).toBe(3);
});
