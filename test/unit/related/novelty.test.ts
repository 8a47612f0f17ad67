import { describe, expect, test } from 'vitest';
import { analyse } from '../../../lib/analyse.ts';
import { backgroundFrequencies } from '../../../lib/related/background.ts';
import { type Fingerprint, fingerprint } from '../../../lib/related/fingerprint.ts';
import { blendWeights, countDocuments } from '../../../lib/related/idf.ts';
import { findKnown } from '../../../lib/related/novelty.ts';
import { unpackSketches } from '../../../lib/related/sentence-sketch.ts';
import { loadTaggerFromDisk } from '../../../tools/engine/tagger.ts';
import { printOf, storedArticle } from './fixtures.ts';
import { followUps } from './novelty-follow-ups.ts';
import { type NoveltySeries, series } from './novelty-series.ts';

const tagger = loadTaggerFromDisk();

/** As it is made of an article that the engine read. */
function readPrint(id: string, text: string, published: string | null = null): Fingerprint {
  const article = storedArticle(id, '', text, published);
  return fingerprint(article, analyse(article, tagger, article));
}

type Print = (id: string, text: string, published: string | null) => Fingerprint;

/** Every sentence of some series, with what was found and what is true. */
function judge(all: readonly (NoveltySeries & { readonly published?: readonly string[] })[], print: Print) {
  const built = all.map(({ name, earlier, later, published }) => ({
    earlier: earlier.map((text, i) => print(`${name} ${i}`, text, published?.[i] ?? null)),
    later: print(name, later.map((line) => line.slice(1)).join('\n'), published?.at(-1) ?? null),
    marks: later.map((line) => ({ isKnown: line.startsWith('='), text: line.slice(1) })),
  }));
  const prints = built.flatMap(({ earlier, later }) => [...earlier, later]);
  const archive = blendWeights(backgroundFrequencies, countDocuments(prints.map(({ terms }) => terms)));
  return built.flatMap(({ earlier, later, marks }) => {
    const known = new Set(findKnown(later, earlier, archive).map(({ span }) => span.start));
    return unpackSketches(later.sketches).map(({ start }, i) => ({ ...marks[i]!, found: known.has(start) }));
  });
}

function precisionAndRecall(judged: ReturnType<typeof judge>) {
  const right = judged.filter(({ found, isKnown }) => found && isKnown).length;
  return {
    precision: right / judged.filter(({ found }) => found).length,
    recall: right / judged.filter(({ isKnown }) => isKnown).length,
  };
}

const weights = blendWeights(backgroundFrequencies, countDocuments([]));
const judged = judge(series, (id, text) => printOf(id, '', text));

test('the series are split into the sentences that were marked', () => {
  expect(judged).toHaveLength(series.reduce((sum, { later }) => sum + later.length, 0));
  expect(judged.length).toBeGreaterThanOrEqual(150);
});

test('nine in ten sentences called known are, and most known ones are found', () => {
  const { precision, recall } = precisionAndRecall(judged);
  expect(precision).toBeGreaterThan(0.95);
  expect(recall).toBeGreaterThan(0.9);
});

test('so it is in follow-ups as agencies write them, read by the engine', () => {
  const found = judge(followUps, readPrint);
  expect(found).toHaveLength(followUps.reduce((sum, { later }) => sum + later.length, 0));
  const { precision, recall } = precisionAndRecall(found);
  expect(precision).toBeGreaterThan(0.95);
  expect(recall).toBeGreaterThan(0.7);
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

describe('turned into news by one word', () => {
  const known = (after: string, before: string) =>
    findKnown(readPrint('b', after, '2026-03-13T12:00:00Z'), [readPrint('a', before, '2026-03-05T12:00:00Z')], weights);

  test.each([
    ['all for some', 'Venneft halted its deliveries to all buyers.', 'Venneft halted its deliveries to three buyers.'],
    [
      'names that changed places',
      'Karvia handed the bodies over to Sarmenia.',
      'Sarmenia handed the bodies over to Karvia.',
    ],
    [
      'one word exchanged',
      'The company was relieved that the deal was approved, Lena Park said.',
      'The company was confident that the deal would be approved, Lena Park said.',
    ],
    [
      'another day',
      'Drones struck the refinery in Orlay on Tuesday.',
      'Drones struck the refinery in Orlay on Tuesday.',
    ],
  ])('%s', (_, after, before) => {
    expect(known(after, before)).toEqual([]);
  });

  test.each([
    [
      'the same day, said otherwise',
      'Drones struck the refinery in Orlay on March 3.',
      'Drones struck the refinery in Orlay on Tuesday.',
    ],
    ['no day given now', 'Drones struck the refinery in Orlay.', 'Drones struck the refinery in Orlay on Tuesday.'],
    [
      'a clause moved',
      'Venneft halted its deliveries, Irina Vels told reporters in Orlay.',
      'Irina Vels told reporters in Orlay that Venneft halted its deliveries.',
    ],
  ])('but not by %s', (_, after, before) => {
    expect(known(after, before)).toHaveLength(1);
  });
});
