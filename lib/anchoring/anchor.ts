import type { Span, TextOffset } from '../types.ts';
import { type Anchor, selectorsOf } from './selectors.ts';

export type { Anchor } from './selectors.ts';

export type ChangeKind = 'figure' | 'name' | 'negation' | 'wording';

/** One edit inside an anchored passage: the words that went and the words that came (`''` where there are none). */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
}

/** Where an anchored passage stands in a text now. */
export type Anchored =
  | { readonly state: 'exact'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span; readonly changes: readonly Change[] }
  | { readonly state: 'orphan' };

/** What to keep of a passage so that it is found again after the text was edited. Throws a `RangeError` on a span outside the text. */
export function describeAnchor(text: string, span: Span): Anchor {
  if (span.start < 0 || span.end < span.start || span.end > text.length) throw new RangeError('span outside the text');
  return { ...selectorsOf(text, span), lookAlikes: [] };
}

/** The anchored passage in a text that may have been edited since. */
export function findAnchor(text: string, { quote, position }: Anchor): Anchored {
  if (position && quote.exact !== '' && text.startsWith(quote.exact, position.start)) {
    return { state: 'exact', span: { start: position.start, end: position.end } };
  }
  const start = quote.exact === '' ? -1 : text.indexOf(quote.exact);
  if (start < 0 || text.includes(quote.exact, start + 1)) return { state: 'orphan' };
  return { state: 'exact', span: { start: start as TextOffset, end: (start + quote.exact.length) as TextOffset } };
}
