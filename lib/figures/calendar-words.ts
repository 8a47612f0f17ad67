import { type Scan, textAt, wordAt } from './match.ts';

/** Names of the calendar in English, with the abbreviations in print (AP style book; CLDR 46, gregorian). */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Month names to 1–12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, i) => [name, i + 1] as const),
  ...MONTHS.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9],
]);

/** Names that are other words or names too: read as months only beside a day, a year or a preposition. */
export const ambiguousMonths: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'jun',
  'dec',
  'sep',
  'april',
  'june',
  'august',
  'apr',
  'aug',
  'oct',
  'nov',
  'feb',
  'jul',
  'sept',
]);

/** Weekday names to 0–6, Sunday first as `Date` counts. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS.map((name, i) => [name, i] as const),
  ...WEEKDAYS.map((name, i) => [name.slice(0, 3), i] as const),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** Seasons to the month they begin in (northern, meteorological). */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export function isMonthOrWeekday(word: string): boolean {
  return months.has(word) || (weekdays.has(word) && word.length > 3);
}

/** The token after a weekday and its dot and comma; the same token where there is none. */
export function skipWeekday(scan: Scan, at: number): number {
  if (!weekdays.has(wordAt(scan, at))) return at;
  let place = at + 1;
  if (textAt(scan, place) === '.' && scan.tokens[place]!.glued) place++;
  return textAt(scan, place) === ',' ? place + 1 : place;
}
