import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClippingChoice } from '../../lib/annotations/annotation.ts';
import { acceptChange, placedClippings, reanchor, saveClipping } from '../../lib/store/annotations.ts';
import { keepArticle } from '../../lib/store/keep-article.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { Analysis, AnnotationId, Article, ArticleId, Span, TextOffset } from '../../lib/types.ts';

const NOW = '2026-10-16T08:00:00.000Z';
const LATER = '2026-10-17T08:00:00.000Z';
const id = 'clippings00000' as ArticleId;
const one = 'urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962' as AnnotationId;
const analysis: Analysis = { mentions: [], entities: [], engineVersion: 1 };
const plain: ClippingChoice = { kind: 'passage', colour: 'yellow', note: 'mine', tags: [] };

const OLD = [
  'The ferry to Reni carried 42 lorries on Monday, the port said.',
  'It sails again when the water has risen.',
];
const NEW = OLD.map((text) => text.replace('42', '47'));

let library: Library;
beforeEach(() => {
  library = openLibrary('clippings');
});
afterEach(() => library.delete());

/** Keeps the article as its page says it now, and gives its text. */
async function publish(paragraphs: readonly string[], now = NOW): Promise<Article> {
  const laidOut = layOut(
    'Ferry to Reni',
    paragraphs.map((text) => ({ kind: 'paragraph', text })),
  );
  const article: Article = {
    ...laidOut,
    url: 'https://news.example/ferry/',
    title: 'Ferry to Reni',
    byline: [],
    publishedAt: NOW,
    modifiedAt: null,
    publisher: 'News Example',
    section: null,
    language: 'en',
    earlier: [],
  };
  const nothingElse = { tables: [], write: async () => undefined };
  await keepArticle(library, { id, article, pageUrl: article.url, analysis, now }, nothingElse);
  return article;
}

function seen({ text }: Article, words: string) {
  const start = text.indexOf(words) as TextOffset;
  return { articleId: id, span: { start, end: (start + words.length) as TextOffset } as Span, text: words };
}

test('words are clipped where the library says just what the reader saw', async () => {
  const article = await publish(OLD);
  const place = seen(article, 'carried 42 lorries');
  const saved = await saveClipping(library, one, id, place, plain, NOW);
  expect(saved).toMatchObject({ text: 'carried 42 lorries', note: 'mine' });
  await publish(['A line more at the top of it.', ...OLD]);
  expect(await saveClipping(library, one, id, place, plain, NOW)).toBe(null);
});

test('an article is clipped whole once', async () => {
  const place = seen(await publish(OLD), 'Ferry');
  const whole = { ...plain, kind: 'article' } as const;
  const first = await saveClipping(library, one, id, place, whole, NOW);
  const again = await saveClipping(library, 'urn:uuid:2' as AnnotationId, id, place, { ...whole, note: '' }, LATER);
  expect(again).toEqual(first);
  expect(await library.annotations.count()).toBe(1);
});

const two = 'urn:uuid:3b241101-e2bb-4255-8caf-4136c566a963' as AnnotationId;

test('the same words are clipped once, however often and at once it is asked', async () => {
  const place = seen(await publish(OLD), 'carried 42 lorries');
  const [first, second] = await Promise.all([
    saveClipping(library, one, id, place, plain, NOW),
    saveClipping(library, two, id, place, plain, NOW),
  ]);
  expect(second).toEqual(first);
  // Also where the newsroom's edit moved them since.
  const moved = await publish(['A line more at the top of it.', ...OLD], LATER);
  const again = await saveClipping(library, two, id, seen(moved, 'carried 42 lorries'), { ...plain, note: '' }, LATER);
  expect(again).toEqual(first);
  expect(await library.annotations.count()).toBe(1);
});

test.each<[string, string, ClippingChoice]>([
  ['more words', 'carried 42 lorries on Monday', plain],
  ['fewer words', '42 lorries', plain],
  ['a figure of the same words', 'carried 42 lorries', { ...plain, kind: 'figure' }],
])('%s are another clipping', async (_what, words, choice) => {
  const article = await publish(OLD);
  await saveClipping(library, one, id, seen(article, 'carried 42 lorries'), plain, NOW);
  await saveClipping(library, two, id, seen(article, words), choice, NOW);
  expect(await library.annotations.count()).toBe(2);
});

test('the same words elsewhere in the article are another clipping', async () => {
  const article = await publish([...OLD, 'Nobody asked why it carried 42 lorries and no more of them.']);
  const first = seen(article, 'carried 42 lorries');
  const start = article.text.lastIndexOf(first.text) as TextOffset;
  const other = { ...first, span: { start, end: (start + first.text.length) as TextOffset } };
  await saveClipping(library, one, id, first, plain, NOW);
  await saveClipping(library, two, id, other, plain, NOW);
  expect(await library.annotations.count()).toBe(2);
});

test("an edit is accepted: the clipping takes the newsroom's words, keeps its own and its note", async () => {
  const words = 'The ferry to Reni carried 42 lorries on Monday';
  await saveClipping(library, one, id, seen(await publish(OLD), words), plain, NOW);
  expect(await acceptChange(library, one, NOW)).toBe(null);
  const article = await publish(NEW, LATER);
  const accepted = await acceptChange(library, one, LATER);
  expect(accepted).toMatchObject({
    text: words.replace('42', '47'),
    note: 'mine',
    earlierTexts: [{ text: words, until: LATER }],
  });
  expect(await library.annotations.get(one)).toEqual(accepted);
  const [placed] = await placedClippings(library, id, article);
  expect(placed?.anchored.state).toBe('exact');
});

test('words that are gone are accepted as nothing, and put elsewhere by hand', async () => {
  await saveClipping(library, one, id, seen(await publish(OLD), OLD[0]!), plain, NOW);
  const article = await publish(['Another ferry altogether has been ordered from a yard.', OLD[1]!], LATER);
  expect(await acceptChange(library, one, LATER)).toBe(null);
  const place = seen(article, 'Another ferry altogether');
  expect(await reanchor(library, one, { ...place, text: 'Another ferry somewhere!' }, LATER)).toBe(null);
  expect(await reanchor(library, one, { ...place, articleId: 'elsewhere00000' as ArticleId }, LATER)).toBe(null);
  const placed = await reanchor(library, one, place, LATER);
  expect(placed).toMatchObject({ text: 'Another ferry altogether', earlierTexts: [{ text: OLD[0] }] });
});

test('a clipping that is gone can be neither accepted nor placed', async () => {
  const article = await publish(OLD);
  expect(await acceptChange(library, one, NOW)).toBe(null);
  expect(await reanchor(library, one, seen(article, 'ferry'), NOW)).toBe(null);
});
