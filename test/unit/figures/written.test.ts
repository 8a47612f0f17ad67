import { expect, test } from 'vitest';
import { asWritten } from '../../../lib/figures/written.ts';

const dollars = { value: 40.6e9, unit: null, currency: 'USD' };

test.each([
  [
    '35 billion euros',
    'Allies gave 35 billion euros ($40.6 billion) in aid.',
    dollars,
    '35 billion euros ($40.6 billion)',
  ],
  ['€35bn', 'Allies gave €35bn (about $40.6bn; £30bn) in aid.', dollars, '€35bn (about $40.6bn; £30bn)'],
  ['35 billion euros', 'Allies gave 35 billion euros, or $40.6 billion, in aid.', dollars, '35 billion euros'],
  ['35 billion euros', 'Allies gave 35 billion euros (and more) in aid.', null, '35 billion euros'],
])('"%s" of "%s" is written with its conversion', (text, sentence, conversion, written) => {
  expect(asWritten({ text, sentence, conversion })).toBe(written);
});
