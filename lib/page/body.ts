import type { PassageKind } from '../types.ts';
import type { PageBlock } from './blocks.ts';
import { type BodyContext, bodyFeatures, isParagraph } from './body-features.ts';
import { neighbourFeatures } from './body-neighbours.ts';
import { bodyThreshold, firstModel, secondModel } from './body-weights.ts';
import { textGroups } from './boilerplate-words.ts';
import { massRoot, rememberedBits, weighElements } from './text-mass.ts';
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
  const chosen = withoutLooseHeadings(withoutForeignLines(kept));
  return chosen.some(isParagraph) ? chosen : plainBody(blocks, top);
}

/** Groups of `markupGroups` and of `textGroups` that say the same of a short line: what it is called and how it begins. */
const foreignLines: readonly (readonly [markup: number, text: number])[] = [
  [2, 0],
  [3, 1],
  [4, 2],
  [6, 4],
];
const LONGEST_LINE = 240;
/** Share of the text that names and openings may take away: more, and the page means something else by them. */
const MOST_FOREIGN = 0.25;
/** Letters from which the same words twice are a repeat: a pull quote, a caption given for two devices. */
const REPEAT_LENGTH = 40;

/**
 * Lines that both their markup and their words call a link box, an ask, a tool or a byline, and repeats of whole lines.
 * The model keeps one now and then where it stands alone among paragraphs.
 */
function withoutForeignLines(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const bitsOf = rememberedBits();
  const seen = new Set<string>();
  const clean = blocks.filter(({ element, text }) => {
    if (text.length >= REPEAT_LENGTH) {
      if (seen.has(text)) return false;
      seen.add(text);
    }
    if (text.length > LONGEST_LINE) return true;
    const bits = bitsOf(element) | (element.parentElement ? bitsOf(element.parentElement) : 0);
    const opening = text.slice(0, 60);
    return !foreignLines.some(([markup, words]) => bits & (1 << markup) && textGroups[words]!.test(opening));
  });
  const length = (list: readonly PageBlock[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  return length(clean) >= (1 - MOST_FOREIGN) * length(blocks) ? clean : blocks;
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
