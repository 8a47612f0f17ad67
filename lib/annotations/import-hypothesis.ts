import * as v from 'valibot';
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
  tagList,
  toAnnotation,
  webAddress,
} from './import-fields.ts';
import type { ImportDraft } from './import-report.ts';

/** One annotation as Hypothesis's API and its export give it (https://h.readthedocs.io/en/latest/api-reference/v1/). */
const row = v.object({
  id: v.pipe(line, v.minLength(1)),
  uri: webAddress,
  created: v.optional(line, ''),
  updated: v.optional(line, ''),
  text: v.optional(noteText, ''),
  tags: v.optional(tagList, []),
  target: v.optional(v.pipe(v.array(v.object({ selector: anySelectors })), v.maxLength(10)), []),
  document: v.optional(v.object({ title: v.optional(v.union([line, v.array(line)])) })),
  references: v.optional(v.array(v.unknown())),
});

/** An API answer, the client's own export file, or a bare list. */
function rowsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const { rows, annotations } = value as Record<string, unknown>;
  if (Array.isArray(rows)) return rows;
  return Array.isArray(annotations) ? annotations : null;
}

/** Reads Hypothesis JSON, whole, before anything is written. `at` is the time now (ISO 8601 in UTC). */
export function importHypothesis(text: string, at: string): ImportDraft {
  const json = parseJson(text);
  if (!json.ok) return refuseFile(json.error);
  const rows = rowsOf(json.value);
  if (!rows) return refuseFile('no "rows", no "annotations", and not a list');
  return readItems(rows, (item) => {
    const result = check(row, item);
    if (!result.ok) return result;
    const { id, uri, created, updated, text: note, tags, target, document, references } = result.value;
    if (references && references.length > 0) return { ok: false, error: 'a reply to another annotation' };
    const title = document?.title;
    return {
      ok: true,
      value: toAnnotation(
        {
          id: stableId('hypothesis', id),
          url: uri,
          title: (Array.isArray(title) ? title[0] : title) ?? null,
          ...knownSelectors(target[0]?.selector),
          note,
          tags,
          createdAt: created,
          modifiedAt: updated,
        },
        at,
      ),
    };
  });
}
