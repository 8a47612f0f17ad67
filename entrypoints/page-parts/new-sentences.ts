import { splitSentences } from '../../lib/text/sentences.ts';
import type { Passage, Span } from '../../lib/types.ts';

/** Sentences of the article outside the known ones, in reading order. Both lists are in order of `start`. */
export function newSentences(
  text: string,
  passages: readonly Passage[],
  known: readonly { readonly span: Span }[],
): Span[] {
  const knownAt = new Set(known.map(({ span }) => span.start));
  return passages
    .filter(({ kind }) => kind !== 'title')
    .flatMap((passage) => splitSentences(text, passage))
    .filter(({ start }) => !knownAt.has(start));
}
