import { currencyNames } from './currency-names.ts';
import { endsClause, type FigureMatch, type Scan, textAt, wordAt } from './match.ts';
import { isDesignation } from './names-with-digits.ts';
import type { NumberMatch } from './number.ts';
import { isDash } from './tokens.ts';
import { timeUnits, type Unit, unitSymbols, units, unitWordNames } from './units.ts';

/** A unit after a number, and the token after it. */
export interface UnitMatch {
  readonly next: number;
  readonly unit: Unit;
  /** Set for "… per hour" and the like. */
  readonly per: string | null;
}

/** Longest unit in words: "degrees below zero" is none, "kb per second" is three. */
const LONGEST_NAME = 4;

/** Symbols that are words or letters as well: only glued to digits, or where nothing but a mark or a number follows. */
const SHORT = new Set([
  'm',
  'g',
  'B',
  'gs',
  't',
  'l',
  'L',
  'W',
  'V',
  'J',
  'cal',
  'bar',
  'bit',
  'rad',
  'kn',
  'MP',
  'NM',
]);

/** What may follow "12 in" for it to be inches. */
const DIMENSION_WORDS = new Set([
  'thick',
  'tall',
  'long',
  'wide',
  'deep',
  'high',
  'diameter',
  'across',
  'more',
  'x',
  'by',
]);

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Words that may stand between a number and a unit of time without changing either. */
const BETWEEN = new Set([
  'more',
  'additional',
  'extra',
  'further',
  'other',
  'less',
  'full',
  'whole',
  'straight',
  'consecutive',
  'calendar',
  'business',
  'working',
  'long',
  'short',
  'solid',
  'successive',
  'entire',
]);

function symbolAt(scan: Scan, at: number): { next: number; unit: Unit } | null {
  let joined = '';
  let best: { next: number; unit: Unit } | null = null;
  for (let i = at; i < at + 4; i++) {
    const token = scan.tokens[i];
    if (token === undefined || (i > at && !token.glued)) break;
    joined += token.text;
    const unit = unitSymbols.get(joined);
    const after = scan.tokens[i + 1];
    const cut =
      after?.glued === true &&
      (after.kind === 'number' ||
        (after.kind === 'word' && token.kind === 'word') ||
        (isDash(after) && scan.tokens[i + 2]?.kind === 'number'));
    if (unit !== undefined && !cut) best = { next: i + 1, unit };
  }
  return best;
}

function nameAt(scan: Scan, at: number): { next: number; unit: Unit } | null {
  let joined = '';
  let best: { next: number; unit: Unit } | null = null;
  let i = at;
  for (let words = 0; words < LONGEST_NAME; words++) {
    const dash = words > 0 && isDash(scan.tokens[i]) && scan.tokens[i]!.glued;
    if (dash) i++;
    const word = wordAt(scan, i);
    if (word === '') break;
    joined = words === 0 ? word : `${joined}${dash ? '-' : ' '}${word}`;
    const unit = unitWordNames.get(joined) ?? unitWordNames.get(joined.replaceAll('-', ' '));
    i++;
    if (unit !== undefined) best = { next: i, unit };
  }
  return best;
}

/** Inches by a mark or by "in", where the words around allow no other reading. */
function inchesAt(scan: Scan, at: number): number | null {
  const token = scan.tokens[at];
  if (token === undefined) return null;
  if (token.text === '″') return at + 1;
  if (token.text === '"') {
    const opened = scan.tokens.slice(Math.max(0, at - 60), at).filter((t) => t.text === '"').length % 2 === 1;
    return opened ? null : at + 1;
  }
  if (token.text === "'" && token.glued && textAt(scan, at + 1) === "'" && scan.tokens[at + 1]!.glued) return at + 2;
  if (token.lower !== 'in' || token.kind !== 'word') return null;
  const next = scan.tokens[at + 1];
  return next === undefined ||
    (next.kind === 'mark' && next.text !== '(' && !/[$€£]/.test(next.text)) ||
    DIMENSION_WORDS.has(next.lower)
    ? at + 1
    : null;
}

function fits(scan: Scan, number: NumberMatch, at: number, next: number): boolean {
  const token = scan.tokens[at]!;
  // "flight 5J 961", "ward 3B"
  const letter = token.glued && /^[A-Z]$/.test(token.text) && next - at === 1 && !number.inWords;
  if (letter && (isDesignation(scan, at - 1, at) || scan.tokens[next]?.kind === 'number')) return false;
  if (!SHORT.has(token.text) || next - at > 1) return true;
  if (number.inWords) return false;
  if (token.text === 't' && number.value >= 1000) return true;
  const after = scan.tokens[next];
  // "5m people" are millions, "5m deep" are metres.
  if (token.text === 'm' && token.glued) return !(after?.kind === 'word' && /^(?:people|[a-z]{3,}s)$/.test(after.text));
  return (
    token.glued ||
    after === undefined ||
    after.kind !== 'word' ||
    /^(?:of|in|and|to|or|x|from|per|at|was|is)$/.test(after.lower) ||
    endsClause(scan, next)
  );
}

/** A unit of temperature after "degrees": "°C", "degrees Celsius", "degrees c". */
function temperatureAt(scan: Scan, at: number, found: { next: number; unit: Unit }): { next: number; unit: Unit } {
  if (found.unit.name !== 'degree') return found;
  const next = textAt(scan, found.next) === '.' && wordAt(scan, found.next - 1) === 'deg' ? found.next + 1 : found.next;
  const word = wordAt(scan, next);
  if (word === 'celsius' || textAt(scan, next) === 'C') return { next: next + 1, unit: units.get('C')! };
  if (word === 'fahrenheit' || textAt(scan, next) === 'F') return { next: next + 1, unit: units.get('F')! };
  return at === found.next ? found : { next, unit: found.unit };
}

const QUAKE = /^(?:quake|quake's|earthquake|tremor|temblor|aftershock|aftershocks|seismic|seismological|richter)$/;

/** Tokens between "magnitude" and its number. */
const MAGNITUDE_REACH = 12;

/** "a magnitude of 6.9", "revised the magnitude of Monday's quake to 6.9 from 7.1": the unit stands before the number. */
function isMagnitude(scan: Scan, number: NumberMatch): boolean {
  if (number.inWords || number.scale > 0 || !(number.value > 0 && number.value < 10)) return false;
  const at = number.next - 1;
  const after = scan.tokens[number.next];
  if (after !== undefined && (after.glued ? !endsClause(scan, number.next) : after.kind === 'number')) return false;
  if (!/^(?:of|to|from|at|magnitude|was)$/.test(wordAt(scan, at - 1))) return false;
  for (let i = at - 1; i >= Math.max(0, at - MAGNITUDE_REACH) && !/[.;!?]/.test(textAt(scan, i)); i--)
    if (wordAt(scan, i) === 'magnitude') return i === at - 1 || at - i < 4 || quakeNear(scan, i);
  return false;
}

const quakeNear = (scan: Scan, at: number) => [...Array(6).keys()].some((i) => QUAKE.test(wordAt(scan, at + i)));

/** The unit of measurement that follows a number, hyphenated or not, bracketed or not. */
export function readUnit(scan: Scan, number: NumberMatch): UnitMatch | null {
  const { tokens } = scan;
  let at = number.next;
  if (isDash(tokens[at]) && tokens[at]!.glued && tokens[at + 1]?.glued) at++;
  const token = tokens[at];
  if (token === undefined) return null;
  const closing = CLOSING[token.text];
  if (closing !== undefined) {
    const inside = symbolAt(scan, at + 1);
    return inside && textAt(scan, inside.next) === closing && tokens[at + 1]!.glued && inside.next === at + 2
      ? { next: inside.next + 1, unit: inside.unit, per: null }
      : null;
  }
  const magnitude = isMagnitude(scan, number);
  if (magnitude) return { next: number.next, unit: units.get('Richter')!, per: null };
  const inches = inchesAt(scan, at);
  if (inches !== null) return { next: inches, unit: units.get('in')!, per: null };
  const symbol = symbolAt(scan, at);
  const name = nameAt(scan, at);
  const longer = symbol !== null && (name === null || symbol.next > name.next) ? symbol : name;
  if (longer === null) {
    const celsius = token.text === 'C' && !tokens[at + 1]?.glued && Math.abs(number.value) <= 60 && !number.inWords;
    return celsius && endsClauseOrLower(scan, at + 1) ? { next: at + 1, unit: units.get('C')!, per: null } : null;
  }
  if (longer === symbol && !fits(scan, number, at, longer.next)) return null;
  const found = temperatureAt(scan, longer.next, longer);
  const per = wordAt(scan, found.next) === 'per' ? timeUnits.get(wordAt(scan, found.next + 1)) : undefined;
  return per === undefined ? { ...found, per: null } : { next: found.next + 2, unit: found.unit, per: per.name };
}

function endsClauseOrLower(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return endsClause(scan, at) || (token?.kind === 'word' && token.text === token.lower);
}

/** The unit of time that follows a number: "day", "-hour", "more minutes", "h" glued to digits. */
export function readTimeUnit(scan: Scan, number: NumberMatch): UnitMatch | null {
  const { tokens } = scan;
  let at = number.next;
  const dash = isDash(tokens[at]) && tokens[at]!.glued && tokens[at + 1]?.glued === true;
  if (dash) at++;
  else if (number.fraction && wordAt(scan, at) === 'of') at++;
  if (number.fraction && /^an?$/.test(wordAt(scan, at))) at++;
  if (!dash && BETWEEN.has(wordAt(scan, at))) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (token.text === 'h' && token.glued && !tokens[at + 1]?.glued)
    return { next: at + 1, unit: timeUnits.get('hour')!, per: null };
  const unit = timeUnits.get(token.lower);
  if (unit === undefined || token.text === 'Mo' || token.text === 'Sec' || token.text === 'MO') return null;
  if (token.lower === 'mo' && number.inWords) return null;
  // "three quarters" are 3/4, "3 quarters" nine months.
  if (unit.name === 'quarter' && number.inWords) return null;
  if (tokens[at + 1]?.glued && tokens[at + 1]!.kind === 'number') return null;
  return { next: at + 1, unit, per: null };
}

/** What a price or a rate ends in, so that "a square mile" after it says what it is for. */
const SCALES = new Set(['thousand', 'million', 'billion', 'trillion', 'percent']);

/** "A square mile", "a metric ton": one of a unit that has two words; one word ("a mile") is mostly an idiom. */
export function readOneOfUnit(scan: Scan, at: number): FigureMatch | null {
  if (!/^an?$/.test(wordAt(scan, at))) return null;
  const found = nameAt(scan, at + 1);
  if (found === null || found.next - at < 3) return null;
  const before = wordAt(scan, at - 1);
  const isRate = scan.tokens[at - 1]?.kind === 'number' || SCALES.has(before) || currencyNames.has(before);
  return isRate ? null : { first: at + 1, next: found.next, type: 'measure', value: 1, unit: found.unit.name };
}
