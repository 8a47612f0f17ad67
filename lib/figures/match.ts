import type { FigureType } from '../types.ts';
import { type NumberMatch, readNumber } from './number.ts';
import type { Token } from './tokens.ts';

/** A passage being read. Every parser takes one, a token's index, and answers with a match or `null`. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly decimalComma: boolean;
  /** "Pounds" without a country are money here: the text speaks of Britain. */
  readonly poundsAreMoney: boolean;
  /** Numbers already read, by token; those before which a currency stands apart. */
  readonly numbers: Map<number, NumberMatch | null>;
  /** Publication day, for dates without a year; `null` where it is not known. */
  readonly published: Date | null;
}

/** What a parser found in the tokens `[first, next)`. */
export interface FigureMatch {
  readonly first: number;
  readonly next: number;
  readonly type: FigureType;
  readonly value: number | string | null;
  readonly min?: number | string | null;
  readonly max?: number | string | null;
  readonly unit?: string | null;
  readonly currency?: string | null;
  readonly counted?: string | null;
  readonly modifier?: string | null;
  readonly approximate?: boolean;
  /** Read, but no figure: an impossible date such as "February 30". Its tokens are passed over. */
  readonly silent?: boolean;
}

/** The word of a token in lower case, or "" where it is no word. */
export function wordAt(scan: Scan, at: number): string {
  const token = scan.tokens[at];
  return token?.kind === 'word' ? token.lower : '';
}

/** The character or numeral of a token, or "" past the ends. */
export function textAt(scan: Scan, at: number): string {
  return scan.tokens[at]?.text ?? '';
}

/** Whether the tokens `[first, next)` are the whole passage but for a final mark. */
export function isWhole(scan: Scan, first: number, next: number): boolean {
  const rest = scan.tokens.length - next;
  return first === 0 && (rest === 0 || (rest === 1 && scan.tokens[next]!.kind === 'mark'));
}

/** Whether a clause ends before a token: nothing more, or a mark that ends or closes. */
export function endsClause(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return token === undefined || '.,;:!?)]}»”"…'.includes(token.text);
}

/** The number that begins at a token, read once however many parsers ask. With `money`, "m", "b" and "t" glued to it are scales. */
export function numberAt(scan: Scan, at: number, money = false): NumberMatch | null {
  if (scan.tokens[at] === undefined) return null;
  const key = money ? -1 - at : at;
  const known = scan.numbers.get(key);
  if (known !== undefined) return known;
  const number = readNumber(scan.tokens, at, { decimalComma: scan.decimalComma, money });
  scan.numbers.set(key, number);
  return number;
}
