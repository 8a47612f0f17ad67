/**
 * What the Web Annotation Data Model says an annotation MUST be (https://www.w3.org/TR/annotation-model/), as far as it
 * bears on what is exported here: each rule with the section it is from, and what is wrong where it is broken.
 */

type Json = Readonly<Record<string, unknown>>;

export interface Rule {
  readonly section: string;
  readonly must: string;
  /** What of the annotation the rule is about. */
  readonly of: (annotation: Json) => readonly unknown[];
  readonly holds: (value: unknown) => boolean;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typesOf = (value: unknown) => (isObject(value) ? listOf(value.type) : []);
const fieldsOf = (value: unknown, name: string) => (isObject(value) ? listOf(value[name]) : []);
const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isText = (value: unknown) => typeof value === 'string';
/** Section 3.3.1 asks for xsd:dateTime with a time zone, in UTC expressed as "Z". */
const isUtcTime = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

const bodies = (annotation: Json) => listOf(annotation.body);
const targets = (annotation: Json) => listOf(annotation.target);
const sources = (annotation: Json) => targets(annotation).flatMap((target) => fieldsOf(target, 'source'));
const selectors = (annotation: Json) => {
  const found: unknown[] = [];
  const add = (selector: unknown) => {
    found.push(selector);
    for (const inner of ['refinedBy', 'startSelector', 'endSelector']) fieldsOf(selector, inner).forEach(add);
  };
  for (const target of targets(annotation)) fieldsOf(target, 'selector').forEach(add);
  return found;
};
const ofType = (type: string) => (annotation: Json) =>
  selectors(annotation).filter((one) => typesOf(one).includes(type));
const states = (annotation: Json) => targets(annotation).flatMap((target) => fieldsOf(target, 'state'));

const MOTIVATIONS: ReadonlySet<unknown> = new Set([
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
]);

export const annotationRules: readonly Rule[] = [
  { section: '3.1', must: 'an annotation has exactly one IRI', of: (a) => [a.id], holds: isIri },
  {
    section: '3.1',
    must: 'Annotation is among its types',
    of: (a) => [a],
    holds: (a) => typesOf(a).includes('Annotation'),
  },
  {
    section: '3.1',
    must: 'there is at least one target',
    of: (a) => [targets(a).length],
    holds: (n) => (n as number) > 0,
  },
  {
    section: '3.2.1',
    must: 'an external resource is named by its IRI',
    of: (a) => sources(a).map((source) => (isObject(source) ? source.id : source)),
    holds: isIri,
  },
  {
    section: '3.2.4',
    must: 'a textual body has a single text value',
    of: bodies,
    holds: (b) => isObject(b) && isText(b.value),
  },
  {
    section: '3.2.4',
    must: 'TextualBody is among the types of an embedded text',
    of: bodies,
    holds: (body) => typesOf(body).includes('TextualBody'),
  },
  {
    section: '3.2.5',
    must: 'bodyValue does not stand beside body',
    of: (a) => [a],
    holds: (a) => isObject(a) && !('bodyValue' in a && 'body' in a),
  },
  {
    section: '3.3.1',
    must: 'created and modified are single times in UTC',
    of: (a) => [a.created, a.modified],
    holds: isUtcTime,
  },
  {
    section: '3.3.5',
    must: 'a motivation is one of the vocabulary’s',
    of: (a) => listOf(a.motivation),
    holds: (m) => MOTIVATIONS.has(m),
  },
  {
    section: '3.3.5',
    must: 'a purpose is one of the vocabulary’s',
    of: (a) => bodies(a).flatMap((body) => fieldsOf(body, 'purpose')),
    holds: (purpose) => MOTIVATIONS.has(purpose),
  },
  {
    section: '4.0',
    must: 'a specific resource has exactly one source',
    of: targets,
    holds: (target) => !typesOf(target).includes('SpecificResource') || fieldsOf(target, 'source').length === 1,
  },
  {
    section: '4.2',
    must: 'a selector says of which kind it is',
    of: selectors,
    holds: (one) => typesOf(one).length === 1,
  },
  {
    section: '4.2.4',
    must: 'a text quote has exactly one exact',
    of: ofType('TextQuoteSelector'),
    holds: (s) => isObject(s) && isText(s.exact),
  },
  {
    section: '4.2.4',
    must: 'a text quote has at most one prefix and one suffix',
    of: (a) => ofType('TextQuoteSelector')(a).flatMap((s) => [...fieldsOf(s, 'prefix'), ...fieldsOf(s, 'suffix')]),
    holds: isText,
  },
  {
    section: '4.2.5',
    must: 'a text position has one start and one end, non-negative integers in order',
    of: ofType('TextPositionSelector'),
    holds: (s) => isObject(s) && isCount(s.start) && isCount(s.end) && (s.start as number) <= (s.end as number),
  },
  {
    section: '4.2.8',
    must: 'a range has exactly one start and one end selector',
    of: ofType('RangeSelector'),
    holds: (s) => fieldsOf(s, 'startSelector').length === 1 && fieldsOf(s, 'endSelector').length === 1,
  },
  {
    section: '4.3.1',
    must: 'a time state’s source date is a time in UTC, and not beside a period',
    of: states,
    holds: (s) => isObject(s) && !('sourceDateStart' in s) && fieldsOf(s, 'sourceDate').every(isUtcTime),
  },
  {
    section: '4.4',
    must: 'a style class is text',
    of: (a) => targets(a).flatMap((t) => fieldsOf(t, 'styleClass')),
    holds: isText,
  },
];

export const collectionRules: readonly Rule[] = [
  {
    section: '3.1',
    must: 'the context is the model’s',
    of: (c) => [c],
    holds: (c) => isObject(c) && fieldsOf(c, '@context').includes('http://www.w3.org/ns/anno.jsonld'),
  },
  { section: '5.1', must: 'a collection has exactly one IRI', of: (c) => [c.id], holds: isIri },
  {
    section: '5.1',
    must: 'AnnotationCollection is among its types',
    of: (c) => [c],
    holds: (c) => typesOf(c).includes('AnnotationCollection'),
  },
  {
    section: '5.1',
    must: 'one that is not empty has its first page',
    of: (c) => [c],
    holds: (c) => isObject(c) && (c.total === 0 || isObject(c.first) || isIri(c.first)),
  },
  { section: '5.1', must: 'its total is a non-negative integer', of: (c) => [c.total], holds: isCount },
  {
    section: '5.2',
    must: 'a page has exactly one IRI',
    of: (c) => listOf(c.first),
    holds: (page) => isObject(page) && isIri(page.id),
  },
  {
    section: '5.2',
    must: 'AnnotationPage is among its types',
    of: (c) => listOf(c.first),
    holds: (page) => typesOf(page).includes('AnnotationPage'),
  },
  {
    section: '5.2',
    must: 'an embedded page names its collection',
    of: (c) => listOf(c.first),
    holds: (page) => fieldsOf(page, 'partOf').length === 1,
  },
  {
    section: '5.2',
    must: 'a page has its annotations, embedded or named',
    of: (c) => listOf(c.first),
    holds: (page) => isObject(page) && Array.isArray(page.items),
  },
  {
    section: '5.2',
    must: 'its start is a non-negative integer',
    of: (c) => listOf(c.first).flatMap((page) => fieldsOf(page, 'startIndex')),
    holds: isCount,
  },
];

/** What of the rules a value breaks; empty where it keeps to all. */
export function broken(rules: readonly Rule[], value: Json): string[] {
  return rules.flatMap(({ section, must, of, holds }) => (of(value).every(holds) ? [] : [`${section}: ${must}`]));
}
