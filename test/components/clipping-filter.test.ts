import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClippingFilter,
  facetsOf,
  filterAddress,
  filterClippings,
  noFilter,
  parseFilter,
} from '../../entrypoints/library/clipping-filter.ts';
import { type Annotation, COLOURS } from '../../lib/annotations/annotation.ts';
import type { ArticleId, EntityKey, StoryId } from '../../lib/types.ts';

const verbova = 'person:halyna verbova' as EntityKey;
const article = 'a1' as ArticleId;

function clipping(change: Partial<Annotation> = {}): Annotation {
  return {
    text: 'The price of steel',
    tags: ['costs'],
    colour: 'yellow',
    note: 'check the tender',
    articleId: article,
    names: [],
    createdAt: new Date(2026, 2, 10, 23, 30).toISOString(),
    source: { title: 'Rail', publisher: null, url: 'https://www.courier.example/rail' },
    ...change,
  } as unknown as Annotation;
}

const named = clipping({ names: [{ text: 'Verbova', type: 'person', entity: verbova }] });

describe('clippings are found', () => {
  test.each<[string, Partial<ClippingFilter>, boolean]>([
    ['by all words, in any order and place', { words: ' tender RAIL steel ' }, true],
    ['not by a word that is nowhere', { words: 'steel wood' }, false],
    ['by colour', { colour: 'yellow' }, true],
    ['not by another colour', { colour: 'blue' }, false],
    ['by tag', { tag: 'costs' }, true],
    ['not by half a tag', { tag: 'cost' }, false],
    ['by site', { site: 'courier.example' }, true],
    ['not by part of a site', { site: 'example' }, false],
    ['from the day they were clipped', { from: '2026-03-10' }, true],
    ['until the end of the day they were clipped', { to: '2026-03-10' }, true],
    ['not from the day after', { from: '2026-03-11' }, false],
    ['not until the day before', { to: '2026-03-09' }, false],
    ['by all of it together', { words: 'rail', tag: 'costs', site: 'courier.example', from: '2026-01-01' }, true],
    ['only by all of it together', { words: 'rail', tag: 'quotes', site: 'courier.example' }, false],
  ])('%s', (_, filter, found) => {
    expect(filterClippings([clipping()], { ...noFilter, ...filter })).toHaveLength(found ? 1 : 0);
  });

  test('by the story their article is in', () => {
    const filter = { ...noFilter, story: 's' as StoryId };
    expect(filterClippings([clipping()], filter, { story: new Set([article]), name: null })).toHaveLength(1);
    expect(filterClippings([clipping()], filter, { story: new Set(), name: null })).toEqual([]);
  });

  test.each([
    ['in the clipping', named, new Set<ArticleId>(), false, true],
    ['in its article', clipping(), new Set([article]), false, true],
    ['nowhere', clipping(), new Set<ArticleId>(), false, false],
    ['in the clipping, where that is asked', named, new Set([article]), true, true],
    ['in its article only, where the clipping is asked', clipping(), new Set([article]), true, false],
  ])('by who is named %s', (_, one, articles, inside, found) => {
    const filter = { ...noFilter, name: verbova, inside };
    expect(filterClippings([one], filter, { story: null, name: articles })).toHaveLength(found ? 1 : 0);
  });
});

describe('a filter’s address', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const option = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
  const day = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
  const days = option(day.map((date) => date.toISOString().slice(0, 10)));
  const filters = fc.record({
    words: fc.string({ unit: 'grapheme', maxLength: 12 }),
    colour: option(fc.constantFrom(...COLOURS)),
    tag: option(text),
    site: option(text),
    story: option(text),
    name: option(text),
    inside: fc.boolean(),
    from: days,
    to: days,
  }) as unknown as fc.Arbitrary<ClippingFilter>;

  test('leads back to the filter, whatever it is', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(filterAddress(filter))).toEqual(filter);
      }),
    );
  });

  test.each(['', '#/clippings', '#/clippings?', '#/clippings?colour=red&from=soon&to=2026-13-45&inside=yes&x=1'])(
    'that asks for nothing we know is no filter: "%s"',
    (address) => {
      expect(parseFilter(address)).toEqual(noFilter);
    },
  );

  test('of no filter is the clippings’ own', () => {
    expect(filterAddress(noFilter)).toBe('#/clippings');
  });
});

test('what clippings can be told apart by comes most frequent first, each counted once a clipping', () => {
  const twice = { text: 'Halyna Verbova', type: 'person', entity: verbova } as const;
  const facets = facetsOf([
    clipping({ tags: ['b', 'a'] }),
    clipping({ tags: ['b'], names: [twice, twice] }),
    clipping({ tags: ['c'], source: { ...clipping().source, url: 'not an address' } }),
  ]);
  expect(facets.tags.map(({ value, count }) => [value, count])).toEqual([
    ['b', 2],
    ['a', 1],
    ['c', 1],
  ]);
  expect(facets.sites).toEqual([{ value: 'courier.example', label: 'courier.example', count: 2 }]);
  expect(facets.names).toEqual([{ value: verbova, label: 'Halyna Verbova', count: 1 }]);
});
