import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { backUp, restore } from '../../lib/store/backup.ts';
import { needsRebuild } from '../../lib/store/index/rebuild.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { type Version, versions } from '../../lib/store/versions.ts';
import { everything, fillLibrary, freshLibrary } from './backup-library.ts';
import { fixtures } from './fixtures.ts';

const AT = '2026-05-01T12:00:00.000Z';
const open: Library[] = [];
function library(fresh: Library = freshLibrary()): Library {
  open.push(fresh);
  return fresh;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.delete();
});

const fileOf = async (from: Library) => new Response(backUp(from, AT)).blob();
const LATEST = versions.length;
const INDEX = ['indexedArticles', 'pendingPostings', 'staleNumbers', 'postings', 'indexState'];

describe.each(versions.map(({ number }) => number))('a backup of library version %i', (number) => {
  test('is restored by today’s, all that is not made anew', async () => {
    const old = library(openLibrary(`backup-of-${number}`, versions.slice(0, number)));
    for (const [table, rows] of Object.entries(fixtures[number]!)) await old.table(table).bulkPut([...rows]);
    const today = library();
    expect(await restore(today, await fileOf(old))).toMatchObject({ ok: true });
    for (const [table, rows] of Object.entries(fixtures[number]!)) {
      if (INDEX.includes(table) && number < LATEST) continue;
      const kept = await today.table(table).toArray();
      expect(kept, table).toHaveLength(rows.length);
      for (const [i, row] of rows.entries()) expect(kept[i]).toMatchObject(row);
    }
  });
});

const withUpgrade = (upgrade: NonNullable<Version['upgrade']>): readonly Version[] => [
  ...versions,
  { number: LATEST + 1, stores: {}, upgrade },
];

test('rows of an older version go through the upgrades that an old library goes through', async () => {
  const old = library();
  await fillLibrary(old, 30, 10);
  const next = withUpgrade((tx) =>
    tx
      .table('annotations')
      .toCollection()
      .modify((row: { note: string }) => {
        row.note = `upgraded: ${row.note}`;
      }),
  );
  const today = library(openLibrary('of-tomorrow', next));
  const report = await restore(today, await fileOf(old), {}, next);
  expect(report).toMatchObject({ ok: true, value: { added: { articles: 30, annotations: 10 } } });
  const notes = (await today.annotations.toArray()).map(({ note }) => note);
  expect(notes).toHaveLength(10);
  expect(notes.every((note) => note.startsWith('upgraded: Note '))).toBe(true);
  expect(await Dexie.exists('backstory-upgrade')).toBe(false);
});

test('what an upgrade could not make sense of is refused before anything is written', async () => {
  const old = library();
  await fillLibrary(old, 5, 5);
  const next = withUpgrade((tx) =>
    tx
      .table('annotations')
      .toCollection()
      .modify((row: { note: unknown }) => {
        row.note = 7;
      }),
  );
  const today = library(openLibrary('of-tomorrow', next));
  expect(await restore(today, await fileOf(old), {}, next)).toEqual({
    ok: false,
    error: expect.stringContaining('annotations: note'),
  });
  expect(Object.values(await everything(today)).flat()).toEqual([]);
  expect(await Dexie.exists('backstory-upgrade')).toBe(false);
});

test('a backup of a newer version is refused, and says what to do', async () => {
  const next = withUpgrade(async () => undefined);
  const newer = library(openLibrary('of-tomorrow', next));
  await newer.open();
  const today = library();
  expect(await restore(today, await fileOf(newer))).toEqual({
    ok: false,
    error: `made by a newer Backstory (library version ${LATEST + 1}): update this one first`,
  });
});

test('two libraries that numbered their articles differently become one, and the index is made anew', async () => {
  const indexed = async (ids: readonly string[]) => {
    const one = library();
    await one.table('fingerprints').bulkPut(ids.map((id) => ({ id, publishedAt: null })));
    await one
      .table('indexedArticles')
      .bulkPut(ids.map((id, i) => ({ number: i + 1, id, publishedAt: null, comparable: new Uint32Array() })));
    return one;
  };
  const here = await indexed(['a', 'b', 'c']);
  const there = await indexed(['d', 'c', 'e', 'a']);
  expect(await needsRebuild(here)).toBe(false);
  expect(await restore(here, await fileOf(there))).toMatchObject({ ok: true, value: { added: { fingerprints: 2 } } });
  expect((await here.fingerprints.toCollection().primaryKeys()).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect((await here.indexedArticles.toArray()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(await needsRebuild(here)).toBe(true);
});
