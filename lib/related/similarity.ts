import type { Comparable } from './comparable.ts';
import type { TermWeights } from './idf.ts';

/** Length of a vector under these weights. */
function lengthOf(terms: Uint32Array, weights: Float32Array, { idf }: TermWeights): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i]! * idf(terms[i]!)) ** 2;
  return Math.sqrt(sum);
}

interface Norms {
  readonly terms: number;
  readonly entities: number;
}

/** The norms of articles under one set of weights, each computed once: they are most of a comparison's work. */
export class NormTable {
  readonly weights: TermWeights;
  private readonly norms = new Map<Comparable, Norms>();

  constructor(weights: TermWeights) {
    this.weights = weights;
  }

  of(one: Comparable): Norms {
    const known = this.norms.get(one);
    if (known) return known;
    const norms = {
      terms: lengthOf(one.terms, one.weights, this.weights),
      entities: lengthOf(one.entities, one.entityWeights, this.weights),
    };
    this.norms.set(one, norms);
    return norms;
  }
}

/** An article made ready to be compared with many. */
export interface Compared {
  readonly article: Comparable;
  readonly norms: NormTable;
  /** Places of the things it names, by their hashes. */
  readonly entities: ReadonlyMap<number, number>;
  /** Places of its figures, by what they say. */
  readonly figures: ReadonlyMap<number, number>;
}

const placesOf = (hashes: Uint32Array) => new Map(Array.from(hashes, (hash, i) => [hash, i]));

export function readyToCompare(article: Comparable, norms: NormTable): Compared {
  return { article, norms, entities: placesOf(article.entities), figures: placesOf(article.figures) };
}

/** Hears of something shared: its place in the query, and its part in the cosine. */
export type OnShared = (index: number, part: number) => void;

/**
 * Cosine of two articles' terms, renormalised: each vector has length 1 under today's weights, whatever they were when
 * the article was kept.
 */
export function termCosine({ article: query, norms: table }: Compared, other: Comparable, onShared?: OnShared): number {
  const norms = table.of(query).terms * table.of(other).terms;
  if (norms === 0) return 0;
  const [a, b] = [query.terms, other.terms];
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) {
      const part = (query.weights[i]! * other.weights[j]! * table.weights.idf(x) ** 2) / norms;
      sum += part;
      onShared?.(i, part);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** Cosine of the things two articles name. */
export function entityCosine(
  { article: query, norms: table, entities }: Compared,
  other: Comparable,
  onShared?: OnShared,
): number {
  const norms = table.of(query).entities * table.of(other).entities;
  if (norms === 0) return 0;
  let sum = 0;
  for (let j = 0; j < other.entities.length; j++) {
    const hash = other.entities[j]!;
    const i = entities.get(hash);
    if (i === undefined) continue;
    const part = (query.entityWeights[i]! * other.entityWeights[j]! * table.weights.idf(hash) ** 2) / norms;
    sum += part;
    onShared?.(i, part);
  }
  return sum;
}
