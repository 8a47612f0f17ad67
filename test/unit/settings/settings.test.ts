import { expect, test } from 'vitest';
import { defaultSettings, parseSettings } from '../../../lib/settings/settings.ts';

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'density'],
  ['an older version with fewer settings', {}],
  ['colours there are not', { markColours: { person: 'plaid', place: 3 } }],
  [
    'nonsense values',
    { density: 'loud', kinds: 'all', pausedHosts: [1], keepDays: -3, dimKnown: 'yes', clipBar: 0, badge: 1 },
  ],
])('%s stored gives the defaults', (_what, stored) => {
  expect(parseSettings(stored)).toEqual(defaultSettings);
});

test('what was chosen is kept, whatever else is broken', () => {
  const stored = {
    density: 'all',
    kinds: { person: false, figure: 'x' },
    pausedHosts: ['news.example'],
    keepDays: 90,
    clipBar: false,
    badge: false,
    markColours: { person: 'grey', place: 'plaid' },
  };
  expect(parseSettings(stored)).toEqual({
    ...defaultSettings,
    density: 'all',
    kinds: { ...defaultSettings.kinds, person: false },
    pausedHosts: ['news.example'],
    keepDays: 90,
    clipBar: false,
    badge: false,
    markColours: { ...defaultSettings.markColours, person: 'grey' },
  });
});
