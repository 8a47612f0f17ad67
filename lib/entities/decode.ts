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

/** Scores of one sentence, the stretches that have any, and the best labels. */
interface Reading {
  readonly scores: Int32Array;
  readonly stretches: readonly number[];
  readonly labels: Uint8Array;
}

function decode(scores: Int32Array, stretches: readonly number[], model: Model, n: number): Uint8Array {
  const labels = new Uint8Array(n);
  for (let k = 0; k < stretches.length; k += 2) {
    bestLabels(scores, model.transitions, stretches[k]!, stretches[k + 1]!, labels);
  }
  return labels;
}

function addFeatures(buffer: FeatureBuffer, model: Model, scores: Int32Array, word: number): void {
  for (let f = 0; f < buffer.length; f++) model.addFeature(buffer.hashes[f]!, scores, word * LABEL_COUNT);
}

function firstReading(
  sentences: readonly (readonly WordForm[])[],
  features: DocumentFeatures,
  model: Model,
): Reading[] {
  const buffer = new FeatureBuffer();
  return sentences.map((words, s) => {
    const stretches = stretchesOf(words);
    const scores = new Int32Array(stretches.length === 0 ? 0 : words.length * LABEL_COUNT);
    for (let k = 0; k < stretches.length; k += 2) {
      for (let i = stretches[k]!; i < stretches[k + 1]!; i++) {
        features.describe(s, i, buffer);
        addFeatures(buffer, model, scores, i);
      }
    }
    return { scores, stretches, labels: decode(scores, stretches, model, words.length) };
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
  const votes = countVotes(
    sentences,
    first.map(({ labels }) => labels),
    features.casings,
  );
  const buffer = new FeatureBuffer();
  return first.map(({ scores, stretches, labels }, s) => {
    const words = sentences[s]!;
    for (let k = 0; k < stretches.length; k += 2) {
      for (let i = stretches[k]!; i < stretches[k + 1]!; i++) {
        if (!words[i]!.capitalized) continue;
        buffer.length = 0;
        features.describeVotes(s, i, votes, labels, buffer);
        addFeatures(buffer, model, scores, i);
      }
    }
    return decode(scores, stretches, model, words.length);
  });
}
