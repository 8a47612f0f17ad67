import { expect, test } from 'vitest';
import { findAnchor } from '../../../lib/anchoring/anchor.ts';
import { clip, edit, moveTo, tidyTags } from '../../../lib/annotations/annotation.ts';
import type {
  AnnotationId,
  EntityKey,
  EntityMention,
  FigureMention,
  Mention,
  StoredArticle,
} from '../../../lib/types.ts';
import { clipping, ferry, NOW, spanOf } from './clippings.ts';

const LATER = '2026-03-20T00:00:00.000Z';
const ID = 'urn:uuid:00000000-0000-4000-8000-000000000001' as AnnotationId;
const WORDS = 'said Captain Henrik Aalto. <b>The ship</b> & its crew lost $1_000';

const name = (text: string): EntityMention => ({
  ...spanOf(ferry, text),
  kind: 'entity',
  type: 'person',
  text,
  entity: `person:${text.toLowerCase()}` as EntityKey,
});

const figure = (text: string, value: number): FigureMention => ({
  ...spanOf(ferry, text),
  kind: 'figure',
  type: 'money',
  text,
  value,
  min: null,
  max: null,
  unit: null,
  currency: 'USD',
  modifier: null,
  counted: null,
  approximate: false,
  salient: true,
});

const mentions: readonly Mention[] = [figure('140', 140), name('Henrik Aalto'), figure('$1', 1), figure('5%', 5)];

test('a clipping keeps its words, where they stood, and the names and figures inside', () => {
  const choice = { kind: 'passage', colour: 'blue', note: 'n', tags: [' a ', 'A', 'b'] } as const;
  const made = clip(ID, ferry, { mentions }, spanOf(ferry, WORDS), choice, NOW);
  expect(made).toMatchObject({
    id: ID,
    articleId: ferry.id,
    text: WORDS,
    tags: ['a', 'b'],
    seenAt: NOW,
    createdAt: NOW,
    modifiedAt: NOW,
    source: { url: ferry.url, title: ferry.title, publishedAt: ferry.publishedAt },
    names: [{ text: 'Henrik Aalto', type: 'person' }],
    figures: [{ text: '$1', value: 1, currency: 'USD' }],
  });
  expect(findAnchor(ferry.text, made.anchor!)).toEqual({ state: 'exact', span: spanOf(ferry, WORDS) });
  expect(structuredClone(made)).toEqual(made);
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

test('a whole article is clipped by its headline, without a place', () => {
  const choice = { kind: 'article', colour: 'blue', note: '', tags: [] } as const;
  const made = clip(ID, ferry, { mentions }, spanOf(ferry, WORDS), choice, NOW);
  expect(made).toMatchObject({ text: ferry.title, anchor: null, names: [], figures: [] });
});

test('an edit changes what the reader changed, and the time', () => {
  const made = clipping(WORDS);
  expect(edit(made, { note: 'x' }, LATER)).toEqual({ ...made, note: 'x', modifiedAt: LATER });
  expect(edit(made, { tags: ['  Two  words ', 'two words'] }, LATER).tags).toEqual(['Two words']);
});

test('an accepted edit is the clipping’s text from then on, and the old words are kept', () => {
  const now: StoredArticle = { ...ferry, text: ferry.text.replace('lost $1_000', 'lost $2_000') };
  const made = clipping(WORDS);
  const found = findAnchor(now.text, made.anchor!);
  expect(found).toMatchObject({ state: 'changed', changes: [{ kind: 'figure' }] });
  if (found.state !== 'changed') return;
  const moved = moveTo(made, now, null, found.span, LATER);
  expect(moved).toMatchObject({
    text: WORDS.replace('$1', '$2'),
    seenAt: LATER,
    earlierTexts: [{ text: WORDS, until: LATER }],
  });
  expect(findAnchor(now.text, moved.anchor!)).toEqual({ state: 'exact', span: found.span });
});

test('a clipping moved to the same words has no earlier text', () => {
  const made = clipping(WORDS);
  expect(moveTo(made, ferry, null, spanOf(ferry, WORDS), LATER).earlierTexts).toEqual([]);
});

test('tags are tidy: composed, trimmed, none twice in another case', () => {
  expect(tidyTags([' Cafe\u0301', 'CAFÉ', '', '  ', 'b\n c'])).toEqual(['Café', 'b c']);
});
