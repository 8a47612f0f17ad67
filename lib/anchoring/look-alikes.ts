import type { Span, TextOffset } from '../types.ts';
import { windowsFor } from './candidates.ts';
import { fitPassage } from './fit.ts';
import { oldPassage } from './old-passage.ts';
import { type PreparedText, wordAfter } from './prepared-text.ts';
import { readQuote } from './quote.ts';
import { type LookAlike, selectorsOf } from './selectors.ts';
import { occurrences } from './verbatim.ts';

/** Look-alikes kept with an anchor. */
const MAX_LOOK_ALIKES = 8;
/** Share of the passage's words from which another one looks like it. */
const ALIKE = 0.5;
/** Passages of more words are not taken for one another. */
const MAX_WORDS = 600;

/**
 * The passages of a text that say nearly or wholly the same as a stretch of it, those nearest to it first. Kept with an
 * anchor so that, once the passage is deleted, they are known for what they are.
 */
export function findLookAlikes(prepared: PreparedText, span: Span): LookAlike[] {
  const { text } = prepared.words;
  const { quote: bare } = selectorsOf(text, span);
  const quote = readQuote(bare);
  const size = quote.words.plain.length;
  if (size === 0 || size > MAX_WORDS) return [];
  const found: Span[] = [];
  const add = (start: number, end: number) => {
    const isOther = end <= span.start || start >= span.end;
    if (isOther && !found.some((f) => start < f.end && f.start < end)) {
      found.push({ start: start as TextOffset, end: end as TextOffset });
    }
  };
  const distance = (s: Span) => Math.abs(s.start - span.start);
  for (const { start, end } of occurrences(prepared, quote)) add(start, end);
  found.sort((a, b) => distance(a) - distance(b)).splice(MAX_LOOK_ALIKES);
  // Without context, or the passage itself and its neighbours would be all that is found.
  const alone = oldPassage(prepared, readQuote({ ...bare, prefix: '', suffix: '' }));
  for (const window of windowsFor(prepared, alone, wordAfter(prepared.words, span.start))) {
    if (found.length === MAX_LOOK_ALIKES) break;
    const parts = [
      { from: window.from, to: Math.min(window.to, wordAfter(prepared.words, span.start)) },
      { from: Math.max(window.from, wordAfter(prepared.words, span.end)), to: window.to },
    ];
    for (const part of parts) {
      if (part.to - part.from < size / 2) continue;
      const one = fitPassage(prepared, alone, part);
      if (one && one.kept >= ALIKE && one.to - one.from <= 2 * size + 4) {
        add(prepared.words.starts[one.from]!, prepared.words.ends[one.to - 1]!);
      }
    }
  }
  return found.slice(0, MAX_LOOK_ALIKES).map((other) => selectorsOf(text, other));
}
