import { walkBlocks } from '../../lib/page/blocks.ts';
import { bodyFeatures } from '../../lib/page/body-features.ts';
import { readMetadata } from '../../lib/page/metadata.ts';
import { contentFeatures, earlyFeatures } from '../../lib/page/page-features.ts';

/** What fitting needs of a page. Elements are numbers into `tags` and `parents`. */
export interface CollectedPage {
  /** Inputs of the verdict: those of head and address, then those of the body. */
  readonly early: readonly number[];
  readonly content: readonly number[];
  readonly blocks: readonly { readonly text: string; readonly linkLength: number; readonly element: number }[];
  readonly rows: readonly (readonly number[])[];
  /** Name and class of each element. */
  readonly tags: readonly (readonly [name: string, className: string])[];
  readonly parents: readonly number[];
  readonly top: number;
}

function run<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The inputs of both models on the page this runs in; body rows only when asked for. */
export function collect(url: string, withBody: boolean): CollectedPage {
  const early = earlyFeatures(document, url);
  const content = contentFeatures(document);
  const tags: (readonly [string, string])[] = [];
  const parents: number[] = [];
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element): number => {
    const known = numbers.get(element);
    if (known !== undefined) return known;
    const number = tags.push([element.nodeName, element.getAttribute('class') ?? '']) - 1;
    numbers.set(element, number);
    parents.push(-1);
    if (element.parentElement) parents[number] = numberOf(element.parentElement);
    return number;
  };
  const top = numberOf(document.body);
  if (!withBody) return { early, content, blocks: [], rows: [], tags, parents, top };
  const blocks = run(walkBlocks(document.body));
  const rows = run(bodyFeatures(blocks, document.body, readMetadata(document, url, Date.now())));
  return {
    early,
    content,
    blocks: blocks.map(({ text, linkLength, element }) => ({ text, linkLength, element: numberOf(element) })),
    rows: rows.map((row) => [...row].map((value) => Math.round(value * 1e4) / 1e4)),
    tags,
    parents,
    top,
  };
}
