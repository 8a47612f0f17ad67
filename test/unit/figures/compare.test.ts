import { expect, test } from 'vitest';
import { compareReports } from '../../../lib/figures/compare.ts';
import { compareValues } from '../../../lib/figures/compare-values.ts';
import type { FigureReport } from '../../../lib/figures/ledger.ts';
import type { ArticleId, TextOffset } from '../../../lib/types.ts';

/** A report of a sum of aid, as told. */
function report(change: Partial<FigureReport>): FigureReport {
  return {
    articleId: 'a' as ArticleId,
    start: 0 as TextOffset,
    end: 1 as TextOffset,
    publisher: null,
    publishedAt: '2025-06-20T08:00:00Z',
    text: '',
    type: 'money',
    value: 35e9,
    min: null,
    max: null,
    unit: null,
    currency: 'USD',
    counted: 'aid',
    approximate: false,
    conversion: null,
    sentence: '',
    entities: [],
    articleEntities: [],
    concepts: ['aid'],
    aim: false,
    part: false,
    inTitle: false,
    change: null,
    words: [],
    asOf: null,
    ...change,
  };
}

test.each([
  ['the same value', {}, {}, 'equal'],
  ['a rounded value', { value: 40.6e9 }, { value: 41e9 }, 'rounded'],
  ['two values equally exact', { value: 40.6e9 }, { value: 41.2e9 }, 'different'],
  ['a lower bound', { value: 35e9, min: 35e9 }, { value: 36.2e9 }, 'rounded'],
  [
    'an article’s own conversion',
    { value: 35e9, currency: 'EUR', conversion: { value: 40.6e9, unit: null, currency: 'USD' } },
    { value: 40.6e9 },
    'converted',
  ],
  ['currencies nobody converted', { currency: 'EUR' }, {}, 'incomparable'],
  [
    'miles and kilometres',
    { type: 'measure', value: 100, unit: 'km' },
    { type: 'measure', value: 62.1, unit: 'mi' },
    'converted',
  ],
  ['a fraction and a share', { type: 'fraction', value: 0.5 }, { type: 'percent', value: 50, unit: '%' }, 'converted'],
] as const)('%s', (_, a, b, relation) => {
  expect(compareValues(report(a), report(b))).toBe(relation);
});

test.each([
  ['said again', {}, { publishedAt: '2025-07-01T08:00:00Z' }, 'restated'],
  ['moved with time', {}, { value: 41e9, publishedAt: '2025-07-01T08:00:00Z' }, 'changed'],
  ['contradicted the same day', {}, { value: 28e9, publishedAt: '2025-06-20T18:00:00Z' }, 'conflicting'],
  ['of two years', { asOf: '2024' }, { asOf: '2025', value: 41e9 }, 'changed'],
  [
    'a toll that rose within the day',
    { type: 'count', concepts: ['killed'], value: 9 },
    { type: 'count', concepts: ['killed'], value: 25, publishedAt: '2025-06-20T15:00:00Z' },
    'changed',
  ],
] as const)('a figure %s', (_, earlier, later, comparison) => {
  expect(compareReports(report(earlier), report(later))).toBe(comparison);
});
