import type { Library } from '../library.ts';
import type { PendingPostingsRow } from './rows.ts';

/** Index of a value in an ascending array, or −1. */
export function indexIn(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else if (sorted[middle]! > value) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** Articles that wait to be merged, ascending, and in how many of them each term stands for the article. */
export class Pending {
  readonly rows: readonly PendingPostingsRow[];
  private readonly counts: Map<number, number>;

  private constructor(rows: readonly PendingPostingsRow[], counts: Map<number, number>) {
    this.rows = rows;
    this.counts = counts;
  }

  static of(rows: readonly PendingPostingsRow[]): Pending {
    return new Pending([], new Map()).with(rows);
  }

  frequency(term: number): number {
    return this.counts.get(term) ?? 0;
  }

  get last(): number {
    return this.rows.at(-1)?.number ?? 0;
  }

  /** With later rows added. The counts go on with it: a question still being answered may count an article more. */
  private with(later: readonly PendingPostingsRow[]): Pending {
    for (const { terms, weights } of later) {
      for (let i = 0; i < terms.length; i++) {
        if (weights[i]! > 0) this.counts.set(terms[i]!, this.frequency(terms[i]!) + 1);
      }
    }
    return new Pending([...this.rows, ...later], this.counts);
  }

  /** What is pending now: these rows as far as they still are, and those read since. `null` where one of them is missing. */
  updated(numbers: readonly number[], read: readonly PendingPostingsRow[]): Pending | null {
    const current = new Set(numbers);
    const left = this.rows.filter(({ number }) => current.has(number));
    // Another question may have read some of them meanwhile.
    const later = read.filter(({ number }) => number > this.last);
    if (left.length + later.length !== numbers.length) return null;
    if (left.length < this.rows.length) return Pending.of([...left, ...later]);
    return later.length === 0 ? this : this.with(later);
  }
}

/**
 * Rows read before, a cache: a number stands for the same row as long as it is there, and later rows have higher
 * numbers. Reading hundreds of rows anew would be most of a question's time.
 */
const known = new WeakMap<Library, Pending>();

/** The articles that wait to be merged. Reads their numbers, and the rows that were not read before. */
export async function readPending(library: Library): Promise<Pending> {
  const table = library.pendingPostings;
  const last = known.get(library)?.last ?? 0;
  const [numbers, later] = await Promise.all([
    table.orderBy('number').primaryKeys(),
    table.where('number').above(last).toArray(),
  ]);
  const before = known.get(library) ?? Pending.of([]);
  const pending = before.updated(numbers, later) ?? Pending.of(await table.orderBy('number').toArray());
  known.set(library, pending);
  return pending;
}
