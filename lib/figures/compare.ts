import { compareValues } from './compare-values.ts';
import { atOneMoment, namesOtherMoment, timeBetween } from './moments.ts';
import type { FigureReport } from './report.ts';
import { isEvent } from './same-quantity.ts';

/** How a figure stands to an earlier report of the same quantity. */
export type Comparison = 'restated' | 'converted' | 'changed' | 'conflicting';

/** Tolls rise while a story runs: a later, higher count is an update, no contradiction. */
const grows = (earlier: FigureReport, later: FigureReport) =>
  isEvent(earlier) && (later.value ?? later.min ?? 0) > (earlier.value ?? earlier.min ?? 0);

/** How a later report of a quantity stands to an earlier one. */
export function compareReports(earlier: FigureReport, later: FigureReport): Comparison {
  const values = compareValues(earlier, later);
  if (values === 'equal' || values === 'rounded') return 'restated';
  if (values === 'converted') return 'converted';
  if (namesOtherMoment(earlier, later) || !atOneMoment(earlier, later)) return 'changed';
  return grows(earlier, later) && timeBetween(earlier, later) > 0 ? 'changed' : 'conflicting';
}
