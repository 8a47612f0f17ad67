import * as v from 'valibot';
import type { AnnotationId, Result } from '../types.ts';
import type { Annotation } from './annotation.ts';
import { STYLE_CLASS } from './export-json-ld.ts';
import {
  anySelectors,
  check,
  knownSelectors,
  line,
  noteText,
  parseJson,
  readItems,
  refuseFile,
  stableId,
  toAnnotation,
  webAddress,
} from './import-fields.ts';
import type { ImportDraft } from './import-report.ts';

const oneOrMore = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.union([
    v.pipe(v.array(schema), v.maxLength(200)),
    v.pipe(
      schema,
      v.transform((one) => [one]),
    ),
  ]);

const textualBody = v.object({
  type: v.optional(v.union([line, v.array(line)])),
  value: v.optional(noteText),
  purpose: v.optional(v.union([line, v.array(line)])),
});

const webResource = v.object({
  id: webAddress,
  language: v.optional(v.union([line, v.array(line)])),
  'dc:title': v.optional(line),
  'dc:creator': v.optional(oneOrMore(line)),
  'dc:publisher': v.optional(line),
  'dcterms:issued': v.optional(line),
  'dcterms:modified': v.optional(line),
});

const plainResource = v.pipe(
  webAddress,
  v.transform((id): v.InferOutput<typeof webResource> => ({ id })),
);

const specificResource = v.object({
  source: v.union([plainResource, webResource]),
  selector: anySelectors,
  styleClass: v.optional(v.union([line, v.array(line)])),
  state: v.optional(oneOrMore(v.object({ sourceDate: v.optional(line) }))),
});

/** A whole page, as its address alone or as an object. */
const wholePage = v.pipe(
  v.union([plainResource, webResource]),
  v.transform((source): v.InferOutput<typeof specificResource> => ({ source })),
);

/** https://www.w3.org/TR/annotation-model/ as far as it bears on quoting a text. */
const webAnnotation = v.object({
  id: v.pipe(line, v.minLength(1)),
  created: v.optional(line),
  modified: v.optional(line),
  bodyValue: v.optional(noteText),
  body: v.optional(oneOrMore(v.union([textualBody, line]))),
  target: v.pipe(oneOrMore(v.union([specificResource, wholePage])), v.minLength(1)),
});

const first = <T>(value: T | readonly T[] | undefined): T | undefined =>
  Array.isArray(value) ? (value as readonly T[])[0] : (value as T | undefined);

const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Our own kind of id as it is, any other made into one. */
const idOf = (id: string): AnnotationId =>
  uuid.test(id) ? (id.toLowerCase() as AnnotationId) : stableId('web annotation', id);

/** Notes and tags of the bodies; bodies that are addresses of other documents say nothing here. */
function bodiesOf({ body, bodyValue }: v.InferOutput<typeof webAnnotation>) {
  const notes = bodyValue === undefined ? [] : [bodyValue];
  const tags: string[] = [];
  for (const one of body ?? []) {
    if (typeof one === 'string' || one.value === undefined) continue;
    if (first(one.purpose) === 'tagging') tags.push(one.value.slice(0, 100));
    else notes.push(one.value);
  }
  return { note: notes.join('\n\n'), tags };
}

function read(item: unknown, at: string): Result<Annotation> {
  const result = check(webAnnotation, item);
  if (!result.ok) return result;
  const { id, created, modified, target } = result.value;
  const { source, selector, styleClass, state } = target[0]!;
  return {
    ok: true,
    value: toAnnotation(
      {
        id: idOf(id),
        url: source.id,
        title: source['dc:title'] ?? null,
        byline: source['dc:creator'] ?? [],
        publisher: source['dc:publisher'] ?? null,
        publishedAt: source['dcterms:issued'] ?? null,
        modifiedAtSource: source['dcterms:modified'] ?? null,
        language: first(source.language) ?? null,
        ...knownSelectors(selector),
        ...bodiesOf(result.value),
        colour: first(styleClass)?.replace(STYLE_CLASS, '') ?? null,
        seenAt: state?.[0]?.sourceDate ?? null,
        createdAt: created ?? null,
        modifiedAt: modified ?? null,
      },
      at,
    ),
  };
}

/** The annotations of a collection, a page, a list, or the one there is. */
function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const { type, first: page, items, target } = value as Record<string, unknown>;
  if (Array.isArray(items)) return items;
  if (typeof page === 'object' && page !== null) return itemsOf(page);
  if (Array.isArray(type) ? type.includes('AnnotationCollection') : type === 'AnnotationCollection') return [];
  return target === undefined ? null : [value];
}

/** Reads W3C Web Annotation JSON-LD, whole, before anything is written. `at` is the time now (ISO 8601 in UTC). */
export function importJsonLd(text: string, at: string): ImportDraft {
  const json = parseJson(text);
  if (!json.ok) return refuseFile(json.error);
  const items = itemsOf(json.value);
  return items ? readItems(items, (item) => read(item, at)) : refuseFile('no annotation, page or collection');
}
