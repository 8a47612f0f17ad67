import { expect, test } from 'vitest';
import { exportJsonLd } from '../../../lib/annotations/export-json-ld.ts';
import { importJsonLd } from '../../../lib/annotations/import-json-ld.ts';
import { importReadwise } from '../../../lib/annotations/import-readwise.ts';
import { clippings, NOW } from './clippings.ts';
import { annotationRules, broken, collectionRules } from './web-annotation-rules.ts';

const ID = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const exported = (some = clippings) => JSON.parse(exportJsonLd(some, ID, 'All', NOW));

test('an exported collection keeps to what the model says it must', () => {
  expect(broken(collectionRules, exported())).toEqual([]);
  expect(broken(collectionRules, exported([]))).toEqual([]);
});

test('every exported annotation keeps to what the model says it must', () => {
  for (const annotation of exported().first.items) expect(broken(annotationRules, annotation)).toEqual([]);
});

test('so does what came from another program, without a place or an address', () => {
  const csv = 'Highlight,Title,Note,Tags,Highlighted at\n"Some words",A book,a note,"one, two",2024-03-01\n';
  const { annotations } = importReadwise(csv, NOW);
  expect(annotations).toHaveLength(1);
  for (const annotation of exported([...annotations]).first.items) {
    expect(broken(annotationRules, annotation)).toEqual([]);
  }
});

test('every id is a urn:uuid of its own, and nobody is named as creator', () => {
  const { items } = exported().first;
  const ids = items.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(clippings.length);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(JSON.stringify(items)).not.toMatch(/"(?:creator|generator)"/);
});

const [annotation] = exported().first.items;
const without = (name: string) => Object.fromEntries(Object.entries(annotation).filter(([key]) => key !== name));

test.each([
  ['3.1', 'has no id', without('id')],
  ['3.1', 'has no target', without('target')],
  ['3.1', 'is of another type', { ...annotation, type: 'Note' }],
  ['3.3.1', 'was created on a day', { ...annotation, created: '2026-03-14' }],
  ['3.3.5', 'has a motivation of its own', { ...annotation, motivation: 'clipping' }],
  ['3.2.5', 'has two kinds of body', { ...annotation, bodyValue: 'x', body: { type: 'TextualBody', value: 'x' } }],
  [
    '4.0',
    'has a target of two sources',
    { ...annotation, target: { ...annotation.target, source: ['https://a.example/', 'https://b.example/'] } },
  ],
  [
    '4.2.5',
    'ends before it starts',
    { ...annotation, target: { ...annotation.target, selector: { type: 'TextPositionSelector', start: 5, end: 2 } } },
  ],
  [
    '4.2.8',
    'has a range without an end',
    {
      ...annotation,
      target: {
        ...annotation.target,
        selector: { type: 'RangeSelector', startSelector: { type: 'TextQuoteSelector', exact: 'x' } },
      },
    },
  ],
])('the rules of section %s see an annotation that %s', (section, _, wrong) => {
  expect(broken(annotationRules, wrong)).toContainEqual(
    expect.stringMatching(new RegExp(`^${section.replaceAll('.', '\\.')}:`)),
  );
});

test('the model’s own shapes are read: a body or a target alone, a list, a page, selectors refined', () => {
  const plain = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://example.org/anno5', type: 'Annotation' };
  const quote = { type: 'TextQuoteSelector', exact: 'annotation', prefix: 'this is an ', suffix: ' that has some' };
  const page = 'http://example.org/page1';
  const shapes: readonly (readonly [object, object])[] = [
    [
      { bodyValue: 'Comment text', target: page },
      { note: 'Comment text', kind: 'article' },
    ],
    [
      { body: { type: 'TextualBody', value: 'j’adore !', language: 'fr' }, target: { source: page, selector: quote } },
      { note: 'j’adore !', text: 'annotation' },
    ],
    [
      {
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'love' }, 'http://example.org/body1'],
        target: [{ source: page, selector: [quote] }],
      },
      { tags: ['love'], text: 'annotation' },
    ],
    [{ target: { id: 'http://example.org/page1', type: 'Text', format: 'text/html' } }, { kind: 'article' }],
  ];
  for (const [shape, expected] of shapes) {
    const draft = importJsonLd(JSON.stringify({ ...plain, ...shape }), NOW);
    expect(draft.refused).toEqual([]);
    expect(draft.annotations).toMatchObject([{ source: { url: page }, ...expected }]);
  }
});
