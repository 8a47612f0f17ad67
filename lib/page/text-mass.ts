import type { PageBlock } from './blocks.ts';
import { markupBits, markupNames } from './page-words.ts';

/** Ancestors a block's letters count for. Deeper nesting says no more about what a block belongs to. */
export const MOST_ANCESTORS = 24;

/** Letters below an element. `mass` is what the caller gave each block: its readable letters, or its expected body. */
export interface Weight {
  length: number;
  links: number;
  mass: number;
  blocks: number;
}

const emptyWeight = (): Weight => ({ length: 0, links: 0, mass: 0, blocks: 0 });

function add(weight: Weight, block: PageBlock, mass: number): void {
  weight.length += block.text.length;
  weight.links += block.linkLength;
  weight.mass += mass;
  weight.blocks++;
}

/** Sums over the blocks below each of their near ancestors. */
export function weighElements(blocks: readonly PageBlock[], masses: readonly number[]): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  blocks.forEach((block, i) => {
    let element: Element | null = block.element;
    for (let up = 0; element && up < MOST_ANCESTORS; up++, element = element.parentElement) {
      let weight = weights.get(element);
      if (!weight) {
        weight = emptyWeight();
        weights.set(element, weight);
      }
      add(weight, block, masses[i]!);
    }
  });
  return weights;
}

const classOf = (element: Element | null) => (element?.getAttribute('class') ?? '').replace(/\d+/g, '');

/** What blocks of one kind share on a page: tag and class, and those of the parent. */
export function weighSigns(blocks: readonly PageBlock[], masses: readonly number[]): Weight[] {
  const keys = new Map<Element, string>();
  const weights = new Map<string, Weight>();
  return blocks.map((block, i) => {
    const { element } = block;
    let key = keys.get(element);
    if (key === undefined) {
      const parent = element.parentElement;
      key = `${element.nodeName}.${classOf(element)}<${parent?.nodeName}.${classOf(parent)}`;
      keys.set(element, key);
    }
    let weight = weights.get(key);
    if (!weight) {
      weight = emptyWeight();
      weights.set(key, weight);
    }
    add(weight, block, masses[i]!);
    return weight;
  });
}

/** The element most of the mass stands in: down from the top as long as one child holds most of what its parent holds. */
export function massRoot(weights: ReadonlyMap<Element, Weight>, top: Element, share: number): Element {
  let root = top;
  for (let depth = 0; depth < 200; depth++) {
    const whole = weights.get(root)?.mass;
    let best: Element | null = null;
    let most = 0;
    for (const child of root.children) {
      const mass = weights.get(child)?.mass ?? 0;
      if (mass > most) [best, most] = [child, mass];
    }
    // Ancestors beyond the counted ones have no weight of their own: keep going down to where counting begins.
    if (!best) return root;
    if (whole !== undefined && most < share * whole) return root;
    root = best;
  }
  return root;
}

/** Bits of `markupGroups`: what holds an article, and what is hardly ever part of one. */
const BODY_BIT = 1;
const FOREIGN_BITS = [2, 3, 5, 8, 9, 10].reduce((bits, group) => bits | (1 << group), 0);

/**
 * Scores of elements as containers of an article, after Arc90's Readability: each paragraph gives points for its length
 * and commas to the elements around it, less the farther up.
 */
export function scoreContainers(blocks: readonly PageBlock[], bitsOf: (element: Element) => number) {
  const scores = new Map<Element, number>();
  const lengths = new Map<Element, { text: number; links: number }>();
  for (const { element, text, linkLength } of blocks) {
    const points = text.length < 25 ? 0 : 1 + Math.min(10, text.split(',').length - 1) + Math.min(3, text.length / 100);
    let above = element.parentElement;
    for (let up = 0; above && up < 6; up++, above = above.parentElement) {
      const known = lengths.get(above);
      if (known) {
        known.text += text.length;
        known.links += linkLength;
      } else lengths.set(above, { text: text.length, links: linkLength });
      if (points === 0) continue;
      const share = up === 0 ? 1 : up === 1 ? 0.5 : 1 / (up * 3);
      scores.set(above, (scores.get(above) ?? 0) + points * share);
    }
  }
  let top: Element | null = null;
  let most = 0;
  for (const [element, score] of scores) {
    const bits = bitsOf(element);
    const { text, links } = lengths.get(element)!;
    const weighted =
      (score + (bits & BODY_BIT ? 25 : 0) - (bits & FOREIGN_BITS ? 25 : 0)) * (1 - links / Math.max(1, text));
    scores.set(element, weighted);
    if (weighted > most) [top, most] = [element, weighted];
  }
  return { scores, top, most };
}

/** `markupBits`, remembered: the same ancestors are asked for again and again, and most elements are called like others. */
export function rememberedBits(): (element: Element) => number {
  const known = new Map<Element, number>();
  const byNames = new Map<string, number>();
  return (element) => {
    let bits = known.get(element);
    if (bits === undefined) {
      const names = markupNames(element);
      bits = byNames.get(names) ?? markupBits(names);
      byNames.set(names, bits);
      known.set(element, bits);
    }
    return bits;
  };
}
