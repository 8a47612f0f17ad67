import { months, seasons, weekdays } from './calendar-words.ts';
import { currencySigns } from './currencies.ts';
import { currencyAdjectiveStarts, currencyNames, minorUnits } from './currency-names.ts';
import type { Scan } from './match.ts';
import { denominators, ordinalWords, tensWords, unitWords, vaguePlurals, vulgarFractions } from './number-words.ts';
import { multipliers } from './ratio.ts';

/** Words at which some figure begins: all others are passed over unread. */
const starters: ReadonlySet<string> = new Set([
  ...unitWords.keys(),
  ...tensWords.keys(),
  ...ordinalWords.keys(),
  ...denominators.keys(),
  ...vaguePlurals.keys(),
  ...multipliers.keys(),
  ...months.keys(),
  ...weekdays.keys(),
  ...seasons.keys(),
  ...'a an hundred thousand million billion trillion minus negative point between from several few couple last next this past coming previous'.split(
    ' ',
  ),
  ...'today yesterday tomorrow tonight mid early late fiscal fy q h end within after in percent per tenth final'.split(
    ' ',
  ),
]);

/** Words that begin a figure only right before its number: currencies by name or code. */
const beforeNumbers = (word: string) =>
  currencyNames.has(word) || minorUnits.has(word) || currencyAdjectiveStarts.has(word);

/** Whether any reader can begin at a token. */
export function mayBegin(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]!;
  if (token.kind === 'number') return true;
  if (token.kind === 'mark')
    return /^[-−–.'’‘]$/.test(token.text)
      ? scan.tokens[at + 1]?.kind === 'number'
      : currencySigns.has(token.text) || vulgarFractions.has(token.text);
  if (starters.has(token.lower)) return true;
  const next = scan.tokens[at + 1];
  if (next === undefined) return false;
  if (next.kind === 'word') return beforeNumbers(token.lower);
  return next.kind === 'number' || next.text === '.' || next.text === '-' || currencySigns.has(next.text);
}
