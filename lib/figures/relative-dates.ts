import { daysIn, isoDay, shiftDay } from './calendar.ts';
import { skipWeekday, weekdays } from './calendar-words.ts';
import { withClock } from './dates.ts';
import { type FigureMatch, isWhole, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { readNumericDate } from './numeric-dates.ts';
import { tenseAt } from './tense.ts';
import { isDash } from './tokens.ts';
import { timeUnits } from './units.ts';

/** Which way a word points from the day of publication. */
const DIRECTIONS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
};
const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
/** "A few" weeks or years, as chrono and Duckling read them. */
const FEW = 3;

/** Units that move a date by days, and by months. */
const IN_DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7 };
const IN_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

interface Period {
  readonly next: number;
  readonly count: number;
  readonly unit: string;
}

const published = ({ published: day }: Scan) =>
  day === null ? null : isoDay(day.getFullYear(), day.getMonth() + 1, day.getDate());

/** The same day so many months later, or the last of a shorter month. */
function shiftMonth(iso: string, months: number): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

function shift(iso: string, { count, unit }: Period, sign: number): string | null {
  const days = IN_DAYS[unit];
  if (days !== undefined) return shiftDay(iso, sign * Math.round(count * days));
  const months = IN_MONTHS[unit];
  return months === undefined ? null : shiftMonth(iso, sign * Math.round(count * months));
}

/** "5 years", "a week", "a few months". */
function readPeriod(scan: Scan, at: number): Period | null {
  const word = wordAt(scan, at);
  let place = at;
  let count: number;
  if (word === 'a' || word === 'an' || word === 'several' || word === 'few') {
    const few = word === 'few' || word === 'several' || wordAt(scan, at + 1) === 'few';
    count = few ? FEW : 1;
    place += few && word.startsWith('a') ? 2 : 1;
  } else {
    const number = numberAt(scan, at);
    if (number === null || number.value <= 0 || number.value > 10_000 || number.scale > 2) return null;
    count = number.value;
    place = number.next;
  }
  const unit = timeUnits.get(wordAt(scan, place));
  return unit && (unit.name in IN_DAYS || unit.name in IN_MONTHS) ? { next: place + 1, count, unit: unit.name } : null;
}

const date = (first: number, next: number, value: string | null): FigureMatch => ({ first, next, type: 'date', value });

/** "5 years ago", "10 days from now", "a week after tomorrow"; "within a month" where nothing else is said. */
function readShifted(scan: Scan, at: number): FigureMatch | null {
  const today = published(scan);
  const lead = /^(?:in|within|after)$/.test(wordAt(scan, at)) ? 1 : 0;
  const period = readPeriod(scan, at + lead);
  if (period === null) return null;
  const resolved = (from: string | null, sign: number) => (from === null ? null : shift(from, period, sign));
  if (lead === 1) return isWhole(scan, at, period.next) ? date(at, period.next, resolved(today, 1)) : null;
  const [joint, anchor] = [wordAt(scan, period.next), wordAt(scan, period.next + 1)];
  if (joint === 'ago') return date(at, period.next + 1, resolved(today, -1));
  if (joint === 'from' && (anchor === 'now' || anchor === 'today'))
    return date(at, period.next + 2, resolved(today, 1));
  if ((joint === 'after' || joint === 'before') && Object.hasOwn(DAYS, anchor)) {
    const from = today === null ? null : shiftDay(today, DAYS[anchor]!);
    return date(at, period.next + 2, resolved(from, joint === 'after' ? 1 : -1));
  }
  return null;
}

/** "last year", "this month", "next two weeks": the stretch itself as bounds. */
function readStretch(scan: Scan, at: number): FigureMatch | null {
  const direction = DIRECTIONS[wordAt(scan, at)];
  if (direction === undefined) return null;
  const counted = timeUnits.has(wordAt(scan, at + 1)) ? null : readPeriod(scan, at + 1);
  const unit = counted?.unit ?? timeUnits.get(wordAt(scan, at + 1))?.name;
  const next = counted?.next ?? at + 2;
  if (unit === undefined || unit === 'second' || (counted === null && wordAt(scan, at + 1).endsWith('s'))) return null;
  if (!(unit in IN_MONTHS) && unit !== 'week' && counted === null) return null;
  const today = published(scan);
  if (today === null) return { ...date(at, next, null) };
  const period = { next, count: counted?.count ?? 1, unit };
  const moved = direction === 0 ? today : shift(today, period, direction);
  if (moved === null) return null;
  if (counted !== null) {
    const [min, max] = direction < 0 ? [moved, today] : [today, moved];
    return { ...date(at, next, moved), min, max };
  }
  const [year, month] = moved.split('-').map(Number) as [number, number];
  if (unit === 'year') return { ...date(at, next, String(year)), min: isoDay(year, 1, 1), max: isoDay(year, 12, 31) };
  if (unit === 'month')
    return {
      ...date(at, next, isoDay(year, month, 1)),
      min: isoDay(year, month, 1),
      max: isoDay(year, month, daysIn(year, month)),
    };
  return date(at, next, moved);
}

const weekdayOf = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay();
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** The nearest such weekday: not before `from`, or not after it. */
function nearest(from: string, weekday: number, sign: 1 | -1): string {
  return shiftDay(from, sign * ((sign * (weekday - weekdayOf(from)) + 7) % 7));
}

/** Where "of next week" and the like end, and which week it is. */
function readWeek(scan: Scan, at: number): { next: number; offset: number } | null {
  let place = wordAt(scan, at) === 'of' || textAt(scan, at) === ',' ? at + 1 : at;
  const offset = DIRECTIONS[wordAt(scan, place)];
  place++;
  return offset !== undefined && wordAt(scan, place) === 'week' ? { next: place + 1, offset } : null;
}

/** The day a weekday means: in the week said, else before or after publication by the word before it or by the tense. */
function resolveWeekday(scan: Scan, at: number, weekday: number, which: string, week: number | null): string | null {
  const today = published(scan);
  if (today === null) return null;
  const monday = shiftDay(today, -((weekdayOf(today) + 6) % 7));
  if (week !== null) return shiftDay(monday, 7 * week + ((weekday + 6) % 7));
  if (which === 'next') return shiftDay(monday, 7 + ((weekday + 6) % 7));
  if (which === 'last' || which === 'past' || which === 'previous') return nearest(shiftDay(today, -1), weekday, -1);
  return which === '' && tenseAt(scan, at) === 'past' ? nearest(today, weekday, -1) : nearest(today, weekday, 1);
}

/** "Thursday", "last Friday", "Tuesday of next week", "Monday morning", "this Friday to this Monday". */
function readWeekday(scan: Scan, at: number): FigureMatch | null {
  const which = Object.hasOwn(DIRECTIONS, wordAt(scan, at)) ? wordAt(scan, at) : '';
  const place = which === '' ? at : at + 1;
  const word = wordAt(scan, place);
  const weekday = weekdays.get(word);
  if (weekday === undefined) return null;
  const numeric = scan.tokens[skipWeekday(scan, place)] && readNumericDate(scan, skipWeekday(scan, place));
  if (numeric) return { ...numeric, first: at };
  if (word.length < 4) return null;
  const week = readWeek(scan, place + 1);
  let next = week?.next ?? place + 1;
  if (PART_OF_DAY.test(wordAt(scan, next))) next++;
  const value = resolveWeekday(scan, at, weekday, which, week?.offset ?? null);
  const joint = /^(?:to|through)$/.test(wordAt(scan, next)) || isDash(scan.tokens[next]);
  const second = joint ? next + 1 + (Object.hasOwn(DIRECTIONS, wordAt(scan, next + 1)) ? 1 : 0) : -1;
  const last = weekdays.get(wordAt(scan, second));
  if (last !== undefined && wordAt(scan, second).length > 3) {
    const max = value === null ? null : nearest(value, last, 1);
    return { first: at, next: second + 1, type: 'dateRange', value: null, min: value, max };
  }
  return withClock(scan, date(at, next, value));
}

/** "today", "tomorrow evening". */
function readNamedDay(scan: Scan, at: number): FigureMatch | null {
  const days = DAYS[wordAt(scan, at)];
  if (days === undefined) return null;
  // "Ukraine Today" is a newspaper.
  if (at > 0 && textAt(scan, at) !== wordAt(scan, at)) return null;
  const today = published(scan);
  const next = PART_OF_DAY.test(wordAt(scan, at + 1)) ? at + 2 : at + 1;
  return withClock(scan, date(at, next, today === null ? null : shiftDay(today, days)));
}

/** Dates said from the day of publication: "last Thursday", "a week ago", "Friday of next week", "today". */
export function readRelativeDate(scan: Scan, at: number): FigureMatch | null {
  return readWeekday(scan, at) ?? readStretch(scan, at) ?? readShifted(scan, at) ?? readNamedDay(scan, at);
}
