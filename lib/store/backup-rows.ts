import * as v from 'valibot';
import type { Result } from '../types.ts';

/** Shapes of what comes from a backup, as far as the pages that show it rely on them. A file may come from anywhere. */

const line = v.pipe(v.string(), v.maxLength(10_000));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const time = v.pipe(
  line,
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not a date'),
);
const webAddress = v.pipe(
  line,
  v.check((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'not a web address'),
);
/** An import without an address has a `urn:` in its place. */
const address = v.union([webAddress, v.pipe(line, v.regex(/^urn:/))]);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const passage = v.looseObject({ kind: v.string(), start: offset, end: offset });

const shapes: Readonly<Record<string, v.GenericSchema>> = {
  articles: v.looseObject({
    id: key,
    url: webAddress,
    urls: v.array(webAddress),
    title: v.nullable(line),
    byline: v.array(line),
    publishedAt: v.nullable(time),
    publisher: v.nullable(line),
    language: v.nullable(line),
    readAtUrl: v.nullable(webAddress),
    origin: v.picklist(['read', 'feed']),
    keptAt: time,
    openedAt: time,
    earlier: v.array(v.looseObject({ url: webAddress, title: line })),
  }),
  texts: v.looseObject({ articleId: key, deflated: v.instance(Uint8Array), passages: v.array(passage) }),
  analyses: v.looseObject({
    articleId: key,
    mentions: v.array(v.looseObject({})),
    entities: v.array(v.looseObject({})),
  }),
  related: v.looseObject({ articleId: key, ranked: v.array(v.looseObject({})) }),
  changes: v.looseObject({ articleId: key, seenAt: time, removed: v.array(v.string()), added: v.array(v.string()) }),
  names: v.looseObject({
    key,
    name: line,
    aliases: v.array(line),
    roles: v.array(v.looseObject({ text: line, since: time, until: time })),
    articles: offset,
    firstSeenAt: time,
    lastSeenAt: time,
  }),
  nameUses: v.looseObject({ key, articleId: key, publishedAt: line, count: offset, sentence: v.string() }),
  figureUses: v.looseObject({ articleId: key, start: offset, groupId: key }),
  figureGroups: v.looseObject({ id: key }),
  stories: v.looseObject({ id: key, name: v.string(), updatedAt: time }),
  annotations: v.looseObject({
    id: v.pipe(line, v.regex(/^urn:uuid:/)),
    articleId: key,
    kind: v.picklist(['passage', 'article', 'figure']),
    colour: v.picklist(['yellow', 'green', 'blue', 'pink']),
    note: v.pipe(v.string(), v.maxLength(100_000)),
    tags: v.array(line),
    text: v.string(),
    source: v.looseObject({
      url: address,
      title: v.nullable(line),
      byline: v.array(line),
      publisher: v.nullable(line),
    }),
    createdAt: time,
    modifiedAt: time,
  }),
  corrections: v.looseObject({ id: key, createdAt: time }),
  fingerprints: v.looseObject({ id: key }),
  feeds: v.looseObject({ url: webAddress, host: line, title: line, on: v.boolean() }),
};

/** Checks one row of a backup; rows of tables without a shape need only be objects. */
export function checkRow(table: string, row: unknown): Result<object> {
  const result = v.safeParse(shapes[table] ?? v.looseObject({}), row, { abortEarly: true });
  if (result.success) return { ok: true, value: row as object };
  const [issue] = result.issues;
  return { ok: false, error: `${table}: ${v.getDotPath(issue) ?? 'row'}: ${issue.message}` };
}
