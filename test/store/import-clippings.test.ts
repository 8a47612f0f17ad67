import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { importHypothesis } from '../../lib/annotations/import-hypothesis.ts';
import { importReadwise } from '../../lib/annotations/import-readwise.ts';
import type { ImportPlan } from '../../lib/annotations/import-report.ts';
import { placedClippings } from '../../lib/store/annotations.ts';
import { idOf, keepArticle } from '../../lib/store/keep-article.ts';
import { keepImport } from '../../lib/store/keep-import.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { Analysis, Article, TextOffset } from '../../lib/types.ts';

const NOW = '2026-10-16T08:00:00.000Z';
const URL_HERE = 'https://kyivindependent.com/ferry-to-reni/';
const URL_THERE = 'http://kyivindependent.com/ferry-to-reni/?utm_source=x#section';
const TWICE = 'The port did not comment.';
const PARAGRAPHS = [
  `The ferry to Reni carried 42 lorries on Monday. ${TWICE} It sails again on Friday.`,
  `Izmail waits for its second ferry, the operator said in March. ${TWICE} The old one is in dock.`,
];

let library: Library;
beforeEach(() => {
  library = openLibrary('import-clippings');
});
afterEach(() => library.delete());

/** The reader opens the article; where its clippings stand then. */
async function openArticle(paragraphs = PARAGRAPHS) {
  const article: Article = {
    ...layOut(
      'Ferry to Reni',
      paragraphs.map((text) => ({ kind: 'paragraph', text })),
    ),
    url: URL_HERE,
    title: 'Ferry to Reni',
    byline: [],
    publishedAt: NOW,
    modifiedAt: null,
    publisher: 'The Kyiv Independent',
    section: null,
    language: 'en',
    earlier: [],
  };
  const id = await idOf(library, article.url);
  const start = article.text.indexOf('42 lorries') as TextOffset;
  const figure = { kind: 'figure', type: 'count', start, end: (start + 2) as TextOffset, text: '42' };
  const analysis = { mentions: [figure], entities: [], engineVersion: 1 } as unknown as Analysis;
  const nothingElse = { tables: [], write: async () => undefined };
  await keepArticle(library, { id, article, pageUrl: article.url, analysis, now: NOW }, nothingElse);
  return placedClippings(library, id, article, analysis);
}

const hypothesis = JSON.stringify(
  ['carried 42 lorries on Monday', TWICE].map((exact, i) => ({
    id: `h${i}`,
    uri: URL_THERE,
    created: NOW,
    updated: NOW,
    text: 'mine',
    target: [
      {
        selector: [
          { type: 'TextPositionSelector', start: 4000 + i, end: 4020 + i },
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: i === 0 ? 'The ferry to Reni ' : '42 lorries on Monday. ',
            suffix: i === 0 ? `. ${TWICE}` : ' It sails again',
          },
        ],
      },
    ],
  })),
);
const readwise = `Highlight,Title,URL\n"It sails again on Friday.",Ferry,${URL_THERE}\n`;

async function read(from: 'hypothesis' | 'readwise'): Promise<ImportPlan['report']> {
  const draft = from === 'hypothesis' ? importHypothesis(hypothesis, NOW) : importReadwise(readwise, NOW);
  return keepImport(library, draft);
}

const states = (placed: readonly { annotation: Annotation; anchored: { state: string } }[]) =>
  placed.map(({ annotation, anchored }) => `${anchored.state}: ${annotation.text}`).sort();

const ALL_EXACT = ['exact: It sails again on Friday.', `exact: ${TWICE}`, 'exact: carried 42 lorries on Monday'];

test.each(['before', 'after'])(
  'what was imported %s its article was opened stands in it, described as our own',
  async (when) => {
    if (when === 'after') await openArticle();
    await read('hypothesis');
    await read('readwise');
    expect(states(await openArticle())).toEqual(ALL_EXACT);
    const rows = await library.annotations.toArray();
    for (const { source, anchor } of rows) {
      expect(source.url).toBe(URL_HERE);
      expect(anchor?.position).not.toBe(null);
    }
    const twin = rows.find(({ text }) => text === TWICE)!;
    expect(twin.anchor!.lookAlikes).toHaveLength(1);
    expect(rows.find(({ text }) => text.includes('42'))!.figures).toMatchObject([{ text: '42' }]);
    // The look-alike is known for what it is once the passage is gone.
    const gone = [PARAGRAPHS[0]!.replace(`${TWICE} `, ''), PARAGRAPHS[1]!];
    expect(states(await openArticle(gone))).toContain(`orphan: ${TWICE}`);
  },
);

test('read again, before or after its article was opened, nothing changes', async () => {
  expect(await read('hypothesis')).toMatchObject({ taken: 2, merged: 0, unchanged: 0, refused: [] });
  expect(await read('hypothesis')).toMatchObject({ taken: 0, merged: 0, unchanged: 2 });
  await openArticle();
  expect(await read('hypothesis')).toMatchObject({ taken: 0, merged: 0, unchanged: 2 });
  expect(await library.annotations.count()).toBe(2);
});

test('where nothing may be written, what was imported is placed and left as it was', async () => {
  await read('readwise');
  await openArticle();
  await library.annotations.clear();
  await read('readwise');
  const [before] = await library.annotations.toArray();
  await library.annotations.update(before!.id, { anchor: { ...before!.anchor!, position: null } });
  const article = layOut(
    'Ferry to Reni',
    PARAGRAPHS.map((text) => ({ kind: 'paragraph' as const, text })),
  );
  const [placed] = await placedClippings(library, before!.articleId, article);
  expect(placed!.anchored.state).toBe('exact');
  expect((await library.annotations.get(before!.id))!.anchor!.position).toBe(null);
});
