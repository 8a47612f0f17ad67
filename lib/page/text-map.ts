import { type Block, layOut } from '../text/layout.ts';
import type { ArticleText, PassageKind, Span, TextOffset } from '../types.ts';

/** Where an article's text stands in the live page. */
export interface TextMap {
  /** The live range of a stretch of text; `null` where its nodes are gone or say something else by now. */
  rangeOf(span: Span): Range | null;
  /** The place in the text of a point of the page; `null` outside the article's words. */
  offsetOf(node: Node, offset: number): TextOffset | null;
}

/** A passage as its text nodes, in reading order. */
export interface NodeBlock {
  readonly kind: PassageKind;
  readonly nodes: readonly Text[];
}

const BLANK = /[\s\u00a0\u200b]/;

/** A letter of a passage and where it stands. */
interface Letters {
  text: string;
  readonly nodes: number[];
  readonly offsets: number[];
}

/** The words of a block with runs of blanks folded into one space, each letter with its place. */
function foldBlanks(block: NodeBlock, numberOf: (node: Text) => number): Letters {
  const letters: Letters = { text: '', nodes: [], offsets: [] };
  const parts: string[] = [];
  let pending: { node: number; offset: number } | null = null;
  for (const node of block.nodes) {
    const number = numberOf(node);
    const { data } = node;
    for (let i = 0; i < data.length; i++) {
      const letter = data[i]!;
      if (BLANK.test(letter)) {
        if (parts.length > 0) pending ??= { node: number, offset: i };
        continue;
      }
      if (pending) {
        parts.push(' ');
        letters.nodes.push(pending.node);
        letters.offsets.push(pending.offset);
        pending = null;
      }
      parts.push(letter);
      letters.nodes.push(number);
      letters.offsets.push(i);
    }
  }
  letters.text = parts.join('');
  return letters;
}

/** A point of the page that survives the page splitting the node: the rest of its words are in the siblings. */
function pointIn(node: Text, offset: number): { node: Text; offset: number } | null {
  let at: Node | null = node;
  let rest = offset;
  while (at instanceof Text && rest > at.data.length) {
    rest -= at.data.length;
    at = at.nextSibling;
  }
  return at instanceof Text && at.isConnected ? { node: at, offset: rest } : null;
}

/** The text node at or after a point between an element's children. */
function firstTextFrom(node: Node, offset: number): { node: Text; offset: number } | null {
  if (node instanceof Text) return { node, offset };
  const child = node.childNodes[offset];
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  if (child) {
    if (child instanceof Text) return { node: child, offset: 0 };
    walker.currentNode = child;
  } else {
    // After the last child: whatever text follows the element.
    let last: Node = node;
    while (last.lastChild) last = last.lastChild;
    walker.currentNode = last;
  }
  const next = walker.nextNode();
  return next instanceof Text ? { node: next, offset: 0 } : null;
}

/** First index in `from..to` whose value is at least `wanted`; `to` when there is none. Values rise. */
function lowerBound(values: Uint32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Lays passages out as one text and keeps where each letter stands: two 32-bit numbers a letter. A title that has no
 * place on the page is text without nodes.
 */
export function mapText(
  title: { readonly text: string; readonly nodes: readonly Text[] } | null,
  blocks: readonly NodeBlock[],
): ArticleText & { readonly map: TextMap } {
  const nodes: Text[] = [];
  const numbers = new Map<Text, number>();
  const numberOf = (node: Text) => {
    let number = numbers.get(node);
    if (number === undefined) {
      number = nodes.push(node) - 1;
      numbers.set(node, number);
    }
    return number;
  };
  const folded = blocks.map((block) => ({ kind: block.kind, letters: foldBlanks(block, numberOf) }));
  const live = title ? foldBlanks({ kind: 'title', nodes: title.nodes }, numberOf) : null;
  const laidOut = layOut(
    title?.text ?? null,
    folded.map(({ kind, letters }): Block => ({ kind, text: letters.text })),
  );
  const size = laidOut.text.length;
  /** Number of the node plus one; 0 where a letter has no place on the page. */
  const nodeAt = new Uint32Array(size);
  const offsetAt = new Uint32Array(size);
  const sources = folded.filter(({ letters }) => letters.text !== '').map(({ letters }) => letters);
  if (title) sources.unshift(live?.text === title.text ? live : { text: title.text, nodes: [], offsets: [] });
  laidOut.passages.forEach(({ start }, i) => {
    const source = sources[i]!;
    source.nodes.forEach((number, at) => {
      nodeAt[start + at] = number + 1;
      offsetAt[start + at] = source.offsets[at]!;
    });
  });
  return { ...laidOut, map: createMap(laidOut.text, nodes, numbers, nodeAt, offsetAt) };
}

function createMap(
  text: string,
  nodes: readonly Text[],
  numbers: ReadonlyMap<Text, number>,
  nodeAt: Uint32Array,
  offsetAt: Uint32Array,
): TextMap {
  const letters = new Map<number, { start: number; end: number }>();
  nodeAt.forEach((number, i) => {
    if (number === 0) return;
    const span = letters.get(number - 1);
    if (span) span.end = i + 1;
    else letters.set(number - 1, { start: i, end: i + 1 });
  });
  const placeOf = (at: number, after: number) => {
    const place = pointIn(nodes[nodeAt[at]! - 1]!, offsetAt[at]! + after);
    if (!place) return null;
    const letter = place.node.data[place.offset - after];
    const same = letter === text[at] || (text[at] === ' ' && letter !== undefined && BLANK.test(letter));
    return same ? place : null;
  };
  return {
    rangeOf({ start, end }) {
      let first: number = start;
      while (first < end && nodeAt[first] === 0) first++;
      let last = end - 1;
      while (last > first && nodeAt[last] === 0) last--;
      if (first > last) return null;
      const from = placeOf(first, 0);
      const to = placeOf(last, 1);
      if (!from || !to) return null;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    offsetOf(node, offset) {
      const point = firstTextFrom(node, offset);
      const number = point && numbers.get(point.node);
      const span = number === null || number === undefined ? undefined : letters.get(number);
      if (!point || !span) return null;
      return lowerBound(offsetAt, point.offset, span.start, span.end) as TextOffset;
    },
  };
}
