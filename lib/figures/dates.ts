import { daysIn, fullYear, isoDay, isRealDay, yearOf } from './calendar.ts';
import { ambiguousMonths, months, skipWeekday } from './calendar-words.ts';
import { readClockRange, readZone } from './clock.ts';
import { endsClause, type FigureMatch, isWhole, type Scan, textAt, wordAt } from './match.ts';
import { ordinalWords } from './number-words.ts';
import { tenseAt } from './tense.ts';
import { isCapitalized, isDash } from './tokens.ts';

interface Day {
  readonly next: number;
  readonly day: number;
  /** Written as an ordinal ("24th"), so that it cannot be anything else. */
  readonly ordinal: boolean;
}

/** "24", "24th", "eighth". */
function readDay(scan: Scan, at: number): Day | null {
  const token = scan.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'word') {
    const value = ordinalWords.get(token.lower);
    return value !== undefined && value >= 1 && value <= 31 ? { next: at + 1, day: value, ordinal: true } : null;
  }
  if (token.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  const suffix = scan.tokens[at + 1];
  if (suffix?.glued && suffix.kind === 'word' && /^(?:st|nd|rd|th)$/.test(suffix.lower))
    return { next: at + 2, day, ordinal: true };
  return { next: at + 1, day, ordinal: false };
}

interface Year {
  readonly next: number;
  readonly year: number;
}

const ERAS: Readonly<Record<string, (year: number) => number>> = {
  ad: (y) => y,
  ce: (y) => y,
  bc: (y) => -y,
  bce: (y) => -y,
  be: (y) => y - 543,
};

/** A year after a month or a day: four digits, two after an apostrophe or above 31, or any with its era. */
function readYear(scan: Scan, at: number): Year | null {
  const apostrophe = /^['’]$/.test(textAt(scan, at)) ? 1 : 0;
  const token = scan.tokens[at + apostrophe];
  if (token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return null;
  const next = at + apostrophe + 1;
  const value = Number(token.text);
  const era = ERAS[wordAt(scan, next)];
  if (era !== undefined && /^[A-Z]+$/.test(textAt(scan, next))) return { next: next + 1, year: era(value) };
  const after = scan.tokens[next];
  if (after?.glued && (after.kind === 'word' || (/^[:/%]$/.test(after.text) && scan.tokens[next + 1]?.glued)))
    return null;
  if (token.text.length === 4) return value >= 1000 && value <= 3000 ? { next, year: value } : null;
  const short = token.text.length === 2 && (apostrophe === 1 || value >= 50);
  return short && wordAt(scan, next) === '' && textAt(scan, next) !== '%' ? { next, year: fullYear(value) } : null;
}

/** The year that may follow at a token, past a comma, a dot, "of" or a glued dash. */
function readYearAfter(scan: Scan, at: number): Year | null {
  let place = at;
  const mark = textAt(scan, place);
  if (mark === '.' && scan.tokens[place]!.glued) place++;
  const joint = textAt(scan, place);
  if (
    joint === ',' ||
    wordAt(scan, place) === 'of' ||
    ((isDash(scan.tokens[place]) || joint === '/') && scan.tokens[place]!.glued)
  )
    place++;
  else if (wordAt(scan, place) === 'in') place++;
  const year = readYear(scan, place);
  // "in 96 cities", "May 24, 300 people": only four digits stand alone.
  if (year === null || (wordAt(scan, place - 1) === 'in' && textAt(scan, place).length !== 4)) return null;
  return year;
}

/** A month's name, dotted or not. */
function readMonth(scan: Scan, at: number): { next: number; month: number } | null {
  const token = scan.tokens[at];
  const month = token?.kind === 'word' ? months.get(token.lower) : undefined;
  if (month === undefined) return null;
  const dotted =
    textAt(scan, at + 1) === '.' &&
    scan.tokens[at + 1]!.glued &&
    token!.text.length <= 4 &&
    scan.tokens[at + 2] !== undefined;
  return { next: dotted ? at + 2 : at + 1, month };
}

interface Written {
  readonly next: number;
  readonly month: number;
  readonly day: number | null;
  readonly year: number | null;
  /** Second day, and its month and year where said. */
  readonly to: { readonly month: number; readonly day: number | null; readonly year: number | null } | null;
}

const RANGE_WORDS = /^(?:to|through|until|till)$/;
const joins = (scan: Scan, at: number) => isDash(scan.tokens[at]) || RANGE_WORDS.test(wordAt(scan, at));

function skipComma(scan: Scan, at: number): number {
  return textAt(scan, at) === ',' ? at + 1 : at;
}

/** "10 August 2012", "10-22 August", "1 Dec., 2008", "10/August/2012". */
function readDayFirst(scan: Scan, at: number, isEnd = false): Written | null {
  const day = readDay(scan, at);
  if (day === null) return null;
  let place = day.next;
  let second: Day | null = null;
  if (joins(scan, place)) {
    second = readDay(scan, place + 1);
    if (second !== null && readMonth(scan, second.next) !== null && second.day > day.day) place = second.next;
    else second = null;
  }
  const joint = textAt(scan, place);
  if (wordAt(scan, place) === 'of' && (day.ordinal || second?.ordinal)) place++;
  else if (
    (isDash(scan.tokens[place]) || joint === '/' || joint === '.') &&
    scan.tokens[place]!.glued &&
    scan.tokens[place + 1]?.glued
  )
    place++;
  else if (joint === ',' && day.ordinal) place++;
  const month = readMonth(scan, place);
  if (month === null || (scan.tokens[place]!.lower === 'may' && !isCapitalized(scan.tokens[place]))) return null;
  const year = readYearAfter(scan, month.next);
  const end = year?.next ?? place + 1;
  const far = second === null && joins(scan, end) && !isEnd ? readDayFirst(scan, end + 1, true) : null;
  if (far !== null && far.day !== null && far.to === null) {
    const to = { month: far.month, day: far.day, year: far.year };
    return { next: far.next, month: month.month, day: day.day, year: year?.year ?? null, to };
  }
  const to = second === null ? null : { month: month.month, day: second.day, year: null };
  return { next: year?.next ?? place + 1, month: month.month, day: day.day, year: year?.year ?? null, to };
}

/** "June 24, 2025", "June 24–25", "Aug. 10 - Nov. 12, 2013", "January, 16th, 2012", "June 2008". */
function readMonthFirst(scan: Scan, at: number): Written | null {
  const month = readMonth(scan, at);
  if (month === null) return null;
  const month1 = month.month;
  let place = skipComma(scan, month.next);
  if (
    isDash(scan.tokens[place]) &&
    scan.tokens[place]!.glued &&
    scan.tokens[place + 1]?.glued &&
    /^\d{1,2}$/.test(textAt(scan, place + 1))
  )
    place++;
  if (wordAt(scan, place) === 'the') place++;
  const day = readDay(scan, place);
  const comma = place !== month.next;
  const after = day && scan.tokens[day.next];
  const cut =
    after?.glued &&
    (after.kind === 'word' ||
      after.text === ':' ||
      after.text === '%' ||
      (after.text === '/' && scan.tokens[day!.next + 1]?.glued));
  if (
    day !== null &&
    !cut &&
    !(comma && !day.ordinal && readYearAfter(scan, day.next) === null) &&
    (scan.tokens[place]!.kind === 'number' || day.ordinal)
  ) {
    const year = readYearAfter(scan, day.next);
    const joint = year?.next ?? day.next;
    const end = joins(scan, joint) ? readEnd(scan, joint + 1, month1) : null;
    if (end !== null && (end.month !== month1 || end.year !== null || end.day! > day.day)) {
      const last = readYearAfter(scan, end.next);
      return {
        next: last?.next ?? end.next,
        month: month1,
        day: day.day,
        year: year?.year ?? null,
        to: { month: end.month, day: end.day, year: last?.year ?? null },
      };
    }
    return { next: joint, month: month1, day: day.day, year: year?.year ?? null, to: null };
  }
  const year = readYearAfter(scan, month.next);
  if (year !== null) return { next: year.next, month: month1, day: null, year: year.year, to: null };
  // "May-June", "May to June 2025"
  const other = joins(scan, month.next) ? readMonth(scan, month.next + 1) : null;
  if (other !== null && isCapitalized(scan.tokens[month.next + 1]) && readDay(scan, other.next) === null) {
    const last = readYearAfter(scan, other.next);
    return {
      next: last?.next ?? month.next + 2,
      month: month1,
      day: null,
      year: null,
      to: { month: other.month, day: null, year: last?.year ?? null },
    };
  }
  return { next: at + 1, month: month1, day: null, year: null, to: null };
}

/** The far end of a day range: "25", "Nov. 12". */
function readEnd(
  scan: Scan,
  at: number,
  month: number,
): { next: number; month: number; day: number; year: number | null } | null {
  const named = readMonth(scan, at);
  const day = readDay(scan, named?.next ?? at);
  if (day === null || scan.tokens[named?.next ?? at]!.kind !== 'number') return null;
  const after = scan.tokens[day.next];
  if (after?.glued && (after.kind === 'word' || after.text === ':' || after.text === '%')) return null;
  return { next: day.next, month: named?.month ?? month, day: day.day, year: null };
}

/** Whether a lone month's name is the month here: no "may", no "march on", no Theresa or August. */
function isLoneMonth(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]!;
  if (!isCapitalized(token) || token.text.length < 3) return false;
  const before = wordAt(scan, at - 1);
  const after = scan.tokens[at + 1];
  const cue =
    /^(?:in|since|until|till|by|during|from|of|last|next|this|early|late|mid|for|through|between|before|after|to|throughout|every|each|and|around|the)$/.test(
      before,
    );
  const dashed = isDash(scan.tokens[at - 1]) && /^(?:mid|early|late)$/.test(wordAt(scan, at - 2));
  if (after?.glued && after.kind === 'mark' && isDash(after) && scan.tokens[at + 2]?.glued) return false;
  if (isCapitalized(after) && !months.has(after!.lower) && !cue) return false;
  const named = isCapitalized(scan.tokens[at - 1]) && scan.tokens[at - 1]!.kind === 'word' && !cue;
  if (named && !/^(?:in|by|on|since|until)$/.test(before)) return false;
  if (cue || dashed) return true;
  return !ambiguousMonths.has(token.lower) && token.text.length > 3;
}

/** Resolves what was written to ISO days; the year from the text, else from the publication date and the tense. */
function resolve(scan: Scan, first: number, written: Written): FigureMatch | null {
  const { month, day, to } = written;
  const said = written.year ?? to?.year ?? null;
  if (said === null && scan.published === null) {
    const real = day === null || isRealDay(2024, month, day);
    return real ? { first, next: written.next, type: to ? 'dateRange' : 'date', value: null } : null;
  }
  let year = said ?? yearOf(scan.published!, month, day ?? 15, tenseAt(scan, first));
  if (to !== null && written.year === null && to.year !== null && to.month < month) year--;
  const impossible: FigureMatch = { first, next: written.next, type: 'date', value: null, silent: true };
  // An era's early years are history, and have no ISO form a calendar opens.
  if (year < 1000) return impossible;
  if (day !== null && !isRealDay(year, month, day)) return impossible;
  if (to === null) {
    const bounds = day === null ? { min: isoDay(year, month, 1), max: isoDay(year, month, daysIn(year, month)) } : {};
    return { first, next: written.next, type: 'date', value: isoDay(year, month, day ?? 1), ...bounds };
  }
  const last = to.year ?? (to.month < month ? year + 1 : year);
  if (to.day !== null && !isRealDay(last, to.month, to.day)) return impossible;
  const max = isoDay(last, to.month, to.day ?? daysIn(last, to.month));
  return { first, next: written.next, type: 'dateRange', value: null, min: isoDay(year, month, day ?? 1), max };
}

/** "2024 Aug", "2024-August", "1978-May-09". */
function readYearFirst(scan: Scan, at: number): Written | null {
  if (!/^\d{4}$/.test(textAt(scan, at))) return null;
  const year = Number(textAt(scan, at));
  let place = at + 1;
  if (/^(?:AD|CE)$/.test(textAt(scan, place))) place++;
  const glued = (isDash(scan.tokens[place]) || textAt(scan, place) === '/') && scan.tokens[place]!.glued;
  if (glued) place++;
  const month = readMonth(scan, place);
  if (month === null || year < 1000 || (!glued && !isCapitalized(scan.tokens[place]))) return null;
  const dayAt = (isDash(scan.tokens[month.next]) || textAt(scan, month.next) === '/') && glued ? month.next + 1 : null;
  const day = dayAt === null ? null : readDay(scan, dayAt);
  // "in 2024 August Rush": a year, then a name.
  if (!glued && isCapitalized(scan.tokens[place + 1])) return null;
  return { next: day?.next ?? place + 1, month: month.month, day: day?.day ?? null, year, to: null };
}

/** "August 32, 2014", where the day cannot be: the month is not meant alone. */
function isImpossibleDay(scan: Scan, written: Written): boolean {
  const number = scan.tokens[written.next];
  return (
    written.year === null &&
    number?.kind === 'number' &&
    /^(?:3[2-9]|[4-9]\d)$/.test(number.text) &&
    endsClause(scan, written.next + 1)
  );
}

/** "32 August 2014": its number is no count of anything. */
export function readImpossibleDay(scan: Scan, at: number): FigureMatch | null {
  if (!/^(?:3[2-9]|[4-9]\d)$/.test(textAt(scan, at)) || readMonth(scan, at + 1) === null) return null;
  const month = readMonth(scan, at + 1)!;
  const year = readYearAfter(scan, month.next);
  if (year === null || year.year < 1000 || textAt(scan, year.next - 1).length !== 4) return null;
  return { first: at, next: year.next, type: 'date', value: null, silent: true };
}

/** A date with its month in letters, its weekday and its time of day. */
export function readWrittenDate(scan: Scan, at: number): FigureMatch | null {
  const token = scan.tokens[at]!;
  if (token.kind === 'mark') return null;
  const from = skipWeekday(scan, at);
  if (scan.tokens[from] === undefined) return null;
  if (token.kind === 'number' && token.glued && scan.tokens[at - 1]!.kind !== 'mark') return null;
  const written = readYearFirst(scan, from) ?? readDayFirst(scan, from) ?? readMonthFirst(scan, from);
  if (written === null) return null;
  if (written.day === null && isImpossibleDay(scan, written))
    return { first: at, next: written.next, type: 'date', value: null, silent: true };
  if (written.day === null && written.year === null && written.to === null && !isLoneMonth(scan, from)) return null;
  const lowerMay =
    written.day !== null &&
    /^(?:may|march|mar)$/.test(textAt(scan, from)) &&
    !isWhole(scan, at, written.next) &&
    written.year === null;
  if (lowerMay) return null;
  const date = resolve(scan, at, written);
  return date && withClock(scan, date);
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** A part of the day and a zone after a date change nothing of it: "Jan 1, 2020 Evening JST". */
function withZone(scan: Scan, date: FigureMatch): FigureMatch {
  let next = date.next;
  if (PART_OF_DAY.test(wordAt(scan, next))) next++;
  const comma = textAt(scan, next) === ',' ? 1 : 0;
  return { ...date, next: readZone(scan, next + comma) > next + comma ? readZone(scan, next + comma) : next };
}

/** A time of day that follows its date: "12th of July at 19:00", "24 October, 9 pm". */
export function withClock(scan: Scan, date: FigureMatch): FigureMatch {
  if (date.type !== 'date' || (date.min !== undefined && date.min !== null)) return date;
  let at = date.next;
  if (/^[,@:.]$/.test(textAt(scan, at))) at++;
  else if (isDash(scan.tokens[at]) && scan.tokens[at]!.glued) at++;
  if (wordAt(scan, at) === 'at' || wordAt(scan, at) === 't') at++;
  const clock = scan.tokens[at] && readClockRange(scan, at);
  if (!clock) return withZone(scan, date);
  if (clock.to !== null) {
    const day = date.value;
    return {
      ...date,
      next: clock.next,
      type: 'dateRange',
      value: null,
      min: day && `${day}T${clock.from}`,
      max: day && `${day}T${clock.to}`,
    };
  }
  return { ...date, next: clock.next, value: date.value === null ? null : `${date.value}T${clock.from}` };
}
