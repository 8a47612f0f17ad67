import type { ArticleText, FigureMention, FigureType, TextOffset } from '../types.ts';
import { readAge } from './age.ts';
import { readClockRange } from './clock.ts';
import { readCoordinates } from './coordinates.ts';
import { readCount, readVagueCount } from './count.ts';
import { readImpossibleDay, readWrittenDate } from './dates.ts';
import { fillEllipses } from './ellipsis.ts';
import { baseOf, headNoun } from './head-noun.ts';
import type { FigureMatch, Scan } from './match.ts';
import { endsClause, textAt, wordAt } from './match.ts';
import { readOneOfUnit } from './measure.ts';
import { LONGEST_MODIFIER, type Modifier, modifiers, trailingBounds } from './modifiers.ts';
import { findPhones, isGluedBefore } from './names-with-digits.ts';
import { newsNouns } from './nouns.ts';
import { usesDecimalComma } from './numerals.ts';
import { readMonthEnd, readNthDay, readNumericDate } from './numeric-dates.ts';
import { readPercentOf, readQuantity } from './quantity.ts';
import { readFractionFigure, readMultiple, readOrdinal, readRatio } from './ratio.ts';
import { readRelativeDate } from './relative-dates.ts';
import { isSalient } from './salience.ts';
import { mayBegin } from './starters.ts';
import { isDash, type Token, tokenize } from './tokens.ts';
import { readYearDate } from './years.ts';

/** What bears on how figures are read, besides the text. */
export interface FigureContext {
  /** Anchors dates without a year: ISO 8601. */
  readonly publishedAt: string | null;
  /** BCP 47; `null` is taken for English. */
  readonly language: string | null;
}

type Reader = (scan: Scan, at: number) => FigureMatch | null;

/** The day of publication at noon, so that no zone moves it. */
function publicationDay(publishedAt: string | null): Date | null {
  const parts = publishedAt === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedAt);
  return parts && new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12);
}

/** Dates and times, most exact first. Only words of the calendar and numbers lead here. */
function readDate(scan: Scan, at: number): FigureMatch | null {
  const exact =
    readImpossibleDay(scan, at) ?? readNumericDate(scan, at) ?? readNthDay(scan, at) ?? readMonthEnd(scan, at);
  if (exact !== null) return exact;
  return readWrittenDate(scan, at) ?? readYearDate(scan, at) ?? readRelativeDate(scan, at);
}

function readTime(scan: Scan, at: number): FigureMatch | null {
  const clock = readClockRange(scan, at);
  if (clock === null) return null;
  const bounds = clock.to === null ? { value: clock.from } : { value: null, min: clock.from, max: clock.to };
  return { first: at, next: clock.next, type: 'time', ...bounds };
}

/** A quantity whose digits are no part of a code. */
function readFreeQuantity(scan: Scan, at: number): FigureMatch | null {
  const token = scan.tokens[at]!;
  const before = scan.tokens[at - 1];
  if (token.glued && before !== undefined && (before.kind === 'word' || before.kind === 'number')) return null;
  return token.kind === 'number' && isGluedBefore(scan, at, at + 1) ? null : readQuantity(scan, at);
}

/** Tried in turn at every token; the first that answers has it. */
const readers: readonly Reader[] = [
  readCoordinates,
  readAge,
  readDate,
  readTime,
  readMultiple,
  readRatio,
  readFreeQuantity,
  readPercentOf,
  readOrdinal,
  readVagueCount,
  readFractionFigure,
  readOneOfUnit,
  readCount,
];

/** The longest modifier that ends right before a token. */
function modifierBefore(scan: Scan, first: number): { text: string; modifier: Modifier } | null {
  let from = first;
  if (/^an?$/.test(wordAt(scan, from - 1)) && !modifiers.has(wordAt(scan, from - 1))) from--;
  let best: { text: string; modifier: Modifier } | null = null;
  for (let start = from - 1; start >= Math.max(0, from - LONGEST_MODIFIER); start--) {
    const token = scan.tokens[start]!;
    if (token.kind === 'mark' && !/^[~≈<>≥≤]$/.test(token.text)) break;
    const text = scan.text.slice(token.start, scan.tokens[from - 1]!.end);
    const modifier = modifiers.get(text.toLowerCase());
    if (modifier !== undefined) best = { text, modifier };
  }
  return best;
}

function trailingBound(scan: Scan, next: number): Modifier | null {
  const one = textAt(scan, next).toLowerCase();
  const two = `${wordAt(scan, next)} ${wordAt(scan, next + 1)}`;
  return (
    trailingBounds.get(two) ??
    (one === '+' || one === 'plus' || one === 'odd' ? (trailingBounds.get(one) ?? null) : null)
  );
}

const COUNTS: ReadonlySet<FigureType> = new Set(['count', 'ordinal', 'rate', 'fraction']);

function countedBy(scan: Scan, match: FigureMatch): string | null {
  if (match.counted !== undefined) return match.counted;
  if (match.type === 'money' || match.type === 'percent' || match.type === 'percentagePoints')
    return baseOf(scan, match.next);
  // "10.2 million tons of wheat"
  if (match.type === 'measure' && wordAt(scan, match.next) === 'of') return headNoun(scan, match.next);
  return COUNTS.has(match.type) ? headNoun(scan, match.next) : null;
}

const isTemporal = (type: FigureType) => type === 'date' || type === 'dateRange' || type === 'time';

/** Figures no reader follows: a rate of exchange set out ("$1 = 43.92 hryvnias"), "not one euro", "a 200-bed hospital". */
function isAside(scan: Scan, { first, next, type, value }: FigureMatch, counted: string | null): boolean {
  if (type === 'money' && (textAt(scan, next) === '=' || textAt(scan, first - 1) === '=')) return true;
  if (value === 1 && /^(?:not|single)$/.test(wordAt(scan, first - 1))) return true;
  // "said the aid chief, 57": an age; "the oldest 58".
  const bare =
    type === 'count' && counted === null && typeof value === 'number' && value < 110 && endsClause(scan, next);
  if (bare && (textAt(scan, first - 1) === ',' || /^(?:youngest|oldest)$/.test(wordAt(scan, first - 1)))) return true;
  const attributive = type === 'count' && isDash(scan.tokens[next]) && scan.tokens[next]!.glued;
  return attributive && !newsNouns.has(counted ?? '');
}

/** "sentenced to 12 years in prison", "a 15-year sentence". */
function isPrisonTerm(scan: Scan, { type, unit, next }: FigureMatch): boolean {
  if (type !== 'duration' || unit !== 'year') return false;
  const at = /^(?:in|of|behind|a)$/.test(wordAt(scan, next)) ? next + 1 : next;
  return /^(?:prison|jail|imprisonment|bars|sentence|penal)$/.test(wordAt(scan, at));
}

/** "power for six hours a day": how long something is to be had each day, as outages are told. */
const isDailyHours = (scan: Scan, { type, unit, next }: FigureMatch) =>
  type === 'duration' &&
  unit === 'hour' &&
  (wordAt(scan, next) === 'daily' ||
    (/^(?:a|per|each|every)$/.test(wordAt(scan, next)) && wordAt(scan, next + 1) === 'day'));

function toMention(scan: Scan, match: FigureMatch, offset: number): FigureMention {
  const start = scan.tokens[match.first]!.start;
  const end = scan.tokens[match.next - 1]!.end;
  const before = match.modifier === undefined && !isTemporal(match.type) ? modifierBefore(scan, match.first) : null;
  const bound = before?.modifier ?? (isTemporal(match.type) ? null : trailingBound(scan, match.next));
  const value = match.value;
  const open = match.min === undefined && match.max === undefined && value !== null;
  const mention: FigureMention = {
    kind: 'figure',
    type: match.type,
    start: (offset + start) as TextOffset,
    end: (offset + end) as TextOffset,
    text: scan.text.slice(start, end),
    value,
    min: match.min ?? (open && bound?.bound === 'min' ? value : null),
    max: match.max ?? (open && bound?.bound === 'max' ? value : null),
    unit: match.unit ?? null,
    currency: match.currency ?? null,
    modifier: match.modifier ?? before?.text ?? null,
    counted: countedBy(scan, match),
    approximate: match.approximate === true || bound?.approximate === true,
    salient: false,
  };
  return {
    ...mention,
    salient:
      !isAside(scan, match, mention.counted) &&
      (isDailyHours(scan, match) || isPrisonTerm(scan, match) || isSalient(mention)),
  };
}

function readPassage(scan: Scan, offset: number, out: FigureMention[]): void {
  const phones = findPhones(scan.tokens);
  let at = 0;
  while (at < scan.tokens.length) {
    let match: FigureMatch | null = null;
    if (mayBegin(scan, at) && !phones.has(at)) {
      for (const read of readers) {
        match = read(scan, at);
        if (match !== null) break;
      }
    }
    if (match === null) {
      at++;
      continue;
    }
    if (match.silent !== true) out.push(toMention(scan, match, offset));
    at = match.next;
  }
}

/** Passages longer than this are looked at before they are read. */
const LONG_PASSAGE = 1000;

/** A long passage of which a third are numerals is a table of data: no prose, nothing to mark, and slow to read. */
function isTable(tokens: readonly Token[]): boolean {
  return tokens.length > LONG_PASSAGE && 3 * tokens.filter(({ kind }) => kind === 'number').length > tokens.length;
}

const BRITISH = /£|\b(?:British|Britain|UK|U\.K\.|London|England|Scotland|Wales|sterling|pence)\b/;

/**
 * Figures of an article in order of `start`, never overlapping. Linear in the text; about 5 ms per 1,000 words.
 * Passages are read one by one: no figure runs over a paragraph's end.
 */
export function findFigures(article: ArticleText, context: FigureContext): FigureMention[] {
  const published = publicationDay(context.publishedAt);
  const decimalComma = usesDecimalComma(context.language);
  const poundsAreMoney = BRITISH.test(article.text);
  const figures: FigureMention[] = [];
  for (const passage of article.passages) {
    const text = article.text.slice(passage.start, passage.end);
    const tokens = tokenize(text);
    if (!isTable(tokens))
      readPassage(
        { text, tokens, decimalComma, poundsAreMoney, published, numbers: new Map() },
        passage.start,
        figures,
      );
  }
  return fillEllipses(article, figures);
}
