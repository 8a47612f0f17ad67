import type { PageBlock } from '../../lib/page/blocks.ts';
import { neighbourFeatures } from '../../lib/page/body-neighbours.ts';
import { type TreeModel, treeOdds } from '../../lib/page/tree-model.ts';
import { fitTrees, random, type TrainingRow, type TreeOptions } from './boosted-trees.ts';
import type { CollectedPage } from './collect-in-page.ts';
import { labelBlocks, wordF1, wordsOf } from './truth.ts';

/** A saved page with its blocks' inputs and the truth about them. */
export interface LabelledPage {
  readonly id: string;
  readonly set: string;
  /** Pages of one site go into one fold. */
  readonly site: string;
  readonly page: CollectedPage;
  readonly truth: readonly string[];
  readonly words: readonly (readonly string[])[];
  readonly labels: readonly number[];
  readonly blocks: readonly PageBlock[];
  readonly top: Element;
}

export interface BodyModels {
  readonly first: TreeModel;
  readonly second: TreeModel;
}

const firstOptions: TreeOptions = { trees: 70, depth: 5, rate: 0.13, columns: 0.35, ridge: 1, leaf: 0.3 };
const secondOptions: TreeOptions = { trees: 60, depth: 4, rate: 0.12, columns: 0.35, ridge: 1, leaf: 0.3 };

/** Elements as far as the neighbour features look at them, rebuilt from what was collected. */
function standIns({ tags, parents }: CollectedPage): Element[] {
  const elements = tags.map(([nodeName, className]) => ({
    nodeName,
    children: [] as unknown[],
    parentElement: null as unknown,
    getAttribute: (name: string) => (name === 'class' ? className : null),
    contains(other: { parentElement: unknown } | null): boolean {
      for (let at: unknown = other; at; at = (at as { parentElement: unknown }).parentElement)
        if (at === this) return true;
      return false;
    },
  }));
  parents.forEach((parent, i) => {
    if (parent < 0) return;
    elements[i]!.parentElement = elements[parent];
    elements[parent]!.children.push(elements[i]);
  });
  return elements as unknown as Element[];
}

export function label(id: string, set: string, site: string, page: CollectedPage, truth: string): LabelledPage {
  const elements = standIns(page);
  const blocks = page.blocks.map(({ text, linkLength, element }) => ({
    text,
    linkLength,
    element: elements[element]!,
    nodes: [],
    breaks: [],
  }));
  const texts = page.blocks.map(({ text }) => text);
  const words = texts.map(wordsOf);
  return {
    id,
    set,
    site,
    page,
    truth: wordsOf(truth),
    words,
    labels: labelBlocks(texts, truth),
    blocks,
    top: elements[page.top]!,
  };
}

/** F1 of the words of the blocks that are kept. */
export function bodyF1({ words, truth }: LabelledPage, keep: (block: number) => boolean): number {
  return wordF1(
    words.flatMap((own, i) => (keep(i) ? own : [])),
    truth,
  );
}

/** Least F1 the blocks allow: below it, the truth is another text than the page's. */
const USABLE = 0.75;

/** Training rows of a page: each page weighs the same, a block as many times as it has words. */
function trainingRows(page: LabelledPage, rows: readonly ArrayLike<number>[], next: () => number): TrainingRow[] {
  if (bodyF1(page, (i) => page.labels[i] === 1) < USABLE) return [];
  return rows.flatMap((inputs, i) => {
    const words = page.words[i]!.length + 2;
    const label = page.labels[i]!;
    // Short blocks outside the body are many and all alike: a sample of them, each for several.
    const share = label === 1 ? 1 : Math.min(1, words / 12);
    return next() < share ? [{ inputs, label, weight: (10 * words) / share / (page.truth.length + 60) }] : [];
  });
}

function run<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const withNeighbours = (page: LabelledPage, first: TreeModel) => {
  const odds = page.page.rows.map((row) => treeOdds(first, row));
  const around = run(neighbourFeatures(page.blocks, odds, page.top));
  return page.page.rows.map((row, i) => [...row, ...around[i]!]);
};

/** Which of `folds` parts each site belongs to; the same sites and seed give the same parts. */
export function foldsOf(sites: readonly string[], folds: number, seed: number): Map<string, number> {
  const next = random(seed);
  return new Map([...new Set(sites)].sort().map((site) => [site, Math.floor(next() * folds)]));
}

function fitFirst(pages: readonly LabelledPage[]): TreeModel {
  const next = random(11);
  return fitTrees(
    pages.flatMap((page) => trainingRows(page, page.page.rows, next)),
    firstOptions,
  );
}

/** Fits both models: the second learns from the first's answers for pages the first was not fitted on. */
export function fitBody(pages: readonly LabelledPage[], innerFolds: number): BodyModels {
  const fold = foldsOf(
    pages.map(({ site }) => site),
    innerFolds,
    23,
  );
  const rows: TrainingRow[] = [];
  const next = random(12);
  for (let k = 0; k < innerFolds; k++) {
    const model = fitFirst(pages.filter(({ site }) => fold.get(site) !== k));
    for (const page of pages) {
      if (fold.get(page.site) === k) rows.push(...trainingRows(page, withNeighbours(page, model), next));
    }
  }
  return { first: fitFirst(pages), second: fitTrees(rows, secondOptions) };
}

/** Log-odds of each block of a page. */
export function bodyOdds({ first, second }: BodyModels, page: LabelledPage): number[] {
  return withNeighbours(page, first).map((row) => treeOdds(second, row));
}
