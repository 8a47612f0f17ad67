import { windowsFor } from './candidates.ts';
import { type Change, changesOf, type KnownNames } from './changes.ts';
import { meanOf } from './context.ts';
import { type Fit, fitPassage, hunksOf } from './fit.ts';
import type { Search, Twin } from './place-verbatim.ts';
import { wordAfter } from './prepared-text.ts';
import { occurrences } from './verbatim.ts';
import { isWord, startsSentence } from './words.ts';

/** The passage as it was edited. */
export interface Edited {
  readonly fit: Fit;
  readonly changes: readonly Change[];
  /** Context on both sides holds it in place. */
  readonly isFramed: boolean;
}

/** What the passage itself counts for beside its surroundings when two places, or two passages, compete. */
const KEPT_SHARE = 0.6;
/** Places nearer than this in score are not told apart without context. */
const AMBIGUOUS = 0.06;
/** From here one side of the context is taken to be there. */
const SIDE = 0.4;
const FIRM_SIDE = 0.6;
/** Quotes that say less than this (three or four words) are found by their frame alone. */
const SHORT = 3.5;
/** Without any context a passage must say this much, and most of it must be left. */
const LONG = 6;
/** A passage of which less is left may have no more edits than these. */
const SCATTERED = 0.6;
const MOST_CHANGES = 2;
/** What a short sentence says. */
const SENTENCE = 8;
/** A passage that says this much is not written twice. */
const VERY_LONG = 10;

const scoreOf = (f: Fit) => KEPT_SHARE * f.kept + (1 - KEPT_SHARE) * meanOf(f);

/** Are there more places with a look-alike's words than look-alikes with these words? Then one of them may be the passage. */
function isOneTooMany({ prepared, twins }: Search, twin: Twin): boolean {
  const words = twin.quote.words.plain.join(' ');
  const same = twins.filter((other) => other.quote.words.plain.join(' ') === words).length;
  return occurrences(prepared, twin.quote).length > same;
}

/** Are these words a look-alike's own, or fit it better than the passage? */
function isTwins(search: Search, own: Fit): boolean {
  const { prepared, twins } = search;
  const score = scoreOf(own);
  return twins.some((twin) => {
    const margin = 24 + twin.old.ids.length;
    const window = { from: Math.max(0, own.from - margin), to: Math.min(prepared.ids.length, own.to + margin) };
    const theirs = fitPassage(prepared, twin.old, window);
    if (!theirs || theirs.from >= own.to || theirs.to <= own.from) return false;
    const isVerbatim = hunksOf(prepared, twin.old, twin.quote.words, theirs).length === 0;
    return scoreOf(theirs) > score || (isVerbatim && !isOneTooMany(search, twin));
  });
}

/** Is every word of the quote there, with nothing between? Such a place was judged before, as a verbatim one. */
function isUnchanged(search: Search, f: Fit): boolean {
  return hunksOf(search.prepared, search.old, search.quote.words, f).length === 0;
}

/** The places the passage may have, best first; none twice. */
function fits(search: Search): Fit[] {
  const { prepared, old, anchor } = search;
  const expected = wordAfter(prepared.words, anchor.position?.start ?? 0);
  const found: Fit[] = [];
  for (const window of windowsFor(prepared, old, expected)) {
    const one = fitPassage(prepared, old, window);
    if (!one || one.to - one.from > 3 * (old.quoteTo - old.quoteFrom) + 80) continue;
    const twice = found.findIndex((f) => f.from < one.to && one.from < f.to);
    if (twice < 0) found.push(one);
    else if (scoreOf(found[twice]!) < scoreOf(one)) found[twice] = one;
  }
  const distance = (f: Fit) => Math.abs(f.from - expected);
  const isTie = (a: Fit, b: Fit) => Math.abs(scoreOf(b) - scoreOf(a)) < 1e-6;
  return found.sort((a, b) => (isTie(a, b) ? distance(a) - distance(b) : scoreOf(b) - scoreOf(a)));
}

/** Do the found words stay within one sentence? What stands in a short quote's frame must. */
function isWithinSentence({ prepared }: Search, { from, to }: Fit): boolean {
  for (let i = from + 1; i < to; i++) if (startsSentence(prepared.words, i)) return false;
  return true;
}

const sideIsThere = (side: number | null, least: number) => side === null || side >= least;
const hasSide = (f: Fit) => f.left !== null || f.right !== null;

/** Are the very words before and after still there, and one side beyond doubt? */
function isHeld({ old }: Search, f: Fit): boolean {
  const before = old.quoteFrom === 0 || f.pairs[old.quoteFrom - 1] === f.from - 1;
  const after = old.quoteTo === old.ids.length || f.pairs[old.quoteTo] === f.to;
  return before && after && Math.max(f.left ?? 0, f.right ?? 0) >= 0.85;
}

/** A short quote, or one of which nothing is left: its frame must hold on both sides, and what it holds be of the same kind. */
function holdsInFrame(search: Search, f: Fit, changes: readonly Change[]): boolean {
  const isFrame = hasSide(f) && sideIsThere(f.left, FIRM_SIDE) && sideIsThere(f.right, FIRM_SIDE);
  if (!(isFrame || isHeld(search, f)) || !isWithinSentence(search, f)) return false;
  if (f.kept >= SIDE) return true;
  if (f.left === null || f.right === null || !search.prepared.words.plain.slice(f.from, f.to).some(isWord))
    return false;
  const words = search.old.quoteTo - search.old.quoteFrom;
  return words <= 5 && (changes.every(({ kind }) => kind === 'figure' || kind === 'name') || words <= 2);
}

/** Is this the passage, edited? Doubt is a no. */
function isAccepted(search: Search, f: Fit, changes: readonly Change[], rival: Fit | undefined): boolean {
  const { old, anchor } = search;
  const isFirm = hasSide(f) && sideIsThere(f.left, FIRM_SIDE) && sideIsThere(f.right, FIRM_SIDE);
  // What is left is scattered over it: as likely another sentence cut to the same pattern.
  if (f.kept < SCATTERED && changes.length > MOST_CHANGES) return false;
  // Most of a long passage went, but whole sentences stayed where they were.
  if (isFirm && f.kept >= 0.2 && f.kept * old.strength >= SENTENCE) return true;
  // A quote that came without any context, from another program: all there is to go by is itself.
  if (old.contextStrength === 0) return f.kept >= 0.6 && anchor.lookAlikes.length === 0;
  if (old.strength < SHORT || f.kept < SIDE) return holdsInFrame(search, f, changes);
  const near = Math.max(f.left ?? 0, f.right ?? 0);
  if (rival && scoreOf(f) - scoreOf(rival) < AMBIGUOUS && near < FIRM_SIDE) return false;
  if (isFirm) return true;
  // Where much of the text is cut to one pattern, so is the context: less of it is worth nothing.
  const isPattern = anchor.lookAlikes.length > 0;
  if (near >= (isPattern ? FIRM_SIDE : SIDE) && f.kept >= (isPattern ? 0.7 : 0.5)) return true;
  // Moved and edited, or the text around it rewritten: names must be the same, and nothing like it known.
  if (old.strength >= VERY_LONG && f.kept >= 0.85 && !isPattern) return true;
  const kinds = new Set(changes.map(({ kind }) => kind));
  if (kinds.has('name') || isPattern) return false;
  const least = kinds.has('figure') || kinds.has('negation') ? 0.75 : 0.65;
  return old.strength >= LONG && f.kept >= least;
}

/** The passage after an edit of its own words; `null` where it is not to be found beyond doubt. */
export function placeEdited(search: Search, known: KnownNames): Edited | null {
  const { prepared, old, quote } = search;
  const all = fits(search).filter((f) => !isUnchanged(search, f) && !isTwins(search, f));
  const [best, rival] = all;
  if (!best) return null;
  const inLowerCase = (word: string) => prepared.idOf.has(word) || quote.words.plain.includes(word);
  const changes = changesOf(hunksOf(prepared, old, quote.words, best), known, inLowerCase);
  if (!isAccepted(search, best, changes, rival)) return null;
  const isFramed = hasSide(best) && sideIsThere(best.left, FIRM_SIDE) && sideIsThere(best.right, FIRM_SIDE);
  return { fit: best, changes, isFramed };
}
