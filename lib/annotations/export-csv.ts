import Papa from 'papaparse';
import type { Annotation } from './annotation.ts';

/**
 * Columns of Readwise's CSV import, in its order (https://docs.readwise.io/readwise/docs/importing-highlights/csv),
 * then ours; Readwise leaves out columns it does not know.
 */
export const csvColumns = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
  'Tags',
  'Color',
  'Publisher',
  'Published',
] as const;

/** Clippings as CSV. A field that a spreadsheet would take for a formula is preceded by an apostrophe. */
export function exportCsv(annotations: readonly Annotation[]): string {
  const rows = annotations.map(({ text, source, note, anchor, createdAt, tags, colour }) => [
    text,
    source.title ?? '',
    source.byline.join(', '),
    source.url,
    note,
    anchor?.position?.start ?? '',
    createdAt,
    tags.join(', '),
    colour,
    source.publisher ?? '',
    source.publishedAt ?? '',
  ]);
  return Papa.unparse({ fields: [...csvColumns], data: rows }, { escapeFormulae: true, newline: '\r\n' });
}
