import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChartPoint, centre, placePoints } from '../../components/chart-scale.ts';

const box = { width: 300, height: 80, margin: 6 };
const point = (value: number | null, date: string | null = null): ChartPoint => ({
  date,
  value,
  min: null,
  max: null,
  here: false,
});

test('time runs to the right and values upwards', () => {
  const placed = placePoints([point(1, '2026-01-01'), point(3, '2026-01-03'), point(2, '2026-01-02')], box);
  expect(placed.map(({ x }) => x)).toEqual([6, 294, 150]);
  expect(placed.map(({ y }) => y)).toEqual([74, 6, 40]);
});

test('without all dates the reports stand at equal steps', () => {
  expect(placePoints([point(1), point(2, '2026-01-02'), point(3)], box).map(({ x }) => x)).toEqual([6, 150, 294]);
});

test('one value that never moved is a line in the middle', () => {
  expect(placePoints([point(5), point(5)], box).map(({ y }) => y)).toEqual([40, 40]);
});

test('reports without a number are left out, and keep their index', () => {
  expect(placePoints([point(null), point(4), point(Number.NaN)], box).map(({ index }) => index)).toEqual([1]);
});

test.each([
  [{ value: 5, min: 1, max: 2 }, 5],
  [{ value: null, min: 1, max: 3 }, 2],
  [{ value: null, min: 10, max: null }, 10],
  [{ value: null, min: null, max: null }, null],
])('%o stands at %s', (report, at) => {
  expect(centre(report)).toBe(at);
});

test('every point lies inside the box', () => {
  const number = fc.double({ noNaN: true, min: -1e15, max: 1e15 });
  const points = fc.array(fc.record({ value: number, day: fc.integer({ min: 0, max: 20_000 }) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(points, (list) =>
      placePoints(
        list.map(({ value, day }) => point(value, new Date(day * 86_400_000).toISOString())),
        box,
      ).every(({ x, y }) => x >= 5.99 && x <= 294.01 && y >= 5.99 && y <= 74.01),
    ),
  );
});
