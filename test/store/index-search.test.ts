import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSearch } from '../../lib/related/search-query.ts';
import { INDEX_TABLES, indexArticle } from '../../lib/store/index/index-article.ts';
import { mergePending } from '../../lib/store/index/merge.ts';
import { rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { searchArticles } from '../../lib/store/index/search.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { packText } from '../../lib/store/texts.ts';
import type { EntityKey } from '../../lib/types.ts';
import { inventedArticle, printOf, seededRandom, storedArticle } from '../unit/related/fixtures.ts';

/** Longer than the terms a fingerprint keeps, so that some words are merely in the text. */
const filler = inventedArticle(seededRandom(2), 1, 400).text;

const articles = [
  ['ferry', 'Ferry Almira runs aground', `The ferry struck a sandbank off Port Salen. ${filler}`, '2026-03-01'],
  ['tugs', 'Two tugs free the Almira', `The ferry was pulled free. Divers found a crack. ${filler}`, '2026-03-05'],
  ['port', 'Strike at the port of Verano', 'Dockers struck over pay. Ferries wait.', '2026-04-02'],
] as const;

let library: Library;
beforeEach(async () => {
  library = openLibrary('search-test');
  for (const [id, title, text, date] of articles) {
    const article = storedArticle(id, title, text, date);
    const packed = await packText(article.id, article);
    await library.transaction('rw', [...INDEX_TABLES, 'articles', 'texts', 'nameUses', 'names'], async () => {
      const publisher = id === 'port' ? 'Harbour Times' : 'News Example';
      await library.articles.put({ ...article, publisher, urls: [article.url], openedAt: date, keptAt: date } as never);
      await library.texts.put(packed);
      await indexArticle(library, printOf(id, title, text, date));
    });
  }
  const key = 'person:tove rasmin' as EntityKey;
  await library.names.put({ key } as never);
  await library.nameUses.put({ key, publishedAt: '2026-03-01', articleId: 'ferry', count: 1, sentence: '' } as never);
  const note = 'The harbourmaster asks the insurers.';
  await library.annotations.put({
    id: 'urn:uuid:1',
    articleId: 'tugs',
    note,
    tags: ['inquiry'],
    text: 'a crack',
  } as never);
});
afterEach(() => library.delete());

const found = async (typed: string) =>
  (await searchArticles(library, parseSearch(typed), 10)).map(({ id }) => id).sort();

const cases: [string, string[]][] = [
  ['ferry', ['ferry', 'port', 'tugs']],
  ['ferries almira', ['ferry', 'tugs']],
  ['crack', ['tugs']],
  ['"pulled free"', ['tugs']],
  ['"free pulled"', []],
  ['ferry from:harbour', ['port']],
  ['ferry after:2026-03-02 before:2026-04', ['tugs']],
  ['who:rasmin', ['ferry']],
  ['ferry who:nobody', []],
  ['from:"news example"', ['ferry', 'tugs']],
  ['submarine', []],
  ['alm', ['ferry', 'tugs']],
  ['ferry alm', ['ferry', 'tugs']],
  ['alm ferry', []],
  ['alm ', []],
  ['dock', ['port']],
  ['harbourmaster', ['tugs']],
  ['insur', ['tugs']],
  ['harbourmaster insurers from:harbour', []],
  ['before:2026-03-02', ['ferry']],
  ['after:2026-03-01 before:2026-03-06', ['ferry', 'tugs']],
  ['who:tove from:"news example" before:2026-04 "struck a sandbank"', ['ferry']],
  ['from:harbour "pulled free"', []],
  ['"asks the insurers"', ['tugs']],
];

test.each(cases)('%s finds %j', async (typed, expected) => {
  expect(await found(typed)).toEqual(expected);
});

test('a tag is found, and what the reader wrote comes first', async () => {
  expect(await found('inquiry')).toEqual(['tugs']);
  const [first] = await searchArticles(library, parseSearch('crack'), 10);
  expect(first?.id).toBe('tugs');
});

test('what is found is the same once articles are merged', async () => {
  await mergePending(library, undefined, 1);
  expect(await library.pendingPostings.count()).toBe(0);
  for (const [typed, expected] of cases) expect(await found(typed), typed).toEqual(expected);
});

test('and once the index was built anew', async () => {
  await rebuildIndex(library);
  for (const [typed, expected] of cases) expect(await found(typed), typed).toEqual(expected);
});
