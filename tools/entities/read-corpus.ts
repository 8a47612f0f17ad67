import type { MODEL_TYPES } from '../../lib/entities/labels.ts';
import { readCorpus as readCorpusFiles } from './check-corpus.ts';
import { type AnnotatedDocument, typeIndex } from './training-text.ts';

const types: Readonly<Record<string, (typeof MODEL_TYPES)[number]>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  event: 'other',
  product: 'other',
};

/** The project's own annotated news, as the trainer reads all its sets. Throws when a mark is wrong. */
export function readCorpus(): AnnotatedDocument[] {
  return [...readCorpusFiles()].flatMap(([file, { documents, problems }]) => {
    if (problems.length > 0) throw new Error(`${file}:${problems[0]}`);
    return documents.map((sentences) => ({
      set: `corpus/${file}`,
      sentences: sentences.map(({ text, marks }) => ({
        text,
        names: marks.map(({ start, end, kind }) => ({ start, end, type: typeIndex(types[kind]!) })),
      })),
    }));
  });
}
