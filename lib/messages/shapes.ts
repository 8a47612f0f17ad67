import * as v from 'valibot';
import type { Annotation } from '../annotations/annotation.ts';
import type { Correction } from '../entities/corrections.ts';
import type { AnnotationId, ArticleId, EntityKey, Result, TextOffset } from '../types.ts';
import type { ArticleSnapshot, ClippingChange, NewClipping, QuotedSpan, ShowTarget } from './protocol.ts';

/**
 * The door: what a page sends is checked here before anything is done with it, because a page's renderer is not
 * trusted. Inside, the types carry the proof.
 */

/** Longest article text that is taken: two million characters, ten times the longest we met. */
const MAX_TEXT = 2_000_000;
const MAX_LINE = 10_000;

const line = v.pipe(v.string(), v.maxLength(MAX_LINE));
const lines = v.pipe(v.array(line), v.maxLength(200));
const webAddress = v.pipe(
  line,
  v.check((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'not a web address'),
);
/** A date the engine can order by; anything else is no date. */
const date = v.pipe(
  v.nullable(line),
  v.transform((text) => (text !== null && Number.isNaN(Date.parse(text)) ? null : text)),
);
const offset = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(MAX_TEXT),
  v.transform((n) => n as TextOffset),
);
const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'an empty or backward span'),
);
const id = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{14}$/),
  v.transform((text) => text as ArticleId),
);

const passage = v.object({
  kind: v.picklist(['title', 'paragraph', 'heading', 'quote', 'list', 'caption']),
  start: offset,
  end: offset,
});

const article = v.pipe(
  v.object({
    url: webAddress,
    title: v.nullable(line),
    byline: lines,
    publishedAt: date,
    modifiedAt: date,
    publisher: v.nullable(line),
    section: v.nullable(line),
    language: v.nullable(line),
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    passages: v.pipe(v.array(passage), v.minLength(1), v.maxLength(20_000)),
    earlier: v.pipe(
      v.array(v.object({ url: webAddress, title: line, publisher: v.nullable(line), byline: lines })),
      v.maxLength(500),
    ),
  }),
  v.check(({ text, passages }) => {
    let from = 0;
    return passages.every(({ start, end }) => {
      const inOrder = start >= from && end > start && end <= text.length;
      from = end;
      return inOrder;
    });
  }, 'passages out of order or outside the text'),
);

const snapshot = v.object({ article, pageUrl: webAddress });

const colour = v.picklist(['yellow', 'green', 'blue', 'pink']);
const tags = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(50));
const note = v.pipe(v.string(), v.maxLength(100_000));

const kind = v.picklist(['passage', 'article', 'figure']);
const quoted = v.object({ articleId: id, span, text: v.pipe(v.string(), v.maxLength(MAX_TEXT)) });
const clipping = v.object({ ...quoted.entries, kind, colour, note, tags });

const annotationId = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  v.transform((text) => text as AnnotationId),
);

const target = v.variant('page', [
  v.object({ page: v.literal('library'), route: v.pipe(line, v.regex(/^#\/[^\s]*$|^$/)) }),
  v.object({ page: v.literal('options') }),
  v.object({ page: v.literal('welcome') }),
  v.object({ page: v.literal('article'), id }),
]);

const entityKey = v.pipe(
  line,
  v.regex(/^[a-z]+:./),
  v.transform((text) => text as EntityKey),
);
const entityType = v.picklist(['person', 'organization', 'place', 'group', 'event', 'product']);

const correction = v.variant('kind', [
  v.object({ kind: v.literal('mute'), entity: entityKey }),
  v.object({ kind: v.literal('retype'), entity: entityKey, type: entityType }),
  v.object({ kind: v.literal('same-as'), entity: entityKey, as: entityKey, name: line }),
  v.object({ kind: v.literal('not-same-as'), entity: entityKey, name: line }),
]);

const selector = {
  quote: v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: line, suffix: line }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
};
const number = v.nullable(v.union([v.number(), line]));
const moment = v.pipe(
  line,
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a date'),
);

/** A clipping taken back from a page that was given it: an undo. */
const annotation = v.object({
  id: annotationId,
  articleId: id,
  kind,
  colour,
  note,
  tags,
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  anchor: v.nullable(
    v.object({
      quote: selector.quote,
      position: v.nullable(selector.position),
      lookAlikes: v.pipe(v.array(v.object(selector)), v.maxLength(1000)),
    }),
  ),
  source: v.object({
    url: webAddress,
    title: v.nullable(line),
    byline: lines,
    publisher: v.nullable(line),
    publishedAt: v.nullable(line),
    modifiedAt: v.nullable(line),
    language: v.nullable(line),
  }),
  figures: v.pipe(
    v.array(
      v.object({
        text: line,
        type: line,
        value: number,
        min: number,
        max: number,
        unit: v.nullable(line),
        currency: v.nullable(line),
        modifier: v.nullable(line),
        counted: v.nullable(line),
      }),
    ),
    v.maxLength(20_000),
  ),
  names: v.pipe(v.array(v.object({ text: line, type: entityType, entity: entityKey })), v.maxLength(20_000)),
  seenAt: moment,
  createdAt: moment,
  modifiedAt: moment,
  earlierTexts: v.pipe(v.array(v.object({ text: v.string(), until: moment })), v.maxLength(1000)),
});

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return { ok: false, error: `${v.getDotPath(issue) ?? 'message'}: ${issue.message}` };
}

export const checkSnapshot = (value: unknown): Result<ArticleSnapshot> => check(snapshot, value);
export const checkClipping = (value: unknown): Result<NewClipping> => check(clipping, value);
export const checkClippingChange = (value: unknown): Result<ClippingChange> =>
  check(v.partial(v.object({ note, tags, colour })), value) as Result<ClippingChange>;
export const checkQuotedSpan = (value: unknown): Result<QuotedSpan> => check(quoted, value);
export const checkAnnotationId = (value: unknown): Result<AnnotationId> => check(annotationId, value);
export const checkAnnotation = (value: unknown): Result<Annotation> => check(annotation, value) as Result<Annotation>;
export const checkTarget = (value: unknown): Result<ShowTarget> => check(target, value);
export const checkArticleId = (value: unknown): Result<ArticleId> => check(id, value);
export const checkOffset = (value: unknown): Result<TextOffset> => check(offset, value);
export const checkEntityKey = (value: unknown): Result<EntityKey> => check(entityKey, value);
export const checkCorrection = (value: unknown): Result<Correction> => check(correction, value);
