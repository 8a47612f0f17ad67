import type { PageBlock } from './blocks.ts';
import { markupGroups, textGroups } from './boilerplate-words.ts';
import { MOST_ANCESTORS, massRoot, rememberedBits, scoreContainers, weighElements, weighSigns } from './text-mass.ts';

/** What the page says about its article besides its markup: helps to tell body from boilerplate. */
export interface BodyContext {
  readonly title: string | null;
  readonly description: string | null;
  /** `articleBody` of the structured data. */
  readonly articleBody: string | null;
  /** The element of the headline. */
  readonly headline: Element | null;
}

const withinTags =
  'ARTICLE MAIN NAV ASIDE FOOTER HEADER FORM FIGURE FIGCAPTION LI TABLE BLOCKQUOTE BUTTON DETAILS DIALOG DD SECTION'.split(
    ' ',
  );
const withinBits = new Map(withinTags.map((name, i) => [name, 1 << i]));
const ownTags =
  'P DIV LI H1 H2 H3 H4 H5 H6 SPAN BLOCKQUOTE TD TH DD DT PRE FIGCAPTION SECTION ARTICLE HEADER FOOTER FIGURE UL BUTTON BODY MAIN ASIDE NAV FORM'.split(
    ' ',
  );
const tagNumbers = new Map(ownTags.map((name, i) => [name, i]));
const tagNumber = (element: Element | null | undefined) =>
  element ? (tagNumbers.get(element.nodeName) ?? ownTags.length) : -1;

/** Ancestors whose names say what a block itself is, and those that say what it stands in. */
const NEAR = 3;
const FAR = 9;
/** Letters from which a block with few links reads like a paragraph. */
const PARAGRAPH_LENGTH = 70;
/** Counts of blocks say no more beyond these. */
const FAR_AWAY = 30;
const EDGE = 60;

/** A block long enough and with few enough links to be read as a paragraph. */
export const isParagraph = ({ text, linkLength }: PageBlock): boolean =>
  text.length >= PARAGRAPH_LENGTH && linkLength < 0.35 * text.length;

/** Letters and digits alone, for comparing texts that were laid out differently. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const log = (value: number) => Math.log2(value + 1);

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

interface Surroundings {
  readonly within: number;
  readonly articles: number;
  readonly article: Element | null;
  readonly inBody: number;
  readonly hidden: number;
  readonly own: number;
  readonly far: number;
  readonly depth: number;
}

const bodyNames =
  /article-?_{0,2}(?:body|content|text)|entry-content|(?:post|story)-?_{0,2}(?:body|content|text)|articleBody/i;

function createSurroundings(bitsOf: (element: Element) => number): (element: Element) => Surroundings {
  const known = new Map<Element, Surroundings>();
  return (start) => {
    const seen = known.get(start);
    if (seen) return seen;
    let [within, articles, inBody, hidden, own, far, depth] = [0, 0, 0, 0, 0, 0, 0];
    let article: Element | null = null;
    let element: Element | null = start;
    for (let up = 0; element && up < MOST_ANCESTORS; up++, element = element.parentElement) {
      within |= withinBits.get(element.nodeName) ?? 0;
      if (element.nodeName === 'ARTICLE') {
        articles++;
        article ??= element;
      }
      if (isHidden(element)) hidden = 1;
      if (element.nodeName === 'BODY') break;
      const bits = up < FAR || !inBody ? bitsOf(element) : 0;
      if (bits & 1 && bodyNames.test(`${element.getAttribute('class')} ${element.getAttribute('itemprop')}`))
        inBody = 1;
      if (up < NEAR) own |= bits;
      else if (up < FAR) far |= bits;
      depth++;
    }
    const around = { within, articles, article, inBody, hidden, own, far, depth };
    known.set(start, around);
    return around;
  };
}

const isHeading = (block: PageBlock) => /^H[1-6]$/.test(block.element.nodeName);
const bitCount = (bits: number) => {
  let ones = 0;
  for (let rest = bits; rest; rest &= rest - 1) ones++;
  return ones;
};

/** Blocks to the next paragraph, counted backwards from the end. */
function blocksToParagraph(blocks: readonly PageBlock[]): number[] {
  const distances: number[] = new Array(blocks.length);
  let distance = FAR_AWAY;
  for (let i = blocks.length - 1; i >= 0; i--) {
    distances[i] = distance;
    distance = isParagraph(blocks[i]!) ? 1 : Math.min(FAR_AWAY, distance + 1);
  }
  return distances;
}

/** Letters of a block looked at for how it is written. */
const SAMPLE = 500;
/** Letters in which a line says what it is. */
const OPENING = 60;

/** Which of `textGroups` a text opens like. */
const openingsOf = (text: string): number[] => {
  const opening = text.slice(0, OPENING);
  return textGroups.map((group) => Number(group.test(opening)));
};

/** How the words themselves look. */
function wordFeatures(text: string, linkLength: number, openings: readonly number[]): number[] {
  const { length } = text;
  const words = text.split(' ').length;
  const sample = length > SAMPLE ? text.slice(0, SAMPLE) : text;
  return [
    log(length),
    log(words),
    linkLength / length,
    Number(linkLength >= length - 1),
    Number(/[.!?…。»"”’)]$/.test(text)),
    Number(/:$/.test(text)),
    Math.min(8, count(sample, /[.!?]["”’)]?(?:\s|$)/g)),
    Math.min(12, count(sample, /,/g)),
    count(sample, /\p{Lu}/gu) / sample.length,
    count(sample, /\d/g) / sample.length,
    Number(/["“”„«»]/.test(text)),
    length / words,
    ...openings,
  ];
}

/**
 * One row of numbers for each block, for the model in `body-weights.ts`: the words, the markup around them, how much of
 * the page's readable text stands in the same places, and the blocks before and after. Yields often.
 */
export function* bodyFeatures(
  blocks: readonly PageBlock[],
  top: Element,
  context: BodyContext,
): Generator<undefined, Float32Array[]> {
  const bitsOf = rememberedBits();
  const masses = blocks.map((block) => (isParagraph(block) ? block.text.length : 0));
  const weights = weighElements(blocks, masses);
  yield;
  const root = massRoot(weights, top, 0.7);
  const signs = weighSigns(blocks, masses);
  yield;
  const containers = scoreContainers(blocks, bitsOf);
  yield;
  const pageMass = masses.reduce((sum, mass) => sum + mass, 0) || 1;
  const shareOf = (element: Element | null) => (element ? (weights.get(element)?.mass ?? 0) / pageMass : 0);
  const surroundings = createSurroundings(bitsOf);
  const articleBody = context.articleBody ? bare(context.articleBody) : '';
  const title = context.title ? bare(context.title) : '';
  const description = context.description ? bare(context.description) : '';
  const repeats = new Map<string, number>();
  for (const { text } of blocks) if (text.length >= 25) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const inRoot = blocks.map(({ element }) => root.contains(element));
  const [firstRoot, lastRoot] = [inRoot.indexOf(true), inRoot.lastIndexOf(true)];
  const toNext = blocksToParagraph(blocks);
  const rootShare = shareOf(root);
  let [before, toLast, run, sinceForeign, lastHeading] = [0, FAR_AWAY, 0, FAR_AWAY * 2, 0];
  const rows: Float32Array[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (i % 64 === 0) yield;
    const block = blocks[i]!;
    const { element, text, linkLength } = block;
    const parent = element.parentElement;
    const around = surroundings(element);
    const sign = signs[i]!;
    const openings = openingsOf(text);
    const words = wordFeatures(text, linkLength, openings);
    const foreign = openings.some((opens, g) => opens === 1 && g !== 3 && g !== 4);
    if (isHeading(block)) lastHeading = foreign ? 1 : 0;
    sinceForeign = foreign && (isHeading(block) || text.length < 60) ? 0 : Math.min(FAR_AWAY * 2, sinceForeign + 1);
    const row: number[] = [...words, tagNumber(element), tagNumber(parent), around.depth];
    for (let w = 0; w < withinTags.length; w++) row.push((around.within >> w) & 1);
    row.push(around.articles, shareOf(around.article), around.inBody, around.hidden);
    for (let g = 0; g < markupGroups.length; g++) row.push((around.own >> g) & 1, (around.far >> g) & 1);
    row.push(bitCount(around.own & ~1), bitCount(around.far & ~1));
    const shares: number[] = [];
    let above: Element | null = parent;
    for (let up = 0; up < 8; up++, above = above?.parentElement ?? null)
      shares.push(above ? shareOf(above) : (shares.at(-1) ?? 0));
    let [rootDistance, topDistance, nearScore] = [20, 20, 0];
    above = element;
    for (let up = 0; above && up < 20; up++, above = above.parentElement) {
      if (above === root) rootDistance = up;
      if (above === containers.top) topDistance = up;
      if (up < 5) nearScore = Math.max(nearScore, containers.scores.get(above) ?? 0);
    }
    const beside = parent && weights.get(parent);
    row.push(
      ...shares,
      shares[1]! - shares[0]!,
      rootShare,
      Number(inRoot[i]),
      rootDistance,
      topDistance,
      nearScore / (containers.most || 1),
      sign.mass / pageMass,
      log(sign.blocks),
      sign.links / sign.length,
      beside ? beside.links / beside.length : 0,
      beside ? beside.mass / beside.length : 0,
      log(beside?.length ?? 0),
      i / blocks.length,
      Math.min(200, i),
      Math.min(200, blocks.length - i),
      before / pageMass,
      (pageMass - before - masses[i]!) / pageMass,
      toLast,
      toNext[i]!,
      placeToHeadline(context.headline, element),
      clamp(i - firstRoot),
      clamp(lastRoot - i),
      sinceForeign,
      lastHeading,
    );
    for (const at of [i - 1, i + 1]) {
      const other = blocks[at];
      row.push(
        other ? log(other.text.length) : 0,
        other ? other.linkLength / other.text.length : 0,
        other && masses[at]! > 0 ? 1 : 0,
        tagNumber(other?.element),
        Number(other?.element.parentElement === parent),
        Number(other !== undefined && signs[at] === sign),
      );
    }
    const previous = blocks[i - 1]?.element;
    run =
      previous && previous.nodeName === element.nodeName && previous.parentElement === parent
        ? Math.min(FAR_AWAY, run + 1)
        : 0;
    const list = element.closest('ul,ol');
    const listed = list ? weights.get(list) : undefined;
    // Only worth its cost where there is something to compare with.
    const compared = articleBody !== '' || text.length <= 2 * Math.max(title.length, description.length);
    const plain = compared ? bare(text.length > 4000 ? text.slice(0, 4000) : text) : '';
    row.push(
      run,
      articleBody === '' ? -1 : Number(plain.length >= 12 && articleBody.includes(plain)),
      log(articleBody.length),
      Number(title !== '' && (plain === title || (plain.length > 20 && title.includes(plain)))),
      Number(description !== '' && plain.length > 20 && (description.includes(plain) || plain.includes(description))),
      text.length >= 25 ? repeats.get(text)! : 1,
      log(pageMass),
      log(blocks.length),
      listed ? log(listed.blocks) : -1,
      listed ? listed.links / listed.length : -1,
    );
    rows.push(Float32Array.from(row));
    before += masses[i]!;
    toLast = masses[i]! > 0 ? 1 : Math.min(FAR_AWAY, toLast + 1);
  }
  return rows;
}

const clamp = (distance: number) => Math.max(-EDGE, Math.min(EDGE, distance));

/** 1 after the headline, −1 before it, 0 in or around it, 2 where there is none. */
function placeToHeadline(headline: Element | null, element: Element): number {
  if (!headline) return 2;
  const place = headline.compareDocumentPosition(element);
  if (place & (Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_CONTAINED_BY) || place === 0) return 0;
  return place & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}
