import { countVotes } from './document-votes.ts';
import { DocumentFeatures, FeatureBuffer } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Model } from './model.ts';
import type { NameLists } from './resources.ts';
import { bestLabels } from './viterbi.ts';
import type { WordForm } from './word-form.ts';

/** Scores and best labels of one sentence. */
interface Reading {
  readonly scores: Int32Array;
  readonly labels: Uint8Array;
}

/** A sentence without capitals or digits holds no name we can find. */
const mayHoldNames = (words: readonly WordForm[]): boolean =>
  words.some(({ capitalized, hasDigit }) => capitalized || hasDigit);

function firstReading(
  sentences: readonly (readonly WordForm[])[],
  features: DocumentFeatures,
  model: Model,
): Reading[] {
  const buffer = new FeatureBuffer();
  return sentences.map((words, s) => {
    const n = words.length;
    if (!mayHoldNames(words)) return { scores: new Int32Array(0), labels: new Uint8Array(n) };
    const scores = new Int32Array(n * LABEL_COUNT);
    for (let i = 0; i < n; i++) {
      features.describe(s, i, buffer);
      for (let f = 0; f < buffer.length; f++) model.addFeature(buffer.hashes[f]!, scores, i * LABEL_COUNT);
    }
    return { scores, labels: bestLabels(scores, model.transitions, n) };
  });
}

/** The labels of a document's words after one reading: for training the second. */
export function readOnce(
  sentences: readonly (readonly WordForm[])[],
  model: Model,
  lists: NameLists,
): readonly Uint8Array[] {
  return firstReading(sentences, new DocumentFeatures(sentences, lists), model).map(({ labels }) => labels);
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
  const first = firstReading(sentences, features, model);
  const labels = first.map((reading) => reading.labels);
  const votes = countVotes(sentences, labels, features.casings);
  const buffer = new FeatureBuffer();
  return first.map((reading, s) => {
    if (reading.scores.length === 0) return reading.labels;
    const n = sentences[s]!.length;
    for (let i = 0; i < n; i++) {
      buffer.length = 0;
      features.describeVotes(s, i, votes, reading.labels, buffer);
      for (let f = 0; f < buffer.length; f++) model.addFeature(buffer.hashes[f]!, reading.scores, i * LABEL_COUNT);
    }
    return bestLabels(reading.scores, model.transitions, n);
  });
}
