import { type TreeModel, treeOdds } from '../../lib/page/tree-model.ts';
import { fitTrees, type TreeOptions } from './boosted-trees.ts';
import { foldsOf } from './fit-body.ts';

/** A saved page's inputs and what it is. */
export interface JudgedPage {
  readonly site: string;
  /** Inputs of head and address, and of the body. */
  readonly early: readonly number[];
  readonly content: readonly number[];
  readonly label: string;
  /** Scripts were taken out of the saved page, structured data with them. */
  readonly stripped: boolean;
  /** From a set of odd test pages rather than of the web as it is. */
  readonly odd: boolean;
}

const options: TreeOptions = { trees: 160, depth: 2, rate: 0.12, columns: 0.25, ridge: 3, leaf: 1 };
const earlyOptions: TreeOptions = { ...options, trees: 100 };
const FOLDS = 5;
/** Ways the sites are dealt into folds: one alone says little, with few pages on the wrong side. */
const DEALS = [5, 6, 7, 8];
/** Log-odds head and address must be beyond every other page's before they settle it. */
const MARGIN = 0.2;

/** Pages like those the extension will meet weigh most; there are few fronts, and they matter. */
function weightOf({ label, stripped, odd }: JudgedPage): number {
  if (odd) return 0.3;
  if (label === 'front' || label === 'app') return 3;
  return label === 'article' || stripped ? 0.7 : 1;
}

const isReading = ({ label }: JudgedPage) => label === 'news' || label === 'article';

type Inputs = (page: JudgedPage) => readonly number[];
const early: Inputs = (page) => page.early;
const whole: Inputs = (page) => [...page.early, ...page.content];

function fitOn(pages: readonly JudgedPage[], inputs: Inputs, trees: TreeOptions): TreeModel {
  return fitTrees(
    pages.map((page) => ({ inputs: inputs(page), label: Number(isReading(page)), weight: weightOf(page) })),
    trees,
    3,
  );
}

/** Where the scripts were taken out there is nothing to settle a page early by. */
const fitEarly = (pages: readonly JudgedPage[]) =>
  fitOn(
    pages.filter(({ stripped }) => !stripped),
    early,
    earlyOptions,
  );
const fitWhole = (pages: readonly JudgedPage[]) => fitOn(pages, whole, options);

interface Judgement {
  readonly early: number;
  readonly whole: number;
  readonly news: boolean;
}

/** Log-odds of each page by models that saw no page of its site, once for each deal. */
function crossValidated(pages: readonly JudgedPage[]): Judgement[] {
  const sites = pages.map(({ site }) => site);
  const scored = ({ stripped, label }: JudgedPage) => !stripped && label !== 'article';
  return DEALS.flatMap((deal) => {
    const fold = foldsOf(sites, FOLDS, deal);
    return Array.from({ length: FOLDS }, (_v, k) => k).flatMap((k) => {
      const others = pages.filter(({ site }) => fold.get(site) !== k);
      const [first, second] = [fitEarly(others), fitWhole(others)];
      return pages
        .filter((page) => fold.get(page.site) === k && scored(page))
        .map((page) => ({
          early: treeOdds(first, page.early),
          whole: treeOdds(second, whole(page)),
          news: page.label === 'news',
        }));
    });
  });
}

/**
 * The verdict's models and thresholds. The early one is beyond every page of another kind; the other is the one that, on
 * pages of sites the models were not fitted on, finds `wanted` of the news.
 */
export function fitVerdict(pages: readonly JudgedPage[], wanted: number) {
  const judged = crossValidated(pages);
  const news = judged.filter((page) => page.news);
  const others = judged.filter((page) => !page.news);
  const earlyThreshold = Number((Math.max(...others.map((page) => page.early)) + MARGIN).toFixed(2));
  const odds = (page: Judgement) => (page.early >= earlyThreshold ? Number.POSITIVE_INFINITY : page.whole);
  const sorted = news.map(odds).sort((a, b) => a - b);
  const threshold = Number(sorted[Math.floor((1 - wanted) * sorted.length)]!.toFixed(2));
  const share = (list: readonly Judgement[], holds: (page: Judgement) => boolean) =>
    list.filter(holds).length / list.length;
  return {
    early: fitEarly(pages),
    model: fitWhole(pages),
    earlyThreshold,
    threshold,
    recall: share(news, (page) => odds(page) >= threshold),
    falsePositives: share(others, (page) => odds(page) >= threshold),
    settled: share(news, (page) => page.early >= earlyThreshold),
  };
}
