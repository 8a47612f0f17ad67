import type { Amount } from './amount.ts';
import { readAndFraction } from './fraction.ts';
import { endsClause, isWhole, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { readTimeUnit } from './measure.ts';
import type { NumberMatch } from './number.ts';
import type { Unit } from './units.ts';

/** The next smaller unit and how many make one, as people count: a year is 365 days, a month 30. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  century: ['year', 100],
  decade: ['year', 10],
  year: ['month', 12],
  quarter: ['month', 3],
  month: ['day', 30],
  week: ['day', 7],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
};
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  night: 86400,
  week: 604800,
  month: 2592000,
  quarter: 7776000,
  year: 31536000,
  decade: 315360000,
  century: 3153600000,
};
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** A fraction of a unit in the next smaller one: an hour and a half is 90 minutes. Decimals stay as written. */
export function inSmallerUnit(number: NumberMatch, unit: Unit): { value: number; unit: string } {
  const smaller = SMALLER[unit.name];
  if (!number.fraction || Number.isInteger(number.value) || smaller === undefined)
    return { value: number.value, unit: unit.name };
  return { value: Number((number.value * smaller[1]).toPrecision(12)), unit: smaller[0] };
}

/** `value` of one unit as so many of a smaller one. */
function convert(value: number, from: string, to: string): number {
  if (from in MONTHS && to in MONTHS) return (value * MONTHS[from]!) / MONTHS[to]!;
  return (value * SECONDS[from]!) / SECONDS[to]!;
}

/** "2 years and 3 months", "1 hour fifteen", "a month and a half": all in the smallest unit said. */
export function joinDurations(scan: Scan, amount: Amount): Amount {
  let whole = amount;
  for (let parts = 0; parts < 5; parts++) {
    const joint =
      wordAt(scan, whole.next) === 'and'
        ? 1
        : textAt(scan, whole.next) === ','
          ? wordAt(scan, whole.next + 1) === 'and'
            ? 2
            : 1
          : 0;
    const half = joint > 0 ? readAndFraction(scan.tokens, whole.next) : null;
    if (half !== null && half.value < 1 && !readTimeUnit(scan, { ...whole.number, next: half.next })) {
      const smaller = SMALLER[whole.unit!];
      if (smaller !== undefined)
        return { ...whole, next: half.next, value: (whole.value + half.value) * smaller[1], unit: smaller[0] };
    }
    const at = whole.next + joint;
    const number = numberAt(scan, at);
    if (number === null || number.value < 0) return whole;
    const time = readTimeUnit(scan, number);
    if (time !== null && SECONDS[time.unit.name]! < SECONDS[whole.unit!]!) {
      const value = convert(whole.value, whole.unit!, time.unit.name) + number.value;
      whole = { ...whole, next: time.next, value, unit: time.unit.name };
      continue;
    }
    const said = whole.unit === 'hour' && number.value < 60 && joint < 2 && textAt(scan, whole.next) !== ',';
    if (said && endsClause(scan, number.next) && (number.inWords || isWhole(scan, amount.first, number.next))) {
      return { ...whole, next: number.next, value: whole.value * 60 + number.value, unit: 'minute' };
    }
    return whole;
  }
  return whole;
}
