import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from '../../../entrypoints/article.content/place-card.ts';

const card = { width: 348, height: 300 };
const desktop = { width: 1280, height: 900 };

test('a card stands under its words where there is room', () => {
  expect(placeCard({ left: 200, top: 100, width: 60, height: 20 }, card, desktop)).toEqual({ left: 200, top: 126 });
});

test('a card stands above words near the foot of the window', () => {
  const { top } = placeCard({ left: 200, top: 850, width: 60, height: 20 }, card, desktop);
  expect(top + card.height).toBeLessThanOrEqual(850);
});

test('a card never leaves a window it fits into', () => {
  const words = fc.record({
    left: fc.integer({ min: -200, max: 1600 }),
    top: fc.integer({ min: -200, max: 1200 }),
    width: fc.integer({ min: 1, max: 700 }),
    height: fc.integer({ min: 8, max: 60 }),
  });
  fc.assert(
    fc.property(words, (box) => {
      const { left, top } = placeCard(box, card, desktop);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + card.width).toBeLessThanOrEqual(desktop.width);
      expect(top + card.height).toBeLessThanOrEqual(desktop.height);
    }),
  );
});

test('on a phone the card keeps to the left edge', () => {
  const { left } = placeCard({ left: 250, top: 80, width: 60, height: 20 }, card, { width: 360, height: 640 });
  expect(left).toBe(6);
});
