import { daysIn, fullYear, isoDay, isRealDay, shiftDay } from './calendar.ts';
import { months, weekdays } from './calendar-words.ts';
import { withClock } from './dates.ts';
import { type FigureMatch, isWhole, type Scan, textAt, wordAt } from './match.ts';
import { ordinalWords } from './number-words.ts';
import { isDash } from './tokens.ts';

type Parts = readonly [string, string, string];

/** Three numbers joined by one kind of mark, glued, with nothing glued around them. */
function partsAt(scan: Scan, at: number): { next: number; parts: Parts; mark: string } | null {
  const { tokens } = scan;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.glued && before !== undefined && (before.kind !== 'mark' || '/-.:#'.includes(before.text))) return null;
  const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/.exec(token.text);
  if (dotted) return { next: at + 1, parts: [dotted[1]!, dotted[2]!, dotted[3]!], mark: '.' };
  const mark = textAt(scan, at + 1);
  if (mark !== '/' && mark !== '-' && mark !== '–') return null;
  if (textAt(scan, at + 3) !== mark || ![1, 2, 3, 4].every((i) => tokens[at + i]?.glued)) return null;
  const [a, b, c] = [token.text, textAt(scan, at + 2), textAt(scan, at + 4)] as const;
  if (![a, b, c].every((part) => /^\d{1,4}$/.test(part))) return null;
  const after = tokens[at + 5];
  if (
    after?.glued &&
    ((after.kind === 'word' && after.lower !== 't') || (after.text === mark && tokens[at + 6]?.glued))
  )
    return null;
  return { next: at + 5, parts: [a, b, c], mark };
}

/** What three numbers say: year first, or day and month in whichever order is possible; `both` where two are. */
function readParts(parts: Parts, mark: string): { day: string; other: string | null } | null {
  const [a, b, c] = parts.map(Number) as [number, number, number];
  if (parts[0].length === 4) return isRealDay(a, b, c) ? { day: isoDay(a, b, c), other: null } : null;
  const short = parts[2].length <= 2;
  if (
    parts[2].length === 3 ||
    parts[0].length > 2 ||
    parts[1].length > 2 ||
    (short && (parts[2].length < 2 || mark === '.'))
  )
    return null;
  const year = short ? fullYear(c) : c;
  const dayFirst = isRealDay(year, b, a) ? isoDay(year, b, a) : null;
  const monthFirst = isRealDay(year, a, b) ? isoDay(year, a, b) : null;
  if (mark === '.' && dayFirst !== null) return { day: dayFirst, other: null };
  const day = dayFirst ?? monthFirst;
  return day === null ? null : { day, other: dayFirst === monthFirst ? null : dayFirst && monthFirst };
}

/** "2022-02-24", "24/02/2022", "02.07.2013", "2014-04-18T13:00"; of "03/04/2022" both readings are the bounds, and the value is open. */
export function readNumericDate(scan: Scan, at: number): FigureMatch | null {
  const token = scan.tokens[at]!;
  if (token.kind !== 'number') return null;
  const found = partsAt(scan, at);
  if (found === null) return readYearMonth(scan, at);
  const read = readParts(found.parts, found.mark);
  if (read === null) return null;
  if (read.other !== null) {
    const [min, max] = [read.day, read.other].sort() as [string, string];
    return { first: at, next: found.next, type: 'date', value: null, min, max };
  }
  const date: FigureMatch = { first: at, next: found.next, type: 'date', value: read.day };
  return withClock(scan, date);
}

/** "1978-8", "1978.08" and nothing else in the passage. */
function readYearMonth(scan: Scan, at: number): FigureMatch | null {
  const joined = /^(\d{4})\.(\d\d)$/.exec(textAt(scan, at));
  const year = joined?.[1] ?? textAt(scan, at);
  const month = joined?.[2] ?? (isDash(scan.tokens[at + 1]) && scan.tokens[at + 1]!.glued ? textAt(scan, at + 2) : '');
  const next = joined ? at + 1 : at + 3;
  if (!/^(?:1[5-9]|20)\d\d$/.test(year) || !/^(?:0?[1-9]|1[0-2])$/.test(month) || !isWhole(scan, at, next)) return null;
  const [y, m] = [Number(year), Number(month)];
  return {
    first: at,
    next,
    type: 'date',
    value: isoDay(y, m, 1),
    min: isoDay(y, m, 1),
    max: isoDay(y, m, daysIn(y, m)),
  };
}

/** "the last Friday in November, 2012", "the first day of 1998", "the second weekend of August, 2011". */
export function readNthDay(scan: Scan, at: number): FigureMatch | null {
  const glued = scan.tokens[at]!.kind === 'number' && /^(?:st|nd|rd|th)$/.test(wordAt(scan, at + 1)) ? 1 : 0;
  const which =
    wordAt(scan, at) === 'last' ? -1 : glued ? Number(textAt(scan, at)) : ordinalWords.get(wordAt(scan, at));
  if (which === undefined || which > 31) return null;
  const noun = wordAt(scan, at + 1 + glued);
  const weekday = noun === 'weekend' ? 6 : weekdays.get(noun);
  if (weekday === undefined && noun !== 'day') return null;
  const of = at + 2 + glued;
  if (!/^(?:of|in)$/.test(wordAt(scan, of))) return null;
  const month = months.get(wordAt(scan, of + 1));
  let place = month === undefined ? of + 1 : of + 2;
  if (textAt(scan, place) === ',') place++;
  if (!/^\d{4}$/.test(textAt(scan, place))) return null;
  const year = Number(textAt(scan, place));
  const next = place + 1;
  const [firstMonth, lastMonth] = [month ?? 1, month ?? 12];
  const first = isoDay(year, firstMonth, 1);
  const last = isoDay(year, lastMonth, daysIn(year, lastMonth));
  if (weekday === undefined)
    return { first: at, next, type: 'date', value: which === -1 ? last : shiftDay(first, which - 1) };
  const of1 = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay();
  const value =
    which === -1
      ? shiftDay(last, -((of1(last) - weekday + 7) % 7))
      : shiftDay(first, ((weekday - of1(first) + 7) % 7) + 7 * (which - 1));
  return { first: at, next, type: 'date', value };
}

/** "end of march, 2005". */
export function readMonthEnd(scan: Scan, at: number): FigureMatch | null {
  if (wordAt(scan, at) !== 'end' || wordAt(scan, at + 1) !== 'of') return null;
  const month = months.get(wordAt(scan, at + 2));
  const place = textAt(scan, at + 3) === ',' ? at + 4 : at + 3;
  if (month === undefined || !/^\d{4}$/.test(textAt(scan, place))) return null;
  const year = Number(textAt(scan, place));
  return {
    first: at,
    next: place + 1,
    type: 'date',
    value: isoDay(year, month, daysIn(year, month)),
    approximate: true,
  };
}
