import type { Span, TextOffset } from '../types.ts';
import type { Change } from './changes.ts';
import { findLookAlikes } from './look-alikes.ts';
import { numberGoesOn } from './number-edge.ts';
import { oldPassage } from './old-passage.ts';
import { placeEdited } from './place-edited.ts';
import { placeVerbatim, type Search } from './place-verbatim.ts';
import { type PreparedText, prepareText } from './prepared-text.ts';
import { readQuote } from './quote.ts';
import { type Anchor, selectorsOf } from './selectors.ts';
import type { Occurrence } from './verbatim.ts';

export type { Change, ChangeKind } from './changes.ts';
export { type PreparedText, prepareText } from './prepared-text.ts';
export type { Anchor } from './selectors.ts';

/** Where an anchored passage stands in a text now. */
export type Anchored =
  | { readonly state: 'exact'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span; readonly changes: readonly Change[] }
  | { readonly state: 'orphan' };

const ORPHAN: Anchored = { state: 'orphan' };

const spanOf = (start: number, end: number): Span => ({ start: start as TextOffset, end: end as TextOffset });

const prepare = (text: string | PreparedText) => (typeof text === 'string' ? prepareText(text) : text);

/**
 * What to keep of a passage so that it is found again after the text was edited: W3C selectors, and the passages of
 * the same text that could be mistaken for it. About 10 ms for 60,000 characters, 1 ms where the text is prepared.
 * Throws a `RangeError` on a span outside the text.
 */
export function describeAnchor(text: string | PreparedText, span: Span): Anchor {
  const prepared = prepare(text);
  const whole = prepared.words.text;
  if (!(span.start >= 0 && span.start <= span.end && span.end <= whole.length)) {
    throw new RangeError(`span ${span.start}–${span.end} is outside the text of ${whole.length}`);
  }
  return { ...selectorsOf(whole, span), lookAlikes: findLookAlikes(prepared, span) };
}

/** Are the words, and those around them, just where they were? */
function isInPlace(text: string, { quote, position }: Anchor): boolean {
  if (!position || position.end > text.length) return false;
  const { exact, prefix, suffix } = quote;
  return (
    position.end - position.start === exact.length &&
    text.startsWith(exact, position.start) &&
    position.start >= prefix.length &&
    text.startsWith(prefix, position.start - prefix.length) &&
    text.startsWith(suffix, position.end) &&
    (prefix !== '' || suffix !== '' || text.length === exact.length)
  );
}

/** A place without width: where its context still meets, if that is in one place only. */
function findPoint(text: string, { prefix, suffix }: Anchor['quote']): Anchored {
  const around = prefix + suffix;
  const at = around === '' ? -1 : text.indexOf(around);
  if (at < 0 || text.includes(around, at + 1)) return ORPHAN;
  return { state: 'exact', span: spanOf(at + prefix.length, at + prefix.length) };
}

const leadingBlanks = /^\s*/;

/** The blanks that the selection began and ended with, where the text still has them. */
function withBlanks(text: string, exact: string, { start, end }: Occurrence): Span {
  const before = leadingBlanks.exec(exact)![0].length;
  const after = exact.length - exact.trimEnd().length;
  let from = start;
  while (from > 0 && start - from < before && text[from - 1]!.trim() === '') from--;
  let to = end;
  while (to < text.length && to - end < after && text[to]!.trim() === '') to++;
  return spanOf(from, to);
}

function searchFor(prepared: PreparedText, anchor: Anchor): Search {
  const quote = readQuote(anchor.quote);
  const same = quote.words.plain.join(' ');
  const twins = anchor.lookAlikes.map((twin) => {
    const theirs = readQuote(twin.quote);
    return {
      quote: theirs,
      old: oldPassage(prepared, theirs),
      start: twin.position.start,
      isSame: theirs.words.plain.join(' ') === same,
    };
  });
  return { prepared, anchor, quote, old: oldPassage(prepared, quote), twins };
}

/** A quote that says less than this may stand elsewhere by chance. */
const STRONG = 5;
/** A place in its old frame is the passage's, though the same words stand elsewhere, from here. */
const MOSTLY_KEPT = 0.75;
/** Context that says less than this, and is gone, says nothing. */
const FAINT_CONTEXT = 3.5;

/**
 * The anchored passage in a text that may have been edited since: where it stands word for word (blanks, quotation
 * marks, dashes and composed letters aside), where it stands edited and how, or that it is gone. A look-alike is never
 * taken for it; in doubt it is an orphan. `names` are words of names known from elsewhere, for the kinds of changes.
 * Give a text prepared once for several anchors. Time is linear in the text's length and bounded per anchor.
 */
export function findAnchor(
  text: string | PreparedText,
  anchor: Anchor,
  names: ReadonlySet<string> = new Set(),
): Anchored {
  const whole = typeof text === 'string' ? text : text.words.text;
  if (anchor.position && isInPlace(whole, anchor)) {
    return { state: 'exact', span: spanOf(anchor.position.start, anchor.position.end) };
  }
  const search = searchFor(prepare(text), anchor);
  if (search.quote.words.plain.length === 0) return findPoint(whole, anchor.quote);
  const verbatim = placeVerbatim(search);
  if (verbatim?.isSupported) return settle(search, verbatim.at);
  const says = search.old.strength >= STRONG || search.old.contextStrength < FAINT_CONTEXT;
  const edited = placeEdited(search, names);
  // The words may stand elsewhere because a correction quotes them.
  const isMoreLikely = !verbatim || (edited?.isFramed && (!says || edited.fit.kept >= MOSTLY_KEPT));
  if (edited && isMoreLikely) {
    const { from, to } = edited.fit;
    const { starts, ends } = search.prepared.words;
    return { state: 'changed', span: spanOf(starts[from]!, ends[to - 1]!), changes: edited.changes };
  }
  return verbatim && says ? settle(search, verbatim.at) : ORPHAN;
}

/** A verbatim place is exact, unless the number at its edge goes on where it did not before. */
function settle({ prepared, anchor }: Search, at: Occurrence): Anchored {
  const goesOn = numberGoesOn(prepared.words, anchor.quote, at);
  if (!goesOn) return { state: 'exact', span: withBlanks(prepared.words.text, anchor.quote.exact, at) };
  return { state: 'changed', span: spanOf(goesOn.start, goesOn.end), changes: goesOn.changes };
}
