import type { ArticleId, Span } from '../types.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import { CONTENT, isDay, NAME, NEUTRAL, NUMBER, type SentenceSketch, unpackSketches } from './sentence-sketch.ts';

/** A sentence that earlier coverage already said, and where. */
export interface KnownSentence {
  readonly span: Span;
  readonly source: { readonly id: ArticleId; readonly span: Span };
  /** How much of what it says stands in the source, 0 to 1. */
  readonly similarity: number;
}

/**
 * Shares of a sentence's words, weighed by rarity, that its source must hold: of all of them, and of those that are no
 * names. A sentence that shares only its names with another ("… said she would appeal") is about the same people and
 * says something else. Chosen for precision on our own series and on the sentences of ECB+; see bench/README.md.
 */
const LEAST_HELD = 0.72;
const LEAST_CONTENT_HELD = 0.74;
/**
 * Where the sentence holds other content than its source and the source other content than the sentence, a word was
 * exchanged ("relieved" for "confident"), which may be all the news there is: shares below which both are so.
 */
const EXCHANGED = 0.82;
const EXCHANGED_IN_SOURCE = 0.85;
/** Cosine below which one of the two is so much longer that shared words are chance. */
const LEAST_COSINE = 0.45;
/** What a sentence must say, in words and figures, to be called known: "He said no more." is new each time. */
const LEAST_SAID = 4;
/** "Turnout was 71 percent." says a good deal. */
const FIGURE_SAYS = 3;

/** A sentence ready to be compared. */
interface Weighed {
  readonly sketch: SentenceSketch;
  readonly weights: ReadonlyMap<number, number>;
  readonly norm: number;
}

function weigh(sketch: SentenceSketch, { idf }: TermWeights): Weighed {
  const weights = new Map<number, number>();
  let sum = 0;
  sketch.terms.forEach((term, i) => {
    const weight = sketch.kinds[i] === NEUTRAL ? 0 : idf(term);
    weights.set(term, weight);
    sum += weight * weight;
  });
  return { sketch, weights, norm: Math.sqrt(sum) };
}

/** How much of a sentence stands in a source: of all its words, and of those that are no names; and their cosine. */
function heldBy(sentence: Weighed, source: Weighed): { all: number; content: number; cosine: number } {
  const { terms, kinds } = sentence.sketch;
  let held = 0;
  let said = 0;
  let contentHeld = 0;
  let content = 0;
  let product = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = sentence.weights.get(terms[i]!)!;
    const isHeld = source.weights.has(terms[i]!);
    said += weight;
    if (kinds[i] === CONTENT) content += weight;
    if (!isHeld) continue;
    held += weight;
    if (kinds[i] === CONTENT) contentHeld += weight;
    product += weight * weight;
  }
  return {
    all: said === 0 ? 0 : held / said,
    content: content === 0 ? 1 : contentHeld / content,
    cosine: product === 0 ? 0 : product / (sentence.norm * source.norm),
  };
}

/** Both say on which day, and it is not the same: the next strike on the same town. */
function isAnotherDay({ figures }: SentenceSketch, source: SentenceSketch): boolean {
  const days = figures.filter(isDay);
  const before = source.figures.filter(isDay);
  return days.length > 0 && before.length > 0 && !days.some((day) => before.includes(day));
}

/** A changed figure, name, day or negation is news, however alike the words. */
function saysNothingNew(sentence: Weighed, from: Weighed): boolean {
  const { sketch } = sentence;
  const { sketch: source, weights } = from;
  if (sketch.negated !== source.negated) return false;
  const said = sketch.figures.filter((figure) => !isDay(figure));
  if (!said.every((figure) => source.figures.includes(figure))) return false;
  if (isAnotherDay(sketch, source)) return false;
  const isSaid = sketch.terms.every((term, i) => {
    const isFixed = sketch.kinds[i] === NAME || sketch.kinds[i] === NUMBER;
    return !isFixed || weights.has(term);
  });
  return isSaid && !areNamesSwapped(sentence, from);
}

/** Terms of the kinds that both hold, each with its place in the source, in the order of the sentence. */
function placesShared(sketch: SentenceSketch, source: SentenceSketch, kind: number): { here: number; there: number }[] {
  const shared: { here: number; there: number }[] = [];
  sketch.terms.forEach((term, here) => {
    const there = sketch.kinds[here] === kind ? source.terms.indexOf(term) : -1;
    if (there >= 0) shared.push({ here, there });
  });
  return shared;
}

/**
 * Whether two names have changed places around the same word: "A handed over the bodies to B" is news to who read that B
 * did to A. A clause that only moved ("…, B said") has other words between the two.
 */
function areNamesSwapped({ sketch }: Weighed, { sketch: source }: Weighed): boolean {
  const names = placesShared(sketch, source, NAME);
  const words = placesShared(sketch, source, CONTENT);
  return names.some((b, i) =>
    names
      .slice(0, i)
      .some(
        (a) =>
          a.there > b.there &&
          words.some(({ here, there }) => a.here < here && here < b.here && b.there < there && there < a.there),
      ),
  );
}

function saysEnough({ kinds, figures }: SentenceSketch): boolean {
  const words = kinds.filter((kind) => kind === CONTENT || kind === NAME).length;
  const counted = kinds.filter((kind) => kind === NUMBER).length + figures.filter((figure) => !isDay(figure)).length;
  return words > 0 && words + FIGURE_SAYS * counted >= LEAST_SAID;
}

/**
 * The sentences of an article that one of the given earlier articles already said, in reading order; the rest is new.
 * Meant to be right rather than complete. Cost: sentences × sentences of the sources, about 1 µs a pair.
 */
export function findKnown(
  query: Pick<Fingerprint, 'sketches'>,
  sources: readonly Pick<Fingerprint, 'id' | 'sketches'>[],
  weights: TermWeights,
): KnownSentence[] {
  const earlier = sources.flatMap(({ id, sketches }) =>
    unpackSketches(sketches).map((one) => ({ id, weighed: weigh(one, weights) })),
  );
  const known: KnownSentence[] = [];
  for (const sketch of unpackSketches(query.sketches)) {
    if (!saysEnough(sketch)) continue;
    const weighed = weigh(sketch, weights);
    let best: KnownSentence | null = null;
    for (const source of earlier) {
      const { all, content, cosine } = heldBy(weighed, source.weighed);
      if (all < LEAST_HELD || content < LEAST_CONTENT_HELD || cosine < LEAST_COSINE) continue;
      if (content < EXCHANGED && heldBy(source.weighed, weighed).content < EXCHANGED_IN_SOURCE) continue;
      if ((best && best.similarity >= all) || !saysNothingNew(weighed, source.weighed)) continue;
      const { start, end } = source.weighed.sketch;
      best = {
        span: { start: sketch.start, end: sketch.end },
        source: { id: source.id, span: { start, end } },
        similarity: all,
      };
    }
    if (best) known.push(best);
  }
  return known;
}
