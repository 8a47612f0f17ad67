import * as v from 'valibot';
import { CONTEXT_LENGTH, type TextPositionSelector, type TextQuoteSelector } from '../anchoring/selectors.ts';
import { hash32 } from '../text/hash.ts';
import { articleId } from '../text/ids.ts';
import type { AnnotationId, Result, TextOffset } from '../types.ts';
import { type Annotation, type ClippedSource, COLOURS, type Colour, tidyTags } from './annotation.ts';
import type { ImportDraft, Refusal } from './import-report.ts';

/** Bounds of what is taken from a file. A file may come from anywhere. */
export const MAX_FILE = 200_000_000;
const MAX_ITEMS = 200_000;
const MAX_QUOTE = 100_000;
const MAX_NOTE = 100_000;
const MAX_LINE = 10_000;
const MAX_TAGS = 50;

export const quoteText = v.pipe(v.string(), v.maxLength(MAX_QUOTE));
export const noteText = v.pipe(v.string(), v.maxLength(MAX_NOTE));
export const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
export const tagList = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MAX_TAGS));
export const webAddress = v.pipe(line, v.regex(/^https?:\/\/[^\s<>"'`\\/][^\s<>"'`\\]*$/i, 'not a web address'));

/** A date as ISO 8601 in UTC, or `null` where it is none. */
export function utc(date: string | null | undefined): string | null {
  const time = date ? Date.parse(date) : Number.NaN;
  // Years of four digits only: others do not sort as text.
  return Number.isNaN(time) || time < -62167219200000 || time > 253402300799999 ? null : new Date(time).toISOString();
}

/** The same `urn:uuid:…` for the same words, always: version 8, whose bits are free (RFC 9562, section 5.8). */
export function stableId(...words: readonly string[]): AnnotationId {
  const text = words.join('\u0000');
  const hex = [1, 2, 3, 4]
    .map((seed) =>
      hash32(text, seed * 0x9e3779b1)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]!;
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  return `urn:uuid:${uuid}` as AnnotationId;
}

/** The address of an article without the part that names a place in it. */
const withoutFragment = (url: string) => url.split('#', 1)[0]!;

/** What a file of another program says about a clipping. */
export interface Foreign {
  readonly id: AnnotationId;
  readonly url: string;
  readonly title?: string | null;
  readonly byline?: readonly string[];
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly modifiedAtSource?: string | null;
  readonly language?: string | null;
  readonly quote: TextQuoteSelector | null;
  readonly position: TextPositionSelector | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour?: string | null;
  readonly seenAt?: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
}

/** A selector's quote with context of our own length. */
export function quoteSelector(exact: string, prefix = '', suffix = ''): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: prefix.slice(-CONTEXT_LENGTH),
    suffix: suffix.slice(0, CONTEXT_LENGTH),
  };
}

export function positionSelector(start: number, end: number): TextPositionSelector | null {
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start;
  return isPlace ? { type: 'TextPositionSelector', start: start as TextOffset, end: end as TextOffset } : null;
}

const colourOf = (name: string | null | undefined): Colour =>
  COLOURS.find((colour) => colour === name?.toLowerCase()) ?? 'yellow';

/** A clipping of our own from what a file says. `at` stands for times the file does not tell. */
export function toAnnotation(read: Foreign, at: string): Annotation {
  const url = withoutFragment(read.url);
  const createdAt = utc(read.createdAt) ?? at;
  const source: ClippedSource = {
    url,
    title: read.title || null,
    byline: read.byline ?? [],
    publisher: read.publisher || null,
    publishedAt: read.publishedAt || null,
    modifiedAt: read.modifiedAtSource || null,
    language: read.language || null,
  };
  return {
    id: read.id,
    articleId: articleId(url),
    kind: read.quote === null ? 'article' : 'passage',
    colour: colourOf(read.colour),
    note: read.note,
    tags: tidyTags(read.tags).slice(0, MAX_TAGS),
    text: read.quote?.exact ?? read.title ?? '',
    anchor: read.quote === null ? null : { quote: read.quote, position: read.position, lookAlikes: [] },
    source,
    figures: [],
    names: [],
    seenAt: utc(read.seenAt) ?? createdAt,
    createdAt,
    modifiedAt: utc(read.modifiedAt) ?? createdAt,
    earlierTexts: [],
  };
}

/** Refuses a file as a whole. */
export const refuseFile = (why: string): ImportDraft => ({ annotations: [], refused: [{ item: null, why }] });

/** The first thing wrong with a value, with where it is. */
export function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return { ok: false, error: path === null ? issue.message : `${path}: ${issue.message}` };
}

/** Reads every item of a file, and says of each that is not taken why. */
export function readItems(items: readonly unknown[], read: (item: unknown) => Result<Annotation>): ImportDraft {
  if (items.length > MAX_ITEMS) return refuseFile(`more than ${MAX_ITEMS} items`);
  const annotations: Annotation[] = [];
  const refused: Refusal[] = [];
  for (const [i, item] of items.entries()) {
    const result = read(item);
    if (result.ok) annotations.push(result.value);
    else refused.push({ item: i + 1, why: result.error });
  }
  return { annotations, refused };
}

/** A file's text as JSON. */
export function parseJson(text: string): Result<unknown> {
  if (text.length > MAX_FILE) return { ok: false, error: `more than ${MAX_FILE} characters` };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, error: 'not JSON' };
  }
}

const quoteShape = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: quoteText,
  prefix: v.optional(quoteText, ''),
  suffix: v.optional(quoteText, ''),
});
const positionShape = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });

/** Selectors of one target, as they come: one or several, of kinds we know and others. */
export const anySelectors = v.optional(
  v.pipe(
    v.union([v.pipe(v.array(v.unknown()), v.maxLength(50)), v.unknown()]),
    v.transform((given) => (Array.isArray(given) ? (given as unknown[]) : given === undefined ? [] : [given])),
  ),
);

/** The quote and the place among a target's selectors; selectors in markup and the like say nothing about a text. */
export function knownSelectors(selectors: readonly unknown[] = []): Pick<Foreign, 'quote' | 'position'> {
  let quote: TextQuoteSelector | null = null;
  let position: TextPositionSelector | null = null;
  for (const selector of selectors) {
    const asQuote = v.safeParse(quoteShape, selector);
    if (asQuote.success) quote ??= quoteSelector(asQuote.output.exact, asQuote.output.prefix, asQuote.output.suffix);
    const asPosition = v.safeParse(positionShape, selector);
    if (asPosition.success) position ??= positionSelector(asPosition.output.start, asPosition.output.end);
  }
  return { quote, position };
}
