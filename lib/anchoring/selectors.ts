import type { Span, TextOffset } from '../types.ts';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector. Offsets are UTF-16 code units of `Article.text`. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: TextOffset;
  readonly end: TextOffset;
}

/** A place in a text, as data that outlives edits of the text. */
export interface Anchor {
  readonly quote: TextQuoteSelector;
  /** `null` where it came from elsewhere (an import) and was not given. */
  readonly position: TextPositionSelector | null;
  /** Passages elsewhere in the same text that say nearly or wholly the same: a note is never moved onto one of them. */
  readonly lookAlikes: readonly LookAlike[];
}

/** A passage that could be taken for the anchored one. */
export interface LookAlike {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** Characters of context kept on each side. Twice Hypothesis's 32: an edit at the edge of a quote leaves enough to go by. */
export const CONTEXT_LENGTH = 64;

/** The W3C selectors of a stretch of text. */
export function selectorsOf(text: string, { start, end }: Span): LookAlike {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, end + CONTEXT_LENGTH),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}
