import Papa from 'papaparse';
import * as v from 'valibot';
import type { Result } from '../types.ts';
import type { Annotation } from './annotation.ts';
import {
  check,
  line,
  MAX_FILE,
  noteText,
  quoteSelector,
  quoteText,
  readItems,
  refuseFile,
  stableId,
  toAnnotation,
  webAddress,
} from './import-fields.ts';
import type { ImportDraft } from './import-report.ts';

/** Names a column has in Readwise's import and export files and in ours. */
const names = {
  highlight: ['highlight', 'text', 'quote'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  url: ['url', 'source url'],
  note: ['note'],
  date: ['date', 'highlighted at'],
  tags: ['tags'],
  colour: ['color', 'colour'],
  publisher: ['publisher'],
  published: ['published'],
} as const;

type Column = keyof typeof names;

const row = v.object({
  highlight: v.pipe(quoteText, v.minLength(1, 'no highlight')),
  title: line,
  author: line,
  url: v.union([v.literal(''), webAddress]),
  note: noteText,
  date: line,
  tags: line,
  colour: line,
  publisher: line,
  published: line,
});

/** Where each column is; −1 for those a file does not have. */
function columnsOf(header: readonly string[]): Record<Column, number> {
  const folded = header.map((name) => name.trim().toLowerCase());
  const find = (aliases: readonly string[]) => folded.findIndex((name) => aliases.includes(name));
  return Object.fromEntries(Object.entries(names).map(([column, aliases]) => [column, find(aliases)])) as Record<
    Column,
    number
  >;
}

/** Takes away the apostrophe that keeps a spreadsheet from running a field. */
const unescaped = (field: string) => field.replace(/^'(?=[=+\-@\t\r])/, '');

function read(cells: readonly string[], columns: Record<Column, number>, at: string): Result<Annotation> {
  const fields = Object.fromEntries(
    Object.entries(columns).map(([column, i]) => [column, i < 0 ? '' : unescaped(cells[i] ?? '').trim()]),
  );
  const result = check(row, fields);
  if (!result.ok) return result;
  const { highlight, title, author, url, note, date, tags, colour, publisher, published } = result.value;
  if (url === '' && title === '') return { ok: false, error: 'neither address nor title' };
  const where = url === '' ? `urn:title:${encodeURIComponent(title)}` : url;
  return {
    ok: true,
    value: toAnnotation(
      {
        id: stableId('readwise', where, highlight),
        url: where,
        title,
        byline:
          author === ''
            ? []
            : author
                .split(/\s*[,;]\s*|\s+and\s+/)
                .filter(Boolean)
                .slice(0, 50),
        publisher,
        publishedAt: published,
        quote: quoteSelector(highlight),
        position: null,
        note,
        tags: tags.split(',').map((tag) => tag.trim().slice(0, 100)),
        colour,
        createdAt: date,
        modifiedAt: date,
      },
      at,
    ),
  };
}

/** Reads CSV with Readwise's columns, whole, before anything is written. `at` is the time now (ISO 8601 in UTC). */
export function importReadwise(text: string, at: string): ImportDraft {
  if (text.length > MAX_FILE) return refuseFile(`more than ${MAX_FILE} characters`);
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [header, ...rows] = data;
  const columns = columnsOf(header ?? []);
  if (columns.highlight < 0) return refuseFile('no column "Highlight"');
  return readItems(rows, (cells) => read(cells as string[], columns, at));
}
