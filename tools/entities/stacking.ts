import { readOnce } from '../../lib/entities/decode.ts';
import { readModel } from '../../lib/entities/model.ts';
import type { NameLists } from '../../lib/entities/resources.ts';
import { wordForms } from '../../lib/entities/tagger.ts';
import { type CrfOptions, trainCrf } from './crf.ts';
import { packModel } from './pack-model.ts';
import { extract, type LabelledDocument } from './training-data.ts';

const FOLDS = 2;

/**
 * What a model that has not seen a document makes of it, for every document: the documents are dealt to folds, and each
 * fold is read by a model trained on the others.
 */
export function firstReadings(
  documents: readonly LabelledDocument[],
  lists: NameLists,
  minCount: number,
  options: CrfOptions,
): (readonly Uint8Array[])[] {
  const data = extract(documents, lists, minCount, null);
  const readings: (readonly Uint8Array[])[] = [];
  const formOf = wordForms(lists);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainCrf(data, {
      ...options,
      firstReading: 1,
      only: (sentence) => data.documentOf[sentence]! % FOLDS !== fold,
    });
    const model = readModel(packModel(weights, data.hashes, { threshold: 0.02, features: 0, corpus: 0 }));
    documents.forEach(({ sentences }, d) => {
      if (d % FOLDS !== fold) return;
      readings[d] = readOnce(
        sentences.map(({ words }) => words.map(formOf)),
        model,
        lists,
      );
    });
  }
  return readings;
}
