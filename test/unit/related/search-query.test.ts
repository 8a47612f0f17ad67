import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, type SearchQuery } from '../../../lib/related/search-query.ts';
import { hash32 } from '../../../lib/text/hash.ts';

const none: SearchQuery = { terms: [], phrases: [], from: [], who: [], after: null, before: null };
const term = (word: string) => hash32(word);

test.each<[string, Partial<SearchQuery>]>([
  ['drone', { terms: [term('dron')] }],
  ['Drones drone', { terms: [term('dron')] }],
  ['"five per cent"', { terms: [term('5'), term('cent')], phrases: ['five per cent'] }],
  ['“Hague  Summit', { terms: [term('hagu'), term('summit')], phrases: ['hague summit'] }],
  ['from:kyivindependent.com', { from: ['kyivindependent.com'] }],
  ['from:"Euromaidan Press" who:Rutte', { from: ['euromaidan press'], who: ['rutte'] }],
  ['after:2026-03 before:2026-03-07', { after: '2026-03', before: '2026-03-07' }],
  ['before:yesterday', { terms: [term('yesterday')] }],
  ['who:', { terms: [] }],
  ['of the', {}],
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
