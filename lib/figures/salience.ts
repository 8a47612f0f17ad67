import type { FigureMention, FigureType } from '../types.ts';
import { dullNouns, lives, newsNouns } from './nouns.ts';

const ALWAYS: ReadonlySet<FigureType> = new Set(['money', 'percent', 'percentagePoints', 'multiple']);
const NEVER: ReadonlySet<FigureType> = new Set(['date', 'dateRange', 'time', 'ordinal', 'age']);

/** Counts up to this of ordinary things are not news: "three options". */
const SMALL = 12;

/** Whether a reader wants a figure marked by default: money, shares, tolls, counts of things, changes; not dates or "two things". */
export function isSalient(figure: FigureMention): boolean {
  if (ALWAYS.has(figure.type)) return true;
  if (NEVER.has(figure.type)) return false;
  const size =
    typeof figure.value === 'number' ? Math.abs(figure.value) : typeof figure.min === 'number' ? figure.min : 0;
  const noun = figure.counted?.toLowerCase() ?? null;
  switch (figure.type) {
    case 'count':
    case 'rate':
      if (figure.unit !== null && !figure.unit.startsWith('/')) return true;
      if (noun !== null && dullNouns.has(noun)) return size >= 1000;
      // "One ship": the article's own, or no number at all, unless it is a life.
      if (size === 1 && /^\p{L}/u.test(figure.text)) return noun !== null && lives.has(noun);
      if (noun !== null && newsNouns.has(noun)) return true;
      return size > SMALL;
    case 'fraction':
      return noun === null || !dullNouns.has(noun);
    case 'measure':
      return figure.unit !== 'coordinate' && !/^an?\b/i.test(figure.text);
    default:
      return false;
  }
}
