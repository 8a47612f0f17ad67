/** What the sequence model tells apart; `other` holds events, products and names of no kind we mark. */
export const MODEL_TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;

/** A label is `OUTSIDE`, or `1 + 4 × type + position`: Begin, Inside, End of a longer name, or a Single word. */
export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;
export const LABEL_COUNT = 1 + 4 * MODEL_TYPES.length;

export const labelOf = (type: number, position: number): number => 1 + 4 * type + position;
const positionOf = (label: number): number => (label - 1) & 3;
export const typeOf = (label: number): number => (label - 1) >> 2;

/** May a sentence, or a name, start with this label? */
export const opens = (label: number): boolean =>
  label === OUTSIDE || positionOf(label) === BEGIN || positionOf(label) === SINGLE;
/** May a sentence end with this label? */
export const closes = (label: number): boolean =>
  label === OUTSIDE || positionOf(label) === END || positionOf(label) === SINGLE;

/** May `next` follow `label`? */
export function mayFollow(label: number, next: number): boolean {
  if (closes(label)) return opens(next);
  return !opens(next) && typeOf(label) === typeOf(next);
}

/** Words `from..to` (exclusive) as one name; `type` indexes `MODEL_TYPES`. */
export interface LabelledRun {
  readonly from: number;
  readonly to: number;
  readonly type: number;
}

/** The names in a sequence of labels that obeys `mayFollow`. */
export function runsOf(labels: ArrayLike<number>): LabelledRun[] {
  const runs: LabelledRun[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    if (opens(label)) from = i;
    if (closes(label)) runs.push({ from, to: i + 1, type: typeOf(label) });
  }
  return runs;
}
