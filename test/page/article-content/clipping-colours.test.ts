import { afterEach, beforeEach, expect, test } from 'vitest';
import { highlightCss, type PageTheme, palettes } from '../../../components/highlight-style.ts';
import { paintedRanges } from '../../../entrypoints/article.content/marks.ts';
import { createPainter, highlightNames, type Painter } from '../../../entrypoints/article.content/painter.ts';
import { COLOURS, type Colour } from '../../../lib/annotations/annotation.ts';
import type { OpenedArticle, PlacedClipping } from '../../../lib/messages/protocol.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import type { Span } from '../../../lib/types.ts';
import { articlesOf } from './articles-of.ts';

const PAGE = '<article><p>Varna counted forty drones, Reni none at all.</p></article>';

const placed = (colour: Colour, state: 'exact' | 'changed', start: number, end: number) =>
  ({
    annotation: { colour },
    anchored: { state, span: { start, end } as Span, changes: [] },
  }) as unknown as PlacedClipping;

const clippings = [
  placed('yellow', 'exact', 0, 5),
  placed('green', 'exact', 6, 13),
  placed('blue', 'exact', 14, 19),
  placed('pink', 'exact', 20, 26),
  placed('green', 'changed', 28, 32),
];

let painter: Painter;
beforeEach(() => {
  painter = createPainter(document);
});
afterEach(() => {
  painter.clear();
  document.body.replaceChildren();
});

function paint(): void {
  const opened = { analysis: { mentions: [] }, known: [], clippings } as unknown as OpenedArticle;
  const ranges = paintedRanges(articlesOf(PAGE, opened), defaultSettings);
  for (const name of highlightNames) painter.paint(name, ranges.get(name) ?? []);
}

const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);

test('every clipping has its mark, coloured ones their own besides, and an edited one only that of edits', () => {
  paint();
  expect(words('backstory-clipping')).toEqual(['Varna', 'counted', 'forty', 'drones']);
  expect(words('backstory-clipping-green')).toEqual(['counted']);
  expect(words('backstory-clipping-blue')).toEqual(['forty']);
  expect(words('backstory-clipping-pink')).toEqual(['drones']);
  expect(words('backstory-changed')).toEqual(['Reni']);
  const priority = (name: string) => CSS.highlights.get(name)!.priority;
  expect(priority('backstory-clipping-pink')).toBeGreaterThan(priority('backstory-clipping'));
  expect(priority('backstory-changed')).toBeGreaterThan(priority('backstory-clipping-pink'));
});

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test.each(['light', 'sepia', 'dark'] as const)('on a %s page each is painted in its colour', (theme: PageTheme) => {
  painter.style(highlightCss(theme, { dimKnown: false }));
  paint();
  const paragraph = document.querySelector('p')!;
  const tint = (name: string) => getComputedStyle(paragraph, `::highlight(backstory-${name})`).backgroundColor;
  for (const colour of COLOURS) {
    expect(tint(colour === 'yellow' ? 'clipping' : `clipping-${colour}`)).toBe(rgb(palettes[theme].clipping[colour]));
  }
  expect(tint('changed')).toBe(rgb(palettes[theme].changedTint));
});
