import { describe, expect, test } from 'vitest';
import { matches, noFilter, tagsOf } from '../../entrypoints/library/clipping-filter.ts';
import { parseRoute } from '../../entrypoints/library/route.ts';
import { libraryRoute } from '../../entrypoints/page-parts/library-route.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';

describe('places in the library', () => {
  test.each([
    ['', { section: 'stories', id: null, rest: null }],
    ['#/names', { section: 'names', id: null, rest: null }],
    ['#/figures/abc/120', { section: 'figures', id: 'abc', rest: '120' }],
    ['#/nowhere', { section: 'stories', id: null, rest: null }],
    ['#/search/rail%20link', { section: 'search', query: 'rail link' }],
    ['#/names/100%', { section: 'names', id: '100%', rest: null }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test.each(['person:mark rutte', 'organization:a/b', 'place:Київ & co #1'])(
    'the address of %s leads back to it',
    (key) => {
      expect(parseRoute(libraryRoute.name(key))).toEqual({ section: 'names', id: key, rest: null });
    },
  );
});

function clipping(text: string, tags: readonly string[] = [], colour: Annotation['colour'] = 'yellow'): Annotation {
  return {
    text,
    tags,
    colour,
    note: 'check the tender',
    source: { title: 'Rail', publisher: null },
  } as unknown as Annotation;
}

describe('filtering clippings', () => {
  test.each([
    ['all words, in any order and place', { ...noFilter, words: 'tender RAIL steel' }, true],
    ['a word that is nowhere', { ...noFilter, words: 'steel wood' }, false],
    ['its colour', { ...noFilter, colour: 'yellow' as const }, true],
    ['another colour', { ...noFilter, colour: 'blue' as const }, false],
    ['its tag', { ...noFilter, tag: 'costs' }, true],
    ['half a tag', { ...noFilter, tag: 'cost' }, false],
  ])('by %s', (_, filter, found) => {
    expect(matches(clipping('The price of steel', ['costs']), filter)).toBe(found);
  });

  test('tags come most used first', () => {
    expect(tagsOf([clipping('', ['b', 'a']), clipping('', ['b']), clipping('', ['c'])])).toEqual(['b', 'a', 'c']);
  });
});
