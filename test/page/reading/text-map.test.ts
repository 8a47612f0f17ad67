import { afterEach, expect, test } from 'vitest';
import { walkBlocks } from '../../../lib/page/blocks.ts';
import { mapText } from '../../../lib/page/text-map.ts';
import type { Span } from '../../../lib/types.ts';

afterEach(() => document.body.replaceChildren());

function mapped(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  const walk = walkBlocks(root);
  let step = walk.next();
  while (!step.done) step = walk.next();
  const article = mapText(
    null,
    step.value.map((block) => ({ kind: 'paragraph', block })),
  );
  const spanOf = (words: string): Span => {
    const start = article.text.indexOf(words);
    return { start, end: start + words.length } as Span;
  };
  return { root, ...article, spanOf };
}

const html =
  '<p>The fund paid <b>4.2</b> billion&nbsp; \n to the <a href="#">har\u00adbour</a> towns.</p><p>First line<br>second line</p>';

test('every word has its range, whatever elements cut it up', () => {
  const { text, map, spanOf } = mapped(html);
  expect(text).toBe('The fund paid 4.2 billion to the harbour towns.\n\nFirst line second line');
  for (const words of ['fund', '4.2 billion', 'harbour', 'second']) {
    expect(map.rangeOf(spanOf(words))!.toString().replaceAll('\u00ad', '').replace(/\s+/g, ' ')).toBe(words);
  }
});

test('a range across passages reaches from one to the other', () => {
  const { map, spanOf } = mapped(html);
  const range = map.rangeOf({ start: spanOf('towns').start, end: spanOf('First').end })!;
  expect(range.toString()).toBe('towns.First');
});

test('a point of the page is a place in the text, and back', () => {
  const { root, map, spanOf } = mapped(html);
  const bold = root.querySelector('b')!.firstChild!;
  expect(map.offsetOf(bold, 0)).toBe(spanOf('4.2').start);
  expect(map.offsetOf(bold, 3)).toBe(spanOf('4.2').end);
  expect(map.offsetOf(root.querySelector('b')!, 0)).toBe(spanOf('4.2').start);
  expect(map.offsetOf(document.body.appendChild(document.createTextNode('elsewhere')), 2)).toBeNull();
});

test('words are found after the page split, padded or replaced their text nodes', () => {
  const { root, map, spanOf } = mapped(html);
  const span = spanOf('fund paid 4.2');
  const first = root.querySelector('p')!.firstChild as Text;
  first.splitText(6);
  root.querySelector('p')!.insertBefore(document.createTextNode(''), first);
  expect(map.rangeOf(span)!.toString()).toBe('fund paid 4.2');
  root.querySelector('p')!.innerHTML = 'The fund paid 4.2 billion to the harbour towns.';
  expect(map.rangeOf(span)!.toString()).toBe('fund paid 4.2');
});

test('words that are gone, or say something else by now, have no range', () => {
  const { root, map, spanOf } = mapped(html);
  const span = spanOf('4.2 billion');
  root.querySelector('b')!.firstChild!.textContent = '9.9';
  expect(map.rangeOf(span)).toBeNull();
  root.replaceChildren();
  expect(map.rangeOf(span)).toBeNull();
});
