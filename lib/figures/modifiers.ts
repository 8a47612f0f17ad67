/** What a word before a figure says about it. */
export interface Modifier {
  /** The figure is a lower or an upper bound, or neither. */
  readonly bound: 'min' | 'max' | null;
  readonly approximate: boolean;
}

const lower: Modifier = { bound: 'min', approximate: false };
const upper: Modifier = { bound: 'max', approximate: false };
const about: Modifier = { bound: null, approximate: true };
const exact: Modifier = { bound: null, approximate: false };

/** Hedges and bounds of news English (Quirk et al., A Comprehensive Grammar, §5.22 and §8.111; AP and Reuters style books). */
export const modifiers: ReadonlyMap<string, Modifier> = new Map([
  ...(
    [
      'over',
      'more than',
      'at least',
      'above',
      'upwards of',
      'upward of',
      'in excess of',
      'well over',
      'no less than',
      'no fewer than',
      'not less than',
      'minimum of',
      'a minimum of',
      'exceeding',
      'greater than',
      'larger than',
      'higher than',
      'just over',
      'slightly more than',
      'a little over',
      'far more than',
      'well above',
      'much more than',
      'surpassing',
      'topping',
      'not fewer than',
      'bigger than',
      '>',
      '>=',
      '≥',
    ] as const
  ).map((words) => [words, lower] as const),
  ...(
    [
      'under',
      'less than',
      'fewer than',
      'below',
      'up to',
      'at most',
      'no more than',
      'not more than',
      'as many as',
      'as much as',
      'as few as',
      'maximum of',
      'a maximum of',
      'just under',
      'slightly less than',
      'a little under',
      'well under',
      'lower than',
      'smaller than',
      'not exceeding',
      'just below',
      'well below',
      'as high as',
      'capped at',
      '<',
      '<=',
      '≤',
    ] as const
  ).map((words) => [words, upper] as const),
  ...(
    [
      'about',
      'around',
      'approximately',
      'roughly',
      'some',
      'nearly',
      'almost',
      'close to',
      'circa',
      'an estimated',
      'estimated',
      'approx',
      'approx.',
      'in the region of',
      'in the order of',
      'on the order of',
      'an approximate',
      'near',
      'virtually',
      'practically',
      'somewhere around',
      'c.',
      'ca.',
      'more or less',
      'give or take',
      'a reported',
      'reportedly',
      '~',
      '≈',
    ] as const
  ).map((words) => [words, about] as const),
  ...(
    [
      'exactly',
      'precisely',
      'just',
      'only',
      'a total of',
      'a combined',
      'a record',
      'another',
      'a further',
      'an additional',
      'an extra',
      'a whopping',
      'a mere',
      'merely',
      'fully',
    ] as const
  ).map((words) => [words, exact] as const),
]);

/** Longest of the above, in words. */
export const LONGEST_MODIFIER = 4;

/** What may follow a figure to bound it. */
export const trailingBounds: ReadonlyMap<string, Modifier> = new Map([
  ['or more', lower],
  ['or higher', lower],
  ['or greater', lower],
  ['and more', lower],
  ['and counting', lower],
  ['or above', lower],
  ['and above', lower],
  ['or less', upper],
  ['or fewer', upper],
  ['or lower', upper],
  ['or below', upper],
  ['plus', lower],
  ['+', lower],
  ['odd', about],
  ['or so', about],
]);
