import type { Anchor } from '../anchoring/anchor.ts';
import { safeLink } from './by-article.ts';

/** Quotes of more characters are named by their first and last words: links stay short enough for mail. */
const MAX_WHOLE = 200;
/** Quotes of fewer characters, and those with look-alikes, take context along. */
const MIN_ALONE = 24;
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 4;
/** Shorter context ends where the text does; longer may end within a word. Hypothesis keeps 32 characters, we 64. */
const MAY_BE_CUT = 20;

/** `-`, `,` and `&` are syntax in a text directive (https://wicg.github.io/scroll-to-text-fragment/#syntax). */
function encodeTerm(text: string): string {
  return encodeURIComponent(text)
    .replace(/-/g, '%2D')
    .replace(/[!'()*~._]/g, (c) =>
      c === '.' || c === '_' || c === '~' ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** The last words of a context, in the quote's own paragraph; the outermost may be cut, and is left out. */
function wordsBefore(prefix: string, count: number): string {
  const paragraph = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const words = wordsOf(paragraph);
  const isCut = paragraph.length === prefix.length && prefix.length >= MAY_BE_CUT && words.length > 1;
  return (isCut ? words.slice(1) : words).slice(-count).join(' ');
}

function wordsAfter(suffix: string, count: number): string {
  const end = suffix.indexOf('\n');
  const words = wordsOf(end < 0 ? suffix : suffix.slice(0, end));
  const isCut = end < 0 && suffix.length >= MAY_BE_CUT && words.length > 1;
  return (isCut ? words.slice(0, -1) : words).slice(0, count).join(' ');
}

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

/** Browsers match whole words only: an edge that cuts one is moved out to the word's end. */
function wholeWords({ exact, prefix, suffix }: Anchor['quote']): Anchor['quote'] {
  const head = letterOrDigit.test(exact[0] ?? '') ? (/[\p{L}\p{N}\p{M}]*$/u.exec(prefix)?.[0] ?? '') : '';
  const tail = letterOrDigit.test(exact.at(-1) ?? '') ? (/^[\p{L}\p{N}\p{M}]*/u.exec(suffix)?.[0] ?? '') : '';
  return {
    type: 'TextQuoteSelector',
    exact: head + exact + tail,
    prefix: prefix.slice(0, prefix.length - head.length),
    suffix: suffix.slice(tail.length),
  };
}

/** The text directive for a passage: `text=prefix-,start,end,-suffix`. Empty where there are no words. */
export function textDirective(anchor: Anchor): string {
  const quote = wholeWords(anchor.quote);
  const text = quote.exact.trim();
  if (text === '') return '';
  const needsContext = text.length < MIN_ALONE || anchor.lookAlikes.length > 0;
  // A sign alone is no context: browsers match words.
  const said = (words: string) => (needsContext && letterOrDigit.test(words) ? words : '');
  const before = said(wordsBefore(quote.prefix, CONTEXT_WORDS));
  const after = said(wordsAfter(quote.suffix, CONTEXT_WORDS));
  const words = wordsOf(text);
  // One term must lie within one paragraph; first and last words may be as far apart as they like.
  const isLong = (text.length > MAX_WHOLE || text.includes('\n')) && words.length > 2;
  const edge = Math.min(EDGE_WORDS, Math.floor(words.length / 2));
  const [firstLine = ''] = text.split('\n', 1);
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  const start = wordsOf(firstLine).slice(0, edge).join(' ');
  const end = wordsOf(lastLine).slice(-edge).join(' ');
  const middle = isLong ? `${encodeTerm(start)},${encodeTerm(end)}` : encodeTerm(words.join(' '));
  const head = before === '' ? '' : `${encodeTerm(before)}-,`;
  const tail = after === '' ? '' : `,-${encodeTerm(after)}`;
  return `text=${head}${middle}${tail}`;
}

/** The article's address with the passage in it, as browsers scroll to; the plain address where there is no passage, `null` where the address is none. */
export function textFragmentLink(url: string, anchor: Anchor | null): string | null {
  const link = safeLink(url);
  const directive = anchor === null ? '' : textDirective(anchor);
  if (link === null || directive === '') return link;
  const [address = '', fragment = ''] = link.split('#', 2);
  return `${address}#${fragment.split(':~:', 1)[0]}:~:${directive}`;
}
