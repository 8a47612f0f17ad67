import type { OldPassage } from './old-passage.ts';
import { type PreparedText, weightOf } from './prepared-text.ts';
import { endsSentence, startsSentence } from './words.ts';

/** Words by which a gap is moved. */
const MAX_SLIDE = 12;

/** How natural it is that something new begins, or something old is cut, just here. */
const PARAGRAPH = 3;
const SENTENCE = 2;
const WORD = 1;
const SIGN_LEFT_BEHIND = 0;

const leans = new Set(['.', ',', ';', ':', '!', '?', '…', ')', '%']);

/** How natural a gap is that begins before word `j` of the text. */
function beginsAt({ words }: PreparedText, j: number): number {
  if (leans.has(words.plain[j] ?? '')) return SIGN_LEFT_BEHIND;
  if (!startsSentence(words, j)) return WORD;
  return j > 0 && words.text.slice(words.ends[j - 1], words.starts[j]).includes('\n') ? PARAGRAPH : SENTENCE;
}

/** How natural a cut is that begins with old word `i`. */
function cutsAt(old: OldPassage, i: number): number {
  if (leans.has(old.plain[i] ?? '')) return SIGN_LEFT_BEHIND;
  return i > 0 && endsSentence.has(old.plain[i - 1]!) ? SENTENCE : WORD;
}

/** The best of the places a gap may have, from `back` steps back to `ahead` steps ahead; 0 where it may as well stay. */
function bestShift(back: number, ahead: number, rate: (shift: number) => number): number {
  let best = 0;
  let most = rate(0);
  for (let shift = -back; shift <= ahead; shift++) {
    const now = rate(shift);
    if (now > most) {
      most = now;
      best = shift;
    }
  }
  return best;
}

/** New words stand between old words `i` and `i + 1`: moves them to where a sentence or a paragraph begins. */
function slideInsertion(prepared: PreparedText, pairs: Int32Array, i: number): void {
  const from = pairs[i]! + 1;
  const to = pairs[i + 1]!;
  const { ids } = prepared;
  let ahead = 0;
  while (
    ahead < MAX_SLIDE &&
    i + 1 + ahead < pairs.length &&
    pairs[i + 1 + ahead] === to + ahead &&
    ids[from + ahead] === ids[to + ahead]
  ) {
    ahead++;
  }
  let back = 0;
  while (
    back < MAX_SLIDE &&
    i - back > 0 &&
    pairs[i - back] === from - 1 - back &&
    ids[from - 1 - back] === ids[to - 1 - back]
  ) {
    back++;
  }
  const shift = bestShift(back, ahead, (k) => beginsAt(prepared, from + k));
  for (let k = 0; k < shift; k++) pairs[i + 1 + k] = from + k;
  for (let k = 0; k > shift; k--) pairs[i + k] = to - 1 + k;
}

/** Old words `i + 1` to `j − 1` are gone, with nothing in their place: moves the cut to where a sentence begins. */
function slideCut(old: OldPassage, pairs: Int32Array, i: number, j: number): void {
  let ahead = 0;
  while (
    ahead < MAX_SLIDE &&
    j + ahead < pairs.length &&
    pairs[j + ahead] === pairs[i]! + 1 + ahead &&
    old.ids[i + 1 + ahead] === old.ids[j + ahead]
  ) {
    ahead++;
  }
  let back = 0;
  while (
    back < MAX_SLIDE &&
    i - back >= 0 &&
    pairs[i - back] === pairs[i]! - back &&
    old.ids[i - back] === old.ids[j - 1 - back]
  ) {
    back++;
  }
  const shift = bestShift(back, ahead, (k) => cutsAt(old, i + 1 + k));
  for (let k = 0; k < shift; k++) {
    pairs[i + 1 + k] = pairs[j + k]!;
    pairs[j + k] = -1;
  }
  for (let k = 0; k > shift; k--) {
    pairs[j - 1 + k] = pairs[i + k]!;
    pairs[i + k] = -1;
  }
}

/** Words beyond the outermost found ones that are looked at for a word that stayed in its place. */
const MAX_REACH = 4;

/** Pairs words that stand at the same distance from a found one on both sides: "The [first] museum" and "The [last] museum". */
function pairInStep(prepared: PreparedText, old: OldPassage, pairs: Int32Array, i: number, step: 1 | -1): void {
  for (let k = 1; k <= MAX_REACH; k++) {
    const here = i + step * k;
    const there = pairs[i]! + step * k;
    if (here < 0 || here >= pairs.length || there < 0 || there >= prepared.ids.length) return;
    if (pairs[here]! < 0 && prepared.ids[there] === old.ids[here]) pairs[here] = there;
  }
}

/** Signs that close a sentence together: `."` and `?)`. */
const MAX_CLOSERS = 3;

/**
 * Old words `i + 1` to `j − 1` became others, and whole sentences came after them: the sign that closed the old words
 * closes the new ones ("…a bail-out." → "…a rescue. [Banks agreed.]"), and not the last of what came.
 */
function closeEarly(prepared: PreparedText, old: OldPassage, pairs: Int32Array, i: number, j: number): void {
  let size = 0;
  while (size < MAX_CLOSERS && leans.has(old.plain[j + size] ?? '') && pairs[j + size] === pairs[j]! + size) size++;
  if (size === 0) return;
  const from = pairs[i]! + 2;
  const to = Math.min(pairs[j]!, pairs[i]! + 2 + 3 * (j - i));
  for (let at = from; at < to; at++) {
    let same = 0;
    while (same < size && prepared.ids[at + same] === old.ids[j + same]) same++;
    if (same < size || !startsSentence(prepared.words, at + size)) continue;
    for (let k = 0; k < size; k++) pairs[j + k] = at + k;
    return;
  }
}

/** A run of found words that says less than this, sentences away from the rest of the passage, is found by chance. */
const STRAY = 2;
const MAX_STRAY_WORDS = 4;

/** Forgets the quote's outermost words, from `edge` inwards, where whole sentences now stand between them and the rest. */
function dropStray(prepared: PreparedText, old: OldPassage, pairs: Int32Array, edge: number, step: 1 | -1): void {
  let i = edge;
  const isInside = () => i >= old.quoteFrom && i < old.quoteTo;
  while (isInside() && pairs[i]! < 0) i += step;
  const from = i;
  let says = 0;
  while (isInside() && pairs[i]! >= 0 && (i === from || pairs[i] === pairs[i - step]! + step)) {
    says += weightOf(old.plain[i]!, 1);
    i += step;
  }
  const last = i - step;
  while (isInside() && pairs[i]! < 0) i += step;
  if (!isInside() || says >= STRAY || Math.abs(last - from) >= MAX_STRAY_WORDS) return;
  const [gapFrom, gapTo] = step > 0 ? [pairs[last]! + 1, pairs[i]!] : [pairs[i]! + 1, pairs[last]!];
  if (gapTo - gapFrom <= 2 * Math.abs(i - last) + 4) return;
  for (let j = gapFrom + 1; j <= gapTo; j++) {
    if (!startsSentence(prepared.words, j)) continue;
    for (let k = from; k !== last + step; k += step) pairs[k] = -1;
    return;
  }
}

/**
 * Moves gaps that could as well stand elsewhere to where a writer would make them: "town. [Winds rose.]" and not
 * "town[. Winds rose]." Changes `pairs`. Linear.
 */
export function settleGaps(prepared: PreparedText, old: OldPassage, pairs: Int32Array): void {
  const first = pairs.findIndex((place) => place >= 0);
  if (first < 0) return;
  pairInStep(prepared, old, pairs, first, -1);
  pairInStep(
    prepared,
    old,
    pairs,
    pairs.findLastIndex((place) => place >= 0),
    1,
  );
  let last = -1;
  for (let i = 0; i < pairs.length; i++) {
    if (pairs[i]! < 0) continue;
    if (last >= 0) {
      const came = pairs[i]! - pairs[last]! - 1;
      const went = i - last - 1;
      if (came > 0 && went === 0) slideInsertion(prepared, pairs, last);
      else if (went > 0 && came === 0) slideCut(old, pairs, last, i);
      else if (went > 0 && came > went) closeEarly(prepared, old, pairs, last, i);
    }
    last = i;
    while (last >= 0 && pairs[last]! < 0) last--;
  }
  dropStray(prepared, old, pairs, old.quoteFrom, 1);
  dropStray(prepared, old, pairs, old.quoteTo - 1, -1);
}
