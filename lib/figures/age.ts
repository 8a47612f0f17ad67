import { isMonthOrWeekday } from './calendar-words.ts';
import { type FigureMatch, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { readTimeUnit } from './measure.ts';
import { isCapitalized, isDash } from './tokens.ts';

const OLDEST = 122;

/** "45-year-old", "60 years old", "three weeks of age": the age with its unit. */
function readOld(scan: Scan, at: number): FigureMatch | null {
  const number = numberAt(scan, at);
  if (number === null || number.value <= 0) return null;
  let min: number | null = null;
  let last = number;
  const joint = isDash(scan.tokens[number.next]) || wordAt(scan, number.next) === 'to';
  if (joint && readTimeUnit(scan, number) === null) {
    let from = number.next + 1;
    if (wordAt(scan, from) === 'to') from++;
    const end = numberAt(scan, from);
    if (end && end.value > number.value) {
      min = number.value;
      last = end;
    }
  }
  const time = readTimeUnit(scan, last);
  if (time === null) return null;
  const place = isDash(scan.tokens[time.next]) && scan.tokens[time.next]!.glued ? time.next + 1 : time.next;
  const word = wordAt(scan, place);
  const of = word === 'of' && wordAt(scan, place + 1) === 'age';
  if (word !== 'old' && word !== 'olds' && !of) return null;
  const bounds = min === null ? { value: last.value } : { value: null, min, max: last.value };
  return { first: at, next: place + (of ? 2 : 1), type: 'age', ...bounds, unit: time.unit.name };
}

function plainAge(scan: Scan, at: number): number | null {
  const text = textAt(scan, at);
  const age = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return age > 0 && age <= OLDEST ? age : null;
}

/** "Maria, 67, lost her home"; "aged 45"; "age 87"; "in his 40s". */
function readBareAge(scan: Scan, at: number): FigureMatch | null {
  const age = plainAge(scan, at);
  if (age === null) return null;
  const { tokens } = scan;
  const before = wordAt(scan, at - 1);
  const after = tokens[at + 1];
  const match: FigureMatch = { first: at, next: at + 1, type: 'age', value: age, unit: 'year' };
  if (/^(?:aged|age|ages)$/.test(before) && !after?.glued) return match;
  if (before === 'of' && /^ages?$/.test(wordAt(scan, at - 2)) && !(after?.glued && after.kind === 'word')) return match;
  if (after?.glued && after.text === 's' && age % 10 === 0 && age >= 20) {
    const early = /^(?:early|mid|late)$/.test(before) || isDash(tokens[at - 1]) ? 2 : 1;
    const whose = wordAt(scan, at - early);
    return /^(?:his|her|their|my|our)$/.test(whose)
      ? { ...match, next: at + 2, value: null, min: age, max: age + 9 }
      : null;
  }
  const comma = textAt(scan, at - 1) === ',';
  const name = tokens[at - 2];
  if (
    !comma ||
    !tokens[at - 1]!.glued ||
    !isCapitalized(name) ||
    isMonthOrWeekday(name!.lower) ||
    name!.text.length < 2
  )
    return null;
  const closed =
    after === undefined ||
    ((after.text === ',' || after.text === ';' || after.text === '.' || after.text === ')') && after.glued);
  return closed && !tokens[at]!.glued && age >= 1 ? match : null;
}

/** Ages in all their forms. */
export function readAge(scan: Scan, at: number): FigureMatch | null {
  return readBareAge(scan, at) ?? readOld(scan, at);
}
