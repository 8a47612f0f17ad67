/** How much each term says: rare in the world and rare in this archive. */
export interface TermWeights {
  /** Weight of a term hash, above 0. */
  idf(term: number): number;
}

/** In how many of `documents` texts each term stands. */
export interface DocumentFrequencies {
  readonly documents: number;
  frequency(term: number): number;
}

export const noDocuments: DocumentFrequencies = { documents: 0, frequency: () => 0 };

/** How many archive articles the bundled background weighs at most: a young archive is judged by the world's word
 * frequencies, an old one by its own. Measured on the development sets; anything from 500 to 2,000 does. */
const BACKGROUND_DOCUMENTS = 1000;

/**
 * Inverse document frequencies of background and archive together, smoothed so that no weight is 0. The more the
 * archive holds, the more its own counts decide: in a one-topic archive "NATO" says nothing.
 */
export function blendWeights(background: DocumentFrequencies, archive: DocumentFrequencies): TermWeights {
  const scale = background.documents === 0 ? 0 : Math.min(1, BACKGROUND_DOCUMENTS / background.documents);
  const documents = background.documents * scale + archive.documents;
  const known = new Map<number, number>();
  const idf = (term: number) => {
    const frequency = background.frequency(term) * scale + archive.frequency(term);
    return Math.log(1 + (documents + 1) / (frequency + 0.5));
  };
  return {
    idf(term) {
      const seen = known.get(term);
      if (seen !== undefined) return seen;
      const weight = idf(term);
      known.set(term, weight);
      return weight;
    },
  };
}

/** Counts the documents that hold each term. */
export function countDocuments(documents: Iterable<Iterable<number>>): DocumentFrequencies {
  const counts = new Map<number, number>();
  let total = 0;
  for (const terms of documents) {
    total++;
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { documents: total, frequency: (term) => counts.get(term) ?? 0 };
}
