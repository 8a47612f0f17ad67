import { isMonthOrWeekday, seasons } from './calendar-words.ts';
import { type Scan, textAt, wordAt } from './match.ts';
import { bareplurals, falsePlurals, phraseEnds } from './nouns.ts';
import { isDash } from './tokens.ts';
import { timeUnits } from './units.ts';

/** Most words between a number and its noun: "40 Iranian-made long-range attack drones". */
const LONGEST_PHRASE = 6;

const DETERMINERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'all', 'a', 'an', 'this', 'these', 'those']);

/** Bases of shares that go by a short name. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['gross domestic product', 'GDP'],
  ['gdp', 'GDP'],
  ['gross national income', 'GNI'],
  ['gross national product', 'GNP'],
]);

function looksPlural(word: string): boolean {
  return (
    bareplurals.has(word) ||
    (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !falsePlurals.has(word))
  );
}

const isCalendarWord = (word: string) =>
  timeUnits.has(word.toLowerCase()) || isMonthOrWeekday(word.toLowerCase()) || seasons.has(word.toLowerCase());

/** The words of the noun phrase at a token, up to the first function word, verb or mark. */
function phraseAt(scan: Scan, at: number): { words: string[]; next: number } {
  const words: string[] = [];
  let next = at;
  while (words.length < LONGEST_PHRASE) {
    const token = scan.tokens[next];
    if (isDash(token) && token!.glued && scan.tokens[next + 1]?.glued && words.length > 0) {
      next++;
      continue;
    }
    if (token?.kind !== 'word' || phraseEnds.has(token.lower)) break;
    if (token.lower === 's' && token.glued) break;
    // "a deal backed by": a participle after its noun; "armed drones" goes on.
    const participle = words.length > 0 && token.text.length > 4 && token.lower.endsWith('ed');
    if (participle && !looksPlural(wordAt(scan, next + 1))) break;
    words.push(token.text);
    next++;
    // The first plural ends the phrase unless another follows: "15 sports cars".
    if (looksPlural(token.lower) && !looksPlural(wordAt(scan, next))) break;
  }
  return { words, next };
}

/** Head noun of what a number counts: "drones" of "139 Shahed-type attack drones"; `null` where none follows. */
export function headNoun(scan: Scan, at: number): string | null {
  let from = at;
  if (wordAt(scan, from) === 'of') {
    from++;
    while (DETERMINERS.has(wordAt(scan, from))) from++;
  }
  while (wordAt(scan, from) === 'other' || wordAt(scan, from) === 'more' || wordAt(scan, from) === 'additional') from++;
  const { words } = phraseAt(scan, from);
  const head = words.at(-1);
  if (head === undefined) return null;
  return /^[A-Z]{2,}s?$/.test(head) ? head : head.toLowerCase();
}

/** Base of a share or subject of an amount: "GDP" in "2% of GDP", "aid" in "$35 billion in military aid"; `null` without one. */
export function baseOf(scan: Scan, at: number): string | null {
  const preposition = wordAt(scan, at);
  const worth = preposition === 'worth' && wordAt(scan, at + 1) === 'of' ? 1 : 0;
  if (preposition !== 'of' && preposition !== 'in' && worth === 0) return null;
  let from = at + 1 + worth;
  while (DETERMINERS.has(wordAt(scan, from))) from++;
  // "of the country's gross domestic product"
  for (let i = from; i < from + 4; i++) {
    if (/^['’]$/.test(textAt(scan, i)) && wordAt(scan, i + 1) === 's') {
      from = i + 2;
      break;
    }
  }
  const { words } = phraseAt(scan, from);
  if (words.length === 0 || words.some(isCalendarWord)) return null;
  const short = SHORT_NAMES.get(words.slice(0, 3).join(' ').toLowerCase()) ?? SHORT_NAMES.get(words[0]!.toLowerCase());
  if (short !== undefined) return short;
  if (preposition === 'in' && words[0] !== words[0]!.toLowerCase()) return null;
  const head = words.at(-1)!;
  return /^[A-Z]{2,}s?$/.test(head) ? head : head.toLowerCase();
}
