import { type Amount, readAmount, readWholeAmount, scaled } from './amount.ts';
import { endsClause, type FigureMatch, isWhole, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { isDash } from './tokens.ts';

/** A bare number as the start of a range whose end carries the unit. */
function readStart(scan: Scan, at: number): Amount | null {
  const amount = readAmount(scan, at);
  if (amount !== null) return amount;
  const number = numberAt(scan, at);
  if (number === null) return null;
  return { first: at, next: number.next, value: number.value, number, type: 'count', unit: null, currency: null };
}

/** Where the end of a range may begin: after a dash, "to", "and", "or", by how the range is said. */
function afterJoint(scan: Scan, at: number, joints: ReadonlySet<string>): number | null {
  const token = scan.tokens[at];
  if (token === undefined) return null;
  const tilde = (place: number) =>
    /^[~≈]$/.test(textAt(scan, place)) || wordAt(scan, place) === 'about' ? place + 1 : place;
  if (isDash(token) || token.text === '~') {
    const next = scan.tokens[at + 1];
    if (next === undefined) return null;
    if (joints.has('-') && token.glued === next.glued) return tilde(at + 1);
    // "8- to 16-meter"
    return token.glued && wordAt(scan, at + 1) === 'to' ? at + 2 : null;
  }
  return joints.has(token.lower) ? tilde(at + 1) : null;
}

/** The end of a range takes over its scale: "$10 and $20 million"; not "$500,000 to $2 million". */
function sharedStart(start: Amount, end: Amount): number {
  if (start.number.scale > 0 || end.number.scale < 2) return start.value;
  const mantissa = end.value / 10 ** end.number.scale;
  return start.value < mantissa ? Number(`${start.value}e${end.number.scale}`) : start.value;
}

const DASH_OR_TO = new Set(['-', 'to']);
const OR = new Set(['or']);
const BETWEEN_JOINTS = new Set(['and', 'to', '-']);
const FROM_JOINTS = new Set(['to', 'and', '-']);

/** A range of one kind from `start` on; the bounds must rise. */
function readRange(scan: Scan, first: number, start: Amount, joints: ReadonlySet<string>): FigureMatch | null {
  // "raised its forecast by 6 million tons to 836 million": a change and a level.
  if (joints === DASH_OR_TO && wordAt(scan, first - 1) === 'by' && wordAt(scan, start.next) === 'to') return null;
  const at = afterJoint(scan, start.next, joints);
  if (at === null || scan.tokens[at] === undefined) return null;
  const end = readWholeAmount(scan, at) ?? readStart(scan, at);
  if (end === null || (end.value < 0 && start.value >= 0)) return null;
  const bare = end.type === 'count';
  if (
    !bare &&
    start.type !== 'count' &&
    (start.type !== end.type || (start.currency !== end.currency && end.currency !== null))
  )
    return null;
  const kind = bare ? start : end;
  if (start.unit !== null && end.unit !== null && start.unit !== end.unit) return null;
  let max = end.value;
  const min = sharedStart(start, end);
  if (bare && start.type === 'money' && end.number.scale === 0 && start.number.scale > 0)
    max = scaled(end.number, start.number.scale);
  if (!(min < max)) return null;
  return { first, next: end.next, type: kind.type, value: null, min, max, unit: kind.unit, currency: kind.currency };
}

const RANGE_WORDS = new Set([
  'range',
  'ranges',
  'ranged',
  'ranging',
  'vary',
  'varies',
  'varied',
  'varying',
  'anywhere',
  'estimates',
  'between',
]);

const CHANGE_WORDS = new Set(
  (
    'rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown increased increase increases increasing decreased decrease decreases ' +
    'decreasing up down dropped drop drops dropping climbed climb climbs jumped jump jumps went go goes gone going cut cuts cutting raised raise raises raising lowered ' +
    'lower lowers lowering reduced reduce reduces reducing moved move moves moving changed change changes slipped slipping slid surged surge soared soar widened ' +
    'narrowed expanded expand shrank shrink shrunk revised declined decline declines declining doubled tripled swung edged ticked eased improved improvement ' +
    'boosted boost boosting plunged plummeted tumbled upgraded extended extend compared away'
  ).split(' '),
);

/** "between A and B", "from A to B" where that is a range and no change. The span keeps "between", as it is half of the figure. */
function readSaidRange(scan: Scan, at: number): FigureMatch | null {
  const word = wordAt(scan, at);
  if (word !== 'between' && word !== 'from') return null;
  if (scan.tokens[at + 1] === undefined) return null;
  const start = readStart(scan, at + 1);
  if (start === null || isYearLike(scan, start)) return null;
  if (word === 'between') {
    const range = readRange(scan, at, start, BETWEEN_JOINTS);
    return range && { ...range, modifier: 'between' };
  }
  return isChange(scan, at) ? null : readRange(scan, at + 1, start, FROM_JOINTS);
}

/** "from 1965 to 1970", "between 2014 and 2018" are dates. */
function isYearLike(scan: Scan, amount: Amount): boolean {
  return amount.type === 'count' && /^(?:1[5-9]|20)\d\d$/.test(textAt(scan, amount.first));
}

/** Tokens before "from" in which the verb of a change may stand: "raised value-added tax from". */
const FARTHEST_CHANGE = 7;

/** Whether what moved is named before "from": "rose from 5% to 7%" are two figures, "costs from $5 to $7" is a range. */
function isChange(scan: Scan, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_CHANGE); i--) {
    const word = wordAt(scan, i);
    if (RANGE_WORDS.has(word) || (word === '' && endsClause(scan, i))) return false;
    if (CHANGE_WORDS.has(word)) return true;
  }
  return false;
}

/** Whether "A to B" without a unit is a range and no score: what is counted follows. */
function countsSomething(scan: Scan, match: FigureMatch): boolean {
  if (match.type !== 'count') return true;
  const token = scan.tokens[match.next];
  return (
    (token?.kind === 'word' &&
      token.text === token.lower &&
      !/^(?:in|on|at|to|and|or|by|for|with|against|as|after|before)$/.test(token.lower)) ||
    (isDash(token) && token!.glued) ||
    ((match.max as number) >= 1000 && (match.max as number) < 1e6)
  );
}

/** "24 and 14 percent", "5, 10 and 12 percent": each is a share, the last says so. */
function readListed(scan: Scan, start: Amount): FigureMatch | null {
  let at = start.next;
  for (let items = 0; items < 4; items++) {
    const comma = textAt(scan, at) === ',' ? 1 : 0;
    const word = /^(?:and|or)$/.test(wordAt(scan, at + comma)) ? 1 : 0;
    if (comma + word === 0 || scan.tokens[at + comma + word]?.kind !== 'number') return null;
    const item = readAmount(scan, at + comma + word);
    if (item?.type === 'percent')
      return { first: start.first, next: start.next, type: 'percent', value: start.value, unit: item.unit };
    const bare = item === null ? readStart(scan, at + comma + word) : null;
    if (bare === null) return null;
    at = bare.next;
  }
  return null;
}

/** Money, shares, measures, durations and ranges of them (and of bare numbers) that begin at a token. */
export function readQuantity(scan: Scan, at: number): FigureMatch | null {
  const said = readSaidRange(scan, at);
  if (said !== null) return said;
  const start = readStart(scan, at) ?? readWholeAmount(scan, at);
  if (start === null) return null;
  const movesFrom = wordAt(scan, at - 1) === 'from' && isChange(scan, at - 1);
  const range = readRange(scan, at, start, movesFrom ? new Set(['-']) : DASH_OR_TO);
  if (range !== null && countsSomething(scan, range)) return range;
  const either = readRange(scan, at, start, OR);
  // "10 or 12 people" is about how many; "5 or 500" are two.
  if (
    either !== null &&
    start.type === 'count' &&
    (either.max as number) <= 2 * (either.min as number) &&
    countsSomething(scan, either)
  )
    return either;
  const listed = start.type === 'count' ? readListed(scan, start) : null;
  if (listed !== null) return listed;
  const amount = start.type === 'count' ? null : readWholeAmount(scan, at);
  if (amount === null) return null;
  return {
    first: at,
    next: amount.next,
    type: amount.type,
    value: amount.value,
    unit: amount.unit,
    currency: amount.currency,
  };
}

/** "percent of 10" as a clause of its own, as tables have it. */
export function readPercentOf(scan: Scan, at: number): FigureMatch | null {
  const word = wordAt(scan, at);
  const cent = word === 'per' && wordAt(scan, at + 1) === 'cent' ? 1 : 0;
  if ((word !== 'percent' && cent === 0) || at !== 0 || wordAt(scan, at + 1 + cent) !== 'of') return null;
  const number = numberAt(scan, at + 2 + cent);
  if (!number || !isWhole(scan, at, number.next)) return null;
  return { first: at, next: number.next, type: 'percent', value: number.value, unit: '%', counted: null };
}
