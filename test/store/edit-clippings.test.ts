import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type ClippingsChange,
  editClippings,
  removeClippings,
  restoreClippings,
  takeBackEdit,
} from '../../lib/store/edit-clippings.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import {
  allClippings,
  articleIdsNaming,
  articleIdsOfStory,
  storiesOfClippings,
} from '../../lib/store/queries-clippings.ts';
import type { Annotation, ArticleRow, NameUseRow, StoryRow } from '../../lib/store/rows.ts';
import type { AnnotationId, ArticleId, EntityKey, StoryId } from '../../lib/types.ts';

let library: Library;
const id = (n: number) => `urn:uuid:${n}` as AnnotationId;
const rail = 'rail' as StoryId;

function clipping(n: number, tags: readonly string[], colour: Annotation['colour'] = 'yellow'): Annotation {
  const createdAt = `2026-03-0${n}T00:00:00Z`;
  return { id: id(n), articleId: `a${n}`, tags, colour, note: '', createdAt, modifiedAt: createdAt } as Annotation;
}

const before = [clipping(1, ['costs']), clipping(2, []), clipping(3, ['costs', 'rail'], 'blue')];

beforeEach(async () => {
  library = openLibrary('edit-clippings');
  await library.annotations.bulkPut(before);
});
afterEach(() => library.delete());

const ids = [id(1), id(3), id(99)];
const AT = '2026-04-01T00:00:00Z';
const state = async () => (await allClippings(library)).map(({ tags, colour }) => `${tags.join('+')} ${colour}`);

describe('many clippings at once', () => {
  test.each<[string, ClippingsChange, string[], number]>([
    ['get a tag', { kind: 'add-tag', tag: 'Rail' }, ['costs+rail blue', ' yellow', 'costs+Rail yellow'], 1],
    ['lose a tag', { kind: 'remove-tag', tag: 'costs' }, ['rail blue', ' yellow', ' yellow'], 2],
    ['get a colour', { kind: 'colour', colour: 'blue' }, ['costs+rail blue', ' yellow', 'costs blue'], 1],
  ])(
    '%s; those that have it, and those gone, are left alone; and it is taken back',
    async (_, change, after, count) => {
      const changed = await editClippings(library, ids, change, AT);
      expect(await state()).toEqual(after);
      expect(changed).toHaveLength(count);
      await library.annotations.update(id(1), { note: 'written meanwhile' });
      await takeBackEdit(library, changed, AT);
      expect(await state()).toEqual(['costs+rail blue', ' yellow', 'costs yellow']);
      expect((await library.annotations.get(id(1)))?.note).toBe('written meanwhile');
    },
  );

  test('what was removed meanwhile stays away when an edit is taken back', async () => {
    const changed = await editClippings(library, ids, { kind: 'colour', colour: 'pink' }, AT);
    await removeClippings(library, [id(1)]);
    await takeBackEdit(library, changed, AT);
    expect(await state()).toEqual(['costs+rail blue', ' yellow']);
  });

  test('are removed, and come back as they were', async () => {
    const removed = await removeClippings(library, ids);
    expect(await state()).toEqual([' yellow']);
    await restoreClippings(library, removed);
    expect(await allClippings(library)).toEqual(before.toReversed());
  });
});

test('clippings lead to the stories of their articles, and stories and names to articles', async () => {
  const key = 'person:halyna verbova' as EntityKey;
  await library.articles.bulkPut([
    { id: 'a1', storyId: rail } as ArticleRow,
    { id: 'a2', storyId: null } as unknown as ArticleRow,
    { id: 'a3', storyId: rail } as ArticleRow,
    { id: 'a4', storyId: 'alone' } as unknown as ArticleRow,
  ]);
  await library.stories.put({ id: rail, name: 'Rail' } as StoryRow);
  await library.nameUses.bulkPut([
    { key, articleId: 'a2', publishedAt: '2026-01-01' } as NameUseRow,
    { key: `${key} junior`, articleId: 'a3', publishedAt: '2026-01-01' } as NameUseRow,
  ]);
  const stories = await storiesOfClippings(library, [...before, { ...before[0]!, articleId: 'a4' as ArticleId }]);
  expect(stories.map(({ story, clippings }) => [story.name, clippings])).toEqual([['Rail', 2]]);
  expect([...(await articleIdsOfStory(library, rail))]).toEqual(['a1', 'a3']);
  expect([...(await articleIdsNaming(library, key))]).toEqual(['a2']);
});
