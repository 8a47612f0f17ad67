import search from 'approx-string-match';
import type { Anchor } from '../lib/anchoring/anchor.ts';

/**
 * Quote matching as a user of `approx-string-match` would wire it from what Hypothesis publishes of its own: all matches
 * with at most half the quote's letters wrong (256 at most), each scored by quote, prefix, suffix and nearness with
 * weights 50, 20, 20 and 2 (https://github.com/hypothesis/client, `src/annotator/anchoring/match-quote.ts`). It answers
 * with a place or none; it does not say whether the words are still the same.
 */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;
const MOST_ERRORS = 256;
/** Characters of context it keeps. */
const CONTEXT = 32;

interface Place {
  readonly start: number;
  readonly end: number;
}

function verbatim(text: string, quote: string): (Place & { errors: number })[] {
  const found = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return found;
}

/** Likeness of a context and the text beside a match, 0–1. */
function likeness(text: string, context: string): number {
  if (context === '' || text === '') return 0;
  const [best] = search(text, context, context.length).toSorted((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / context.length : 0;
}

/** The best place, or `null`. */
export function matchQuote(text: string, { quote, position }: Anchor): Place | null {
  const { exact } = quote;
  if (exact === '') return null;
  const prefix = quote.prefix.slice(-CONTEXT);
  const suffix = quote.suffix.slice(0, CONTEXT);
  const same = verbatim(text, exact);
  const matches = same.length > 0 ? same : search(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: { place: Place; score: number } | null = null;
  for (const { start, end, errors } of matches) {
    const score =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * (prefix === '' ? 1 : likeness(text.slice(Math.max(0, start - prefix.length), start), prefix)) +
      WEIGHTS.suffix * (suffix === '' ? 1 : likeness(text.slice(end, end + suffix.length), suffix)) +
      WEIGHTS.position * (position ? 1 - Math.abs(start - position.start) / text.length : 1);
    if (!best || score > best.score) best = { place: { start, end }, score };
  }
  return best?.place ?? null;
}
