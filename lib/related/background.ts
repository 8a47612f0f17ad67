import { blendWeights, noDocuments } from './idf.ts';

/** The world's document frequencies, bundled. */
export const backgroundFrequencies = noDocuments;

/** Weights of a library with nothing in it. */
export const backgroundWeights = blendWeights(backgroundFrequencies, noDocuments);
