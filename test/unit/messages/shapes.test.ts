import { describe, expect, test } from 'vitest';
import { clip } from '../../../lib/annotations/annotation.ts';
import {
  checkAnnotation,
  checkAnnotationId,
  checkArticleId,
  checkClipping,
  checkQuotedSpan,
  checkSnapshot,
  checkTarget,
} from '../../../lib/messages/shapes.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type { AnnotationId, ArticleId, Span } from '../../../lib/types.ts';

const article = {
  ...layOut('Headline', [{ kind: 'paragraph' as const, text: 'A sentence.' }]),
  url: 'https://news.example/a',
  title: 'Headline',
  byline: ['A. Writer'],
  publishedAt: '2026-03-01T10:00:00Z',
  modifiedAt: null,
  publisher: 'News Example',
  section: null,
  language: 'en',
  earlier: [],
};
const snapshot = { article, pageUrl: 'https://news.example/a' };

describe('an article sent by a page', () => {
  test('is taken as it is when its shape is right', () => {
    expect(checkSnapshot(snapshot)).toEqual({ ok: true, value: snapshot });
  });

  test.each([
    ['no object', 'hello'],
    ['no article', { pageUrl: snapshot.pageUrl }],
    ['a script address', { ...snapshot, article: { ...article, url: 'javascript:alert(1)' } }],
    ['a file address', { ...snapshot, pageUrl: 'file:///etc/hosts' }],
    ['no passages', { ...snapshot, article: { ...article, passages: [] } }],
    [
      'a passage outside the text',
      { ...snapshot, article: { ...article, passages: [{ kind: 'paragraph', start: 0, end: 999 }] } },
    ],
    ['passages out of order', { ...snapshot, article: { ...article, passages: [...article.passages].reverse() } }],
    [
      'an unknown kind of passage',
      { ...snapshot, article: { ...article, passages: [{ kind: 'script', start: 0, end: 3 }] } },
    ],
    ['fractional offsets', { ...snapshot, article: { ...article, passages: [{ kind: 'list', start: 0.5, end: 3 }] } }],
    ['a text of three million letters', { ...snapshot, article: { ...article, text: 'a'.repeat(3_000_000) } }],
    ['a title that is no text', { ...snapshot, article: { ...article, title: { html: '<b>' } } }],
  ])('with %s is refused, and says why', (_what, value) => {
    const checked = checkSnapshot(value);
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.error.length).toBeGreaterThan(0);
  });

  test('with a date nobody can read has no date', () => {
    const checked = checkSnapshot({ ...snapshot, article: { ...article, publishedAt: 'yesterday-ish' } });
    expect(checked.ok && checked.value.article.publishedAt).toBe(null);
  });
});

test('an id is fourteen letters and digits, never a path', () => {
  expect(checkArticleId('0123456789abcd').ok).toBe(true);
  expect(checkArticleId('../../etc/passw').ok).toBe(false);
});

test('a clipping of nothing is refused', () => {
  const clipping = {
    articleId: '0123456789abcd',
    text: 'abcdef',
    kind: 'passage',
    colour: 'yellow',
    note: '',
    tags: [],
  };
  expect(checkClipping({ ...clipping, span: { start: 3, end: 9 } }).ok).toBe(true);
  expect(checkClipping({ ...clipping, span: { start: 9, end: 9 } }).ok).toBe(false);
});

test('a stretch of an article is taken with the words seen there, or not at all', () => {
  const place = { articleId: '0123456789abcd', span: { start: 3, end: 9 }, text: 'abcdef' };
  expect(checkQuotedSpan(place).ok).toBe(true);
  expect(checkQuotedSpan({ ...place, text: undefined }).ok).toBe(false);
  expect(checkQuotedSpan({ ...place, articleId: 'elsewhere' }).ok).toBe(false);
});

test('the id of a clipping is a urn:uuid', () => {
  expect(checkAnnotationId('urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962').ok).toBe(true);
  expect(checkAnnotationId('urn:uuid:1').ok).toBe(false);
  expect(checkAnnotationId('https://news.example/1').ok).toBe(false);
});

describe('a clipping put back', () => {
  const stored = { ...article, id: '0123456789abcd' as ArticleId };
  const id = 'urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962' as AnnotationId;
  const choice = { kind: 'passage', colour: 'pink', note: 'why', tags: ['one'] } as const;
  const span = { start: 0, end: 8 } as Span;
  const clipping = clip(id, stored, null, span, choice, '2026-03-01T10:00:00Z');

  test('is taken as it was made', () => {
    expect(checkAnnotation(clipping)).toEqual({ ok: true, value: clipping });
  });

  test.each([
    ['of a script address', { source: { ...clipping.source, url: 'javascript:alert(1)' } }],
    ['with an id of its own making', { id: 'x' }],
    ['of another kind', { kind: 'page' }],
    ['made at no time', { createdAt: 'once' }],
    [
      'with a selector of another kind',
      { anchor: { ...clipping.anchor, quote: { type: 'XPathSelector', value: '/' } } },
    ],
    ['with a note of a million letters', { note: 'n'.repeat(1_000_000) }],
  ])('%s is refused', (_what, change) => {
    expect(checkAnnotation({ ...clipping, ...change }).ok).toBe(false);
  });
});

test('only our own pages can be asked for', () => {
  expect(checkTarget({ page: 'library', route: '#/names/person%3Arutte' }).ok).toBe(true);
  expect(checkTarget({ page: 'library', route: 'https://evil.example' }).ok).toBe(false);
  expect(checkTarget({ page: 'background' }).ok).toBe(false);
});
