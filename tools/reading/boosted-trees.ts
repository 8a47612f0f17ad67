import type { TreeModel } from '../../lib/page/tree-model.ts';

/**
 * Gradient boosting of small trees with logistic loss, over binned inputs (the histogram method of LightGBM,
 * https://papers.nips.cc/paper/6907). Enough for a hundred thousand rows in a minute, and nothing more.
 */

export interface TrainingRow {
  readonly inputs: ArrayLike<number>;
  readonly label: number;
  readonly weight: number;
}

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Share of the inputs each tree may use. */
  readonly columns: number;
  /** Ridge penalty on leaf values, in units of row weight. */
  readonly ridge: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
}

const BINS = 32;

/** Repeatable numbers in 0–1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A short number above `low` and at most `high`. */
function between(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let digits = 2; digits < 8; digits++) {
    const short = Number(middle.toPrecision(digits));
    if (short > low && short <= high) return short;
  }
  return middle;
}

/** Upper edges of the bins of one input: a value is in the first bin whose edge is above it. */
function edgesOf(values: Float64Array): number[] {
  const sorted = Float64Array.from(values).sort();
  const edges: number[] = [];
  for (let i = 1; i < BINS; i++) {
    const at = Math.floor((i * sorted.length) / BINS);
    const [low, high] = [sorted[Math.max(0, at - 1)]!, sorted[at]!];
    const edge = low === high ? high : between(low, high);
    if (edges.length === 0 || edge > edges.at(-1)!) edges.push(edge);
  }
  // Rare values of yes-and-no inputs fall between the quantiles.
  const distinct = [...new Set(sorted.filter((v, i) => i === 0 || v !== sorted[i - 1]))];
  if (distinct.length <= BINS) return distinct.slice(1).map((v, i) => between(distinct[i]!, v));
  return edges;
}

function binned(rows: readonly TrainingRow[], features: number) {
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < features; f++) {
    const own = edgesOf(Float64Array.from(rows, (row) => row.inputs[f]!));
    edges.push(own);
    bins.push(
      Uint8Array.from(rows, ({ inputs }) => {
        let low = 0;
        let high = own.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (inputs[f]! < own[middle]!) high = middle;
          else low = middle + 1;
        }
        return low;
      }),
    );
  }
  return { bins, edges };
}

/** Fits a model. The same rows, options and seed give the same model. */
export function fitTrees(rows: readonly TrainingRow[], options: TreeOptions, seed = 1): TreeModel {
  const size = rows[0]!.inputs.length;
  const { bins, edges } = binned(rows, size);
  const next = random(seed);
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const positive = rows.reduce((sum, row) => sum + row.weight * row.label, 0) / total;
  const base = Math.log(positive / (1 - positive));
  const odds = new Float64Array(rows.length).fill(base);
  const slope = new Float64Array(rows.length);
  const bend = new Float64Array(rows.length);
  const trees: number[][] = [];
  for (let t = 0; t < options.trees; t++) {
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-odds[i]!));
      slope[i] = row.weight * (row.label - p);
      bend[i] = row.weight * p * (1 - p);
    });
    const columns = Array.from({ length: size }, (_v, f) => f).filter(() => next() < options.columns);
    trees.push(growTree({ bins, edges, slope, bend, columns, options, odds }));
  }
  return { base: rounded(base), trees };
}

interface Growing {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly number[][];
  readonly slope: Float64Array;
  readonly bend: Float64Array;
  readonly columns: readonly number[];
  readonly options: TreeOptions;
  readonly odds: Float64Array;
}

function bestSplit(rows: Uint32Array, { bins, slope, bend, columns, options }: Growing) {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += slope[row]!;
    h += bend[row]!;
  }
  const { ridge, leaf } = options;
  const worth = (gradient: number, hessian: number) => (gradient * gradient) / (hessian + ridge);
  let best = { gain: 1e-6, feature: -1, bin: 0 };
  const gs = new Float64Array(BINS + 1);
  const hs = new Float64Array(BINS + 1);
  for (const feature of columns) {
    const bin = bins[feature]!;
    gs.fill(0);
    hs.fill(0);
    for (const row of rows) {
      const b = bin[row]!;
      gs[b]! += slope[row]!;
      hs[b]! += bend[row]!;
    }
    let leftG = 0;
    let leftH = 0;
    for (let b = 0; b < BINS; b++) {
      leftG += gs[b]!;
      leftH += hs[b]!;
      if (leftH < leaf || h - leftH < leaf) continue;
      const gain = worth(leftG, leftH) + worth(g - leftG, h - leftH) - worth(g, h);
      if (gain > best.gain) best = { gain, feature, bin: b };
    }
  }
  return { ...best, output: (options.rate * g) / (h + ridge) };
}

/** Three digits are more than the data can tell apart, and keep the models small. */
const rounded = (value: number) => Number(value.toPrecision(3));

function growTree(growing: Growing): number[] {
  const { bins, edges, options, odds } = growing;
  const tree: number[] = [];
  const grow = (rows: Uint32Array, depth: number): void => {
    const split = bestSplit(rows, depth < options.depth ? growing : { ...growing, columns: [] });
    if (split.feature < 0 || split.bin >= edges[split.feature]!.length) {
      const output = rounded(split.output);
      for (const row of rows) odds[row]! += output;
      tree.push(-1, output);
      return;
    }
    const bin = bins[split.feature]!;
    const node = tree.push(split.feature, edges[split.feature]![split.bin]!, 0) - 3;
    grow(
      rows.filter((row) => bin[row]! <= split.bin),
      depth + 1,
    );
    tree[node + 2] = tree.length;
    grow(
      rows.filter((row) => bin[row]! > split.bin),
      depth + 1,
    );
  };
  grow(
    Uint32Array.from({ length: odds.length }, (_v, i) => i),
    0,
  );
  return tree;
}
