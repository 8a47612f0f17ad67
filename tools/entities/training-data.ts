import { stretchesOf } from '../../lib/entities/decode.ts';
import { countVotes } from '../../lib/entities/document-votes.ts';
import { FeatureBuffer } from '../../lib/entities/feature-buffer.ts';
import { DocumentFeatures } from '../../lib/entities/features.ts';
import type { NameLists } from '../../lib/entities/resources.ts';
import { wordForms } from '../../lib/entities/tagger.ts';
import { FeatureTable } from './feature-table.ts';
import type { LabelledSentence } from './training-text.ts';

/** A document ready for feature extraction. */
export interface LabelledDocument {
  readonly sentences: readonly LabelledSentence[];
  /** How much a sentence counts. */
  readonly weight: number;
}

/** All training sentences as numbers, in shared memory so that each seed's worker reads the same. */
export interface TrainingData {
  /** Feature number × 8 + family, word after word. */
  readonly features: Int32Array;
  /** Where each word's features start; one more at the end. */
  readonly wordStarts: Int32Array;
  /** First word of each sentence (or stretch of one: see `stretchesOf`); one more at the end. */
  readonly sentenceStarts: Int32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
  /** The document each sentence is of. */
  readonly documentOf: Int32Array;
  /** Hash of each feature, by number. */
  readonly hashes: Int32Array;
}

/** An Int32Array that grows. */
class Ints {
  array = new Int32Array(1 << 20);
  length = 0;
  push(value: number): void {
    if (this.length === this.array.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.array);
      this.array = bigger;
    }
    this.array[this.length++] = value;
  }
  shared(): Int32Array {
    const copy = new Int32Array(new SharedArrayBuffer(4 * this.length));
    copy.set(this.array.subarray(0, this.length));
    return copy;
  }
}

/** Extracts the features of all documents; those seen fewer than `minCount` times are dropped. `firstReadings` are the
 * labels a model trained on other documents gave to each document: what the second reading is told. */
export function extract(
  documents: readonly LabelledDocument[],
  lists: NameLists,
  minCount: number,
  firstReadings: readonly (readonly ArrayLike<number>[])[] | null,
): TrainingData {
  const table = new FeatureTable();
  const formOf = wordForms(lists);
  const buffer = new FeatureBuffer();
  const features = new Ints();
  const wordStarts = new Ints();
  const sentenceStarts = new Ints();
  const labels = new Ints();
  const weights: number[] = [];
  const documentOf = new Ints();
  for (const [d, { sentences, weight }] of documents.entries()) {
    const forms = sentences.map(({ words }) => words.map(formOf));
    const described = new DocumentFeatures(forms, lists);
    const readings = firstReadings?.[d];
    const votes = readings && countVotes(forms, readings, described.casings);
    forms.forEach((words, s) => {
      const stretches = stretchesOf(words);
      for (let k = 0; k < stretches.length; k += 2) {
        sentenceStarts.push(labels.length);
        weights.push(weight);
        documentOf.push(d);
        for (let i = stretches[k]!; i < stretches[k + 1]!; i++) {
          wordStarts.push(features.length);
          labels.push(sentences[s]!.labels[i]!);
          described.describe(s, i, buffer);
          if (votes) described.describeVotes(s, i, votes, readings[s]!, buffer);
          for (let f = 0; f < buffer.length; f++) features.push(table.add(buffer.hashes[f]!) * 8 + buffer.families[f]!);
        }
      }
    });
  }
  wordStarts.push(features.length);
  sentenceStarts.push(labels.length);
  return keepFrequent({ features, wordStarts, sentenceStarts, labels, weights, documentOf }, table, minCount);
}

function keepFrequent(
  all: { features: Ints; wordStarts: Ints; sentenceStarts: Ints; labels: Ints; weights: number[]; documentOf: Ints },
  table: FeatureTable,
  minCount: number,
): TrainingData {
  const numbers = new Int32Array(table.size).fill(-1);
  const hashes = new Ints();
  for (let n = 0; n < table.size; n++) {
    if (table.countOf(n) < minCount) continue;
    numbers[n] = hashes.length;
    hashes.push(table.hashOf(n));
  }
  const starts = all.wordStarts.array;
  let kept = 0;
  for (let word = 0; word < all.wordStarts.length - 1; word++) {
    const from = starts[word]!;
    starts[word] = kept;
    const to = word + 1 < all.wordStarts.length - 1 ? starts[word + 1]! : all.features.length;
    for (let f = from; f < to; f++) {
      const packed = all.features.array[f]!;
      const number = numbers[packed >>> 3]!;
      if (number >= 0) all.features.array[kept++] = number * 8 + (packed & 7);
    }
  }
  starts[all.wordStarts.length - 1] = kept;
  all.features.length = kept;
  const labels = new Uint8Array(new SharedArrayBuffer(all.labels.length));
  labels.set(all.labels.array.subarray(0, all.labels.length));
  const weights = new Float32Array(new SharedArrayBuffer(4 * all.weights.length));
  weights.set(all.weights);
  return {
    features: all.features.shared(),
    wordStarts: all.wordStarts.shared(),
    sentenceStarts: all.sentenceStarts.shared(),
    labels,
    weights,
    documentOf: all.documentOf.shared(),
    hashes: hashes.shared(),
  };
}
