import { isMonthOrWeekday } from './calendar-words.ts';
import { type FigureMatch, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { readTimeUnit } from './measure.ts';
import { isCapitalized, isDash, type Token } from './tokens.ts';

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

/** Nouns for one person, after which a number between commas is an age: "the actress, 26,". */
const PERSONS =
  /^(?:man|woman|boy|girl|son|daughter|mother|father|brother|sister|husband|wife|friend|student|pupil|child|suspect|victim|\p{L}{3,}(?:ers?|or|ist|ess|man|woman))$/u;

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
  // "aged 45 and 67"
  const second = before === 'and' && tokens[at - 2]?.kind === 'number' && /^(?:aged|ages)$/.test(wordAt(scan, at - 3));
  if (second && (!after?.glued || after.kind === 'mark')) return match;
  if (before === 'turned' && (after === undefined || !after.glued || after.kind === 'mark')) return match;
  const junior = textAt(scan, at - 2) === '.' && /^[js]r$/.test(wordAt(scan, at - 3));
  return isApposed(scan, at, tokens[junior ? at - 3 : at - 2]) ? match : null;
}

/** "Maria, 67, lost": the age between commas, after a name or a noun for a person. */
function isApposed(scan: Scan, at: number, name: Token | undefined): boolean {
  const { tokens } = scan;
  if (textAt(scan, at - 1) !== ',' || !tokens[at - 1]!.glued || tokens[at]!.glued) return false;
  if (name?.kind !== 'word' || name.text.length < 2 || isMonthOrWeekday(name.lower)) return false;
  if (!isCapitalized(name) && !PERSONS.test(name.lower)) return false;
  const after = tokens[at + 1];
  return after === undefined || (/^[,;.)]$/.test(after.text) && after.glued);
}

/** Ages in all their forms. */
export function readAge(scan: Scan, at: number): FigureMatch | null {
  return readBareAge(scan, at) ?? readOld(scan, at);
}
