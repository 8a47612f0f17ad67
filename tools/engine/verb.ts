import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { articleId } from '../../lib/text/ids.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { ArticleText, StoredArticle, TextOffset } from '../../lib/types.ts';

/** One line of input, not yet checked. */
export type Row = Readonly<Record<string, unknown>>;

/** What a verb does with the lines it is given. It throws an `Error` whose message says what is wrong with a line. */
export interface EngineVerb {
  /** Answers to one line, in order; none where the verb answers only at the end. */
  answer(row: Row): Promise<readonly unknown[]> | readonly unknown[];
  /** Answers once all lines are read; also the place to close what was opened. */
  finish(): Promise<readonly unknown[]> | readonly unknown[];
}

/** A needed field that is text. */
export function stringField(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`needs "${name}", a string`);
  return value;
}

/** A field that may be absent or null. */
export function optionalString(row: Row, name: string): string | null {
  const value = row[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw new Error(`"${name}" is not a string`);
  return value;
}

/** The title and passages of a line, laid out as one text. */
export function articleText(row: Row): ArticleText {
  const passages = row.passages;
  if (!Array.isArray(passages) || !passages.every((p) => typeof p === 'string')) {
    throw new Error('needs "passages", an array of strings');
  }
  return layOut(
    optionalString(row, 'title'),
    passages.map((text: string) => ({ kind: 'paragraph', text })),
  );
}

/** Where an offset of the laid-out text lies in the line's own passages; −1 is the title. */
export function passageAt(row: Row, article: ArticleText): (offset: TextOffset) => { passage: number; from: number } {
  const hasTitle = optionalString(row, 'title') !== null;
  // Empty passages have no place in the text, so the n-th laid-out passage need not be the n-th of the line.
  const numbers = (row.passages as string[]).flatMap((text, i) => (text === '' ? [] : [i]));
  if (hasTitle) numbers.unshift(-1);
  return (offset) => {
    let low = 0;
    let high = article.passages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (article.passages[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return { passage: numbers[low]!, from: article.passages[low]!.start };
  };
}

/** A stored article as ENGINE.md gives it. */
export function storedArticle(row: Row): StoredArticle {
  const url = stringField(row, 'url');
  return {
    ...articleText(row),
    id: articleId(url),
    url,
    title: optionalString(row, 'title'),
    byline: [],
    publishedAt: optionalString(row, 'publishedAt'),
    modifiedAt: null,
    publisher: optionalString(row, 'publisher'),
    section: null,
    language: optionalString(row, 'language'),
  };
}

/** The lines of a JSONL file, gzipped or not. */
export function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]));
}
