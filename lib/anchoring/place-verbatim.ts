import { bestOf, letterContext, meanOf, type Surroundings, surroundings } from './context.ts';
import type { OldPassage } from './old-passage.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Quote } from './quote.ts';
import type { Anchor } from './selectors.ts';
import { type Occurrence, occurrences } from './verbatim.ts';

/** A look-alike of the passage, set against the text. */
export interface Twin {
  readonly quote: Quote;
  readonly old: OldPassage;
  readonly start: number;
  /** Its words are those of the passage itself. */
  readonly isSame: boolean;
}

/** An anchor being looked for in a text. */
export interface Search {
  readonly prepared: PreparedText;
  readonly anchor: Anchor;
  readonly quote: Quote;
  readonly old: OldPassage;
  readonly twins: readonly Twin[];
}

interface Placed extends Occurrence {
  readonly around: Surroundings;
}

/** The passage word for word, and whether its surroundings speak for this place. */
export interface Verbatim {
  readonly at: Occurrence;
  readonly isSupported: boolean;
}

/** Occurrences whose surroundings are compared in full. */
const MAX_COMPARED = 24;
/** From here one side of the context speaks for a place. */
const SUPPORTS = 0.35;
const SUPPORTS_FIRMLY = 0.6;
/** By more than this a place must speak for a look-alike rather than for the passage. */
const MARGIN = 0.1;
/** By less than this the surroundings of two places do not differ. */
const TIE = 0.08;
/** By less than this they may differ through edits alone. */
const CLOSE = 0.25;

/** Words beside an occurrence that are, without a break, those of the context. */
function adjoining({ prepared, old }: Search, { from, to }: Occurrence): number {
  let run = 0;
  for (let i = old.quoteFrom - 1, j = from - 1; i >= 0 && prepared.ids[j] === old.ids[i]; i--, j--) run++;
  for (let i = old.quoteTo, j = to; i < old.ids.length && prepared.ids[j] === old.ids[i]; i++, j++) run++;
  return run;
}

/** Of too many occurrences those with most context beside them, then those nearest to the old place. */
function mostLikely(search: Search, all: readonly Occurrence[]): readonly Occurrence[] {
  if (all.length <= MAX_COMPARED) return all;
  const { position } = search.anchor;
  const distance = (o: Occurrence) => (position ? Math.abs(o.start - position.start) : o.start);
  return all
    .map((o) => ({ o, run: adjoining(search, o) }))
    .sort((a, b) => b.run - a.run || distance(a.o) - distance(b.o))
    .slice(0, MAX_COMPARED)
    .map(({ o }) => o)
    .sort((a, b) => a.start - b.start);
}

/** The occurrences that are a look-alike's with the same words: its surroundings are there, and the passage's are not. */
function takenByTwins({ prepared, twins }: Search, placed: readonly Placed[]): Set<Placed> {
  const taken = new Set<Placed>();
  for (const twin of twins) {
    if (!twin.isSame) continue;
    let best: { place: Placed; theirs: number } | null = null;
    for (const place of placed) {
      const theirs = meanOf(surroundings(prepared, twin.old, place));
      if (!best || theirs > best.theirs) best = { place, theirs };
    }
    if (!best) continue;
    if (best.theirs >= SUPPORTS && best.theirs > meanOf(best.place.around) + MARGIN) taken.add(best.place);
  }
  return taken;
}

/** Of places that surroundings cannot tell apart: by letters of the context, then by distance. */
function breakTie({ anchor, prepared }: Search, tied: readonly Placed[]): Placed {
  const letters = tied.map((o) => letterContext(prepared.words.text, anchor.quote.prefix, anchor.quote.suffix, o));
  const most = Math.max(...letters);
  const left = tied.filter((_, i) => letters[i]! >= most - 0.02);
  if (left.length === 1) return left[0]!;
  const start = anchor.position?.start ?? 0;
  return left.reduce((best, o) => (Math.abs(o.start - start) < Math.abs(best.start - start) ? o : best));
}

/** Where the same words stand as often as they did: the occurrence that has the passage's rank, if its surroundings do not deny it. */
function sameRank({ anchor, twins }: Search, free: readonly Placed[], all: readonly Occurrence[], most: number) {
  const same = twins.filter(({ isSame }) => isSame);
  const { position } = anchor;
  if (!position || same.length === 0 || all.length !== same.length + 1) return undefined;
  const rank = same.filter(({ start }) => start < position.start).length;
  return free.find((o) => o.start === all[rank]!.start && meanOf(o.around) >= most - CLOSE);
}

/** The passage word for word, at the place that is its own; `null` where it is not, or where only look-alikes are. */
export function placeVerbatim(search: Search): Verbatim | null {
  const { prepared, quote, old, twins } = search;
  const all = occurrences(prepared, quote);
  const placed = mostLikely(search, all).map((o) => ({ ...o, around: surroundings(prepared, old, o) }));
  const taken = takenByTwins(search, placed);
  const free = placed.filter((o) => !taken.has(o));
  if (free.length === 0) return null;
  const most = Math.max(...free.map(({ around }) => meanOf(around)));
  const tied = free.filter(({ around }) => meanOf(around) >= most - TIE);
  const at = sameRank(search, free, all, most) ?? (tied.length === 1 ? tied[0]! : breakTie(search, tied));
  const same = twins.filter(({ isSame }) => isSame).length;
  // Where the same words stood more often before, one of them went: that it was another must be plain.
  const isFewer = all.length <= same;
  const hasContext = at.around.left !== null || at.around.right !== null;
  if (!hasContext || bestOf(at.around) >= (isFewer ? SUPPORTS_FIRMLY : SUPPORTS)) return { at, isSupported: true };
  if (same > 0 && (isFewer || (free.length > 1 && all.length !== same + 1))) return null;
  return { at, isSupported: same > 0 };
}
