import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArticle } from '../../entrypoints/background/open-article.ts';
import { figureCard } from '../../lib/store/cards.ts';
import { keepLedgerEdit, splitOf } from '../../lib/store/figures.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { readArticle } from '../../lib/store/read-article.ts';
import { renameStory } from '../../lib/store/stories.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { Article } from '../../lib/types.ts';
import { loadTaggerFromDisk } from '../../tools/engine/tagger.ts';

const tagger = loadTaggerFromDisk();
const NOW = '2026-10-20T08:00:00.000Z';

let library: Library;
beforeEach(() => {
  library = openLibrary('open-article');
});
afterEach(() => library.delete());

function article(slug: string, publishedAt: string, title: string, paragraphs: readonly string[]): Article {
  return {
    ...layOut(
      title,
      paragraphs.map((text) => ({ kind: 'paragraph', text })),
    ),
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

const first = article('fund', '2026-10-06T10:00:00Z', 'Ten countries to found a drone fund in Gdynia', [
  'The fund of 12 billion euros will buy interceptor drones made in Ukraine, Prime Minister Oleksii Tverdokhlib said in Gdynia.',
  'Poland gives 2.1 billion euros to the fund, its government said.',
]);
const second = article('fund-pays', '2026-10-19T10:00:00Z', 'Drone fund of ten countries pays out first money', [
  'The drone fund founded in Gdynia paid out its first money on Monday, Oleksii Tverdokhlib said.',
  'The fund of 14 billion euros will buy interceptor drones made in Ukraine.',
  'Poland gives 2.6 billion euros to the fund, its government said.',
]);

const open = (one: Article, keep = true) =>
  openArticle({ library, tagger, now: NOW, keep }, { article: one, pageUrl: one.url });

const countRows = async () =>
  Object.fromEntries(await Promise.all(library.tables.map(async (t) => [t.name, await t.count()])));

test('an opened article is kept whole and given back as it was', async () => {
  const { id, kept } = await open(first);
  expect(kept).toBe(true);
  expect(await readArticle(library, id)).toMatchObject({
    text: first.text,
    passages: first.passages,
    title: first.title,
  });
});

test('the second article of a story lists the first, with a reason', async () => {
  const { id } = await open(first);
  const { related } = await open(second);
  expect(related.map((row) => row.id)).toEqual([id]);
  expect(related[0]!.reasons.length).toBeGreaterThan(0);
  // And not the other way round: the first came before.
  expect((await open(first)).related).toEqual([]);
});

test('from a private window the library is read and nothing is written', async () => {
  await open(first);
  const before = await countRows();
  const { related, kept } = await open(second, false);
  expect(kept).toBe(false);
  expect(related).toHaveLength(1);
  expect(await countRows()).toEqual(before);
});

test('opening an article twice keeps it once', async () => {
  await open(first);
  const before = await countRows();
  await open(first);
  expect(await countRows()).toEqual(before);
  const names = await library.names.toArray();
  expect(names.every(({ articles }) => articles === 1)).toBe(true);
});

test('an edited article leaves what changed in the change ledger', async () => {
  const { id } = await open(first);
  const edited = article('fund', first.publishedAt!, first.title!, [
    first.text.slice(first.passages[1]!.start, first.passages[1]!.end).replace('12 billion', '13 billion'),
    'Poland gives 2.1 billion euros to the fund, its government said.',
  ]);
  await open(edited);
  const changes = await library.changes.toArray();
  expect(changes).toMatchObject([{ articleId: id, seenAt: NOW, title: null }]);
  expect(changes[0]!.removed.join()).toContain('12 billion');
  expect(changes[0]!.added.join()).toContain('13 billion');
});

test('articles opened at the same moment do not overwrite each other', async () => {
  const many = Array.from({ length: 8 }, (_, i) =>
    article(`fund-${i}`, `2026-10-${10 + i}T10:00:00Z`, `Drone fund report ${i}`, [
      `The fund of 12 billion euros will buy interceptor drones made in Ukraine, report ${i} says.`,
    ]),
  );
  await Promise.all(many.map((one) => open(one)));
  expect(await library.articles.count()).toBe(8);
  const uses = await library.figureUses.toArray();
  const groups = new Map((await library.figureGroups.toArray()).map((group) => [group.id, group.reports]));
  for (const [id, reports] of groups) expect(uses.filter(({ groupId }) => groupId === id)).toHaveLength(reports);
  expect(uses.every(({ groupId }) => groups.has(groupId))).toBe(true);
});

test('a figure that is gone from an article opened again leaves its group, and the rest as it was', async () => {
  await open(first);
  await open(second);
  const kept = second.passages.slice(1, 3).map(({ start, end }) => second.text.slice(start, end));
  const { id } = await open(article('fund-pays', second.publishedAt!, second.title!, kept));
  const uses = await library.figureUses.toArray();
  expect(uses.filter((use) => use.articleId === id).some(({ report }) => report.text.includes('2.6'))).toBe(false);
  const groups = await library.figureGroups.toArray();
  for (const group of groups) expect(uses.filter((use) => use.groupId === group.id)).toHaveLength(group.reports);
  expect(groups.every((group) => group.reports > 0)).toBe(true);
});

test("a figure's card cites its earlier report, until the reader says it is another measure", async () => {
  await open(first);
  const { id, figuresWithHistory } = await open(second);
  const polish = second.text.indexOf('2.6 billion');
  expect(figuresWithHistory).toContain(polish);
  const start = figuresWithHistory.find((at) => at === polish)!;
  expect((await figureCard(library, id, start))!.uses.map(({ text }) => text)).toEqual([
    '2.1 billion euros',
    '2.6 billion euros',
  ]);
  const edit = await splitOf(library, { articleId: id, start });
  await keepLedgerEdit(library, { id: 'edit', createdAt: NOW, edit: edit! });
  expect((await figureCard(library, id, start))!.uses.map(({ text }) => text)).toEqual(['2.6 billion euros']);
});

test('articles of one story are put together, under a name made of what they share', async () => {
  await open(first);
  expect(await library.stories.count()).toBe(0);
  await open(second);
  const [story, ...others] = await library.stories.toArray();
  expect(others).toEqual([]);
  expect(story).toMatchObject({ articles: 2, renamed: false, followed: false });
  expect(story!.name).toContain('Gdynia');
  const rows = await library.articles.toArray();
  expect(rows.map(({ storyId }) => storyId)).toEqual([story!.id, story!.id]);
});

test("the reader's own name for a story stays when more articles come", async () => {
  await open(first);
  await open(second);
  const [story] = await library.stories.toArray();
  await renameStory(library, story!.id, 'The fund', NOW);
  await open(
    article('fund-grows', '2026-10-19T15:00:00Z', 'Drone fund of ten countries grows', [
      'The drone fund founded in Gdynia grew on Monday, Prime Minister Oleksii Tverdokhlib said.',
      'The fund of 14 billion euros will buy interceptor drones made in Ukraine, and Poland gives 2.6 billion euros.',
    ]),
  );
  const stories = await library.stories.toArray();
  expect(stories.map(({ name, articles }) => [name, articles])).toEqual([['The fund', 3]]);
});
