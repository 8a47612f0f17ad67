import { describe, expect, test } from 'vitest';
import { parseRoute } from '../../entrypoints/library/route.ts';
import { libraryRoute } from '../../entrypoints/page-parts/library-route.ts';

describe('places in the library', () => {
  test.each([
    ['', { section: 'stories', id: null, rest: null }],
    ['#/names', { section: 'names', id: null, rest: null }],
    ['#/figures/abc/120', { section: 'figures', id: 'abc', rest: '120' }],
    ['#/nowhere', { section: 'stories', id: null, rest: null }],
    ['#/search/rail%20link', { section: 'search', query: 'rail link' }],
    ['#/clippings?tag=a%2Fb&words=50%25', { section: 'clippings', id: null, rest: null }],
    ['#/search/what%3F', { section: 'search', query: 'what?' }],
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
