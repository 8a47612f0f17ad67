import { hash32 } from '../text/hash.ts';
import type { Term } from '../text/terms.ts';
import { splitWords } from '../text/words.ts';
import type { Mention, Span } from '../types.ts';
import { figureForm } from './figure-form.ts';

/** What a sentence says, small enough to keep one for every sentence ever read. */
export interface SentenceSketch extends Span {
  /** Term hashes in order, repeats kept. */
  readonly terms: Uint32Array<ArrayBuffer>;
  /** Hashes of the names and capitalised words. */
  readonly names: Uint32Array<ArrayBuffer>;
  /** Hashes of figures, by what they say, and of number words outside figures. */
  readonly figures: Uint32Array<ArrayBuffer>;
  readonly negated: boolean;
}

/** Words that turn a statement round. */
const negations = new Set(
  "no not n't n’t never none nobody nothing neither nor without cannot denied denies deny failed fails fail refused refuses refuse rejected rejects reject".split(
    ' ',
  ),
);

/** The sketch of a sentence; `mentions` are those that start in it. */
export function sketchSentence(
  text: string,
  span: Span,
  terms: readonly Term[],
  mentions: readonly Mention[],
): SentenceSketch {
  const names = new Set<number>();
  const figures = new Set<number>();
  for (const mention of mentions) {
    if (mention.kind === 'entity') names.add(hash32(mention.entity));
    else {
      const form = figureForm(mention);
      if (form !== null) figures.add(hash32(form));
    }
  }
  for (const term of terms) {
    if (term.number && !mentions.some((m) => m.kind === 'figure' && m.start <= term.start && term.end <= m.end))
      figures.add(term.hash);
    else if (term.capital) names.add(term.hash);
  }
  const negated = splitWords(text, span).some(({ start, end }) => negations.has(text.slice(start, end).toLowerCase()));
  const { start, end } = span;
  return {
    start,
    end,
    terms: Uint32Array.from(terms, ({ hash }) => hash),
    names: Uint32Array.from(names),
    figures: Uint32Array.from(figures),
    negated,
  };
}
