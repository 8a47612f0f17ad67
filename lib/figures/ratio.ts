import { ordinalNames } from './designators.ts';
import { readFraction } from './fraction.ts';
import { headNoun } from './head-noun.ts';
import { endsClause, type FigureMatch, isWhole, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { phraseEnds } from './nouns.ts';
import { ordinalWords, tensWords, unitWords, vulgarFractions } from './number-words.ts';
import { isCapitalized, isDash } from './tokens.ts';
import { timeUnits } from './units.ts';

/** Verbs and adverbs that multiply. */
export const multipliers: ReadonlyMap<string, number> = new Map(
  (
    [
      ['double doubled doubles doubling twofold', 2],
      ['twice', 2],
      ['triple tripled triples tripling threefold trebled treble trebling', 3],
      ['quadruple quadrupled quadruples quadrupling fourfold', 4],
      ['quintupled fivefold', 5],
      ['sixfold', 6],
      ['sevenfold', 7],
      ['eightfold', 8],
      ['tenfold', 10],
      ['hundredfold', 100],
      ['halved halving', 0.5],
    ] as const
  ).flatMap(([words, factor]) => words.split(' ').map((word) => [word, factor] as const)),
);

/** Of these, words with other uses ("double standards", "twice married") need a comparison after them. */
const NEED_COMPARISON = new Set(['double', 'triple', 'treble', 'twice', 'quadruple']);
const COMPARISONS = new Set([
  'as',
  'the',
  'that',
  'its',
  'their',
  'what',
  'more',
  'in',
  'since',
  'to',
  'from',
  'his',
  'her',
  'this',
]);
const AFTER_TIMES = new Set([
  'as',
  'more',
  'higher',
  'larger',
  'greater',
  'bigger',
  'the',
  'that',
  'less',
  'lower',
  'faster',
  'its',
  'their',
  'what',
  'over',
  'longer',
  'stronger',
  'fewer',
  'smaller',
]);

/** "doubled", "twice as many", "three times as much", "10-fold", "5x". */
export function readMultiple(scan: Scan, at: number): FigureMatch | null {
  const word = wordAt(scan, at);
  const factor = multipliers.get(word);
  if (factor !== undefined) {
    const after = wordAt(scan, at + 1);
    if (isDash(scan.tokens[at + 1]) && scan.tokens[at + 1]!.glued) return null;
    if (
      NEED_COMPARISON.has(word) &&
      (!COMPARISONS.has(after) || (word === 'twice' && /^(?:in|since|to|from)$/.test(after)))
    )
      return null;
    return { first: at, next: at + 1, type: 'multiple', value: factor };
  }
  const number = numberAt(scan, at);
  if (number === null || number.value <= 0) return null;
  const place = isDash(scan.tokens[number.next]) && scan.tokens[number.next]!.glued ? number.next + 1 : number.next;
  const after = wordAt(scan, place);
  if (after === 'fold') return { first: at, next: place + 1, type: 'multiple', value: number.value };
  const x = scan.tokens[place];
  if (after === 'x' && x!.glued && !scan.tokens[place + 1]?.glued && place === number.next && number.value < 1000)
    return { first: at, next: place + 1, type: 'multiple', value: number.value };
  if (after === 'times' && AFTER_TIMES.has(wordAt(scan, place + 1)))
    return { first: at, next: place + 1, type: 'multiple', value: number.value };
  return null;
}

/** Totals people say "in" of. */
const ROUND_TOTALS = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10000, 100000, 1000000]);

/** "one in five", "nine out of 10", "1-in-5", "3-to-1", "2:1". */
export function readRatio(scan: Scan, at: number): FigureMatch | null {
  const token = scan.tokens[at]!;
  const top =
    token.kind === 'number'
      ? /^\d{1,3}$/.test(token.text)
        ? Number(token.text)
        : null
      : (unitWords.get(token.lower) ?? null);
  if (top === null || top === 0 || isCodeStart(scan, at)) return null;
  let at2 = at + 1;
  const dashed = isDash(scan.tokens[at2]) && scan.tokens[at2]!.glued;
  if (dashed) at2++;
  const joint = wordAt(scan, at2);
  if (joint === 'to' && dashed && isDash(scan.tokens[at2 + 1])) {
    const bottom = numberAt(scan, at2 + 2);
    return bottom && bottom.value > 0 && bottom.value <= 100
      ? { first: at, next: bottom.next, type: 'multiple', value: top / bottom.value }
      : null;
  }
  const out = joint === 'out' && wordAt(scan, at2 + 1) === 'of';
  if (joint !== 'in' && !out) return null;
  let from = at2 + (out ? 2 : 1);
  if (dashed && isDash(scan.tokens[from])) from++;
  if (wordAt(scan, from) === 'every') from++;
  const bottom = numberAt(scan, from);
  if (!bottom || bottom.value <= top || top > 9 || !ROUND_TOTALS.has(bottom.value)) return null;
  if (timeUnits.has(wordAt(scan, bottom.next)) || isDash(scan.tokens[bottom.next]) || textAt(scan, bottom.next) === '%')
    return null;
  // "one in a million" is an idiom.
  if (top === 1 && bottom.value >= 1e6 && !wordAt(scan, bottom.next).endsWith('s'))
    return { first: at, next: bottom.next, type: 'fraction', value: top / bottom.value, silent: true };
  if (/^(?:19|20)\d\d$/.test(textAt(scan, from)) || (top !== 1 && !out && bottom.value > 10 && bottom.value !== 100))
    return null;
  return {
    first: at,
    next: bottom.next,
    type: 'fraction',
    value: top / bottom.value,
    counted: headNoun(scan, bottom.next),
  };
}

/** Glued to letters, digits or a dash before it. */
function isCodeStart(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return scan.tokens[at]!.glued && before !== undefined && (before.kind !== 'mark' || isDash(before));
}

/** "two-thirds", "a quarter of", "half of the drones", "¾". */
export function readFractionFigure(scan: Scan, at: number): FigureMatch | null {
  const word = wordAt(scan, at);
  const before = wordAt(scan, at - 1);
  const fraction = readFraction(scan.tokens, at);
  if (fraction === null) return null;
  const { next, value } = fraction;
  // "half a dozen", "two thirds of a million" are whole numbers.
  const number = numberAt(scan, at);
  if (number !== null && number.next > next) return null;
  const after = wordAt(scan, next);
  if (isDash(scan.tokens[next]) && scan.tokens[next]!.glued) return null;
  if (scan.tokens[at]!.glued && isDash(scan.tokens[at - 1])) return null;
  const hedged = /^(?:by|than|nearly|almost|about|roughly|over|around|to|only|least|just)$/.test(before);
  const match: FigureMatch = {
    first: at,
    next,
    type: 'fraction',
    value,
    counted: after === 'of' ? headNoun(scan, next) : null,
  };
  if (vulgarFractions.has(textAt(scan, at))) return match;
  if (word === 'half') {
    if (/^(?:first|second|latter|other|in|better|last|next|a|and|each|one|final)$/.test(before)) return null;
    return after === 'of' ||
      /^(?:the|its|their|his|her|our|a|that|all)$/.test(after) ||
      hedged ||
      isWhole(scan, at, next)
      ? match
      : null;
  }
  if (word === 'quarter') return null;
  if (timeUnits.has(after) || /^(?:century|hour|year)$/.test(wordAt(scan, next + 2))) return null;
  const indefinite = word === 'a' || word === 'an';
  if (!indefinite) return value < 1 ? match : null;
  const clear =
    (after === 'of' && !/^(?:january|20\d\d)$/.test(wordAt(scan, next + 1))) ||
    (hedged && endsClause(scan, next)) ||
    (hedged && phraseEnds.has(after)) ||
    isWhole(scan, at, next);
  return clear ? match : null;
}

/** "third", "twenty-fifth", "11th" before a noun in small letters: not "47th Brigade", not "the 21st century". */
export function readOrdinal(scan: Scan, at: number): FigureMatch | null {
  const { tokens } = scan;
  const token = tokens[at]!;
  let value: number | undefined;
  let next = at + 1;
  if (token.kind === 'number') {
    const suffix = tokens[at + 1];
    if (!suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower) || !/^[\d,]+$/.test(token.text)) return null;
    value = Number(token.text.replaceAll(',', ''));
    next = at + 2;
    if (token.glued && isDash(tokens[at - 1])) return null;
  } else {
    value = ordinalWords.get(token.lower);
    const tens = tensWords.get(token.lower);
    if (tens !== undefined) {
      const place = isDash(tokens[at + 1]) ? at + 2 : at + 1;
      const unit = ordinalWords.get(wordAt(scan, place)) ?? 0;
      if (unit < 1 || unit > 9) return null;
      value = tens + unit;
      next = place + 1;
    } else if (token.lower === 'second' && readsAsTime(scan, at)) return null;
  }
  if (value === undefined) return null;
  if (isWhole(scan, at, next)) return { first: at, next, type: 'ordinal', value };
  const noun = tokens[next];
  if (noun?.kind !== 'word' || noun.glued || isCapitalized(noun) || isDash(tokens[next])) return null;
  if (
    ordinalNames.has(noun.lower) ||
    (phraseEnds.has(noun.lower) && token.kind !== 'number') ||
    noun.lower === 'half' ||
    noun.lower === 'quarter'
  )
    return null;
  if (isCapitalized(token) && at > 0 && token.kind === 'word' && isCapitalized(tokens[at - 1])) return null;
  return { first: at, next, type: 'ordinal', value, counted: headNoun(scan, next) };
}

const readsAsTime = (scan: Scan, at: number) =>
  unitWords.has(wordAt(scan, at - 1)) || scan.tokens[at - 1]?.kind === 'number';
