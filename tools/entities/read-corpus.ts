import { readdirSync, readFileSync } from 'node:fs';
import type { MODEL_TYPES } from '../../lib/entities/labels.ts';
import type { AnnotatedDocument, AnnotatedSentence, Annotation } from './training-text.ts';
import { typeIndex } from './training-text.ts';

const types: Readonly<Record<string, (typeof MODEL_TYPES)[number]>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  event: 'other',
  product: 'other',
};

/** A line with marks, `[Mark Rutte|person] spoke`, as text and names. */
export function readMarked(line: string): AnnotatedSentence {
  const names: Annotation[] = [];
  let text = '';
  let after = 0;
  for (const mark of line.matchAll(/\[([^[\]|]+)\|([a-z]+)\]/g)) {
    text += line.slice(after, mark.index);
    const type = types[mark[2]!];
    if (type === undefined) throw new Error(`unknown kind "${mark[2]}" in: ${line}`);
    names.push({ start: text.length, end: text.length + mark[1]!.length, type: typeIndex(type) });
    text += mark[1]!;
    after = mark.index + mark[0].length;
  }
  return { text: text + line.slice(after), names };
}

const corpus = new URL('./corpus/', import.meta.url);

/** The project's own annotated news: one sentence a line, documents separated by blank lines, `# ` comments left out. */
export function readCorpus(): AnnotatedDocument[] {
  const files = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(new URL(file, corpus), 'utf8')
      .split(/\n\s*\n/)
      .map((block) => ({
        set: `corpus/${file}`,
        sentences: block
          .split('\n')
          .filter((line) => line.trim() !== '' && !line.startsWith('# '))
          .map((line) => readMarked(line.trim())),
      }))
      .filter(({ sentences }) => sentences.length > 0),
  );
}
