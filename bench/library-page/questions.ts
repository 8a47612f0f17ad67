/** The library of the bench, apart from a reader's. */
export const LIBRARY = 'bench';

/** What the page asks of the worker; times in ms, one an article. */
export interface Answers {
  /** Another number after each start. */
  boot(): Promise<number>;
  save(numbers: readonly number[]): Promise<number[]>;
  related(numbers: readonly number[]): Promise<number[]>;
  search(numbers: readonly number[]): Promise<number[]>;
  /** One record by its key and nothing else: what the machine and the browser cost at the time. */
  bareRead(numbers: readonly number[]): Promise<number[]>;
  merge(): Promise<number>;
  rebuild(): Promise<number>;
}

export interface Question {
  readonly name: keyof Answers;
  readonly numbers: readonly number[];
}
