import type { EntityKey } from '../types.ts';
import { conceptNames, dailyConcepts } from './concepts.ts';
import { type FigureReport, nounClass } from './report.ts';
import { units } from './units.ts';

/** How a figure stands to an earlier report of the same quantity. */
export type Comparison = 'restated' | 'converted' | 'changed' | 'conflicting';

const DAY = 86_400_000;

/** Reports this close in time speak of one moment, unless they name different ones. */
const ONE_MOMENT = 1.5 * DAY;
/** An event's figures (tolls, launches) are reported again for this long. */
const EVENT_WINDOW = 4 * DAY;

/** The lowest likeness at which two reports are of one quantity; precision first (`test/unit/figures/ledger.test.ts`). */
export const SAME_QUANTITY = 4.2;

/** Figures that can be of one quantity at all: same kind, same dimension. */
export function quantityFamily(report: FigureReport): string {
  switch (report.type) {
    case 'money':
    case 'multiple':
      return report.type;
    case 'percent':
    case 'fraction':
      return 'share';
    case 'percentagePoints':
      return 'points';
    case 'measure':
      return `measure ${units.get(report.unit ?? '')?.dimension ?? report.unit}`;
    case 'rate':
      return report.unit?.startsWith('/') ? `count${report.unit}` : `rate ${report.unit}`;
    default:
      return 'count';
  }
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Half a unit of the last digit a number was rounded to: 40.6 billion was rounded to 0.1 billion. */
function rounding(value: number): number {
  if (value === 0) return 0;
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return 0.5 * 10 ** (magnitude - digits + 1);
}

/** What a report allows the true value to be. */
function intervalOf(value: number, report: FigureReport): Interval {
  const slack = Math.min(rounding(value), Math.abs(value) * (report.approximate ? 0.05 : 0.02));
  const bounded = report.value !== null;
  const low = bounded && report.max !== null ? value * 0.9 : value - slack;
  const high = bounded && report.min !== null ? value * 1.1 : value + slack;
  return { low, high };
}

function scaleOf(report: FigureReport): number {
  if (report.type === 'fraction') return 100;
  if (report.unit === 'bp') return 0.01;
  const unit = report.type === 'measure' ? units.get(report.unit ?? '') : undefined;
  return unit && unit.factor > 0 ? unit.factor : 1;
}

function reportInterval(report: FigureReport): Interval | null {
  const scale = scaleOf(report);
  if (report.value !== null) {
    const { low, high } = intervalOf(report.value, report);
    return { low: low * scale, high: high * scale };
  }
  if (report.min === null) return null;
  return { low: report.min * scale, high: (report.max ?? report.min * 10) * scale };
}

const overlap = (a: Interval, b: Interval) => a.low <= b.high && b.low <= a.high;

export type ValueRelation = 'equal' | 'rounded' | 'converted' | 'different' | 'incomparable';

/** Two plain values of one precision that differ were not rounded to each other. */
function equallyExact(a: FigureReport, b: FigureReport): boolean {
  const plain = (report: FigureReport) =>
    report.value !== null && report.min === null && report.max === null && !report.approximate;
  return plain(a) && plain(b) && a.unit === b.unit && rounding(a.value!) === rounding(b.value!);
}

/** An amount in one of the currencies an article gave it in. */
function inCurrency(report: FigureReport, currency: string | null): Interval | null {
  if (report.currency === currency) return reportInterval(report);
  const { conversion } = report;
  return conversion && conversion.currency === currency
    ? intervalOf(conversion.value, { ...report, approximate: true })
    : null;
}

/** Whether two reports give one value: the same, one rounded, or one converted by an article itself. No exchange rates are known here. */
export function compareValues(a: FigureReport, b: FigureReport): ValueRelation {
  if (a.type === 'money' && a.currency !== b.currency) {
    for (const currency of new Set([a.currency, b.currency, a.conversion?.currency ?? null])) {
      const [one, other] = [inCurrency(a, currency), inCurrency(b, currency)];
      if (one !== null && other !== null) return overlap(one, other) ? 'converted' : 'different';
    }
    return 'incomparable';
  }
  const [one, other] = [reportInterval(a), reportInterval(b)];
  if (one === null || other === null) return 'incomparable';
  const same =
    a.value !== null &&
    b.value !== null &&
    Math.abs(a.value * scaleOf(a) - b.value * scaleOf(b)) <= 1e-9 * Math.abs(a.value * scaleOf(a));
  if (same) return a.unit === b.unit ? 'equal' : 'converted';
  if (!overlap(one, other) || equallyExact(a, b)) return 'different';
  return a.unit === b.unit || a.type !== 'measure' ? 'rounded' : 'converted';
}

const timeOf = (iso: string | null) =>
  iso === null ? Number.NaN : Date.parse(iso.length === 4 ? `${iso}-07-01` : iso);

/** Milliseconds between the publication of two reports; 0 where either is unknown. */
export function timeBetween(a: FigureReport, b: FigureReport): number {
  const between = Math.abs(timeOf(a.publishedAt) - timeOf(b.publishedAt));
  return Number.isNaN(between) ? 0 : between;
}

/** Whether both name the moment they speak of, and these differ. */
function otherMoment(a: FigureReport, b: FigureReport): boolean {
  if (a.asOf === null || b.asOf === null) return false;
  const length = Math.min(a.asOf.length, b.asOf.length);
  return a.asOf.slice(0, length) !== b.asOf.slice(0, length);
}

/** One name, or one that holds the other: "Norland" and "National Bank of Norland". */
function sameName(a: EntityKey, b: EntityKey): boolean {
  if (a === b) return true;
  const [one, other] = [a.slice(a.indexOf(':') + 1), b.slice(b.indexOf(':') + 1)];
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

const names = (report: FigureReport, name: EntityKey | undefined) =>
  name !== undefined && report.entities.some((other) => sameName(name, other));

function shared<T>(a: readonly T[], b: readonly T[]): number {
  const set = new Set(a);
  return b.reduce((count, item) => count + (set.has(item) ? 1 : 0), 0);
}

const isEvent = (report: FigureReport) =>
  report.concepts.length > 0 && conceptNames.get(report.concepts[0]!)?.event === true;

const isDaily = (report: FigureReport) => dailyConcepts.has(report.concepts[0] ?? '');

/** The day an event's figure speaks of: said, else that of publication. */
const eventDay = (report: FigureReport) =>
  report.asOf !== null && report.asOf.length === 10 ? report.asOf : (report.publishedAt ?? '').slice(0, 10);

/** Days over which the toll of one event is still counted. */
const UPDATE_DAYS = 3;

const daysBetween = (a: string, b: string) => Math.abs(timeOf(a) - timeOf(b)) / DAY;

/** A quantity's nouns: equal, one of them general ("people", none), or different things. */
function nounRelation(a: FigureReport, b: FigureReport): 'same' | 'open' | 'other' {
  const [one, other] = [nounClass(a.counted), nounClass(b.counted)];
  if (one === null || other === null) return 'open';
  if (one === other) return 'same';
  const people = isPersonClass(one) && isPersonClass(other);
  if (people && (one === 'person' || other === 'person')) return 'open';
  return 'other';
}

const PEOPLE = new Set([
  'person',
  'soldier',
  'child',
  'prisoner',
  'worker',
  'refugee',
  'rescuer',
  'police',
  'protester',
  'passenger',
  'voter',
]);
const isPersonClass = (name: string) => PEOPLE.has(name);

/** What two reports are figures of: the same first concept, one within the other's, or different measures. */
function conceptRelation(a: FigureReport, b: FigureReport): 'same' | 'near' | 'open' | 'other' {
  const [one, other] = [a.concepts[0], b.concepts[0]];
  if (one === undefined || other === undefined) return 'open';
  if (one === other) return 'same';
  if (isEvent(a) || isEvent(b)) return 'other';
  return a.concepts.includes(other) || b.concepts.includes(one) ? 'near' : 'other';
}

/** The same sentence, however often it is printed. */
export function sameSentence(a: FigureReport, b: FigureReport): boolean {
  return a.text === b.text && a.sentence.length > 30 && a.sentence === b.sentence;
}

/** One article gives two values of one quantity only to set them against each other: "34, not 31", "up from 12". */
function isContrasted(a: FigureReport, b: FigureReport): boolean {
  if (a.sentence !== b.sentence) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const from = a.sentence.indexOf(first.text) + first.text.length;
  const to = a.sentence.lastIndexOf(second.text);
  return (
    to > from &&
    /\b(?:not|instead of|rather than|up from|down from|compared with|compared to|against|earlier|previously)\b/i.test(
      a.sentence.slice(from, to).slice(0, 200),
    )
  );
}

/** Whether nothing forbids that two reports are of one quantity: kind, noun, measure, aim, subject, moment. */
function compatible(a: FigureReport, b: FigureReport, values: ValueRelation): boolean {
  if (quantityFamily(a) !== quantityFamily(b)) return false;
  const moved = values === 'different' || values === 'incomparable';
  if (a.articleId === b.articleId && moved && !isContrasted(a, b)) return false;
  const nouns = nounRelation(a, b);
  if (nouns === 'other') return false;
  const measures = conceptRelation(a, b);
  if (measures === 'other') return false;
  if (a.aim !== b.aim && moved) return false;
  const levels = a.concepts[0] === 'growth';
  if (!levels && a.change !== b.change && (moved || (a.change !== null && b.change !== null))) return false;
  const strangers =
    a.entities.length > 0 && b.entities.length > 0 && !names(b, a.entities[0]) && !names(a, b.entities[0]);
  if (strangers && (moved || !a.entities.some((name) => names(b, name)))) return false;
  if (isEvent(a) || isEvent(b)) {
    if (otherMoment(a, b) && (isDaily(a) || daysBetween(a.asOf!, b.asOf!) > UPDATE_DAYS)) return false;
    if (moved && isDaily(a) && eventDay(a) !== eventDay(b)) return false;
    if (timeBetween(a, b) > EVENT_WINDOW && moved) return false;
  }
  return true;
}

/** How like two reports are as to their quantity; at `SAME_QUANTITY` and above they are taken for one. */
export function likeness(a: FigureReport, b: FigureReport): number {
  if (sameSentence(a, b)) return 10;
  const values = compareValues(a, b);
  if (!compatible(a, b, values)) return 0;
  let score = 0;
  const measures = conceptRelation(a, b);
  score += measures === 'same' ? 1.6 : measures === 'near' ? 0.6 : 0;
  score += nounRelation(a, b) === 'same' ? 1.2 : 0;
  // A length of nothing in particular ("25 miles east") meets another by chance.
  if (a.type === 'measure' && measures === 'open') score -= 0.8;
  score += a.currency === b.currency && a.unit === b.unit ? 0.3 : 0;
  const both = a.entities.filter((name) => names(b, name)).length;
  score += both > 1 ? 1.4 : both === 1 ? 1 : 0;
  const article =
    shared(a.articleEntities, b.articleEntities) /
    Math.max(1, Math.min(a.articleEntities.length, b.articleEntities.length));
  score += article > 0 ? article * 1.2 : -1;
  const fewer = Math.min(a.words.length, b.words.length);
  score += fewer === 0 ? 0 : (3 * shared(a.words, b.words)) / Math.max(4, fewer);
  if (values === 'equal' || values === 'converted') score += informative(a) ? 1.6 : 0.8;
  else if (values === 'rounded') score += informative(a) ? 1 : 0.4;
  else score -= distance(a, b);
  return score;
}

/** Whether meeting twice by chance is unlikely for a value: more than one digit, or large. */
function informative(report: FigureReport): boolean {
  const value = Math.abs(report.value ?? report.min ?? 0);
  return value >= 1000 || String(value).replace(/[.0]/g, '').length > 1;
}

/** The further values lie apart, the less they are one quantity that moved. */
function distance(a: FigureReport, b: FigureReport): number {
  const [one, other] = [reportInterval(a), reportInterval(b)];
  if (one === null || other === null || one.high <= 0 || other.high <= 0) return 0.5;
  const ratio = Math.max(one.high / other.high, other.high / one.high);
  const chance = informative(a) && informative(b) ? 0 : 0.7;
  return chance + (ratio > 10 ? 2.5 : ratio > 3 ? 1.2 : 0.3);
}

/** Tolls rise while a story runs: a later, higher count is an update, no contradiction. */
const grows = (earlier: FigureReport, later: FigureReport) =>
  isEvent(earlier) && (later.value ?? later.min ?? 0) > (earlier.value ?? earlier.min ?? 0);

/** How a later report of a quantity stands to an earlier one. */
export function compareReports(earlier: FigureReport, later: FigureReport): Comparison {
  const values = compareValues(earlier, later);
  if (values === 'equal' || values === 'rounded') return 'restated';
  if (values === 'converted') return 'converted';
  if (otherMoment(earlier, later)) return 'changed';
  const apart = timeBetween(earlier, later);
  if (apart > ONE_MOMENT) return 'changed';
  return grows(earlier, later) && apart > 0 ? 'changed' : 'conflicting';
}
