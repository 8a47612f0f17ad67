import { type TreeModel, treeOdds } from '../../lib/page/tree-model.ts';
import { fitTrees, type TreeOptions } from './boosted-trees.ts';
import { foldsOf } from './fit-body.ts';

/** A saved page's inputs and what it is. */
export interface JudgedPage {
  readonly site: string;
  readonly inputs: readonly number[];
  readonly label: string;
  /** Scripts were taken out of the saved page, structured data with them. */
  readonly stripped: boolean;
  /** From a set of odd test pages rather than of the web as it is. */
  readonly odd: boolean;
}

const options: TreeOptions = { trees: 120, depth: 2, rate: 0.12, columns: 0.5, ridge: 1, leaf: 1 };
const FOLDS = 5;

/** Pages like those the extension will meet weigh most; there are few fronts, and they matter. */
function weightOf({ label, stripped, odd }: JudgedPage): number {
  if (odd) return 0.3;
  if (label === 'front' || label === 'app') return 3;
  return label === 'article' || stripped ? 0.7 : 1;
}

const isReading = ({ label }: JudgedPage) => label === 'news' || label === 'article';

function fitOn(pages: readonly JudgedPage[]): TreeModel {
  return fitTrees(
    pages.map((page) => ({ inputs: page.inputs, label: Number(isReading(page)), weight: weightOf(page) })),
    options,
    3,
  );
}

/**
 * The verdict's model and its threshold: the one that, on pages of sites the model was not fitted on, finds `recall` of
 * the news.
 */
export function fitVerdict(pages: readonly JudgedPage[], recall: number) {
  const fold = foldsOf(
    pages.map(({ site }) => site),
    FOLDS,
    5,
  );
  const odds = new Map<JudgedPage, number>();
  for (let k = 0; k < FOLDS; k++) {
    const model = fitOn(pages.filter(({ site }) => fold.get(site) !== k));
    for (const page of pages) if (fold.get(page.site) === k) odds.set(page, treeOdds(model, page.inputs));
  }
  const scored = pages.filter(({ stripped, label }) => !stripped && label !== 'article');
  const news = scored.filter(({ label }) => label === 'news').map((page) => odds.get(page)!);
  const others = scored.filter(({ label }) => label !== 'news').map((page) => odds.get(page)!);
  news.sort((a, b) => a - b);
  const threshold = Number(news[Math.floor((1 - recall) * news.length)]!.toFixed(2));
  const falsePositives = others.filter((value) => value >= threshold).length / others.length;
  return { model: fitOn(pages), threshold, falsePositives };
}
