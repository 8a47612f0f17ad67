import * as chrono from 'chrono-node/en';
import { isoDay, shiftDay } from './calendar.ts';
import { months, weekdays } from './calendar-words.ts';
import { type FigureMatch, isWhole, type Scan, textAt, wordAt } from './match.ts';
import { unitWords } from './number-words.ts';
import { tenseAt } from './tense.ts';
import { timeUnits } from './units.ts';

/** Characters of text shown to chrono from where a date may begin: its patterns are not linear in theirs. */
const WINDOW = 72;

const RELATIVE = new Set(['last', 'next', 'this', 'past', 'coming', 'previous']);
const AFTER_AMOUNT = /^(?:ago|later|earlier|before|after|from|since)$/;

/** Whether an expression that only the publication date resolves begins at a token. */
function beginsRelative(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (RELATIVE.has(word)) {
    const second = wordAt(scan, at + 1);
    const counted = unitWords.has(second) || scan.tokens[at + 1]?.kind === 'number';
    const noun = counted ? wordAt(scan, at + 2) : second;
    // "this past week" begins at "past"; "the last years" says nothing.
    return (
      (timeUnits.has(noun) && !/^(?:second|sec|minute|hour|night)s?$/.test(noun) && (counted || !noun.endsWith('s'))) ||
      (weekdays.has(noun) && noun.length > 3) ||
      (months.has(noun) && noun.length > 3)
    );
  }
  if (weekdays.has(word))
    return word.length > 3 || scan.tokens[at + 1]?.kind === 'number' || textAt(scan, at + 1) === ',';
  if (word === 'within' || word === 'after' || word === 'in')
    return (
      scan.tokens[at + 1] !== undefined &&
      amountOfTime(scan, at + 1) !== null &&
      isWhole(scan, at, amountOfTime(scan, at + 1)!)
    );
  const end = amountOfTime(scan, at);
  if (end === null) return false;
  if (wordAt(scan, end) === 'from') return /^(?:now|today)$/.test(wordAt(scan, end + 1));
  if (wordAt(scan, end) === 'before' || wordAt(scan, end) === 'after')
    return /^(?:tomorrow|yesterday|today|last|next)$/.test(wordAt(scan, end + 1));
  return AFTER_AMOUNT.test(wordAt(scan, end)) && wordAt(scan, end) === 'ago';
}

/** Where "5 years", "a week", "a few months" ends. */
function amountOfTime(scan: Scan, at: number): number | null {
  const word = wordAt(scan, at);
  let next: number | null = null;
  if (scan.tokens[at]?.kind === 'number' && /^\d{1,4}(?:\.\d)?$/.test(textAt(scan, at)) && !scan.tokens[at]!.glued)
    next = at + 1;
  else if (unitWords.has(word) || word === 'several') next = at + 1;
  else if (word === 'a' || word === 'an')
    next = wordAt(scan, at + 1) === 'few' || wordAt(scan, at + 1) === 'couple' ? at + 2 : at + 1;
  if (next === null) return null;
  if (wordAt(scan, next) === 'of') next++;
  return timeUnits.has(wordAt(scan, next)) ? next + 1 : null;
}

function isoOf(part: chrono.ParsedResult['start']): string {
  const day = isoDay(part.get('year') ?? 0, part.get('month') ?? 1, part.get('day') ?? 1);
  if (!part.isCertain('hour')) return day;
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  return `${day}T${two(part.get('hour'))}:${two(part.get('minute'))}`;
}

/** Index of the token that ends exactly at a character, or −1. */
function tokenEndingAt(scan: Scan, from: number, end: number): number {
  for (let i = from; i < scan.tokens.length && scan.tokens[i]!.end <= end; i++)
    if (scan.tokens[i]!.end === end) return i;
  return -1;
}

/** Days to move a weekday by: back where the text looks back, else ahead, today included. */
function weekdayShift(scan: Scan, at: number, start: chrono.ParsedResult['start']): number {
  const { published } = scan;
  if (published === null || !start.isCertain('weekday') || start.isCertain('day')) return 0;
  if (/^(?:last|next|past|this|previous|coming)$/.test(wordAt(scan, at))) return 0;
  const day = isoOf(start).slice(0, 10);
  const today = isoDay(published.getFullYear(), published.getMonth() + 1, published.getDate());
  const past = tenseAt(scan, at) === 'past';
  return past && day > today ? -7 : !past && day < today ? 7 : 0;
}

const shifted = (iso: string, days: number) => (days === 0 ? iso : shiftDay(iso.slice(0, 10), days) + iso.slice(10));

/** "last year": the whole year, not the day a year ago. */
function readWholeYear(scan: Scan, at: number): FigureMatch | null {
  const offset = { last: -1, this: 0, next: 1 }[wordAt(scan, at)];
  if (offset === undefined || wordAt(scan, at + 1) !== 'year') return null;
  const match = { first: at, next: at + 2, type: 'date' } as const;
  if (scan.published === null) return { ...match, value: null };
  const year = scan.published.getFullYear() + offset;
  return { ...match, value: String(year), min: isoDay(year, 1, 1), max: isoDay(year, 12, 31) };
}

/** Dates said from the day of publication ("last Thursday", "a week ago", "Friday of next week"), by chrono. */
export function readRelativeDate(scan: Scan, at: number): FigureMatch | null {
  const year = readWholeYear(scan, at);
  if (year !== null) return year;
  if (!beginsRelative(scan, at)) return null;
  return readByChrono(scan, at);
}

/** What chrono reads at the very start of a token, within one window. */
export function readByChrono(scan: Scan, at: number): FigureMatch | null {
  const start = scan.tokens[at]!.start;
  const window = scan.text.slice(start, start + WINDOW);
  const [result] = chrono.casual.parse(window, scan.published ?? new Date(2000, 0, 1));
  if (result === undefined || result.index !== 0) return null;
  const last = tokenEndingAt(scan, at, start + result.text.replace(/[\s,.;:]+$/, '').length);
  if (last < at) return null;
  const days = weekdayShift(scan, at, result.start);
  const known = scan.published !== null || result.start.isCertain('year');
  const from = known ? shifted(isoOf(result.start), days) : null;
  const match = { first: at, next: last + 1 } as const;
  if (result.end)
    return {
      ...match,
      type: 'dateRange',
      value: null,
      min: from,
      max: known ? shifted(isoOf(result.end), days) : null,
    };
  return { ...match, type: 'date', value: from };
}
