import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArticle } from '../../entrypoints/background/open-article.ts';
import { saveClipping } from '../../lib/store/annotations.ts';
import { keepCoverage } from '../../lib/store/coverage.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { readArticle } from '../../lib/store/read-article.ts';
import { dropArticle, dropUnopenedSince } from '../../lib/store/retention.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { AnnotationId, Article, Span } from '../../lib/types.ts';
import { loadTaggerFromDisk } from '../../tools/engine/tagger.ts';

const tagger = loadTaggerFromDisk();
const NOW = '2026-10-20T08:00:00.000Z';

let library: Library;
beforeEach(() => {
  library = openLibrary('retention');
});
afterEach(() => library.delete());

function article(slug: string, text: string): Article {
  return {
    ...layOut(`Report ${slug}`, [{ kind: 'paragraph', text }]),
    url: `https://news.example/${slug}/`,
    title: `Report ${slug}`,
    byline: [],
    publishedAt: '2026-10-06T10:00:00Z',
    modifiedAt: null,
    publisher: 'News Example',
    section: null,
    language: 'en',
    earlier: [],
  };
}

const open = (one: Article, now = NOW) =>
  openArticle({ library, tagger, now, keep: true }, { article: one, pageUrl: one.url });

const text = 'The fund of 12 billion euros will buy drones made in Ukraine, Oleksii Tverdokhlib said in Gdynia.';

/** Rows of every table that is not the index's own bookkeeping. */
async function rows() {
  const bookkeeping = ['staleNumbers', 'indexState', 'postings'];
  const counts = await Promise.all(library.tables.map(async (t) => [t.name, await t.count()] as const));
  return counts.filter(([name, count]) => count > 0 && !bookkeeping.includes(name));
}

test('a dropped article leaves nothing behind', async () => {
  const { id } = await open(article('a', text));
  expect(await dropArticle(library, id, NOW)).toBe(true);
  expect(await rows()).toEqual([]);
});

test('names and figures that other articles have stay, counted right', async () => {
  await open(article('a', text));
  const { id } = await open(article('b', text));
  await dropArticle(library, id, NOW);
  const names = await library.names.toArray();
  expect(names.length).toBeGreaterThan(0);
  expect(names.every(({ articles }) => articles === 1)).toBe(true);
  const groups = await library.figureGroups.toArray();
  expect(groups.every(({ reports }) => reports === 1)).toBe(true);
  expect(await library.stories.count()).toBe(0);
});

test('a clipped article stays however old it is', async () => {
  const { id } = await open(article('a', text), '2025-01-01T00:00:00.000Z');
  await open(article('b', text), '2025-01-01T00:00:00.000Z');
  const choice = { kind: 'passage', colour: 'yellow', note: '', tags: [] } as const;
  const span = { start: 12, end: 20 } as Span;
  const seen = { span, text: (await readArticle(library, id))!.text.slice(12, 20) };
  await saveClipping(library, 'urn:uuid:1' as AnnotationId, id, seen, choice, NOW);
  expect(await dropUnopenedSince(library, '2026-01-01T00:00:00.000Z', NOW)).toBe(1);
  expect((await library.articles.toArray()).map((row) => row.id)).toEqual([id]);
});

test('what a feed lists is coverage, found but not read, and becomes read when opened', async () => {
  const one = article('a', text);
  const item = { ...one, title: one.title!, summary: null, blocks: [{ kind: 'paragraph' as const, text }] };
  expect(await keepCoverage({ library, tagger, now: NOW }, [item, item])).toBe(1);
  expect(await library.nameUses.count()).toBe(0);
  const later = article('b', text);
  const { related } = await open({ ...later, publishedAt: '2026-10-07T10:00:00Z' });
  expect(related).toMatchObject([{ read: false, title: 'Report a' }]);
  await open(one);
  expect((await library.articles.toArray()).map(({ origin }) => origin)).toEqual(['read', 'read']);
  expect(await library.nameUses.count()).toBeGreaterThan(0);
});
