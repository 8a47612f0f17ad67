import { afterEach, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { readText } from '../../lib/store/texts.ts';
import { versions } from '../../lib/store/versions.ts';
import type { ArticleId } from '../../lib/types.ts';
import { fixtures } from './fixtures.ts';

let library: Library | undefined;
afterEach(async () => {
  await library?.delete();
});

/** Writes a library as version `number` left it, then opens it with today's code. */
async function upgraded(number: number): Promise<Library> {
  const old = openLibrary('old-library', versions.slice(0, versions.findIndex((v) => v.number === number) + 1));
  for (const [table, rows] of Object.entries(fixtures[number]!)) await old.table(table).bulkPut([...rows]);
  old.close();
  library = openLibrary('old-library');
  return library;
}

test('versions count up by one, and each has rows to upgrade from', () => {
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, i) => i + 1));
  for (const { number } of versions) expect(fixtures, `version ${number}`).toHaveProperty(String(number));
});

describe.each(versions.map(({ number }) => number))('a library of version %i', (number) => {
  test('opens with nothing lost', async () => {
    const today = await upgraded(number);
    for (const [table, rows] of Object.entries(fixtures[number]!)) {
      const kept = await today.table(table).toArray();
      expect(kept, table).toHaveLength(rows.length);
      for (const [i, row] of rows.entries()) expect(kept[i]).toMatchObject(row);
    }
  });

  test('still gives its texts', async () => {
    const today = await upgraded(number);
    const text = await readText(today, '0b83glx1rncxq2' as ArticleId);
    expect(text?.text).toBe('Ten countries found a drone fund');
  });
});
