import { withHeadlines } from './augment.ts';
import { buildLists, labelDocuments, readTraining } from './build.ts';
import { corpusFingerprint, featuresFingerprint } from './fingerprint.ts';
import { readLists } from './lists.ts';
import { packModel } from './pack-model.ts';
import { seededRandom } from './random.ts';
import { namePool, renamed } from './rename.ts';
import { firstReadings } from './stacking.ts';
import { trainSeeds } from './train-seeds.ts';
import { extract } from './training-data.ts';

/** Everything a training run depends on besides its texts and lists. */
export interface TrainingOptions {
  /** Directory with `train/` and `gazetteers/`. */
  readonly data: string;
  readonly seeds: readonly number[];
  readonly epochs: number;
  /** Epochs of the models that make the first readings the second learns from. */
  readonly firstEpochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly dropout: number;
  readonly firstReading: number;
  /** Share of documents that get a headline. */
  readonly headlines: number;
  /** Share of news documents read again with other names. */
  readonly renamed: number;
  /** Features seen fewer times are dropped. */
  readonly minCount: number;
  /** Weights smaller than this are dropped from the packed model. */
  readonly threshold: number;
  /** Share of the documents that is learnt from: all, but for comparisons that must be quick. */
  readonly share: number;
  /** What is left out, to see what it is worth. */
  readonly without: 'nothing' | 'corpus' | 'lists';
  /** Processor cores used. */
  readonly atOnce: number;
}

export const defaultOptions: Omit<TrainingOptions, 'data'> = {
  seeds: [1, 2, 3],
  epochs: 5,
  firstEpochs: 2,
  rate: 0.1,
  l1: 6e-6,
  dropout: 0.15,
  firstReading: 0.2,
  headlines: 0.3,
  renamed: 0.7,
  minCount: 2,
  threshold: 0.05,
  share: 1,
  without: 'nothing',
  atOnce: 2,
};

/** Sets of news and reports, whose documents are worth reading again with other names. */
const copied = /^(?:corpus|re3d|gum|wikigold)/;

/** The bytes of the two files under `public/models/`. */
export interface TrainedFiles {
  readonly model: Uint8Array;
  readonly resources: Uint8Array;
}

/** Trains from the sets, lists and corpus. The same inputs give the same bytes. Minutes on two cores, about 2 GB. */
export async function trainModel(options: TrainingOptions, log: (line: string) => void): Promise<TrainedFiles> {
  const { data: directory, rate, l1, dropout, firstReading, epochs, minCount } = options;
  // Read first: the corpus may change while training runs.
  const corpus = corpusFingerprint();
  const { documents: all, weightOf } = readTraining(directory);
  const dealt = seededRandom(3);
  const documents = all
    .filter(() => dealt() < options.share)
    .filter(({ set }) => options.without !== 'corpus' || !set.startsWith('corpus/'));
  const sources = readLists(directory);
  const pool = namePool(sources);
  const random = seededRandom(7);
  const copies = documents
    .filter(({ set }) => copied.test(set) && random() < options.renamed)
    .map((document) => renamed(document, pool, random));
  const labelled = labelDocuments(
    withHeadlines([...documents, ...copies], options.headlines, seededRandom(5)),
    weightOf,
  );
  const { bytes: resources, lists } = buildLists(options.without === 'lists' ? [] : sources, labelled);
  const crf = { rate, l1, dropout, firstReading, epochs, averaged: 3 };
  const readings =
    options.firstEpochs === 0
      ? null
      : firstReadings(labelled, lists, minCount, { ...crf, seed: 11, epochs: options.firstEpochs, averaged: 1 });
  log('first readings made');
  const data = extract(labelled, lists, minCount, readings);
  log(`${data.labels.length} words, ${data.features.length} features, ${data.hashes.length} distinct`);
  const weights = await trainSeeds(data, options.seeds, crf, options.atOnce, log);
  const model = packModel(weights, data.hashes, {
    threshold: options.threshold,
    features: featuresFingerprint(lists),
    corpus,
  });
  return { model, resources };
}
