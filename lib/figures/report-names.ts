import type { EntityKey, EntityMention, FigureMention, StoredArticle } from '../types.ts';
import { REPORTED, type Sentence } from './report-sentences.ts';

const OWNER = /^(?:place|organization|group):/;

/** What a comma, an "and" or another figure between a name and a figure adds to their distance, in characters. */
const CLAUSE_BETWEEN = 30;
const FIGURE_BETWEEN = 40;

/** How far a name stands from a figure: "Estonia 5.4% and Latvia 4.9%", "45% to 41% for Tisza". */
function distanceTo(text: string, sentence: Sentence, figure: FigureMention, name: EntityMention): number {
  const before = name.end <= figure.start;
  const [from, to] = before ? [name.end, figure.start] : [figure.end, name.start];
  const crossed = sentence.figures.some(({ start, end, type }) => REPORTED.has(type) && start >= from && end <= to);
  const clause = /,|;|\b(?:and|but|while)\b/.test(text.slice(from, to));
  return to - from + (crossed ? FIGURE_BETWEEN : 0) + (clause ? CLAUSE_BETWEEN : 0);
}

/** Names of the sentence, nearest first; one that names no place or body speaks of those named before it, or of those in the headline. */
export function entitiesNear(
  text: string,
  sentence: Sentence,
  figure: FigureMention,
  context: readonly EntityKey[],
): EntityKey[] {
  const own = sentence.names
    .filter((name) => name.end <= figure.start || name.start >= figure.end)
    .map((name) => ({ name: name.entity, distance: distanceTo(text, sentence, figure, name) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
  return [...new Set(own.some((name) => OWNER.test(name)) ? own : [...own, ...context])];
}

/** Names of places and bodies for each sentence that has none: of the nearest sentence before it in its paragraph, else of the headline. */
export function contextsOf(article: StoredArticle, sentences: readonly Sentence[]): (readonly EntityKey[])[] {
  const owners = ({ names }: Sentence) => names.map(({ entity }) => entity).filter((name) => OWNER.test(name));
  const headline = article.passages[0]?.kind === 'title' ? article.passages[0].end : 0;
  const inHeadline = sentences.filter(({ span }) => span.start < headline).flatMap(owners);
  let passage = 0;
  let last: readonly EntityKey[] = inHeadline;
  return sentences.map((sentence) => {
    while (passage < article.passages.length - 1 && sentence.span.start >= article.passages[passage]!.end) {
      passage++;
      last = inHeadline;
    }
    const before = last;
    const own = owners(sentence);
    if (own.length > 0) last = own;
    return before;
  });
}
