import { expect, test } from 'vitest';
import { aliasTables, standardName } from '../../../lib/entities/aliases.ts';
import { foldName } from '../../../lib/entities/names.ts';

const lines = aliasTables.flatMap(([type, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => ({ type, names: line.split(' = ') })),
);

test('every alias is written as names are folded', () => {
  const names = lines.flatMap((line) => line.names);
  expect(names.filter((name) => foldName(name) !== name)).toEqual([]);
});

test('no name stands for two things of one type', () => {
  const all = lines.flatMap(({ type, names }) => names.map((name) => `${type}:${name}`));
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});

test.each([
  ['place', 'Kiev', 'kyiv'],
  ['place', 'Київ', 'kyiv'],
  ['place', 'U.S.', 'united states'],
  ['organization', 'U.N.', 'united nations'],
] as const)('%s %s is %s', (type, name, standard) => {
  expect(standardName(type, foldName(name))).toBe(standard);
});
