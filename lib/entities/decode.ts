import { countVotes } from './document-votes.ts';
import { FeatureBuffer } from './feature-buffer.ts';
import { DocumentFeatures } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Model } from './model.ts';
import type { NameLists } from './resources.ts';
import { bestLabels } from './viterbi.ts';
import type { WordForm } from './word-form.ts';

/** A small word farther than this from any capital or digit is outside every name, and is not looked at. */
const REACH = 2;

/** Stretches of a sentence that may hold names, as word numbers `from, to, from, to, …`; each is labelled by itself. */
export function stretchesOf(words: readonly WordForm[]): number[] {
  const stretches: number[] = [];
  let end = -1;
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capitalized && !words[i]!.hasDigit) continue;
    const from = Math.max(i - REACH, 0);
    const to = Math.min(i + REACH + 1, words.length);
    if (from <= end) stretches[stretches.length - 1] = to;
    else stretches.push(from, to);
    end = to;
  }
  return stretches;
}

/** A first reading of a document. */
interface Reading {
  /** A row a word, sentence after sentence: one array, for making many small ones takes longer than filling them. */
  readonly scores: Int32Array;
  /** Row of each sentence's first word. */
  readonly rows: readonly number[];
  readonly stretches: readonly (readonly number[])[];
  readonly labels: readonly Uint8Array[];
}

/** The best labels of a sentence of `n` words whose scores begin at `row`. */
function decode(scores: Int32Array, row: number, stretches: readonly number[], model: Model, n: number): Uint8Array {
  const labels = new Uint8Array(n);
  for (let k = 0; k < stretches.length; k += 2) {
    bestLabels(scores, row, model.transitions, stretches[k]!, stretches[k + 1]!, labels);
  }
  return labels;
}

function firstReading(sentences: readonly (readonly WordForm[])[], features: DocumentFeatures, model: Model): Reading {
  const buffer = new FeatureBuffer();
  let words = 0;
  const rows = sentences.map(({ length }) => {
    words += length;
    return words - length;
  });
  const scores = new Int32Array(words * LABEL_COUNT);
  const stretches = sentences.map(stretchesOf);
  const labels = sentences.map(({ length }, s) => {
    const row = rows[s]!;
    const of = stretches[s]!;
    for (let k = 0; k < of.length; k += 2) {
      for (let i = of[k]!; i < of[k + 1]!; i++) {
        features.describe(s, i, buffer);
        model.addFeatures(buffer.hashes, buffer.length, scores, (row + i) * LABEL_COUNT);
      }
    }
    return decode(scores, row, of, model, length);
  });
  return { scores, rows, stretches, labels };
}

/** The labels of a document's words after one reading: for training the second. */
export function readOnce(
  sentences: readonly (readonly WordForm[])[],
  model: Model,
  lists: NameLists,
): readonly Uint8Array[] {
  return firstReading(sentences, new DocumentFeatures(sentences, lists), model).labels;
}

/**
 * The labels of a document's words. It is read twice with the same model: the second time each word is also told what
 * the first reading made of it elsewhere in the document (after Krishnan and Manning, 2006, "An effective two-stage
 * model for exploiting non-local dependencies in named entity recognition").
 */
export function decodeDocument(
  sentences: readonly (readonly WordForm[])[],
  model: Model,
  lists: NameLists,
): readonly Uint8Array[] {
  const features = new DocumentFeatures(sentences, lists);
  const { scores, rows, stretches, labels } = firstReading(sentences, features, model);
  const votes = countVotes(sentences, labels, features.casings);
  const buffer = new FeatureBuffer();
  return sentences.map((words, s) => {
    const row = rows[s]!;
    const of = stretches[s]!;
    for (let k = 0; k < of.length; k += 2) {
      for (let i = of[k]!; i < of[k + 1]!; i++) {
        if (!words[i]!.capitalized) continue;
        buffer.length = 0;
        features.describeVotes(s, i, votes, labels[s]!, buffer);
        model.addFeatures(buffer.hashes, buffer.length, scores, (row + i) * LABEL_COUNT);
      }
    }
    return decode(scores, row, of, model, words.length);
  });
}
