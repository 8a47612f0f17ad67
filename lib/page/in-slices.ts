/** Longest stretch the main thread is held: half of what would count as a long task. */
const SLICE_MS = 25;

/**
 * Main-thread time one reading of a page may take in all. Sizes are limited so that it takes at most 200 ms; the clock is
 * for what they do not foresee, and is generous because it also counts what else the machine is doing.
 */
export const READING_BUDGET_MS = 3000;

/** Time that work on one page may still take, in milliseconds. Shared by the steps of one reading. */
export interface Budget {
  left: number;
}

interface Scheduling {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Lets the page have its turn. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs work that yields often, in slices, with pauses for the page in between. `null` when the budget ran out: the work
 * is dropped where it stood.
 */
export async function inSlices<T>(work: Generator<undefined, T>, budget: Budget): Promise<T | null> {
  for (;;) {
    const began = performance.now();
    for (;;) {
      const step = work.next();
      const spent = performance.now() - began;
      if (step.done) {
        budget.left -= spent;
        return step.value;
      }
      if (spent > budget.left) {
        budget.left = 0;
        return null;
      }
      if (spent >= SLICE_MS) {
        budget.left -= spent;
        break;
      }
    }
    await pause();
  }
}
