import type { Span, TextOffset } from '../types.ts';
import { windowsAlike } from './candidates.ts';
import { fitPassage } from './fit.ts';
import { oldPassage } from './old-passage.ts';
import { type PreparedText, wordAfter } from './prepared-text.ts';
import { readQuote } from './quote.ts';
import { type LookAlike, selectorsOf } from './selectors.ts';
import { occurrences } from './verbatim.ts';

/** Look-alikes kept with an anchor. */
const MAX_LOOK_ALIKES = 12;
/** Share of the passage's words from which another one looks like it. */
const ALIKE = 0.5;
/** Passages of more words are not taken for one another. */
const MAX_WORDS = 600;

/**
 * The passages of a text that say nearly or wholly the same as a stretch of it, those most like it first. Kept with an
 * anchor so that, once the passage is deleted, they are known for what they are.
 */
export function findLookAlikes(prepared: PreparedText, span: Span): LookAlike[] {
  const { text, starts, ends } = prepared.words;
  const { quote: bare } = selectorsOf(text, span);
  const quote = readQuote(bare);
  const size = quote.words.plain.length;
  if (size === 0 || size > MAX_WORDS) return [];
  const found: (Span & { readonly kept: number })[] = [];
  const add = (start: number, end: number, kept: number) => {
    const isOther = end <= span.start || start >= span.end;
    if (isOther && !found.some((f) => start < f.end && f.start < end)) {
      found.push({ start: start as TextOffset, end: end as TextOffset, kept });
    }
  };
  for (const { start, end } of occurrences(prepared, quote)) add(start, end, 1);
  // Without context, or the passage itself and its neighbours would be all that is found.
  const alone = oldPassage(prepared, readQuote({ ...bare, prefix: '', suffix: '' }));
  const own = { from: wordAfter(prepared.words, span.start), to: wordAfter(prepared.words, span.end) };
  for (const window of windowsAlike(prepared, alone, own.from)) {
    const parts = [
      { from: window.from, to: Math.min(window.to, own.from) },
      { from: Math.max(window.from, own.to), to: window.to },
    ];
    for (const part of parts) {
      const one = part.to - part.from < size / 2 ? null : fitPassage(prepared, alone, part);
      if (one && one.kept >= ALIKE) add(starts[one.from]!, ends[one.to - 1]!, one.kept);
    }
  }
  const distance = (s: Span) => Math.abs(s.start - span.start);
  return found
    .sort((a, b) => b.kept - a.kept || distance(a) - distance(b))
    .slice(0, MAX_LOOK_ALIKES)
    .map((other) => selectorsOf(text, other));
}
