import { foldWord, splitTerms } from '../text/terms.ts';
import type { TextOffset } from '../types.ts';

/** What a reader looks for in the library. */
export interface SearchQuery {
  /** Terms that must all be in the article. */
  readonly terms: readonly number[];
  /** The last word, folded, where it may be going on: as the last of `terms`, or as the beginning of longer words. */
  readonly start: string | null;
  /** Plain words, folded: what notes are searched for. */
  readonly words: readonly string[];
  /** Words in quotes, folded, that must stand so in the text. */
  readonly phrases: readonly string[];
  /** `from:`, folded: part of a publisher's name or address. */
  readonly from: readonly string[];
  /** `who:`, folded: part of the name of a person or anything else named. */
  readonly who: readonly string[];
  /** `after:` and `before:`, ISO dates as far as they were given ("2026", "2026-03", "2026-03-07"). */
  readonly after: string | null;
  readonly before: string | null;
}

/** A word, a "quoted phrase", or either behind `field:`. Alternatives start differently, so it is linear. */
const PART = /(?:(from|who|before|after):)?(?:["“”„«]([^"“”„«»]*)(?:["“”»]|$)|([^\s"“”„«»]+))/giu;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** More than a reader types; keeps a pasted page from being a query. */
const LONGEST = 1000;

const NO_WORD = /[^\p{L}\p{N}]+/u;

/** Folded, one blank between words: how phrases and texts are compared. */
export function foldText(text: string): string {
  return foldWord(text).replace(/\s+/gu, ' ').trim();
}

function termsOf(text: string): number[] {
  return splitTerms(text, { start: 0 as TextOffset, end: text.length as TextOffset }).map(({ hash }) => hash);
}

/** Reads what was typed. Anything is a query: an unknown field is a word, a bad date is looked for as a word. */
export function parseSearch(typed: string): SearchQuery {
  const terms: number[] = [];
  const words: string[] = [];
  let start: string | null = null;
  const phrases: string[] = [];
  const from: string[] = [];
  const who: string[] = [];
  let after: string | null = null;
  let before: string | null = null;
  for (const [, field, quoted, word] of typed.slice(0, LONGEST).matchAll(PART)) {
    const text = quoted ?? word ?? '';
    const folded = foldText(text);
    if (folded === '') continue;
    const name = field?.toLowerCase();
    start = null;
    if (name === 'from') from.push(folded);
    else if (name === 'who') who.push(folded);
    else if (name === 'after' && DATE.test(folded)) after = folded;
    else if (name === 'before' && DATE.test(folded)) before = folded;
    else {
      const own = termsOf(text);
      terms.push(...own.filter((term) => !terms.includes(term)));
      words.push(...folded.split(NO_WORD).filter((one) => one !== ''));
      if (quoted !== undefined) phrases.push(folded);
      else if (own.length === 1 && terms.at(-1) === own[0] && !NO_WORD.test(folded)) start = folded;
    }
  }
  if (/\s$/u.test(typed)) start = null;
  return { terms, start, words, phrases, from, who, after, before };
}
