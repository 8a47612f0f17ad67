import { type NameLists, readNameLists } from '../../lib/entities/resources.ts';
import { compileLists } from './compile-lists.ts';
import type { ListSource } from './lists.ts';
import { readCorpus } from './read-corpus.ts';
import { readSet } from './read-sets.ts';
import type { LabelledDocument } from './training-data.ts';
import { type AnnotatedDocument, labelSentence } from './training-text.ts';

/** Training sets and how much a sentence of each counts; the project's own news is read apart. */
const setWeights: Readonly<Record<string, number>> = {
  'docred.dev': 0.4,
  'docred.test': 0.4,
  'crossner_politics.train': 1,
  'crossner_politics.dev': 1,
  'crossner_science.train': 0.2,
  'crossner_science.dev': 0.2,
  'crossner_literature.train': 0.2,
  'crossner_literature.dev': 0.2,
  'crossner_music.train': 0.2,
  'crossner_music.dev': 0.2,
  'crossner_ai.train': 0.2,
  'crossner_ai.dev': 0.2,
  'wikigold.all': 1,
  're3d.all': 1,
  'gum_by.all': 1,
  'gum_sa.all': 1,
  'wnut17.train': 0.25,
  'wnut17.dev': 0.25,
  'btc.all': 0.25,
  'uner_ewt.dev': 0.7,
  'uner_ewt.test': 0.7,
};
const CORPUS_WEIGHT = 2;

/** All documents to train on, with their weights. */
export function readTraining(data: string): {
  documents: AnnotatedDocument[];
  weightOf: (d: AnnotatedDocument) => number;
} {
  const documents = [...Object.keys(setWeights).flatMap((set) => readSet(data, set)), ...readCorpus()];
  return { documents, weightOf: ({ set }) => setWeights[set] ?? CORPUS_WEIGHT };
}

/** Words that are ordinary words: seen in lower case at least this often, and as often as capitalized. */
const COMMON_COUNT = 3;

/** Ordinary words of the training texts. */
function commonWords(documents: readonly { sentences: readonly { words: readonly string[] }[] }[]): string[] {
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  for (const { sentences } of documents) {
    for (const { words } of sentences) {
      for (let i = 1; i < words.length; i++) {
        const word = words[i]!;
        const folded = word.toLowerCase();
        if (!/^\p{L}+$/u.test(word)) continue;
        const counts = folded === word ? lower : upper;
        counts.set(folded, (counts.get(folded) ?? 0) + 1);
      }
    }
  }
  return [...lower].filter(([word, n]) => n >= COMMON_COUNT && n >= (upper.get(word) ?? 0)).map(([word]) => word);
}

/** Documents as the trainer reads them. */
export function labelDocuments(
  documents: readonly AnnotatedDocument[],
  weightOf: (document: AnnotatedDocument) => number,
): LabelledDocument[] {
  return documents.map((document) => ({
    sentences: document.sentences.map(labelSentence),
    weight: weightOf(document),
  }));
}

/** The compiled name lists, and a reader over them. */
export function buildLists(
  sources: readonly ListSource[],
  labelled: readonly LabelledDocument[],
): { bytes: Uint8Array; lists: NameLists } {
  const bytes = compileLists(sources, commonWords(labelled));
  return { bytes, lists: readNameLists(bytes) };
}
