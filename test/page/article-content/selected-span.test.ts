import { afterEach, expect, test } from 'vitest';
import { clippingAt } from '../../../entrypoints/article.content/clipping-at.ts';
import type { SessionArticle } from '../../../entrypoints/article.content/marks.ts';
import { selectedSpan } from '../../../entrypoints/article.content/selected-span.ts';
import type { PlacedClipping } from '../../../lib/messages/protocol.ts';
import type { Span } from '../../../lib/types.ts';
import { articlesOf } from './articles-of.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function nodeSaying(words: string): { node: Text; at: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.includes(words)) return { node, at: node.data.indexOf(words) };
  }
  throw new Error(`nothing says "${words}"`);
}

/** Selects from the first letter of some words to the last of others. */
function select(from: string, to: string): void {
  const start = nodeSaying(from);
  const end = nodeSaying(to);
  getSelection()!.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length);
}

function selectedWords(articles: readonly SessionArticle[]): string | null {
  const selected = selectedSpan(articles, getSelection());
  if (!selected) return null;
  const { article, span } = selected;
  return article.page.article.text.slice(span.start, span.end);
}

const PAGE = `
  <h2>Elsewhere</h2>
  <article>
    <p>Varna counted <b>forty</b> drones.</p>
    <figure>A port at night</figure>
    <p>Reni <i>counted</i> none.</p>
  </article>
  <aside>More news</aside>`;

test.each([
  ['within one text node', 'arna', 'arna', 'arna'],
  ['over split nodes', 'counted', 'drones', 'counted forty drones'],
  ['across passages', 'forty', 'Reni', 'forty drones.\n\nReni'],
  ['from before the article', 'Elsewhere', 'Varna', 'Varna'],
  ['to after the article', 'none', 'More news', 'none.'],
  ['from before it to after it', 'Elsewhere', 'More news', 'Varna counted forty drones.\n\nReni counted none.'],
  ['from a caption inside it', 'port', 'Reni', 'Reni'],
  ['to a caption inside it', 'drones', 'A port', 'drones.'],
  ['in a caption alone', 'A port', 'night', null],
  ['beside the article alone', 'More', 'news', null],
])('a selection %s', (_what, from, to, words) => {
  const articles = articlesOf(PAGE);
  select(from, to);
  expect(selectedWords(articles)).toBe(words);
});

test('a selection made backwards is the same', () => {
  const articles = articlesOf(PAGE);
  const start = nodeSaying('counted');
  const end = nodeSaying('drones');
  getSelection()!.setBaseAndExtent(end.node, end.at + 6, start.node, start.at);
  expect(selectedWords(articles)).toBe('counted forty drones');
});

test('a paragraph selected whole, up to the start of the next element, is that paragraph', () => {
  const articles = articlesOf(PAGE);
  const { node } = nodeSaying('Varna');
  getSelection()!.setBaseAndExtent(node, 0, document.querySelector('figure')!, 0);
  expect(selectedWords(articles)).toBe('Varna counted forty drones.');
});

test('blanks at its ends are left out, and blanks alone are nothing', () => {
  const articles = articlesOf(PAGE);
  select(' counted ', ' counted ');
  expect(selectedWords(articles)).toBe('counted');
  const { node } = nodeSaying('Varna counted ');
  getSelection()!.setBaseAndExtent(node, 5, node, 6);
  expect(selectedWords(articles)).toBe(null);
});

test('words the page splits into more nodes after reading are found all the same', () => {
  const articles = articlesOf(PAGE);
  nodeSaying('Varna').node.splitText(3);
  select('na counted', 'drones');
  expect(selectedWords(articles)).toBe('na counted forty drones');
});

test('of several articles it is the first one selected from', () => {
  const articles = articlesOf('<article><p>One here.</p></article><article><p>Two there.</p></article>');
  select('here', 'Two');
  expect(selectedWords(articles)).toBe('here.');
  select('Two', 'there');
  expect(selectedSpan(articles, getSelection())?.article).toBe(articles[1]);
});

test('in a private window nothing can be clipped, and nothing is where nothing is selected', () => {
  const articles = articlesOf(PAGE, { kept: false });
  select('Varna', 'drones');
  expect(selectedWords(articles)).toBe(null);
  getSelection()!.removeAllRanges();
  expect(selectedWords(articlesOf(PAGE))).toBe(null);
});

test('under a point stands the shortest of its clippings, and no orphan', () => {
  const placed = (start: number, end: number, state: 'exact' | 'orphan') =>
    ({ annotation: { text: `${start}-${end}` }, anchored: { state, span: { start, end } as Span } }) as PlacedClipping;
  const clippings = [placed(0, 27, 'exact'), placed(6, 13, 'exact'), placed(0, 13, 'orphan')];
  const articles = articlesOf(PAGE, { clippings });
  const at = (words: string) => {
    const { node, at: from } = nodeSaying(words);
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, from + words.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return clippingAt(articles, left + width / 2, top + height / 2)?.annotation.text;
  };
  expect(at('counted')).toBe('6-13');
  expect(at('Varna')).toBe('0-27');
  expect(at('none')).toBe(undefined);
});
