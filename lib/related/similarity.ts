import type { EntityKey } from '../types.ts';
import type { Fingerprint, FingerprintEntity } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';

/** Length of an article's term vector under these weights. */
function termNorm({ terms, weights }: Fingerprint, { idf }: TermWeights): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i]! * idf(terms[i]!)) ** 2;
  return Math.sqrt(sum);
}

function entityNorm({ entities }: Fingerprint, { idf }: TermWeights): number {
  let sum = 0;
  for (const { hash, weight } of entities) sum += (weight * idf(hash)) ** 2;
  return Math.sqrt(sum);
}

interface Norms {
  readonly terms: number;
  readonly entities: number;
}

/** The norms of articles under one set of weights, each computed once: they are most of a comparison's work. */
export class NormTable {
  readonly weights: TermWeights;
  private readonly norms = new Map<Fingerprint, Norms>();

  constructor(weights: TermWeights) {
    this.weights = weights;
  }

  of(fingerprint: Fingerprint): Norms {
    const known = this.norms.get(fingerprint);
    if (known) return known;
    const norms = { terms: termNorm(fingerprint, this.weights), entities: entityNorm(fingerprint, this.weights) };
    this.norms.set(fingerprint, norms);
    return norms;
  }
}

/** An article made ready to be compared with many. */
export interface Compared {
  readonly fingerprint: Fingerprint;
  readonly norms: NormTable;
  readonly entities: ReadonlyMap<EntityKey, FingerprintEntity>;
  /** Figures as written, by what they say. */
  readonly figures: ReadonlyMap<string, string>;
}

export function readyToCompare(fingerprint: Fingerprint, norms: NormTable): Compared {
  return {
    fingerprint,
    norms,
    entities: new Map(fingerprint.entities.map((entity) => [entity.key, entity])),
    figures: new Map(fingerprint.figures.map(({ form, text }) => [form, text])),
  };
}

/**
 * Cosine of two articles' terms, renormalised: each vector has length 1 under today's weights, whatever they were when
 * the article was kept. `onShared` hears of each shared term (its index in the query) and its part in the cosine.
 */
export function termCosine(
  { fingerprint: query, norms: table }: Compared,
  other: Fingerprint,
  onShared?: (index: number, part: number) => void,
): number {
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

/** Cosine of the things two articles name. `onShared` hears of each shared one, as the query names it. */
export function entityCosine(
  { fingerprint: query, norms: table, entities }: Compared,
  other: Fingerprint,
  onShared?: (entity: FingerprintEntity, part: number) => void,
): number {
  const norms = table.of(query).entities * table.of(other).entities;
  if (norms === 0) return 0;
  let sum = 0;
  for (const { key, hash, weight } of other.entities) {
    const mine = entities.get(key);
    if (!mine) continue;
    const part = (mine.weight * weight * table.weights.idf(hash) ** 2) / norms;
    sum += part;
    onShared?.(mine, part);
  }
  return sum;
}
