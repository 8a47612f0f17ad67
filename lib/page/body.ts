import type { PassageKind } from '../types.ts';
import type { PageBlock } from './blocks.ts';
import { type BodyContext, bodyFeatures, isParagraph } from './body-features.ts';
import { neighbourFeatures } from './body-neighbours.ts';
import { bodyThreshold, firstModel, secondModel } from './body-weights.ts';
import { massRoot, weighElements } from './text-mass.ts';
import { treeOdds } from './tree-model.ts';

/** More blocks than this are not weighed one by one: the page is a list of records or an archive. */
const MOST_WEIGHED = 3000;

/** Which blocks are the article's body. Yields often; about 30 µs a block. */
export function* chooseBody(
  blocks: readonly PageBlock[],
  top: Element,
  context: BodyContext,
): Generator<undefined, PageBlock[]> {
  if (blocks.length > MOST_WEIGHED) return plainBody(blocks, top);
  const rows = yield* bodyFeatures(blocks, top, context);
  const first: number[] = [];
  for (const row of rows) {
    if (first.length % 128 === 0) yield;
    first.push(treeOdds(firstModel, row));
  }
  const around = yield* neighbourFeatures(blocks, first, top);
  const kept: PageBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (i % 128 === 0) yield;
    if (treeOdds(secondModel, [...rows[i]!, ...around[i]!]) > bodyThreshold) kept.push(blocks[i]!);
  }
  const chosen = withoutLooseHeadings(kept);
  return chosen.some(isParagraph) ? chosen : plainBody(blocks, top);
}

/** The paragraphs, headings and lists of the part of the page that holds most of its readable text. */
function plainBody(blocks: readonly PageBlock[], top: Element): PageBlock[] {
  const weights = weighElements(
    blocks,
    blocks.map((block) => (isParagraph(block) ? block.text.length : 0)),
  );
  const root = massRoot(weights, top, 0.6);
  return withoutLooseHeadings(
    blocks.filter(
      (block) =>
        root.contains(block.element) &&
        block.linkLength < 0.5 * block.text.length &&
        (isParagraph(block) || /^(?:P|LI|BLOCKQUOTE|H[2-6])$/.test(block.element.nodeName)),
    ),
  );
}

/** Headings at the end introduce what was left out. */
function withoutLooseHeadings(blocks: readonly PageBlock[]): PageBlock[] {
  let end = blocks.length;
  while (end > 0 && kindOf(blocks[end - 1]!) === 'heading') end--;
  return blocks.slice(0, end);
}

/** Elements between a block and what gives it its kind. */
const KIND_LEVELS = 4;

/** What a block is to a reader, by the elements around it. */
export function kindOf({ element }: PageBlock): PassageKind {
  let at: Element | null = element;
  for (let up = 0; at && up < KIND_LEVELS; up++, at = at.parentElement) {
    const name = at.nodeName;
    if (/^H[1-6]$/.test(name) || at.getAttribute('role') === 'heading') return 'heading';
    if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption';
    if (name === 'BLOCKQUOTE') return 'quote';
    if (name === 'LI' || name === 'DD' || name === 'DT') return 'list';
  }
  return 'paragraph';
}
