import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportCsv } from '../../../lib/annotations/export-csv.ts';
import { exportJsonLd } from '../../../lib/annotations/export-json-ld.ts';
import { importHypothesis } from '../../../lib/annotations/import-hypothesis.ts';
import { importJsonLd } from '../../../lib/annotations/import-json-ld.ts';
import { importReadwise } from '../../../lib/annotations/import-readwise.ts';
import { type ImportDraft, planImport } from '../../../lib/annotations/import-report.ts';
import { clippings, ferry, NOW } from './clippings.ts';

const LATER = '2026-04-01T00:00:00.000Z';
const ID = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const byId = (draft: Pick<ImportDraft, 'annotations'>) => new Map(draft.annotations.map((a) => [a.id, a]));
const none = new Map();

test('our own JSON-LD comes back as it left', () => {
  const draft = importJsonLd(exportJsonLd(clippings, ID, 'All', NOW), LATER);
  expect(draft.refused).toEqual([]);
  for (const [i, read] of draft.annotations.entries()) {
    const { figures, names, earlierTexts, kind, ...kept } = clippings[i]!;
    expect(read).toMatchObject({ ...kept, anchor: kept.anchor && { ...kept.anchor, lookAlikes: [] } });
  }
});

test('our own CSV comes back with its words, notes, tags and colours', () => {
  const passages = clippings.filter(({ kind }) => kind === 'passage');
  const draft = importReadwise(exportCsv(passages), LATER);
  expect(draft.refused).toEqual([]);
  expect(
    draft.annotations.map(({ text, note, tags, colour, articleId, createdAt }) => ({
      text,
      note,
      tags,
      colour,
      articleId,
      createdAt,
    })),
  ).toEqual(
    passages.map(({ text, note, tags, colour, articleId, createdAt }) => ({
      text,
      note,
      tags,
      colour,
      articleId,
      createdAt,
    })),
  );
});

test.each([
  ['JSON-LD', () => importJsonLd(exportJsonLd(clippings, ID, 'All', NOW), LATER)],
  ['CSV', () => importReadwise(exportCsv(clippings.slice(0, 5)), LATER)],
  ['Hypothesis', () => importHypothesis(hypothesis, LATER)],
])('reading %s twice changes nothing the second time', (_, read) => {
  const first = planImport(read(), none);
  expect(first.report.taken).toBe(first.put.length);
  const second = planImport(read(), new Map(first.put.map((a) => [a.id, a])));
  expect(second).toMatchObject({ put: [], report: { taken: 0, merged: 0, unchanged: first.put.length } });
});

test('clippings that are kept are not taken again from our own CSV, though it has no ids', () => {
  const { put, report } = planImport(
    importReadwise(exportCsv(clippings.slice(0, 5)), LATER),
    byId({ annotations: clippings }),
  );
  expect(put).toEqual([]);
  expect(report.unchanged).toBe(5);
});

const hypothesis = JSON.stringify({
  total: 3,
  rows: [
    {
      id: 'Qx1',
      uri: ferry.url,
      created: '2026-03-14T08:00:00.123456+00:00',
      updated: '2026-03-16T08:00:00+00:00',
      user: 'acct:someone@hypothes.is',
      text: 'A note',
      tags: ['ships', 'Ships', ' '],
      document: { title: ['Ferry runs aground'] },
      target: [
        {
          source: ferry.url,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 9 },
            { type: 'TextPositionSelector', start: 40, end: 61 },
            { type: 'TextQuoteSelector', exact: 'Nobody was in danger', prefix: 'x'.repeat(300), suffix: ' said' },
          ],
        },
      ],
    },
    { id: 'Qx2', uri: ferry.url, text: 'A page note', target: [{ source: ferry.url }] },
    { id: 'Qx3', uri: ferry.url, text: 'I agree', references: ['Qx1'] },
    { id: 'Qx4', uri: 'javascript:alert(1)', text: '' },
    { id: 5 },
  ],
});

test('Hypothesis notes are taken with their quotes, replies and foreign addresses refused', () => {
  const draft = importHypothesis(hypothesis, LATER);
  expect(draft.annotations).toHaveLength(2);
  expect(draft.annotations[0]).toMatchObject({
    kind: 'passage',
    text: 'Nobody was in danger',
    note: 'A note',
    tags: ['ships'],
    createdAt: '2026-03-14T08:00:00.123Z',
    modifiedAt: '2026-03-16T08:00:00.000Z',
    articleId: ferry.id,
    anchor: { quote: { prefix: 'x'.repeat(64) }, position: { start: 40, end: 61 } },
  });
  expect(draft.annotations[1]).toMatchObject({ kind: 'article', anchor: null, createdAt: LATER });
  expect(draft.refused.map(({ item }) => item)).toEqual([3, 4, 5]);
  expect(draft.refused[0]!.why).toBe('a reply to another annotation');
});

test('of two versions the one modified later wins, and knows what the other knew', () => {
  const [kept] = clippings;
  const read = { ...kept!, note: 'Newer', modifiedAt: LATER, anchor: null };
  const { put, report } = planImport({ annotations: [read], refused: [] }, byId({ annotations: [kept!] }));
  expect(report).toMatchObject({ taken: 0, merged: 1, unchanged: 0 });
  expect(put[0]).toMatchObject({ note: 'Newer', anchor: kept!.anchor });
  const older = { ...kept!, note: 'Older', modifiedAt: '2020-01-01T00:00:00.000Z' };
  expect(planImport({ annotations: [older], refused: [] }, byId({ annotations: [kept!] })).put).toEqual([]);
});

test.each([
  [
    'a bare annotation with a target that is an address',
    { id: 'http://x.example/1', target: 'https://a.example/p' },
    'article',
  ],
  [
    'a body that is a string of its own',
    {
      id: 'http://x.example/2',
      bodyValue: 'hm',
      target: { source: 'https://a.example/p', selector: { type: 'TextQuoteSelector', exact: 'word' } },
    },
    'passage',
  ],
  [
    'bodies of other kinds',
    {
      id: 'http://x.example/3',
      body: ['http://x.example/video', { type: 'TextualBody', value: 't', purpose: 'tagging' }],
      target: [{ source: { id: 'https://a.example/p' } }],
    },
    'article',
  ],
])('Web Annotation takes %s', (_, annotation, kind) => {
  const draft = importJsonLd(JSON.stringify(annotation), LATER);
  expect(draft.refused).toEqual([]);
  expect(draft.annotations[0]!.kind).toBe(kind);
});

test.each([
  [
    'Readwise’s own export',
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nSome words,A Title,"Ana Ruiz, Bo Lee",,,blue,"a, b",location,1,2026-01-02 03:04:05+00:00,\n',
  ],
  [
    'a file with a byte-order mark and other letter case',
    '\ufeffhighlight,TITLE,url\nSome words,A Title,https://a.example/p\n',
  ],
])('Readwise CSV: %s', (_, csv) => {
  const draft = importReadwise(csv, LATER);
  expect(draft.refused).toEqual([]);
  expect(draft.annotations[0]).toMatchObject({ text: 'Some words', source: { title: 'A Title' } });
});

test.each([
  ['not JSON', importJsonLd, '{'],
  ['a number', importHypothesis, '7'],
  ['nothing of ours', importJsonLd, '{"a":1}'],
  ['no column of ours', importReadwise, 'a,b\n1,2'],
  ['empty', importReadwise, ''],
])('a file that is %s is refused as a whole', (_, read, text) => {
  expect(read(text, LATER)).toMatchObject({ annotations: [], refused: [{ item: null }] });
});

test('whatever a file holds, reading it ends with a report', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      for (const read of [importJsonLd, importHypothesis, importReadwise]) {
        for (const file of [json, `{"rows":[${json}]}`, text]) {
          const { annotations, refused } = read(file, LATER);
          expect(annotations.length + refused.length).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('items longer than any honest one are refused', () => {
  const row = { id: 'a', uri: 'https://a.example/', text: 'x'.repeat(100_001) };
  expect(importHypothesis(JSON.stringify([row]), LATER).refused).toHaveLength(1);
});
