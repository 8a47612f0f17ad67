import type { Change } from './changes.ts';
import { classOf, DIGIT } from './characters.ts';
import type { TextQuoteSelector } from './selectors.ts';
import type { Occurrence } from './verbatim.ts';
import type { Words } from './words.ts';

const clings = /[\p{L}\p{N}\p{Sc}%‰°+\-−–]/u;
const dash = /[‐‑‒–—−]/g;

/** Characters looked at beside a number. */
const REACH = 16;

const isDigitAt = (text: string, i: number) => i >= 0 && i < text.length && classOf(text.charCodeAt(i)) === DIGIT;

/** What clings to the end of `text`, without a blank between: "€", "−", "1". */
function before(text: string): string {
  let i = text.length;
  while (i > 0 && text.length - i < REACH && clings.test(text[i - 1]!)) i--;
  return text.slice(i);
}

/** What clings to the start of `text`: "%", "km", "-15", "th". */
function after(text: string): string {
  let i = 0;
  while (i < text.length && i < REACH && clings.test(text[i]!)) i++;
  return text.slice(0, i);
}

const same = (a: string, b: string) => a.replace(dash, '-') === b.replace(dash, '-');

/**
 * A quote that begins or ends with a digit says something else once another sign clings to it: "5" in "5%", "300
 * million" in "$300 million" instead of "€300 million". Gives the place widened by what clings to it now, or `null`
 * where that is as it was.
 */
export function numberGoesOn(
  words: Words,
  { exact, prefix, suffix }: TextQuoteSelector,
  at: Occurrence,
): { readonly start: number; readonly end: number; readonly changes: readonly Change[] } | null {
  const { text } = words;
  const changes: Change[] = [];
  let { start, end } = at;
  if (prefix !== '' && isDigitAt(exact, 0)) {
    const was = before(prefix);
    const is = before(text.slice(Math.max(0, start - REACH), start));
    if (!same(was, is)) {
      start -= is.length;
      changes.push({ before: was, after: is, kind: 'figure' });
    }
  }
  if (suffix !== '' && isDigitAt(exact, exact.length - 1)) {
    const was = after(suffix.slice(0, REACH));
    const is = after(text.slice(end, end + REACH));
    if (!same(was, is)) {
      end += is.length;
      changes.push({ before: was, after: is, kind: 'figure' });
    }
  }
  return changes.length > 0 ? { start, end, changes } : null;
}
