import { describe, expect, test } from 'vitest';
import type { FingerprintEntity } from '../../../lib/related/fingerprint.ts';
import { namesToCount, storyName } from '../../../lib/related/story-name.ts';
import type { EntityKey } from '../../../lib/types.ts';
import { printOf } from './fixtures.ts';

const key = (name: string) => `place:${name.toLowerCase()}` as EntityKey;

/** An article that names these, the first ones most, over some text. */
function article(names: readonly string[], text = ''): Parameters<typeof storyName>[0][number] {
  const entities = names.map((name, i): FingerprintEntity => {
    return { key: key(name), hash: i, name, weight: 2 - i / 10 };
  });
  return { ...printOf('a', '', text), entities };
}

/** A library of 1,000 articles; how many name each thing. */
const library = (naming: Readonly<Record<string, number>>) => ({
  articles: 1000,
  naming: new Map(Object.entries(naming).map(([name, count]) => [key(name), count])),
});

const fund = [
  article(['Ukraine', 'Russia', 'Gdynia', 'Tverdokhlib']),
  article(['Ukraine', 'Gdynia', 'Tverdokhlib', 'Oslo']),
  article(['Ukraine', 'Russia', 'Tverdokhlib', 'Gdynia']),
];

describe('a story is called by', () => {
  test('the names its articles share and few others have', () => {
    const naming = { Ukraine: 900, Russia: 800, Gdynia: 6, Tverdokhlib: 5 };
    expect(storyName(fund, library(naming))).toBe('Tverdokhlib, Gdynia');
  });

  test('its weightiest names in a library that holds nothing else', () => {
    expect(storyName(fund, { articles: 3, naming: new Map() })).toBe('Ukraine, Gdynia, Tverdokhlib');
  });

  test('the words its articles share, where every article has the same names', () => {
    const strikes = [
      article(['Ukraine', 'Russia'], 'Drones struck substations in the night, engineers said.'),
      article(['Ukraine', 'Russia'], 'Engineers repair substations that drones damaged.'),
    ];
    const name = storyName(strikes, library({ Ukraine: 900, Russia: 800 }));
    expect(name).toMatch(/substations/i);
    expect(name).toMatch(/, (?:Ukraine|Russia)$/);
  });

  test('the names that all have, where nothing else is shared', () => {
    const apart = [article(['Ukraine'], 'Wheat prices rose.'), article(['Ukraine'], 'The team won again.')];
    expect(storyName(apart, library({ Ukraine: 900 }))).toBe('Ukraine');
  });

  test('nothing, where nothing at all is shared', () => {
    expect(
      storyName([article(['Oslo'], 'Wheat.'), article(['Riga'], 'Football.'), article([], 'Opera.')], library({})),
    ).toBe('');
  });
});

test('two stories of one beat are not called the same', () => {
  const power = ['Odesa', 'DTEK'];
  const talks = ['Geneva', 'Whitaker'];
  const about = (own: string[]) => [1, 2, 3].map(() => article(['Ukraine', 'Russia', ...own]));
  const around = library({ Ukraine: 950, Russia: 900, Odesa: 40, DTEK: 12, Geneva: 30, Whitaker: 9 });
  expect(storyName(about(power), around)).toBe('DTEK, Odesa');
  expect(storyName(about(talks), around)).toBe('Whitaker, Geneva');
});

test('a name that one article of three gives is not the story’s', () => {
  expect(namesToCount(fund)).not.toContain(key('Oslo'));
});
