import type { EntityKey } from '../types.ts';
import { compareValues, quantityFamily, tellingness, type ValueRelation, valueDistance } from './compare-values.ts';
import { conceptNames, dailyConcepts, genericConcepts } from './concepts.ts';
import { DAY, daysBetween, eventDay, namesOtherMoment, timeBetween } from './moments.ts';
import { ownerOf, placeName, sameName } from './owners.ts';
import type { FigureReport } from './report.ts';
import { nounClass } from './report-measure.ts';

/** An event's figures (tolls, launches) are reported again for this long. */
const EVENT_WINDOW = 4 * DAY;
/** A telling toll is told again as background for this long. */
const RETOLD_WINDOW = 30 * DAY;
/** The same for a disaster. */
const DISASTER_WINDOW = 21 * DAY;
/** Days over which the toll of one event is still counted. */
const UPDATE_DAYS = 3;

/** The lowest likeness at which two reports are of one quantity; precision first (`test/unit/figures/ledger.test.ts`). */
export const SAME_QUANTITY = 3.4;

const among = (all: readonly EntityKey[], name: EntityKey | undefined) =>
  name !== undefined && all.some((other) => sameName(ownerOf(other), ownerOf(name)));

const names = (report: FigureReport, name: EntityKey | undefined) => among(report.entities, name);

function shared<T>(a: readonly T[], b: readonly T[]): number {
  const set = new Set(a);
  return b.reduce((count, item) => count + (set.has(item) ? 1 : 0), 0);
}

/** Whether a figure is bound to one event, as tolls are. */
export const isEvent = (report: FigureReport) =>
  report.concepts.length > 0 && conceptNames.get(report.concepts[0]!)?.event === true;

const isDaily = (report: FigureReport) => dailyConcepts.has(report.concepts[0] ?? '');

/** Who is without power: homes, households, consumers. */
const DWELLING = new Set(['home', 'household']);

/** A quantity's nouns: equal, one of them general ("people", none), or different things. */
function nounRelation(a: FigureReport, b: FigureReport): 'same' | 'open' | 'other' {
  const [one, other] = [nounClass(a.counted), nounClass(b.counted)];
  if (one === null || other === null) return 'open';
  if (one === other) return 'same';
  if (WORK.has(one) && WORK.has(other)) return 'open';
  if (DWELLING.has(one) && DWELLING.has(other)) return 'open';
  const people = isPersonClass(one) && isPersonClass(other);
  // "Nine people, two of them children": children are counted apart.
  if (people && (one === 'child' || other === 'child')) return 'other';
  if (people && (one === 'person' || other === 'person')) return 'open';
  // "Wheat flour" is said for wheat and for flour.
  return a.words.includes(other) || b.words.includes(one) ? 'open' : 'other';
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
/** Jobs go with those who have them: "Bremen, which employs 5,200 people", "Bremen (5,200 jobs)". */
const WORK = new Set(['job', 'worker', 'person']);
const isPersonClass = (name: string) => PEOPLE.has(name);

/** What two reports are figures of: the same first concept, one within the other's, or different measures. */
function conceptRelation(a: FigureReport, b: FigureReport): 'same' | 'near' | 'open' | 'other' {
  const [one, other] = [a.concepts[0], b.concepts[0]];
  if (one === undefined || other === undefined) return 'open';
  if (one === other) return 'same';
  if (isEvent(a) || isEvent(b)) return 'other';
  if (a.concepts.includes(other) || b.concepts.includes(one)) return 'near';
  return genericConcepts.has(one) || genericConcepts.has(other) ? 'open' : 'other';
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
  // "to 6.9 from 7.1"
  if (to > from && /^,? from (?:the )?$/.test(a.sentence.slice(from, to))) return true;
  return (
    to > from &&
    /\b(?:not|instead of|rather than|up from|down from|compared with|compared to|earlier|previously)\b/i.test(
      a.sentence.slice(from, to).slice(0, 200),
    )
  );
}

const UPDATE = /\b(?:rises?|risen|rose|climb(?:s|ed)?|grows?|grew|grown|toll|now|updated|so far)\b/i;

/** Whether a toll is said to be counted on, so that a later day speaks of the same event. */
const isUpdate = (report: FigureReport) => UPDATE.test(report.sentence);

/** Names of a kind in a report's sentence that the other's neither has. */
function onlyIn(a: FigureReport, b: FigureReport, kinds: RegExp, known: readonly EntityKey[]): boolean {
  return a.entities.some((name) => kinds.test(name) && !names(b, name) && !among(known, name));
}

const placesOf = (report: FigureReport) => report.entities.filter((name) => name.startsWith('place:')).map(placeName);

/** Each sentence places its figure where the other does not: "in Kharkiv", "in Kherson"; where the value moved, the nearest place tells. */
function placedApart(a: FigureReport, b: FigureReport, moved: boolean): boolean {
  const [one, other] = [placesOf(a), placesOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  if (moved) return !sameName(one[0]!, other[0]!);
  return !one.some((place) => other.some((name) => sameName(place, name)));
}

/** Each figure belongs to a body or country of which the other's article says nothing: the World Bank's loan, the EU's loan. */
const ownedApart = (a: FigureReport, b: FigureReport) =>
  onlyIn(a, b, /^(?:place|organization):/, b.articleEntities) &&
  onlyIn(b, a, /^(?:place|organization):/, a.articleEntities);

/** Disasters that come once, whose tolls are counted for weeks; attacks come again the next night. */
const DISASTER =
  /\b(?:(?:earth)?quake|flood(?:s|ing)?|landslide|avalanche|hurricane|typhoon|cyclone|tsunami|wildfires?|eruption|crash|derail\w*|collapse[ds]?|sinking|capsized|blaze|stampede)\b/i;

const ofDisaster = (a: FigureReport, b: FigureReport) => DISASTER.test(a.sentence) || DISASTER.test(b.sentence);

/** Tolls below this are met by chance. */
const SMALL_TOLL = 20;

const isSmall = (report: FigureReport) => Math.abs(report.value ?? report.min ?? 0) < SMALL_TOLL;

/** Whether two figures of events can be of one event: its day, its place, and, for small numbers, how soon they were said again. */
function ofOneEvent(a: FigureReport, b: FigureReport, moved: boolean): boolean {
  const counting = isUpdate(a) || isUpdate(b);
  const disaster = ofDisaster(a, b);
  // "The strike that killed 58 people last week": a toll told again, on whatever day.
  if (!moved && !isDaily(a) && !isSmall(a) && timeBetween(a, b) <= RETOLD_WINDOW) return true;
  const sameDay = eventDay(a) === eventDay(b);
  const days = disaster ? DISASTER_WINDOW / DAY : UPDATE_DAYS;
  if (namesOtherMoment(a, b) && (isDaily(a) || !(counting || disaster) || daysBetween(a.asOf!, b.asOf!) > days))
    return false;
  if (moved && isDaily(a) && !sameDay) return false;
  if (moved && timeBetween(a, b) > (disaster ? DISASTER_WINDOW : EVENT_WINDOW)) return false;
  const chance = isSmall(a) || isSmall(b);
  return !(chance && timeBetween(a, b) > 1.5 * DAY && !sameDay && !counting && !disaster);
}

/** Values that are hardly met twice by chance (`tellingness`). */
const TELLING = 3;

/** Shares are small numbers: 2.4% of one country's output is met again as another's. */
const isShare = ({ type }: FigureReport) => type === 'percent' || type === 'percentagePoints' || type === 'fraction';

const subjectOf = ({ entities }: FigureReport) => entities.find((name) => !name.startsWith('person:')) ?? entities[0]!;
const kindOf = (name: EntityKey) => name.slice(0, name.indexOf(':')).replace('group', 'place');

/** Whether the nearest names are two of a kind: Fidesz's share and Tisza's, Germany's and Poland's. */
function isOwnedByOther(a: FigureReport, b: FigureReport): boolean {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  return kindOf(one) === kindOf(other) && !sameName(ownerOf(one), ownerOf(other));
}

/** Whether each is of a subject that the other says nothing of: at all, or, for values that are telling, in its whole article. */
function areStrangers(a: FigureReport, b: FigureReport, moved: boolean, telling: boolean): boolean {
  if (a.entities.length === 0 || b.entities.length === 0) return false;
  if (moved && isShare(a) && isOwnedByOther(a, b)) return true;
  if (names(b, a.entities[0]) || names(a, b.entities[0])) return false;
  if (moved || !telling) return moved || !a.entities.some((name) => names(b, name));
  return !among(b.articleEntities, a.entities[0]) && !among(a.articleEntities, b.entities[0]);
}

/** Whether nothing forbids that two reports are of one quantity: kind, noun, measure, aim, subject. */
function areCompatible(a: FigureReport, b: FigureReport, values: ValueRelation): boolean {
  if (quantityFamily(a) !== quantityFamily(b)) return false;
  const moved = values === 'different' || values === 'incomparable';
  const within = a.articleId === b.articleId && (moved || a.sentence === b.sentence);
  // A headline may round a toll: "deaths pass 100".
  if (within && !isContrasted(a, b) && !(isEvent(a) && a.inTitle !== b.inTitle)) return false;
  if (nounRelation(a, b) === 'other') return false;
  const telling = moved ? 0 : Math.min(tellingness(a), tellingness(b));
  const event = isEvent(a) || isEvent(b);
  // A headline says of its text's figure what and whose it is in its own words.
  if (a.articleId === b.articleId && a.inTitle !== b.inTitle && telling > (event ? 0 : 1)) return true;
  if (conceptRelation(a, b) === 'other' && (telling < TELLING || event)) return false;
  if (moved && (a.aim !== b.aim || a.part || b.part)) return false;
  const levels = a.concepts[0] === 'growth';
  if (!levels && (moved ? a.change !== null || b.change !== null : changedOtherwise(a, b))) return false;
  if (areStrangers(a, b, moved, telling >= (isShare(a) ? TELLING : 1))) return false;
  return !event || !placedApart(a, b, moved);
}

/** One said to have risen by so much, the other to have fallen. */
const changedOtherwise = (a: FigureReport, b: FigureReport) =>
  a.change !== null && b.change !== null && a.change !== b.change;

/** What names two reports share, in their sentences and their articles. */
function sharedNames(a: FigureReport, b: FigureReport, telling: boolean): number {
  const both = a.entities.filter((name) => names(b, name)).length;
  const fewer = Math.max(1, Math.min(a.articleEntities.length, b.articleEntities.length));
  const article = shared(a.articleEntities.map(ownerOf), b.articleEntities.map(ownerOf)) / fewer;
  const apart = ownedApart(a, b) ? (telling ? 0.5 : 1.5) : 0;
  return (both > 1 ? 1.4 : both === 1 ? 1 : 0) + (article > 0 ? article * 1.2 : -1) - apart;
}

/** What equal and rounded values weigh, by how telling they are. */
const EQUAL = [0.6, 1.6, 2.2, 3];
const ROUNDED = [0.3, 0.8, 1.2, 1.8];

function sharedValue(a: FigureReport, b: FigureReport, values: ValueRelation): number {
  const telling = Math.min(tellingness(a), tellingness(b));
  if (values === 'equal' || values === 'converted') return EQUAL[telling]!;
  return values === 'rounded' ? ROUNDED[telling]! : -valueDistance(a, b);
}

/** What measures weigh that are the same, or near, or left open, or different. */
const MEASURES = { same: 1.6, near: 0.6, open: 0, other: -1.5 };

/** A telling value said again in an article about much the same names needs no words in common. */
function isRetold(a: FigureReport, b: FigureReport, moved: boolean): boolean {
  if (moved || isShare(a) || Math.min(tellingness(a), tellingness(b)) < 2) return false;
  const fewer = Math.min(a.articleEntities.length, b.articleEntities.length);
  return shared(a.articleEntities.map(ownerOf), b.articleEntities.map(ownerOf)) >= RETOLD_NAMES * fewer;
}

/** Of the most used names of two articles, the share that makes them one story. */
const RETOLD_NAMES = 0.5;
const UNSAID = 0.8;
const DRIFT = 0.8;

/** Something forbids that two reports are of one quantity. */
export const UNLIKE = -1;

/**
 * How like two reports are as to their quantity: measure, noun, unit, names, words around, value, each weighed by hand on
 * annotated series. At `SAME_QUANTITY` and above they are taken for one; 0 where their moments keep them apart, `UNLIKE` where
 * anything else does.
 */
export function likeness(a: FigureReport, b: FigureReport): number {
  if (a.articleId !== b.articleId && sameSentence(a, b)) return 10;
  const values = compareValues(a, b);
  if (!areCompatible(a, b, values)) return UNLIKE;
  const moved = values === 'different' || values === 'incomparable';
  if ((isEvent(a) || isEvent(b)) && !ofOneEvent(a, b, moved)) return 0;
  const measures = conceptRelation(a, b);
  const fewer = Math.min(a.words.length, b.words.length);
  const words = fewer === 0 ? 0 : (3 * shared(a.words, b.words)) / Math.max(4, fewer);
  // A length of nothing in particular ("25 miles east") meets another by chance.
  const stray = a.type === 'measure' && measures === 'open' ? 0.8 : 0;
  const noun = nounRelation(a, b) === 'same';
  // Nothing said of either is said of the other, or a level that moved with nothing counted: more must speak for it.
  const unsaid =
    (measures === 'open' || measures === 'other') && !noun && words === 0 && !isRetold(a, b, moved) ? UNSAID : 0;
  const drift = moved && !noun && !isEvent(a) ? DRIFT : 0;
  return (
    MEASURES[measures] +
    (noun ? 1.2 : 0) +
    (a.currency === b.currency && a.unit === b.unit ? 0.3 : 0) +
    sharedNames(a, b, !moved && Math.min(tellingness(a), tellingness(b)) > 1) +
    words +
    sharedValue(a, b, values) -
    stray -
    unsaid -
    drift
  );
}
