import type { FigureType } from '../types.ts';
import { minorUnits } from './currency-names.ts';
import { inSmallerUnit, joinDurations } from './durations.ts';
import { readFraction } from './fraction.ts';
import { endsClause, isWhole, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { readTimeUnit, readUnit } from './measure.ts';
import { type CurrencyMatch, readCurrencyAfter, readCurrencyBefore } from './money.ts';
import type { NumberMatch } from './number.ts';
import { isDash } from './tokens.ts';
import { timeUnits, type Unit, units, unitWordNames } from './units.ts';

/** One number with what it is a number of. */
export interface Amount {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  readonly number: NumberMatch;
  readonly type: FigureType;
  readonly unit: string | null;
  readonly currency: string | null;
}

const POINTS = new Set(['point', 'points', 'pts']);
const PERCENT_WORDS = new Set(
  'percent pct percentage pc prozent procent procenta відсотків відсотка відсотки процентів процентов процента'.split(
    ' ',
  ),
);

interface Share {
  readonly next: number;
  readonly type: FigureType;
  readonly unit: string;
}

/** "%", "percent", "per cent", "percentage points", "basis points", hyphenated or not. */
function readShare(scan: Scan, at: number): Share | null {
  let place = isDash(scan.tokens[at]) && scan.tokens[at]!.glued && scan.tokens[at + 1]?.glued ? at + 1 : at;
  const word = wordAt(scan, place);
  let next: number;
  if (textAt(scan, place) === '%') {
    const after = scan.tokens[place + 1];
    if (after?.glued && (after.kind === 'number' || (after.kind === 'word' && after.text.length < 3))) return null;
    next = place + 1;
  } else if (PERCENT_WORDS.has(word)) next = place + 1;
  else if (word === 'per' && wordAt(scan, place + 1) === 'cent') next = place + 2;
  else if (word === 'basis' && POINTS.has(wordAt(scan, place + 1)))
    return { next: place + 2, type: 'percentagePoints', unit: 'bp' };
  else if (word === 'bps' || word === 'bp') return { next: place + 1, type: 'percentagePoints', unit: 'bp' };
  else if (word === 'pp' || word === 'ppt' || word === 'ppts')
    return { next: place + 1, type: 'percentagePoints', unit: 'pp' };
  else if (word === 'p' && textAt(scan, place + 1) === '.' && wordAt(scan, place + 2) === 'p')
    return { next: place + 3, type: 'percentagePoints', unit: 'pp' };
  else return null;
  place = isDash(scan.tokens[next]) && scan.tokens[next]!.glued && scan.tokens[next + 1]?.glued ? next + 1 : next;
  if (POINTS.has(wordAt(scan, place))) return { next: place + 1, type: 'percentagePoints', unit: 'pp' };
  return { next, type: 'percent', unit: '%' };
}

/** A number, or a fraction that a unit follows: "half a gallon", "a quarter of an hour". */
function readAmountNumber(scan: Scan, at: number, money: boolean): NumberMatch | null {
  const number = numberAt(scan, at, money);
  const fraction = readFraction(scan.tokens, at) ?? readTenth(scan, at);
  if (fraction === null || (number !== null && number.next >= fraction.next)) return number;
  let next = fraction.next;
  if (wordAt(scan, next) === 'of') next++;
  if (/^an?$/.test(wordAt(scan, next))) next++;
  const match: NumberMatch = { next, value: fraction.value, inWords: true, scale: 0, fraction: true, numeral: null };
  const dash = isDash(scan.tokens[next]) && scan.tokens[next]!.glued ? next + 1 : next;
  const unit = unitWordNames.get(wordAt(scan, dash)) ?? timeUnits.get(wordAt(scan, dash));
  // "a third quarter", "half a second" as rhetoric is rare enough; "half day" is not.
  return unit !== undefined && unit.name !== 'quarter' ? match : number;
}

/** "tenth of a gallon". */
function readTenth(scan: Scan, at: number): { next: number; value: number } | null {
  return wordAt(scan, at) === 'tenth' && wordAt(scan, at + 1) === 'of' ? { next: at + 1, value: 0.1 } : null;
}

export const scaled = (number: NumberMatch, power: number) =>
  power === 0 ? number.value : Number(`${number.value}e${power}`);

function moneyAmount(first: number, next: number, number: NumberMatch, currency: CurrencyMatch): Amount {
  const value = scaled(number, currency.scale);
  const scale = number.scale + currency.scale;
  return {
    first,
    next,
    value,
    number: { ...number, scale },
    type: 'money',
    unit: currency.unit,
    currency: currency.code,
  };
}

/** "$35 billion", "UAH 40 million", with the currency said again after it or not. */
function readPrefixedMoney(scan: Scan, at: number): Amount | null {
  let before = readCurrencyBefore(scan, at);
  if (before === null) return null;
  // "usd$ 15", "EUR €20": said twice.
  const again = scan.tokens[before.next] && readCurrencyBefore(scan, before.next);
  if (again && textAt(scan, at).length === 3) before = { ...again, code: before.code };
  const number = readAmountNumber(scan, before.next, true);
  if (
    number === null ||
    number.inWords !== (scan.tokens[before.next]!.kind === 'word') ||
    (number.inWords && number.value < 0)
  )
    return null;
  if (number.inWords) return null;
  if (scan.tokens[number.next]?.glued && scan.tokens[number.next]!.kind === 'word' && number.scale === 0) return null;
  const after = readCurrencyAfter(scan, number);
  const same =
    after !== null &&
    (after.code === before.code ||
      after.code === 'USD' ||
      (before.code === 'USD' && after.code !== null && textAt(scan, at) === '$'));
  return moneyAmount(at, same ? after.next : number.next, number, same && after.code !== 'USD' ? after : before);
}

/** "2,000.45±0.01": the tolerance belongs to the number. */
function withTolerance(scan: Scan, number: NumberMatch | null): NumberMatch | null {
  if (number === null || textAt(scan, number.next) !== '±' || scan.tokens[number.next + 1] === undefined) return number;
  const tolerance = numberAt(scan, number.next + 1);
  return tolerance === null ? number : { ...number, next: tolerance.next };
}

/** The number at a token with its unit, share or currency; `null` where it has none. */
export function readAmount(scan: Scan, at: number): Amount | null {
  const prefixed = readPrefixedMoney(scan, at);
  if (prefixed !== null) return prefixed;
  const number = withTolerance(scan, readAmountNumber(scan, at, false));
  if (number === null) return null;
  const share = readShare(scan, number.next);
  if (share !== null)
    return {
      first: at,
      next: share.next,
      value: number.value,
      number,
      type: share.type,
      unit: share.unit,
      currency: null,
    };
  const time = readTimeUnit(scan, number);
  if (time !== null) {
    const { value, unit } = inSmallerUnit(number, time.unit);
    return { first: at, next: time.next, value, number, type: 'duration', unit, currency: null };
  }
  const suffixed = numberAt(scan, at, true);
  for (const candidate of suffixed !== null && suffixed.next > number.next ? [suffixed, number] : [number]) {
    const currency = readCurrencyAfter(scan, candidate);
    if (currency !== null) return moneyAmount(at, currency.next, candidate, currency);
  }
  const unit = readUnit(scan, number);
  if (unit === null) return null;
  const below =
    unit.unit.name === 'degree' || unit.unit.dimension === 'temperature' ? belowZero(scan, unit.next) : null;
  const name = unit.per === null ? unit.unit.name : `${unit.unit.name}/${unit.per}`;
  const rate = unit.per !== null || unit.unit.dimension === 'speed';
  return {
    first: at,
    next: below ?? unit.next,
    value: below === null ? number.value : -number.value,
    number,
    type: rate ? 'rate' : 'measure',
    unit: name,
    currency: null,
  };
}

function belowZero(scan: Scan, at: number): number | null {
  return wordAt(scan, at) === 'below' && (wordAt(scan, at + 1) === 'zero' || wordAt(scan, at + 1) === 'freezing')
    ? at + 2
    : null;
}

/** "10 dollars 30 cents", "15 dollars 50", "20 ringgit and 43c": a whole with its coins. */
function withCoins(scan: Scan, amount: Amount): Amount {
  if (amount.type !== 'money' || amount.unit !== null || amount.number.scale > 0 || !Number.isInteger(amount.value))
    return amount;
  const and = wordAt(scan, amount.next) === 'and';
  const at = and ? amount.next + 1 : amount.next;
  const number = numberAt(scan, at);
  if (number === null || number.value <= 0 || number.value >= 100 || !Number.isInteger(number.value)) return amount;
  const word = wordAt(scan, number.next);
  const coin = minorUnits.get(word);
  if (/^\p{Sc}$/u.test(textAt(scan, number.next))) return amount;
  const value = amount.value + number.value / 100;
  if (coin !== undefined) return { ...amount, value: amount.value + number.value / coin.per, next: number.next + 1 };
  const named = scan.tokens[amount.next - 1]!.kind === 'word';
  const bare = named
    ? endsClause(scan, number.next) || /^(?:more|less)$/.test(word)
    : isWhole(scan, amount.first, number.next);
  return bare &&
    (!and || isWhole(scan, amount.first, number.next) || number.value >= 10) &&
    (number.inWords || !scan.tokens[at]!.text.includes(','))
    ? { ...amount, value, next: number.next }
    : amount;
}

/** "5 feet 2 inches", "2 kilometers and 300 meters": in the first unit. */
function withSmallerUnit(scan: Scan, amount: Amount, last = units.get(amount.unit ?? '')): Amount {
  const unit = amount.type === 'measure' ? units.get(amount.unit!) : undefined;
  if (unit === undefined || last === undefined || unit.factor === 0 || !Number.isInteger(amount.number.value))
    return amount;
  const joint = wordAt(scan, amount.next) === 'and' || textAt(scan, amount.next) === ',';
  const at = joint ? amount.next + 1 : amount.next;
  const second = scan.tokens[at] && readAmountNumber(scan, at, false);
  if (!second || second.scale > 0) return amount;
  const small = smallUnit(scan, second, last);
  if (small === null) return amount;
  return withSmallerUnit(
    scan,
    {
      ...amount,
      next: small.next,
      value: amount.value + (second.value * small.unit.factor) / unit.factor,
    },
    small.unit,
  );
}

function smallUnit(scan: Scan, number: NumberMatch, whole: Unit): { next: number; unit: Unit } | null {
  const read = readUnit(scan, number);
  if (read !== null && read.unit.dimension === whole.dimension && read.unit.factor < whole.factor) return read;
  const inch = wordAt(scan, number.next) === 'in' && whole.name === 'ft';
  return inch ? { next: number.next + 1, unit: units.get('in')! } : null;
}

/** An amount with the smaller parts that complete it. */
export function readWholeAmount(scan: Scan, at: number): Amount | null {
  const amount = readAmount(scan, at);
  if (amount === null) return readOne(scan, at);
  return amount.type === 'duration' ? joinDurations(scan, amount) : withSmallerUnit(scan, withCoins(scan, amount));
}

/** "an hour and a half", "a gallon of beer": one, where the article is a number and more than grammar. */
function readOne(scan: Scan, at: number): Amount | null {
  if (!/^an?$/.test(wordAt(scan, at))) return null;
  const number: NumberMatch = { next: at + 1, value: 1, inWords: true, scale: 0, fraction: false, numeral: null };
  const time = readTimeUnit(scan, number);
  if (time !== null) {
    const amount: Amount = {
      first: at,
      next: time.next,
      value: 1,
      number,
      type: 'duration',
      unit: time.unit.name,
      currency: null,
    };
    const joined = joinDurations(scan, amount);
    return joined.next > time.next || isWhole(scan, at, joined.next) ? joined : null;
  }
  const currency = readCurrencyAfter(scan, number);
  if (currency !== null)
    return isWhole(scan, at, currency.next) ? moneyAmount(at, currency.next, number, currency) : null;
  const unit = readUnit(scan, number);
  if (unit === null) return null;
  const portion = wordAt(scan, unit.next) === 'of' && /^(?:volume|mass)$/.test(unit.unit.dimension);
  if (!portion && !isWhole(scan, at, unit.next)) return null;
  return { first: at, next: unit.next, value: 1, number, type: 'measure', unit: unit.unit.name, currency: null };
}
