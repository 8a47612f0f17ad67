import type { ArticleId, Span } from '../types.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import type { SentenceSketch } from './sentence-sketch.ts';

/** A sentence that earlier coverage already said, and where. */
export interface KnownSentence {
  readonly span: Span;
  readonly source: { readonly id: ArticleId; readonly span: Span };
  /** How alike the two are, 0 to 1. */
  readonly similarity: number;
}

/** Similarity from which a sentence restates another. */
const KNOWN = 0.6;
/** Sentences of fewer terms ("He did not say more.") are never called known: they point at something else each time. */
const LEAST_TERMS = 4;

/** A sentence ready to be compared: its distinct terms with their weights. */
interface Weighed {
  readonly sketch: SentenceSketch;
  readonly weights: ReadonlyMap<number, number>;
  readonly norm: number;
}

function weigh(sketch: SentenceSketch, { idf }: TermWeights): Weighed {
  const weights = new Map<number, number>();
  for (const term of sketch.terms) weights.set(term, idf(term));
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return { sketch, weights, norm: Math.sqrt(sum) };
}

function cosine(a: Weighed, b: Weighed): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  for (const [term, weight] of a.weights) if (b.weights.has(term)) sum += weight * weight;
  return sum / (a.norm * b.norm);
}

/** Is every item among the others? */
function within(items: Uint32Array, others: Uint32Array): boolean {
  return items.every((item) => others.includes(item));
}

/** A changed figure, name or negation is news, however alike the words. */
function saysNothingNew(sentence: SentenceSketch, source: SentenceSketch): boolean {
  return (
    sentence.negated === source.negated &&
    within(sentence.figures, source.figures) &&
    within(sentence.names, source.names)
  );
}

/**
 * The sentences of an article that one of the given earlier articles already said, in reading order; the rest is new.
 * Meant to be right rather than complete. Cost: sentences × sentences of the sources, about 1 µs a pair.
 */
export function findKnown(
  query: Pick<Fingerprint, 'sentences'>,
  sources: readonly Pick<Fingerprint, 'id' | 'sentences'>[],
  weights: TermWeights,
): KnownSentence[] {
  const earlier = sources.flatMap(({ id, sentences }) =>
    sentences.map((one) => ({ id, weighed: weigh(one, weights) })),
  );
  const known: KnownSentence[] = [];
  for (const sketch of query.sentences) {
    if (sketch.terms.length < LEAST_TERMS) continue;
    const weighed = weigh(sketch, weights);
    let best: KnownSentence | null = null;
    for (const source of earlier) {
      const similarity = cosine(weighed, source.weighed);
      if (similarity < KNOWN || (best && best.similarity >= similarity)) continue;
      if (!saysNothingNew(sketch, source.weighed.sketch)) continue;
      const { start, end } = source.weighed.sketch;
      best = {
        span: { start: sketch.start, end: sketch.end },
        source: { id: source.id, span: { start, end } },
        similarity,
      };
    }
    if (best) known.push(best);
  }
  return known;
}
