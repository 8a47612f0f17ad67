import { combine } from './hashing.ts';

/** Families of features, so that training can leave some out now and then. */
export const SHAPES = 0;
export const OWN_WORD = 1;
export const NEIGHBOURS = 2;
export const AFFIXES = 3;
export const NAME_LISTS = 4;
export const DOCUMENT = 5;
/** What a first reading of the document found elsewhere; absent from the first reading itself. */
export const VOTES = 6;

/** Features of one word at a time, kept in one buffer. */
export class FeatureBuffer {
  readonly hashes: Int32Array = new Int32Array(512);
  readonly families: Uint8Array = new Uint8Array(512);
  length = 0;
  family = SHAPES;

  /** Adds a feature: `template` says what it is about, `value` what was seen. */
  add(template: number, value: number): void {
    const i = this.length;
    if (i === 512) return;
    this.hashes[i] = combine(template, value);
    this.families[i] = this.family;
    this.length = i + 1;
  }
}
