import { documents, packed } from './background-frequencies.ts';
import { blendWeights, noDocuments } from './idf.ts';
import { unpackFrequencies } from './packed-frequencies.ts';

/** The world's document frequencies: what words say to a reader whose library is empty. */
export const backgroundFrequencies = unpackFrequencies(documents, packed);

/** Weights of an empty library. Fixed, so that the same article always has the same fingerprint. */
export const backgroundWeights = blendWeights(backgroundFrequencies, noDocuments);
