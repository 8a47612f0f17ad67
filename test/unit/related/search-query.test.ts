import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, type SearchQuery } from '../../../lib/related/search-query.ts';
import { hash32 } from '../../../lib/text/hash.ts';

const none: SearchQuery = {
  terms: [],
  start: null,
  words: [],
  phrases: [],
  from: [],
  who: [],
  after: null,
  before: null,
};
const term = (word: string) => hash32(word);

test.each<[string, Partial<SearchQuery>]>([
  ['drone', { terms: [term('dron')], start: 'drone', words: ['drone'] }],
  ['drone ', { terms: [term('dron')], words: ['drone'] }],
  ['Drones drone', { terms: [term('dron')], start: 'drone', words: ['drones', 'drone'] }],
  ['Port Salen', { terms: [term('port'), term('salen')], start: 'salen', words: ['port', 'salen'] }],
  ['salen from:x', { terms: [term('salen')], words: ['salen'], from: ['x'] }],
  ['"five per cent"', { terms: [term('5'), term('cent')], words: ['five', 'per', 'cent'], phrases: ['five per cent'] }],
  ['“Hague  Summit', { terms: [term('hagu'), term('summit')], words: ['hague', 'summit'], phrases: ['hague summit'] }],
  ['from:kyivindependent.com', { from: ['kyivindependent.com'] }],
  ['from:"Euromaidan Press" who:Rutte', { from: ['euromaidan press'], who: ['rutte'] }],
  ['after:2026-03 before:2026-03-07', { after: '2026-03', before: '2026-03-07' }],
  ['before:yesterday', { terms: [term('yesterday')], start: 'yesterday', words: ['yesterday'] }],
  ['who:', { terms: [] }],
  ['of the', { words: ['of', 'the'] }],
  ['', {}],
])('%s', (typed, expected) => {
  const found = parseSearch(typed);
  if (typed === 'who:') expect(found.who).toEqual([]);
  else expect(found).toEqual({ ...none, ...expected });
});

test('anything is a query', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1500 }), (typed) => {
      const { terms, phrases } = parseSearch(typed);
      expect(terms.length).toBeLessThan(1200);
      for (const phrase of phrases) expect(phrase).not.toBe('');
    }),
  );
});
