import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepImport } from '../../lib/store/keep-import.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import type { Annotation } from '../../lib/store/rows.ts';
import { articleId } from '../../lib/text/ids.ts';

const URL = 'https://news.example/a';

let library: Library;
beforeEach(() => {
  library = openLibrary('keep-import');
});
afterEach(() => library.delete());

const clipping = (n: number) =>
  ({
    id: `urn:uuid:${n}`,
    articleId: articleId(URL),
    source: { url: URL },
    anchor: null,
    text: `Clipping ${n}`,
    note: '',
    tags: [],
    createdAt: '2026-01-01T00:00:00Z',
    modifiedAt: '2026-01-01T00:00:00Z',
  }) as unknown as Annotation;

const draft = { annotations: Array.from({ length: 1200 }, (_, n) => clipping(n)), refused: [] };

test('an import says how far it is, and reads the same file again without change', async () => {
  const seen: number[] = [];
  const report = await keepImport(library, draft, { onProgress: (done, of) => seen.push(done / of) });
  expect(report).toMatchObject({ taken: 1200, unchanged: 0 });
  expect(seen.at(-1)).toBe(1);
  expect(seen.length).toBeGreaterThan(2);
  expect(await keepImport(library, draft)).toMatchObject({ taken: 0, unchanged: 1200 });
});

test.each([0, 1, 1100])(
  'stopped after %i of it, nothing of it is there, and what was there is untouched',
  async (after) => {
    const before = { ...clipping(7), note: 'mine' };
    await library.annotations.put(before);
    const control = new AbortController();
    if (after === 0) control.abort(new Error('called off'));
    const onProgress = (done: number) => done >= after && control.abort(new Error('called off'));
    await expect(keepImport(library, draft, { onProgress, signal: control.signal })).rejects.toThrow('called off');
    expect(await library.annotations.toArray()).toEqual([before]);
  },
);
