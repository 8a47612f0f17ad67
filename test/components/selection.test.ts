import { expect, test } from 'vitest';
import { extendedTo, keyTarget, movedTo, noSelection, toggled } from '../../entrypoints/library/selection.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const none = noSelection as ReturnType<typeof toggled<string>>;
const chosen = ({ chosen: set }: typeof none) => [...set].sort().join('');

test('a click puts an item in and out', () => {
  const one = toggled(none, 'b');
  expect(chosen(one)).toBe('b');
  expect(chosen(toggled(one, 'b'))).toBe('');
  expect(chosen(toggled(one, 'd'))).toBe('bd');
});

test('Shift puts in all from the last click on, either way', () => {
  const one = toggled(none, 'c');
  expect(chosen(extendedTo(one, keys, 'e'))).toBe('cde');
  expect(chosen(extendedTo(one, keys, 'a'))).toBe('abc');
  expect(chosen(extendedTo(none, keys, 'd'))).toBe('d');
});

test('a stretch whose beginning was filtered away begins anew', () => {
  const gone = toggled(none, 'x');
  expect(chosen(extendedTo(gone, keys, 'b'))).toBe('bx');
});

test('the keys move without choosing, and with Shift choose from where they stood', () => {
  const moved = movedTo(none, keys, 'b', false);
  expect(chosen(moved)).toBe('');
  expect(moved.active).toBe('b');
  const extended = movedTo(moved, keys, 'c', true);
  expect(chosen(extended)).toBe('bc');
  expect(chosen(movedTo(extended, keys, 'd', true))).toBe('bcd');
  expect(chosen(movedTo({ ...none, active: 'd' }, keys, 'c', true))).toBe('cd');
});

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowUp', 0, 0],
  ['End', 1, 19],
  ['Home', 7, 0],
  ['PageDown', 15, 19],
  ['PageUp', 10, 2],
  ['x', 3, null],
])('%s leads from %i to %s', (key, at, to) => {
  expect(keyTarget(key, at, 20)).toBe(to);
});

test('in an empty list no key leads anywhere', () => {
  expect(keyTarget('End', 0, 0)).toBeNull();
});
