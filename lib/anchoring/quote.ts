import { classOf, DIGIT, IDEOGRAPH, LETTER, MARK } from './characters.ts';
import type { TextQuoteSelector } from './selectors.ts';
import { isNumber, splitPlain, type Words } from './words.ts';

/** What must stand before or after a quote's edge for it to be the same word there. */
export type Edge =
  /** A word ends here: in the text, too, the word must not go on ("12" is not in "120", "legal" not in "illegal"). */
  | 'closed'
  /** The selection cut a word in two: the rest of the word may be anything. */
  | 'cut'
  /** The quote begins or ends the text, or comes without context: only a number must not go on. */
  | 'unknown';

/** A quote with its context, split into words. */
export interface Quote {
  readonly before: Words;
  readonly words: Words;
  readonly after: Words;
  readonly head: Edge;
  readonly tail: Edge;
}

const inWord = (code: number | undefined) => {
  if (code === undefined) return false;
  const now = classOf(code);
  return now === LETTER || now === MARK || now === DIGIT || now === IDEOGRAPH;
};

/** The code point that ends at `end`. */
function codeBefore(text: string, end: number): number | undefined {
  if (end <= 0) return undefined;
  const low = text.charCodeAt(end - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && end > 1;
  return isPair ? text.codePointAt(end - 2) : low;
}

/** What two neighbouring characters make of the edge between them. */
function edgeBetween(outer: number | undefined, inner: number | undefined): Edge {
  if (outer === undefined) return 'unknown';
  const joins = inWord(outer) && inWord(inner) && classOf(outer) === classOf(inner!) && classOf(outer) !== IDEOGRAPH;
  return joins ? 'cut' : 'closed';
}

/** Splits a selector. Linear. */
export function readQuote({ exact, prefix, suffix }: TextQuoteSelector): Quote {
  return {
    before: splitPlain(prefix),
    words: splitPlain(exact),
    after: splitPlain(suffix),
    head: edgeBetween(codeBefore(prefix, prefix.length), exact.codePointAt(0)),
    tail: edgeBetween(suffix.codePointAt(0), codeBefore(exact, exact.length)),
  };
}

/** May the last word of a quote be followed in the text by more of the same word? */
export function mayGoOn(edge: Edge, edgeWord: string): boolean {
  return edge === 'cut' || (edge === 'unknown' && !isNumber(edgeWord));
}
