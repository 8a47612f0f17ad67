import { describe, expect, test } from 'vitest';
import { checkArticleId, checkClipping, checkSnapshot, checkTarget } from '../../../lib/messages/shapes.ts';
import { layOut } from '../../../lib/text/layout.ts';

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
  const clipping = { articleId: '0123456789abcd', kind: 'passage', colour: 'yellow', note: '', tags: [] };
  expect(checkClipping({ ...clipping, span: { start: 3, end: 9 } }).ok).toBe(true);
  expect(checkClipping({ ...clipping, span: { start: 9, end: 9 } }).ok).toBe(false);
});

test('only our own pages can be asked for', () => {
  expect(checkTarget({ page: 'library', route: '#/names/person%3Arutte' }).ok).toBe(true);
  expect(checkTarget({ page: 'library', route: 'https://evil.example' }).ok).toBe(false);
  expect(checkTarget({ page: 'background' }).ok).toBe(false);
});
