import { daysIn, fullYear, isoDay } from './calendar.ts';
import { seasons } from './calendar-words.ts';
import { designators } from './designators.ts';
import { type FigureMatch, isWhole, type Scan, textAt, wordAt } from './match.ts';
import { modifiers } from './modifiers.ts';
import { ordinalWords } from './number-words.ts';
import { isCapitalized, isDash } from './tokens.ts';

/** Words before a number that make it a year. */
const BEFORE_YEAR = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'through',
  'during',
  'from',
  'before',
  'after',
  'year',
  'years',
  'throughout',
  'early',
  'late',
  'mid',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'fiscal',
  'circa',
  'end',
  'beginning',
  'start',
  'pre',
  'post',
]);
/** Words that stand before a year and before a count alike. */
const BEFORE_EITHER = new Set([
  'of',
  'to',
  'for',
  'and',
  'between',
  'the',
  'than',
  'or',
  'with',
  'on',
  'at',
  'was',
  'is',
  'were',
  'as',
]);
const COUNTING =
  /^(?:people|soldiers|troops|men|women|children|km|miles|meters|metres|euros|dollars|times|votes|points|feet|tons|tonnes|barrels|units|rpm|calories|percent|per|million|billion|thousand|hp|words)$/;

const yearSpan = (from: number, to: number) => ({ min: isoDay(from, 1, 1), max: isoDay(to, 12, 31) });

/** A four-digit year token that is no part of a code; `null` otherwise. */
function yearToken(scan: Scan, at: number): number | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.text)) return null;
  const value = Number(token.text);
  return value >= 1000 && value <= 2999 ? value : null;
}

/** "2014-2018", "2014–18", "2022/23", "2014 to 2018" after the first year. */
function rangeEnd(scan: Scan, at: number, year: number): { next: number; year: number } | null {
  const mark = scan.tokens[at];
  const slash = mark?.text === '/' && mark.glued;
  const word = /^(?:to|through|until|and)$/.test(wordAt(scan, at));
  if (!isDash(mark) && !slash && !word && mark?.text !== '~') return null;
  if (wordAt(scan, at) === 'and' && !/^(?:between)$/.test(wordAt(scan, at - 2))) return null;
  const end = scan.tokens[at + 1];
  if (end?.kind !== 'number' || (!word && end.glued !== mark!.glued)) return null;
  const after = scan.tokens[at + 2];
  if (
    after?.glued &&
    (after.kind === 'word' || (isDash(after) && scan.tokens[at + 3]?.glued && scan.tokens[at + 3]!.kind === 'number'))
  )
    return null;
  const full = yearToken(scan, at + 1);
  if (full !== null && full > year && full - year < 400) return { next: at + 2, year: full };
  if (word || !/^\d\d$/.test(end.text)) return null;
  const short = Math.floor(year / 100) * 100 + Number(end.text);
  return short > year && (slash ? short === year + 1 : Number(end.text) > 12 || !isDash(mark) || short === year + 1)
    ? { next: at + 2, year: short }
    : null;
}

/** Whether a bare number is a year, by the words around it. */
function isYear(scan: Scan, at: number, year: number): boolean {
  const { tokens } = scan;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.glued && before !== undefined) {
    if (before.kind !== 'mark' || /[-./#@:_=&%$€£¥₴₽+*]/.test(before.text)) {
      const prefix = isDash(before) && /^(?:mid|early|late|pre|post|since)$/.test(wordAt(scan, at - 2));
      if (!prefix) return false;
    }
  }
  const after = tokens[at + 1];
  if (after?.glued && (after.kind !== 'mark' || /^[%°:@_=+*]$/.test(after.text))) return false;
  if (after?.glued && isDash(after) && tokens[at + 2]?.glued && tokens[at + 2]!.kind === 'number') return false;
  if (COUNTING.test(wordAt(scan, at + 1)) || after?.text === '%') return false;
  if (isWhole(scan, at, at + 1)) return false;
  const word = wordAt(scan, at - 1);
  const recent = year >= 1900 && year <= 2099;
  const noun =
    after?.kind === 'word' &&
    after.text === after.lower &&
    /[^s]s$/.test(after.lower) &&
    after.lower.length > 3 &&
    !/^(?:was|is|has|as|does|less|this|its|his|versus|plus|thus|across)$/.test(after.lower);
  if (BEFORE_YEAR.has(word)) return recent || !(after?.kind === 'word' && after.text === after.lower && noun);
  if (!recent) return false;
  if (
    modifiers.has(word) ||
    modifiers.has(`${wordAt(scan, at - 2)} ${word}`) ||
    word === 'nearly' ||
    designators.has(word)
  )
    return false;
  if (word === 'of') return !noun;
  // "The gap for 2026 and 2027 stands at": a year goes with a year.
  if ((word === 'and' || word === 'or') && yearToken(scan, at - 2) !== null) return true;
  if (BEFORE_EITHER.has(word)) return !noun || word === 'the';
  // "Euro 2024", "Windows 2000": a name; "on June 24 2022" was read before.
  if (isCapitalized(before) && before!.kind === 'word') return false;
  return !noun;
}

/** "1990s", "the '90s", "mid-1990s": the first digits as ISO 8601-2 writes a decade. */
function readDecade(scan: Scan, at: number): FigureMatch | null {
  const apostrophe = /^['’‘]$/.test(textAt(scan, at)) ? 1 : 0;
  const digits = scan.tokens[at + apostrophe];
  if (digits?.kind !== 'number') return null;
  const long = /^[12]\d\d0$/.test(digits.text);
  const short = apostrophe === 1 && digits.glued && /^[2-9]0$/.test(digits.text);
  if (!long && !short) return null;
  let next = at + apostrophe + 1;
  if (/^['’]$/.test(textAt(scan, next)) && wordAt(scan, next + 1) === 's') next++;
  if (wordAt(scan, next) !== 's' || !scan.tokens[next]!.glued) return null;
  const year = long ? Number(digits.text) : fullYear(Number(digits.text));
  return { first: at, next: next + 1, type: 'date', value: String(year / 10), ...yearSpan(year, year + 9) };
}

const QUARTER_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

interface Period {
  readonly next: number;
  /** "Q2" or "H1". */
  readonly name: string;
  readonly from: number;
  readonly months: number;
}

/** "Q2", "H1", "second quarter", "first half". */
function readPeriod(scan: Scan, at: number): Period | null {
  const word = wordAt(scan, at);
  const digit = scan.tokens[at + 1];
  if ((word === 'q' || word === 'h') && digit?.glued && /^[1-4]$/.test(digit.text)) {
    const number = Number(digit.text);
    if (word === 'h' && number > 2) return null;
    const months = word === 'q' ? 3 : 6;
    return { next: at + 2, name: word.toUpperCase() + number, from: (number - 1) * months + 1, months };
  }
  const glued =
    scan.tokens[at]?.kind === 'number' && scan.tokens[at + 1]?.glued ? textAt(scan, at) + wordAt(scan, at + 1) : word;
  const place = glued === word ? at + 1 : at + 2;
  const number = QUARTER_WORDS[glued];
  const noun = wordAt(scan, place);
  if (number === undefined || (noun !== 'quarter' && noun !== 'half')) return null;
  if (noun === 'half' && number > 2 && number !== 4) return null;
  const half = noun === 'half' ? Math.min(number, 2) : number;
  const months = noun === 'half' ? 6 : 3;
  return { next: place + 1, name: `${noun === 'half' ? 'H' : 'Q'}${half}`, from: (half - 1) * months + 1, months };
}

/** The year after a period: "of 2025", "2025", "of this year", "in 2025". */
function periodYear(scan: Scan, at: number): { next: number; year: number } | null {
  let place = at;
  if (/^(?:of|in)$/.test(wordAt(scan, place))) place++;
  if (wordAt(scan, place) === 'fiscal') place++;
  if (textAt(scan, place) === ',') place++;
  const year = yearToken(scan, place);
  if (year !== null && !(scan.tokens[place + 1]?.glued && scan.tokens[place + 1]!.kind !== 'mark'))
    return { next: place + 1, year };
  const which = wordAt(scan, place);
  const noun = wordAt(scan, place + 1);
  if (scan.published === null || noun !== 'year' || !/^(?:this|last|next)$/.test(which)) return null;
  return { next: place + 2, year: scan.published.getFullYear() + { this: 0, last: -1, next: 1 }[which as 'this']! };
}

/** "second quarter of 2025", "H1 2025", "summer of 2024". */
function readPeriodDate(scan: Scan, at: number): FigureMatch | null {
  const season = seasons.get(wordAt(scan, at));
  const period = readPeriod(scan, at);
  if (period === null && season === undefined) return null;
  const year = periodYear(scan, period?.next ?? at + 1);
  if (year === null) return null;
  const from = period?.from ?? season!;
  const last = from + (period?.months ?? 3) - 1;
  const end = last > 12 ? year.year + 1 : year.year;
  const month = last > 12 ? last - 12 : last;
  const value = period ? `${year.year}-${period.name}` : isoDay(year.year, from, 1);
  return {
    first: at,
    next: year.next,
    type: 'date',
    value,
    min: isoDay(year.year, from, 1),
    max: isoDay(end, month, daysIn(end, month)),
  };
}

/** "fiscal 2026", "fiscal year 2026", "FY2026", "FY26". */
function readFiscal(scan: Scan, at: number): FigureMatch | null {
  const word = wordAt(scan, at);
  if (word !== 'fiscal' && scan.tokens[at]!.text !== 'FY') return null;
  const place = wordAt(scan, at + 1) === 'year' ? at + 2 : at + 1;
  const text = textAt(scan, place);
  const year =
    yearToken(scan, place) ?? (scan.tokens[at]!.text === 'FY' && /^\d\d$/.test(text) ? fullYear(Number(text)) : null);
  return year === null
    ? null
    : { first: at, next: place + 1, type: 'date', value: String(year), ...yearSpan(year, year) };
}

/** "end of 1998", "the beginning of 2024". */
function readEdge(scan: Scan, at: number): FigureMatch | null {
  const edge = wordAt(scan, at);
  if (!/^(?:end|beginning|start)$/.test(edge) || wordAt(scan, at + 1) !== 'of') return null;
  const year = yearToken(scan, at + 2);
  if (year === null || (scan.tokens[at + 3]?.glued && scan.tokens[at + 3]!.kind === 'word')) return null;
  const value = edge === 'end' ? isoDay(year, 12, 31) : isoDay(year, 1, 1);
  return { first: at, next: at + 3, type: 'date', value, approximate: true };
}

/** "mid-2024", "early 2025", "late 1990s": the word is part of the date, as in TIMEX3. */
function readPartOf(scan: Scan, at: number): FigureMatch | null {
  if (!/^(?:mid|early|late)$/.test(wordAt(scan, at))) return null;
  const place = isDash(scan.tokens[at + 1]) ? at + 2 : at + 1;
  if (scan.tokens[place] === undefined || scan.tokens[place]!.kind === 'word') return null;
  const inner = readDecade(scan, place) ?? readPlainYear(scan, place);
  return inner && inner.value !== null ? { ...inner, first: at, approximate: true } : null;
}

function readPlainYear(scan: Scan, at: number): FigureMatch | null {
  const year = yearToken(scan, at);
  if (year === null) return null;
  const end = rangeEnd(scan, at + 1, year);
  const first = scan.tokens[at]!;
  const fenced =
    first.glued &&
    scan.tokens[at - 1] !== undefined &&
    (scan.tokens[at - 1]!.kind !== 'mark' || '/.:'.includes(textAt(scan, at - 1)));
  if (end !== null && !fenced && year >= 1500 && end.year <= 2150 && !COUNTING.test(wordAt(scan, end.next))) {
    return { first: at, next: end.next, type: 'dateRange', value: null, ...yearSpan(year, end.year) };
  }
  return isYear(scan, at, year)
    ? { first: at, next: at + 1, type: 'date', value: String(year), ...yearSpan(year, year) }
    : null;
}

/** Dates no finer than a season: years and ranges of them, decades, quarters, halves, fiscal years, "mid-2024". */
export function readYearDate(scan: Scan, at: number): FigureMatch | null {
  const token = scan.tokens[at]!;
  if (token.kind === 'number' || /^['’‘]$/.test(token.text)) {
    return readDecade(scan, at) ?? readPeriodDate(scan, at) ?? readPlainYear(scan, at);
  }
  if (token.kind !== 'word') return null;
  return (
    readPartOf(scan, at) ??
    (ordinalWords.has(token.lower) || /^(?:q|h|last|final|spring|summer|autumn|fall|winter)$/.test(token.lower)
      ? readPeriodDate(scan, at)
      : null) ??
    readFiscal(scan, at) ??
    readEdge(scan, at)
  );
}
