/**
 * A boosted-tree model as it is kept: for each tree its nodes in order, `input threshold right` for a question (below the
 * threshold the next node is next, else the one at `right`) and `-1 output` for a leaf. `tools/reading/fit.ts` writes it.
 */
export interface TreeModel {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** Log-odds the model gives to one row of inputs. */
export function treeOdds({ base, trees }: TreeModel, inputs: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) {
    let at = 0;
    while (tree[at]! >= 0) at = inputs[tree[at]!]! < tree[at + 1]! ? at + 3 : tree[at + 2]!;
    sum += tree[at + 1]!;
  }
  return sum;
}
