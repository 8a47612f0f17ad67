import { backgroundWeights } from './background.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { DocumentFrequencies, TermWeights } from './idf.ts';
import type { PostingList } from './postings.ts';

/** A posting's weight as one byte: weight over vector length, in 4096ths. Long articles stay above 20, so that the order of
 * candidates is kept; vectors of a term or two are cut off at 255. */
const WEIGHT_SCALE = 4096;
/** Names count in the index as they do in ranking. */
const ENTITY_SHARE = 0.22;

/** Terms of an article at hand by which candidates are looked for: the weightiest, and the foremost names. */
const QUERY_TERMS = 32;
const QUERY_ENTITIES = 8;

interface Weighed {
  readonly term: number;
  readonly weight: number;
}

function normalised(items: readonly Weighed[], share: number): Weighed[] {
  const norm = Math.sqrt(items.reduce((sum, { term, weight }) => sum + (weight * backgroundWeights.idf(term)) ** 2, 0));
  return norm === 0 ? [] : items.map(({ term, weight }) => ({ term, weight: (share * weight) / norm }));
}

function termsOf({ terms, weights }: Fingerprint): Weighed[] {
  return Array.from(terms, (term, i) => ({ term, weight: weights[i]! }));
}

function entitiesOf({ entities }: Fingerprint): Weighed[] {
  return entities.map(({ hash, weight }) => ({ term: hash, weight }));
}

/** What an article adds to the index: its terms and names with their weights, the rest of its words with 0. */
export function indexTerms(print: Fingerprint): { terms: Uint32Array<ArrayBuffer>; weights: Uint8Array<ArrayBuffer> } {
  const all = [...normalised(termsOf(print), 1), ...normalised(entitiesOf(print), ENTITY_SHARE)];
  const byTerm = new Map(all.map(({ term, weight }) => [term, weight]));
  const terms = Uint32Array.from([...byTerm.keys(), ...print.otherTerms]).sort();
  const byte = (term: number) => {
    const weight = byTerm.get(term);
    return weight === undefined ? 0 : Math.max(1, Math.min(255, Math.round(weight * WEIGHT_SCALE)));
  };
  return { terms, weights: Uint8Array.from(terms, byte) };
}

/** The terms and names by which candidates for an article are looked for, with their weights. */
export function queryTerms(print: Fingerprint): Map<number, number> {
  const weightiest = (items: Weighed[], limit: number) =>
    items
      .sort((a, b) => b.weight * backgroundWeights.idf(b.term) - a.weight * backgroundWeights.idf(a.term))
      .slice(0, limit);
  const chosen = [
    ...weightiest(normalised(termsOf(print), 1), QUERY_TERMS),
    ...weightiest(normalised(entitiesOf(print), ENTITY_SHARE), QUERY_ENTITIES),
  ];
  return new Map(chosen.map(({ term, weight }) => [term, weight]));
}

/** Numbers of articles, best first, and how much each shares with the query. */
export interface Candidates {
  readonly numbers: readonly number[];
  readonly scores: readonly number[];
}

/**
 * Articles by how much they share with the query, most first, of equals the newest: the sum over shared terms of both
 * weights and the squared rarity, as in a cosine. `lists` are the posting lists of the query's terms.
 */
export function bestCandidates(
  query: ReadonlyMap<number, number>,
  lists: ReadonlyMap<number, PostingList>,
  weights: TermWeights,
  limit: number,
): Candidates {
  const last = Math.max(-1, ...Array.from(lists.values(), ({ articles }) => articles[articles.length - 1] ?? -1));
  const scores = new Float64Array(last + 1);
  for (const [term, weight] of query) {
    const list = lists.get(term);
    if (!list) continue;
    const factor = weight * weights.idf(term) ** 2;
    const { articles, weights: bytes } = list;
    for (let i = 0; i < articles.length; i++) scores[articles[i]!]! += factor * bytes[i]!;
  }
  const numbers = highest(scores, limit);
  return { numbers, scores: numbers.map((number) => scores[number]!) };
}

/** Indexes of the highest scores above 0, highest first. One pass; nearly all fail the first comparison. */
function highest(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  for (let i = scores.length - 1; i >= 0; i--) {
    const score = scores[i]!;
    if (score === 0 || (best.length === limit && score <= scores[best[limit - 1]!]!)) continue;
    let at = Math.min(best.length, limit - 1);
    for (; at > 0 && scores[best[at - 1]!]! < score; at--) best[at] = best[at - 1]!;
    best[at] = i;
  }
  return best;
}

/** Document frequencies of an archive, exact for the terms whose lists are at hand. */
export function withLists(archive: DocumentFrequencies, lists: ReadonlyMap<number, PostingList>): DocumentFrequencies {
  return {
    documents: archive.documents,
    frequency: (term) => lists.get(term)?.articles.length ?? archive.frequency(term),
  };
}
