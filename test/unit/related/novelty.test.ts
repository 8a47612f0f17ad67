import { describe, expect, test } from 'vitest';
import { backgroundFrequencies } from '../../../lib/related/background.ts';
import { blendWeights, countDocuments } from '../../../lib/related/idf.ts';
import { findKnown } from '../../../lib/related/novelty.ts';
import { unpackSketches } from '../../../lib/related/sentence-sketch.ts';
import { printOf } from './fixtures.ts';
import { series } from './novelty-series.ts';

const built = series.map(({ name, earlier, later }) => ({
  earlier: earlier.map((text, i) => printOf(`${name} ${i}`, '', text)),
  later: printOf(name, '', later.map((line) => line.slice(1)).join('\n')),
  marks: later.map((line) => ({ isKnown: line.startsWith('='), text: line.slice(1) })),
}));
const all = built.flatMap(({ earlier, later }) => [...earlier, later]);
const weights = blendWeights(backgroundFrequencies, countDocuments(all.map(({ terms }) => terms)));

/** Every sentence of the series, with what was found and what is true. */
const judged = built.flatMap(({ earlier, later, marks }) => {
  const known = new Set(findKnown(later, earlier, weights).map(({ span }) => span.start));
  return unpackSketches(later.sketches).map(({ start }, i) => ({ ...marks[i]!, found: known.has(start) }));
});

test('the series are split into the sentences that were marked', () => {
  expect(judged).toHaveLength(series.reduce((sum, { later }) => sum + later.length, 0));
  expect(judged.length).toBeGreaterThanOrEqual(150);
});

test('nine in ten sentences called known are, and most known ones are found', () => {
  const right = judged.filter(({ found, isKnown }) => found && isKnown).length;
  expect(right / judged.filter(({ found }) => found).length).toBeGreaterThan(0.95);
  expect(right / judged.filter(({ isKnown }) => isKnown).length).toBeGreaterThan(0.9);
});

describe('is news', () => {
  const before = 'The drones struck 14 substations near Odesa on Monday, killing three engineers, DTEK said.';
  test.each([
    ['a changed figure', 'The drones struck 19 substations near Odesa on Monday, killing three engineers, DTEK said.'],
    [
      'a number written out',
      'The drones struck 14 substations near Odesa on Monday, killing four engineers, DTEK said.',
    ],
    ['a changed name', 'The drones struck 14 substations near Mykolaiv on Monday, killing three engineers, DTEK said.'],
    ['a negation', 'The drones never struck 14 substations near Odesa on Monday, killing three engineers, DTEK said.'],
    ['another statement about the same', 'DTEK said repairs near Odesa would take three weeks.'],
  ])('%s', (_, after) => {
    const found = findKnown(printOf('b', '', after), [printOf('a', '', before)], weights);
    expect(found).toEqual([]);
  });
});

test('a restated sentence is known, with the sentence that said it', () => {
  const source = printOf('a', '', 'Rain fell. On Monday the drones struck fourteen substations near Odesa, DTEK said.');
  const [known] = findKnown(
    printOf('b', '', 'According to DTEK, drones struck 14 substations near Odesa.'),
    [source],
    weights,
  );
  expect(known?.source).toEqual({ id: 'a', span: { start: 11, end: 82 } });
});
