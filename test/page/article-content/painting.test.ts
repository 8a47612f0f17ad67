import { afterEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { highlightCss } from '../../../components/highlight-style.ts';
import { itemAt, rangeCovers, textPointAt } from '../../../entrypoints/article.content/hit-test.ts';
import { measureTheme } from '../../../entrypoints/article.content/page-theme.ts';
import { createPainter } from '../../../entrypoints/article.content/painter.ts';

function page(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.replaceChildren(main);
  return main;
}

function rangeOf(node: Node, start: number, end: number): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

afterEach(() => CSS.highlights.clear());

test('marks are painted under public names without a change to the document', () => {
  const main = page('<p>Varna counted drones.</p>');
  const before = document.documentElement.outerHTML;
  const painter = createPainter(document);
  painter.style('::highlight(backstory-place){color:green}');
  painter.paint('backstory-place', [rangeOf(main.querySelector('p')!.firstChild!, 0, 5)]);
  expect([...CSS.highlights.get('backstory-place')!].map(String)).toEqual(['Varna']);
  expect(document.adoptedStyleSheets).toHaveLength(1);
  expect(document.documentElement.outerHTML).toBe(before);
  painter.clear();
});

test("clearing takes away what is ours and leaves the page's own highlights and sheets", () => {
  const main = page('<p>Varna counted drones.</p>');
  const text = main.querySelector('p')!.firstChild!;
  CSS.highlights.set('search-hit', new Highlight(rangeOf(text, 6, 13)));
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const painter = createPainter(document);
  painter.style('');
  painter.paint('backstory-place', [rangeOf(text, 0, 5)]);
  painter.clear();
  expect([...CSS.highlights.keys()]).toEqual(['search-hit']);
  expect(document.adoptedStyleSheets).toEqual([sheet]);
  document.adoptedStyleSheets = [];
});

test('a name without ranges is no longer in the registry', () => {
  const main = page('<p>Varna</p>');
  const painter = createPainter(document);
  painter.paint('backstory-place', [rangeOf(main.querySelector('p')!.firstChild!, 0, 5)]);
  painter.paint('backstory-place', []);
  expect(CSS.highlights.has('backstory-place')).toBe(false);
});

describe('with forced colours, which Chromium paints over every highlight', () => {
  const force = (value: 'active' | 'none') =>
    (cdp() as { send(method: string, options: object): Promise<void> }).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    });
  afterEach(() => force('none'));

  test('only the marks that are worth a block of colour are painted, and all of them again afterwards', async () => {
    const text = page('<p>Varna counted 35 drones and 12 boats, and said so.</p>').querySelector('p')!.firstChild!;
    const painter = createPainter(document);
    painter.style(highlightCss('light', { dimKnown: true }));
    await force('active');
    painter.paint('backstory-place', [rangeOf(text, 0, 5)]);
    painter.paint('backstory-figure', [rangeOf(text, 14, 23), rangeOf(text, 28, 36)]);
    painter.paint('backstory-figure-history', [rangeOf(text, 14, 23)]);
    painter.paint('backstory-known', [rangeOf(text, 0, 49)]);
    painter.paint('backstory-focus', [rangeOf(text, 28, 36)]);
    expect([...CSS.highlights.keys()].sort()).toEqual([
      'backstory-figure',
      'backstory-figure-history',
      'backstory-focus',
    ]);
    await force('none');
    await expect.poll(() => CSS.highlights.has('backstory-place')).toBe(true);
    expect(CSS.highlights.has('backstory-known')).toBe(true);
    await force('active');
    await expect.poll(() => CSS.highlights.has('backstory-known')).toBe(false);
    painter.clear();
    await force('none');
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});

test('the words under the pointer are found, and not from far away', () => {
  const main = page('<p style="font:20px monospace">Varna counted drones.</p>');
  const text = main.querySelector('p')!.firstChild!;
  const counted = rangeOf(text, 6, 13);
  const { left, top, width, height } = counted.getBoundingClientRect();
  const point = textPointAt(document, left + width / 2, top + height / 2);
  expect(point?.node).toBe(text);
  expect(
    itemAt(
      [
        { start: 0, end: 5 },
        { start: 6, end: 13 },
      ],
      point!.offset,
    ),
  ).toEqual({ start: 6, end: 13 });
  expect(rangeCovers(counted, left + 1, top + 1)).toBe(true);
  expect(rangeCovers(counted, left + width + 200, top + 1)).toBe(false);
});

test.each([
  ['background: white', 'light'],
  ['background: #f4ecd8', 'sepia'],
  ['background: rgb(18, 18, 18)', 'dark'],
  ['background: black', 'dark'],
  ['background: rgb(0 0 0 / 10%)', 'light'],
])('a page with %s is %s', (css, theme) => {
  const main = page(`<div style="${css}"><p>Text</p></div>`);
  expect(measureTheme(main.querySelector('p')!)).toBe(theme);
});
