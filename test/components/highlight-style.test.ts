import { describe, expect, test } from 'vitest';
import { highlightCss, palettes } from '../../components/highlight-style.ts';
import { markShades, type PageTheme } from '../../components/mark-colours.ts';
import { highlightNames } from '../../entrypoints/article.content/painter.ts';
import { MARK_COLOURS } from '../../lib/settings/mark-colour.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { contrast, difference } from './contrast.ts';

/** Backgrounds that pages and reading modes use: white, Safari's and Firefox's sepia, black, and the usual dark greys. */
const grounds: Readonly<Record<PageTheme, readonly string[]>> = {
  light: ['#ffffff', '#f7f7f7'],
  sepia: ['#f4ecd8', '#f8f1e3'],
  dark: ['#000000', '#121212', '#1c1b22'],
};

const kinds = ['person', 'organization', 'place', 'group', 'event', 'product', 'figure'] as const;

describe.each(Object.entries(grounds))('on a %s page', (name, backgrounds) => {
  const theme = name as PageTheme;
  const palette = palettes[theme];

  test.each(['changed', 'focusLine'] as const)('the line of %s is seen (3:1)', (line) => {
    for (const ground of backgrounds) expect(contrast(palette[line], ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(MARK_COLOURS)(
    'in %s, lines are seen (3:1) on the page and on their tint, words on it are read (4.5:1)',
    (colour) => {
      const { line, tint } = markShades[colour][theme];
      for (const ground of [...backgrounds, tint]) expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the colours are told apart', () => {
    const shades = MARK_COLOURS.map((colour) => markShades[colour][theme]);
    for (const [i, one] of shades.entries())
      for (const other of shades.slice(i + 1)) expect(difference(one.line, other.line)).toBeGreaterThan(0.06);
  });

  test.each(['changedTint', 'focus'] as const)('text on the tint %s is read (4.5:1)', (tint) => {
    expect(contrast(palette.ink, palette[tint])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(palette.clipping))('text and lines of all colours are seen on a %s clipping', (_, tint) => {
    expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(4.5);
    for (const colour of MARK_COLOURS) expect(contrast(markShades[colour][theme].line, tint)).toBeGreaterThanOrEqual(3);
  });

  test('clippings of different colours, edited ones and the page are told apart', () => {
    const tints = [...Object.values(palette.clipping), palette.changedTint, ...backgrounds.slice(0, 1)];
    for (const [i, one] of tints.entries()) {
      for (const other of tints.slice(i + 1)) expect(difference(one, other)).toBeGreaterThan(0.06);
    }
  });

  test('receding text is still read (4.5:1)', () => {
    for (const ground of backgrounds) expect(contrast(palette.known, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('lines on tints are seen (3:1)', () => {
    expect(contrast(palette.changed, palette.changedTint)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.focusLine, palette.focus)).toBeGreaterThanOrEqual(3);
  });

  test('every highlight has a style, and sets only what highlights may', () => {
    const css = highlightCss(theme, { dimKnown: true });
    for (const highlight of highlightNames) expect(css).toContain(`::highlight(${highlight})`);
    const properties = new Set([...css.matchAll(/[{;]([a-z-]+):(?!active)/g)].map(([, property]) => property));
    expect([...properties].sort()).toEqual(['background-color', 'color', 'text-decoration']);
  });

  test('what was read before is left alone unless the reader wants it dimmed', () => {
    expect(highlightCss(theme, { dimKnown: false })).not.toContain('backstory-known');
  });
});

test('no two kinds look the same without colour', () => {
  const css = highlightCss('light', { dimKnown: false }).split('@media')[0]!;
  const shapes = kinds.map((kind) => {
    const [, line, weight] = new RegExp(
      `backstory-${kind}\\)\\{text-decoration:underline (\\w+) #\\w+ ([\\d.]+)em`,
    ).exec(css)!;
    return `${line} ${weight}`;
  });
  expect(new Set(shapes).size).toBe(kinds.length);
});

test('a kind has the colour the reader chose, in every theme', () => {
  const markColours = { ...defaultSettings.markColours, place: 'rose', figure: 'teal' } as const;
  for (const theme of ['light', 'sepia', 'dark'] as const) {
    const css = highlightCss(theme, { dimKnown: false, markColours }).split('@media')[0]!;
    const ruleOf = (name: string) => css.split('\n').find((line) => line.includes(`backstory-${name})`))!;
    expect(ruleOf('place')).toContain(markShades.rose[theme].line);
    for (const figure of ['figure', 'figure-history']) {
      expect(ruleOf(figure)).toContain(markShades.teal[theme].line);
      expect(ruleOf(figure)).toContain(markShades.teal[theme].tint);
    }
    expect(ruleOf('person')).toContain(markShades.blue[theme].line);
  }
});
