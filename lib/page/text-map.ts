import { layOut } from '../text/layout.ts';
import type { ArticleText, PassageKind, Span, TextOffset } from '../types.ts';
import { isBlank, type PageBlock, SOFT_HYPHEN, walkBlocks } from './blocks.ts';

/** Where an article's text stands in the live page. */
export interface TextMap {
  /**
   * The live range of a stretch of text; `null` where its words are gone from the page or say something else by now.
   * Costs the length of the passages at both ends the first time, next to nothing after.
   */
  rangeOf(span: Span): Range | null;
  /** The place in the text of a point of the page; `null` outside the article's words. */
  offsetOf(node: Node, offset: number): TextOffset | null;
}

/** A passage as the block of the page it was read from. */
export interface MappedBlock {
  readonly kind: PassageKind;
  readonly block: PageBlock;
}

/** Each letter of a passage and where it stands. */
interface Letters {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each letter, the index of its node and the offset in it. */
  readonly nodeOf: Uint32Array;
  readonly offsetOf: Uint32Array;
}

/** The words of a block exactly as `foldText` gives them, each letter with its place. */
function spell({ nodes, breaks }: Pick<PageBlock, 'nodes' | 'breaks'>): Letters {
  const size = nodes.reduce((sum, node) => sum + node.data.length, breaks.length);
  const nodeOf = new Uint32Array(size);
  const offsetOf = new Uint32Array(size);
  let text = '';
  let blank: { node: number; offset: number } | null = null;
  const put = (letter: string, node: number, offset: number) => {
    nodeOf[text.length] = node;
    offsetOf[text.length] = offset;
    text += letter;
  };
  nodes.forEach((node, n) => {
    const { data } = node;
    if (breaks.includes(n) && text !== '') blank ??= { node: n, offset: 0 };
    for (let i = 0; i < data.length; i++) {
      const letter = data[i]!;
      if (letter === SOFT_HYPHEN) continue;
      if (isBlank(letter)) {
        if (text !== '') blank ??= { node: n, offset: i };
        continue;
      }
      if (blank) put(' ', blank.node, blank.offset);
      blank = null;
      put(letter, n, i);
    }
  });
  return { text, nodes, nodeOf, offsetOf };
}

function run<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** One passage and its place on the page, looked up when first asked for and again when the page moved it. */
class PassagePlace {
  private letters: Letters | null = null;
  private readonly block: PageBlock;

  constructor(block: PageBlock) {
    this.block = block;
  }

  /** The letters on the live page as it is now; `null` where the words are gone. */
  spelled(): Letters | null {
    if (this.letters && this.stillTrue(this.letters)) return this.letters;
    const { block } = this;
    const first = spell(block);
    if (first.text === block.text && this.stillTrue(first)) {
      this.letters = first;
      return first;
    }
    // The page split, merged or replaced the text nodes: the same words may stand in the same element all the same.
    const again = block.element.isConnected
      ? run(walkBlocks(block.element)).find(({ text }) => text === block.text)
      : undefined;
    this.letters = again ? spell(again) : null;
    return this.letters;
  }

  private stillTrue({ text, nodes, nodeOf, offsetOf }: Letters): boolean {
    const holds = (at: number) => {
      const node = nodes[nodeOf[at]!];
      const letter = node?.data[offsetOf[at]!];
      return node?.isConnected === true && letter !== undefined && (letter === text[at] || text[at] === ' ');
    };
    // Every node's first letter, and the last of all: enough to notice splits and replacements.
    for (let at = 0; at < text.length; at++) {
      const isEdge =
        at === 0 || at === text.length - 1 || nodeOf[at] !== nodeOf[at - 1] || nodeOf[at] !== nodeOf[at + 1];
      if (isEdge && !holds(at)) return false;
    }
    return text.length > 0;
  }
}

/** Index of the last passage that begins at or before an offset. */
function passageAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Lays passages out as one text and remembers where they stand. A title that has no place on the page is text without a
 * block. Letters are looked up only when a range is asked for: a page of a million letters costs nothing until then.
 */
export function mapText(
  title: { readonly text: string; readonly block: PageBlock | null } | null,
  blocks: readonly MappedBlock[],
): ArticleText & { readonly map: TextMap } {
  const laidOut = layOut(
    title?.text ?? null,
    blocks.map(({ kind, block }) => ({ kind, text: block.text })),
  );
  const sources = blocks.flatMap(({ block }) => (block.text === '' ? [] : [new PassagePlace(block)]));
  const own = title?.block && title.block.text === title.text ? new PassagePlace(title.block) : null;
  const places: (PassagePlace | null)[] = title?.text ? [own, ...sources] : sources;
  return { ...laidOut, map: createMap(laidOut, places) };
}

function createMap({ passages }: ArticleText, places: readonly (PassagePlace | null)[]): TextMap {
  const starts = passages.map(({ start }) => start as number);
  const pointOf = (at: number) => {
    const index = passageAt(starts, at);
    const passage = passages[index];
    const letters = passage && at < passage.end ? places[index]?.spelled() : null;
    if (!passage || !letters) return null;
    const letter = at - passage.start;
    return { node: letters.nodes[letters.nodeOf[letter]!]!, offset: letters.offsetOf[letter]! };
  };
  /** The passages a node may belong to, known from the blocks as they were read. */
  let owners: Map<Node, number[]> | null = null;
  const indexOwners = () => {
    const found = new Map<Node, number[]>();
    places.forEach((place, i) => {
      for (const node of place?.spelled()?.nodes ?? []) found.set(node, [...(found.get(node) ?? []), i]);
    });
    return found;
  };
  return {
    rangeOf({ start, end }) {
      // Breaks between passages have no letters on the page.
      let first: number = start;
      let last = end - 1;
      const inBreak = (at: number) => at >= (passages[passageAt(starts, at)]?.end ?? 0);
      while (first <= last && inBreak(first)) first++;
      while (last >= first && inBreak(last)) last--;
      if (first > last) return null;
      const from = pointOf(first);
      const to = pointOf(last);
      if (!from || !to || to.offset + 1 > to.node.data.length) return null;
      const range = from.node.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      return range;
    },
    offsetOf(node, offset) {
      const point = firstTextFrom(node, offset);
      if (!point) return null;
      if (!owners?.has(point.node)) owners = indexOwners();
      let best: TextOffset | null = null;
      for (const index of owners.get(point.node) ?? []) {
        const letters = places[index]?.spelled();
        const at = letters ? letterAt(letters, point.node, point.offset) : null;
        if (at === null) continue;
        best = (passages[index]!.start + at) as TextOffset;
        if (at < letters!.text.length) break;
      }
      return best;
    },
  };
}

/** Number of the letter at or after a point of a node; the length of the text at its end; `null` outside. */
function letterAt({ text, nodes, nodeOf, offsetOf }: Letters, node: Text, offset: number): number | null {
  const own = nodes.indexOf(node);
  if (own < 0) return null;
  for (let at = 0; at < text.length; at++) {
    if (nodeOf[at]! > own || (nodeOf[at] === own && offsetOf[at]! >= offset)) return at;
  }
  return text.length;
}

/** The text node at or after a point between an element's children. */
function firstTextFrom(node: Node, offset: number): { node: Text; offset: number } | null {
  if (node.nodeType === 3) return { node: node as Text, offset };
  const child = node.childNodes[offset];
  if (child?.nodeType === 3) return { node: child as Text, offset: 0 };
  const walker = (node.ownerDocument ?? (node as Document)).createTreeWalker(node.getRootNode(), 4);
  if (child) walker.currentNode = child;
  else {
    // After the last child: whatever text follows the element.
    let last: Node = node;
    while (last.lastChild) last = last.lastChild;
    walker.currentNode = last;
  }
  const next = walker.nextNode();
  return next ? { node: next as Text, offset: 0 } : null;
}
