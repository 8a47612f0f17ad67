import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { figureKeys, figureRecord, figuresOfArticle, groupOfFigure } from '../../lib/store/queries-figures.ts';
import {
  allStories,
  articleRecord,
  articleStretch,
  monthCounts,
  nameRecord,
  nameStretch,
} from '../../lib/store/queries-library.ts';
import { storyOfArticle, storyRecord } from '../../lib/store/queries-stories.ts';
import type { ArticleRow, FigureGroupRow, FigureUseRow, NameRow, StoryRow } from '../../lib/store/rows.ts';
import { packText } from '../../lib/store/texts.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { ArticleId, EntityKey, FigureGroupId, StoryId, TextOffset } from '../../lib/types.ts';

let library: Library;

const id = (name: string) => name.padEnd(14, '0') as ArticleId;
const story = 'story-1' as StoryId;
const group = 'g1' as FigureGroupId;
const key = 'person:halyna verbova' as EntityKey;

function article(name: string, day: string, storyId: StoryId | null): ArticleRow {
  const url = `https://news.example/${name}`;
  return {
    id: id(name),
    url,
    urls: [url],
    title: `Article ${name}`,
    byline: [],
    publishedAt: day,
    modifiedAt: null,
    publisher: 'Courier',
    section: null,
    language: 'en',
    readAtUrl: null,
    origin: 'read',
    keptAt: day,
    openedAt: day,
    words: 100,
    earlier: [],
    storyId,
    fresh: null,
  };
}

const name = (of: EntityKey, articles: number, lastSeenAt: string): NameRow =>
  ({
    key: of,
    type: of.split(':')[0],
    name: of.split(':')[1],
    aliases: [],
    roles: [],
    articles,
    firstSeenAt: '2026-01-01',
    lastSeenAt,
  }) as unknown as NameRow;

const use = (of: string, start: number, groupId: FigureGroupId): FigureUseRow =>
  ({
    articleId: id(of),
    start: start as TextOffset,
    groupId,
    report: { text: '€1', value: 1, min: null, max: null, sentence: 'It cost €1.' },
  }) as unknown as FigureUseRow;

const figureGroup = (of: FigureGroupId, reports: number): FigureGroupRow =>
  ({
    id: of,
    ledgerKey: 'k',
    measure: 'Cost',
    renamed: false,
    verdict: 'changed',
    reports,
    updatedAt: `2026-01-0${reports}`,
  }) as FigureGroupRow;

beforeEach(async () => {
  library = openLibrary('queries');
  const other = 'place:bolhrad' as EntityKey;
  await library.articles.bulkPut([
    article('a', '2026-01-01', story),
    article('b', '2026-03-01', story),
    article('c', '2026-02-01', null),
  ]);
  await library.texts.put(await packText(id('a'), layOut('Article a', [{ kind: 'paragraph', text: 'It cost €1.' }])));
  await library.stories.put({
    id: story,
    name: 'Rail',
    renamed: false,
    followed: true,
    articles: 2,
    startedAt: '2026-01-01',
    updatedAt: '2026-03-01',
  } as StoryRow);
  await library.names.bulkPut([name(key, 3, '2026-03-01'), name(other, 1, '2026-01-01')]);
  await library.nameUses.bulkPut([
    { key, articleId: id('a'), publishedAt: '2026-01-01', count: 1, sentence: 'A' },
    { key, articleId: id('b'), publishedAt: '2026-03-01', count: 1, sentence: 'B' },
    { key, articleId: id('gone'), publishedAt: '2026-04-01', count: 1, sentence: 'Gone' },
    { key: other, articleId: id('a'), publishedAt: '2026-01-01', count: 1, sentence: 'A' },
  ]);
  await library.figureGroups.bulkPut([figureGroup(group, 2), figureGroup('g2' as FigureGroupId, 1)]);
  await library.figureUses.bulkPut([use('b', 7, group), use('a', 3, group), use('a', 40, 'g2' as FigureGroupId)]);
  await library.changes.bulkPut(
    ['2026-03-02', '2026-03-04'].map((seenAt) => ({
      articleId: id('b'),
      seenAt,
      title: null,
      removed: ['x'],
      added: ['y'],
    })),
  );
});
afterEach(() => library.delete());

describe('articles', () => {
  test('come last opened first, a stretch at a time, from whichever end is nearer', async () => {
    const titles = async (start: number, end: number) => {
      const { total, rows } = await articleStretch(library, start, end);
      expect(total).toBe(3);
      return rows.map(({ id: one }) => one.slice(0, 1)).join('');
    };
    expect(await titles(0, 2)).toBe('bc');
    expect(await titles(1, 2)).toBe('c');
    expect(await titles(1, 9)).toBe('ca');
    expect(await titles(2, 3)).toBe('a');
    expect(await titles(3, 9)).toBe('');
  });

  test('are read with all that hangs on them, changes newest first', async () => {
    const record = await articleRecord(library, id('b'));
    expect(record?.story?.name).toBe('Rail');
    expect(record?.text).toBeNull();
    expect(record?.changes.map(({ seenAt }) => seenAt)).toEqual(['2026-03-04', '2026-03-02']);
    expect((await articleRecord(library, id('a')))?.text?.text).toContain('It cost €1.');
    expect(await articleRecord(library, id('gone'))).toBeNull();
  });
});

test('any stretch of a list is what the whole list turned round has there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(8), fc.nat(8), fc.nat(6), async (count, start, length) => {
      await library.articles.clear();
      const days = Array.from({ length: count }, (_, i) => `2026-01-0${i + 1}`);
      await library.articles.bulkPut(days.map((day, i) => article(`x${i}`, day, null)));
      const { total, rows } = await articleStretch(library, start, start + length);
      expect(total).toBe(count);
      expect(rows.map(({ openedAt }) => openedAt)).toEqual(days.toReversed().slice(start, start + length));
    }),
    { numRuns: 30 },
  );
});

describe('stories', () => {
  test('are found by their articles', async () => {
    expect((await storyOfArticle(library, id('a')))?.id).toBe(story);
    expect(await storyOfArticle(library, id('c'))).toBeNull();
  });

  test('hold their articles in order, what they share, and what was changed in them', async () => {
    const record = await storyRecord(library, story);
    expect(record?.articles.map((row) => row.id)).toEqual([id('a'), id('b')]);
    expect(record?.figures.map((figure) => figure.id)).toEqual([group]);
    expect(record?.names.map(({ name: row, articles }) => [row.key, articles])).toEqual([
      [key, 2],
      ['place:bolhrad', 1],
    ]);
    expect(record?.changes).toHaveLength(2);
    expect(await storyRecord(library, 'none' as StoryId)).toBeNull();
    expect(await allStories(library)).toHaveLength(1);
  });
});

describe('figures', () => {
  test('are listed when more than one report gives them', async () => {
    expect(await figureKeys(library, 10)).toEqual([group]);
  });

  test('come with their reports in order of publication, each with its article', async () => {
    const record = await figureRecord(library, group);
    expect(record?.uses.map(({ title, start }) => [title, start])).toEqual([
      ['Article a', 3],
      ['Article b', 7],
    ]);
    expect(await figureRecord(library, 'none' as FigureGroupId)).toBeNull();
  });

  test('of an article leave out those nobody else reports', async () => {
    expect((await figuresOfArticle(library, id('a'))).map((record) => record.id)).toEqual([group]);
    expect(await figuresOfArticle(library, id('c'))).toEqual([]);
  });

  test('are found by their place', async () => {
    expect(await groupOfFigure(library, id('a'), 3 as TextOffset)).toBe(group);
    expect(await groupOfFigure(library, id('a'), 4 as TextOffset)).toBeNull();
  });
});

describe('names', () => {
  test('come last met first, all or of a kind', async () => {
    const keysOf = async (type: 'place' | 'group' | null) =>
      (await nameStretch(library, type, 0, 10)).rows.map((row) => row.key);
    expect(await keysOf(null)).toEqual([key, 'place:bolhrad']);
    expect(await keysOf('place')).toEqual(['place:bolhrad']);
    expect(await keysOf('group')).toEqual([]);
  });

  test('come with their uses, their months and who is named beside them', async () => {
    const record = await nameRecord(library, key);
    expect(record?.uses.map(({ articleId }) => articleId)).toEqual([id('b'), id('a')]);
    expect(record?.months.map(({ articles }) => articles)).toEqual([1, 0, 1, 1]);
    expect(record?.together.map(({ name: row }) => row.key)).toEqual(['place:bolhrad']);
    expect(await nameRecord(library, 'person:nobody' as EntityKey)).toBeNull();
  });

  test('months without an article are there, and years turn', () => {
    expect(monthCounts(['2025-12-31', '2026-02-01', null, 'soon'])).toEqual([
      { month: '2025-12', articles: 1 },
      { month: '2026-01', articles: 0 },
      { month: '2026-02', articles: 1 },
    ]);
    expect(monthCounts([])).toEqual([]);
  });
});
