import { afterEach, expect, test } from 'vitest';
import { type BackupProgress, backUp, restore } from '../../lib/store/backup.ts';
import { RunningCheck } from '../../lib/store/backup-format.ts';
import type { Library } from '../../lib/store/library.ts';
import { clippingOf, everything, fillLibrary, freshLibrary, madeUpArticle, rowOf } from './backup-library.ts';

const AT = '2026-05-01T12:00:00.000Z';
const open: Library[] = [];
/** Known once a library has its versions. */
const SCHEMA = freshLibrary().verno;

function library(): Library {
  const fresh = freshLibrary();
  open.push(fresh);
  return fresh;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.delete();
});

const fileOf = async (from: Library) => new Response(backUp(from, AT)).blob();
const unpack = (file: Blob) => new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
const pack = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

/** A backup with these lines between its header and its end, its checks in order. */
async function forge(lines: readonly string[], header: object = {}): Promise<Blob> {
  const first = JSON.stringify({
    format: 'backstory-backup',
    version: 1,
    schema: SCHEMA,
    createdAt: AT,
    rows: {},
    ...header,
  });
  const check = new RunningCheck();
  for (const line of [first, ...lines]) check.add(line);
  return pack([first, ...lines, JSON.stringify({ rows: lines.length, check: check.value, end: true }), ''].join('\n'));
}

test('what was backed up, wiped and restored is all there', async () => {
  const before = library();
  await fillLibrary(before, 600, 120);
  const kept = await everything(before);
  const file = await fileOf(before);
  await before.delete();
  const after = library();
  const report = await restore(after, file);
  expect(report).toMatchObject({ ok: true, value: { createdAt: AT, merged: {} } });
  expect(report.ok && report.value.added).toMatchObject({ articles: 600, annotations: 120, texts: 600 });
  expect(await everything(after)).toEqual(kept);
});

test('restored twice, nothing changes', async () => {
  const full = library();
  await fillLibrary(full, 30, 10);
  const kept = await everything(full);
  const report = await restore(full, await fileOf(full));
  expect(report.ok && report.value.added).toMatchObject({ articles: 0, annotations: 0, texts: 0 });
  expect(await everything(full)).toEqual(kept);
});

test('into a full library, the newer of two clippings and of two articles stays', async () => {
  const [first, second] = [madeUpArticle(1), madeUpArticle(2)];
  const [older, newer] = ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
  const there = library();
  await there.articles.bulkPut([
    rowOf(first, { openedAt: newer, title: 'Corrected' }),
    rowOf(second, { openedAt: older }),
  ]);
  await there.annotations.bulkPut([
    { ...clippingOf(first, 1), note: 'newer', modifiedAt: newer },
    { ...clippingOf(second, 2), note: 'older', modifiedAt: older },
  ]);
  const here = library();
  await here.articles.bulkPut([
    rowOf(first, {
      openedAt: older,
      keptAt: '2026-01-01T00:00:00.000Z',
      urls: [first.url, 'https://reader.example/1'],
    }),
    rowOf(second, { openedAt: newer, title: 'As it is' }),
  ]);
  await here.annotations.bulkPut([
    { ...clippingOf(first, 1), note: 'older', modifiedAt: older },
    { ...clippingOf(second, 2), note: 'newer', modifiedAt: newer },
    clippingOf(second, 3),
  ]);
  expect((await restore(here, await fileOf(there))).ok).toBe(true);
  const notes = (await here.annotations.toArray()).map(({ note }) => note);
  expect(notes).toEqual(['newer', 'newer', 'Note 3 “✓”']);
  expect(await here.articles.get(first.id)).toMatchObject({
    title: 'Corrected',
    openedAt: newer,
    keptAt: '2026-01-01T00:00:00.000Z',
    urls: [first.url, 'https://reader.example/1'],
  });
  expect((await here.articles.get(second.id))!.title).toBe('As it is');
});

test('names from both sides count the articles of both', async () => {
  const there = library();
  await fillLibrary(there, 20, 0);
  const file = await fileOf(there);
  const here = library();
  await fillLibrary(here, 10, 0);
  await restore(here, file);
  expect((await here.names.toArray()).map(({ articles }) => articles)).toEqual([4, 4, 4, 4, 4]);
});

test('progress goes from the first row to the last, in each step', async () => {
  const one = library();
  await fillLibrary(one, 700, 0);
  const seen: BackupProgress[] = [];
  const onProgress = (progress: BackupProgress) => seen.push(progress);
  const file = await new Response(backUp(one, AT, { onProgress })).blob();
  await restore(library(), file, { onProgress });
  for (const step of ['writing', 'checking', 'restoring']) {
    const rows = seen.filter((p) => p.step === step).map((p) => p.rows);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(seen.findLast((p) => p.step === step)).toMatchObject({ rows: 2805, of: 2805 });
  }
});

test('a restore that is called off before it writes leaves the library as it was', async () => {
  const full = library();
  await fillLibrary(full, 20, 5);
  const file = await fileOf(full);
  const empty = library();
  const control = new AbortController();
  const abort = () => control.abort(new Error('called off'));
  await expect(restore(empty, file, { onProgress: abort, signal: control.signal })).rejects.toThrow('called off');
  expect(Object.values(await everything(empty)).flat()).toEqual([]);
});

test('a backup that is called off ends with an error, not with half a file', async () => {
  const full = library();
  await fillLibrary(full, 20, 5);
  const signal = AbortSignal.abort(new Error('called off'));
  await expect(new Response(backUp(full, AT, { signal })).blob()).rejects.toThrow('called off');
});

test.each([
  ['is cut short', async (file: Blob) => file.slice(0, file.size - 40)],
  [
    'has a byte changed',
    async (file: Blob) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      bytes[bytes.length >> 1]! ^= 0x10;
      return new Blob([bytes]);
    },
  ],
  ['is no gzip', async () => new Blob(['{"format":"backstory-backup"}'])],
  ['is empty', async () => new Blob([])],
  [
    'lacks a row',
    async (file: Blob) => {
      const lines = (await unpack(file)).split('\n');
      return pack(lines.toSpliced(3, 1).join('\n'));
    },
  ],
  ['has a row edited', async (file: Blob) => pack((await unpack(file)).replace('News Example', 'Mews Example'))],
  [
    'lacks its last line',
    async (file: Blob) => {
      const lines = (await unpack(file)).trimEnd().split('\n');
      return pack(`${lines.slice(0, -1).join('\n')}\n`);
    },
  ],
])('a file that %s is refused before anything is written', async (_, damage) => {
  const full = library();
  await fillLibrary(full, 40, 10);
  const empty = library();
  const report = await restore(empty, await damage(await fileOf(full)));
  expect(report).toMatchObject({ ok: false });
  expect(Object.values(await everything(empty)).flat()).toEqual([]);
});

test.each([
  ['of a later format', [], { version: 2 }],
  ['of another schema', [], { schema: 99 }],
  ['of another program', [], { format: 'other' }],
  ['with a table we do not have', ['["passwords",{"id":"x"}]'], {}],
  [
    'with an address that runs',
    [JSON.stringify(['articles', { ...rowOf(madeUpArticle(1)), url: 'javascript:alert(1)' }])],
    {},
  ],
  [
    'with a clipping without an id',
    [JSON.stringify(['annotations', { ...clippingOf(madeUpArticle(1), 1), id: 'x' }])],
    {},
  ],
  [
    'with an array of no known kind',
    ['["texts",{"articleId":"x","deflated":{"$array":["Function","YQ=="]},"passages":[]}]'],
    {},
  ],
  ['with a row that is none', ['["articles",7]'], {}],
])('a file %s is refused', async (_, lines, header) => {
  const empty = library();
  expect(await restore(empty, await forge(lines, header))).toMatchObject({ ok: false });
  expect(await empty.articles.count()).toBe(0);
});
