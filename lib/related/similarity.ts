import type { Fingerprint, FingerprintEntity } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';

/** Length of an article's term vector under these weights. */
export function termNorm({ terms, weights }: Pick<Fingerprint, 'terms' | 'weights'>, { idf }: TermWeights): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights[i]! * idf(terms[i]!)) ** 2;
  return Math.sqrt(sum);
}

/** Cosine of two articles' terms, and each shared term's part in it. Merge of two sorted lists. */
export function termCosine(
  a: Fingerprint,
  b: Fingerprint,
  weights: TermWeights,
  norms: number = termNorm(a, weights) * termNorm(b, weights),
  onShared?: (index: number, part: number) => void,
): number {
  if (norms === 0) return 0;
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i]!, b.terms[j]!];
    if (x === y) {
      const part = (a.weights[i]! * b.weights[j]! * weights.idf(x) ** 2) / norms;
      sum += part;
      onShared?.(i, part);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

function entityNorm(entities: readonly FingerprintEntity[], { idf }: TermWeights): number {
  return Math.sqrt(entities.reduce((sum, { hash, weight }) => sum + (weight * idf(hash)) ** 2, 0));
}

/** Cosine of the things two articles name. */
export function entityCosine(
  a: Fingerprint,
  b: Fingerprint,
  weights: TermWeights,
  onShared?: (entity: FingerprintEntity, part: number) => void,
): number {
  const norms = entityNorm(a.entities, weights) * entityNorm(b.entities, weights);
  if (norms === 0) return 0;
  const others = new Map(b.entities.map((entity) => [entity.key, entity.weight]));
  let sum = 0;
  for (const entity of a.entities) {
    const weight = others.get(entity.key);
    if (weight === undefined) continue;
    const part = (entity.weight * weight * weights.idf(entity.hash) ** 2) / norms;
    sum += part;
    onShared?.(entity, part);
  }
  return sum;
}
