import type { EntityKey } from '../types.ts';
import { compareValues, isInformative, quantityFamily, type ValueRelation, valueDistance } from './compare-values.ts';
import { conceptNames, dailyConcepts } from './concepts.ts';
import { DAY, daysBetween, eventDay, namesOtherMoment, namesSameDay, timeBetween } from './moments.ts';
import { type FigureReport, nounClass } from './report.ts';

/** An event's figures (tolls, launches) are reported again for this long. */
const EVENT_WINDOW = 4 * DAY;
/** Days over which the toll of one event is still counted. */
const UPDATE_DAYS = 3;

/** The lowest likeness at which two reports are of one quantity; precision first (`test/unit/figures/ledger.test.ts`). */
export const SAME_QUANTITY = 4.2;

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

/** Whether a figure is bound to one event, as tolls are. */
export const isEvent = (report: FigureReport) =>
  report.concepts.length > 0 && conceptNames.get(report.concepts[0]!)?.event === true;

const isDaily = (report: FigureReport) => dailyConcepts.has(report.concepts[0] ?? '');

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
function sameSentence(a: FigureReport, b: FigureReport): boolean {
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

const UPDATE = /\b(?:rises?|risen|rose|climb(?:s|ed)?|grows?|grew|grown|toll|now|updated|so far)\b/i;

/** Whether a toll is said to be counted on, so that a later day speaks of the same event. */
const isUpdate = (report: FigureReport) => UPDATE.test(report.sentence);

/** Names of a kind in a report's sentence that the other's neither has. */
function onlyIn(a: FigureReport, b: FigureReport, kinds: RegExp, known: readonly EntityKey[]): boolean {
  return a.entities.some(
    (name) => kinds.test(name) && !names(b, name) && !known.some((other) => sameName(name, other)),
  );
}

/** Each sentence places its figure where the other does not: "in Kharkiv", "in Kherson". */
const placedApart = (a: FigureReport, b: FigureReport) => onlyIn(a, b, /^place:/, []) && onlyIn(b, a, /^place:/, []);

/** Each figure belongs to a body or country of which the other's article says nothing: the World Bank's loan, the EU's loan. */
const ownedApart = (a: FigureReport, b: FigureReport) =>
  onlyIn(a, b, /^(?:place|organization):/, b.articleEntities) &&
  onlyIn(b, a, /^(?:place|organization):/, a.articleEntities);

/** Whether two figures of events can be of one event: its day, its place, and, for small numbers, how soon they were said again. */
function ofOneEvent(a: FigureReport, b: FigureReport, moved: boolean): boolean {
  const counting = isUpdate(a) || isUpdate(b);
  if (namesOtherMoment(a, b) && (isDaily(a) || !counting || daysBetween(a.asOf!, b.asOf!) > UPDATE_DAYS)) return false;
  if (moved && isDaily(a) && eventDay(a) !== eventDay(b)) return false;
  if (moved && timeBetween(a, b) > EVENT_WINDOW) return false;
  if (placedApart(a, b)) return false;
  const chance = !isInformative(a) || !isInformative(b);
  return !(chance && timeBetween(a, b) > 1.5 * DAY && !namesSameDay(a, b) && !counting);
}

/** Whether nothing forbids that two reports are of one quantity: kind, noun, measure, aim, subject, moment. */
function areCompatible(a: FigureReport, b: FigureReport, values: ValueRelation): boolean {
  if (quantityFamily(a) !== quantityFamily(b)) return false;
  const moved = values === 'different' || values === 'incomparable';
  if (a.articleId === b.articleId && moved && !isContrasted(a, b)) return false;
  if (nounRelation(a, b) === 'other' || conceptRelation(a, b) === 'other') return false;
  if (a.aim !== b.aim && moved) return false;
  const levels = a.concepts[0] === 'growth';
  if (!levels && a.change !== b.change && (moved || (a.change !== null && b.change !== null))) return false;
  const strangers =
    a.entities.length > 0 && b.entities.length > 0 && !names(b, a.entities[0]) && !names(a, b.entities[0]);
  if (strangers && (moved || !a.entities.some((name) => names(b, name)))) return false;
  return !(isEvent(a) || isEvent(b)) || ofOneEvent(a, b, moved);
}

/** What names two reports share, in their sentences and their articles. */
function sharedNames(a: FigureReport, b: FigureReport): number {
  const both = a.entities.filter((name) => names(b, name)).length;
  const fewer = Math.max(1, Math.min(a.articleEntities.length, b.articleEntities.length));
  const article = shared(a.articleEntities, b.articleEntities) / fewer;
  const apart = ownedApart(a, b) ? 1.5 : 0;
  return (both > 1 ? 1.4 : both === 1 ? 1 : 0) + (article > 0 ? article * 1.2 : -1) - apart;
}

function sharedValue(a: FigureReport, b: FigureReport, values: ValueRelation): number {
  const telling = isInformative(a);
  if (values === 'equal' || values === 'converted') return telling ? 1.6 : 0.8;
  return values === 'rounded' ? (telling ? 1 : 0.4) : -valueDistance(a, b);
}

/**
 * How like two reports are as to their quantity: measure, noun, unit, names, words around, value, each weighed by hand on
 * annotated series. At `SAME_QUANTITY` and above they are taken for one; 0 where something forbids it.
 */
export function likeness(a: FigureReport, b: FigureReport): number {
  if (sameSentence(a, b)) return 10;
  const values = compareValues(a, b);
  if (!areCompatible(a, b, values)) return 0;
  const measures = conceptRelation(a, b);
  const fewer = Math.min(a.words.length, b.words.length);
  const words = fewer === 0 ? 0 : (3 * shared(a.words, b.words)) / Math.max(4, fewer);
  // A length of nothing in particular ("25 miles east") meets another by chance.
  const stray = a.type === 'measure' && measures === 'open' ? 0.8 : 0;
  return (
    (measures === 'same' ? 1.6 : measures === 'near' ? 0.6 : 0) +
    (nounRelation(a, b) === 'same' ? 1.2 : 0) +
    (a.currency === b.currency && a.unit === b.unit ? 0.3 : 0) +
    sharedNames(a, b) +
    words +
    sharedValue(a, b, values) -
    stray
  );
}
