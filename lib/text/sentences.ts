import type { Span, TextOffset } from '../types.ts';

/** Titles and ranks: a name follows, so their full stop never ends a sentence. */
const beforeNames = new Set(
  (
    'mr mrs ms messrs dr prof gen brig lt lieut col sgt cpl pvt capt cmdr cdr maj adm sen sens rep reps gov pres st ste ' +
    'rev fr hon supt insp det amb atty ald sr. mt ft no nos vs v fig figs vol art sec para pp p cf viz eg e.g ie i.e approx ca'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: they do when the next word is one that starts sentences. */
const maybeLast = new Set(
  (
    'inc corp co ltd plc bros jr sr esq etc al est dept univ assn ave blvd rd jan feb mar apr jun jul aug sept sep oct nov ' +
    'dec mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm u.s u.k u.n u.s.a u.a.e e.u d.c l.a n.y b.c a.d ph.d m.d b.a ' +
    'm.a ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Words that start sentences far more often than they follow an abbreviation inside one. */
const starters = new Set(
  (
    'the a an this that these those he she it they we you i his her its their our my there here in on at by for from with ' +
    'after before during since until while when where why how what who as if but and or so yet nor however meanwhile although ' +
    'though despite moreover according also another both each every few many most much no none not one only other some several ' +
    'such two three then thus to today tomorrow under earlier later last'
  ).split(' '),
);

const CLOSERS = `"'”’»)]}`;
const OPENERS = `"'“‘«([{`;
const WORD_BACK = 24;

const upperOrUncased = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const blank = /\s/;
const letter = /\p{L}/u;

/** May a sentence start with the character at `i`? ASCII by hand: building a class of Unicode's takes a worker milliseconds. */
function startsSentence(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code >= 128) return upperOrUncased.test(text.slice(i, i + 2)) || '•–—€£'.includes(text[i]!);
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || '-#@$'.includes(text[i]!);
}

const isBlank = (text: string, i: number) => blank.test(text[i]!);

/** The word that ends just before `at`, with its inner full stops, lower case. */
function wordBefore(text: string, from: number, at: number): string {
  let i = at;
  while (i > from && at - i < WORD_BACK) {
    const c = text[i - 1]!;
    if (isBlank(text, i - 1) || OPENERS.includes(c) || c === '-' || c === '–' || c === '—' || c === '/') break;
    i--;
  }
  return text.slice(i, at);
}

/** The letters at `at`, lower case; at most the length of the longest starter. */
function wordAt(text: string, at: number, end: number): string {
  let i = at;
  while (i < end && i - at < 12 && letter.test(text[i]!)) i++;
  return text.slice(at, i).toLowerCase();
}

/** Does the full stop at `at` belong to an abbreviation, an initial or a number, so that the sentence goes on? */
function isAbbreviation(text: string, from: number, at: number, next: number, end: number): boolean {
  const word = wordBefore(text, from, at);
  const lower = word.toLowerCase();
  if (lower === '') return false;
  if (beforeNames.has(lower))
    return lower !== 'no' && lower !== 'art' && lower !== 'fig' ? true : /\d/.test(text[next] ?? '');
  const isInitial = word.length === 1 && word !== lower && word !== 'I';
  if (!isInitial && !maybeLast.has(lower) && !/^\p{L}(?:\.\p{L})+$/u.test(word)) return false;
  return !starters.has(wordAt(text, next, end));
}

/** Where the terminator that starts at `at` ends: repeated marks, then closing quotes and brackets. */
function endOfTerminator(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end && (text[i] === '.' || text[i] === '!' || text[i] === '?' || text[i] === '…')) i++;
  while (i < end && CLOSERS.includes(text[i]!)) i++;
  return i;
}

/** The start of what follows, its opening quotes and brackets passed over. */
function startOfNext(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && OPENERS.includes(text[i]!)) i++;
  return i;
}

/** Does a sentence end with the terminator `at..after`? */
function endsSentence(text: string, from: number, at: number, after: number, end: number): boolean {
  const mark = text[at]!;
  if (mark === '。' || mark === '！' || mark === '？' || mark === '।') return true;
  let next = after;
  while (next < end && isBlank(text, next)) next++;
  if (next === after) return false;
  const first = startOfNext(text, next, end);
  if (first >= end) return true;
  if (!startsSentence(text, first)) return false;
  return !(mark === '.' && after === at + 1 && isAbbreviation(text, from, at, first, end));
}

/**
 * The sentences of a stretch of text (a passage), in order and without surrounding blanks. Rules, not
 * `Intl.Segmenter`, which breaks after "Gen.", "U.S." and initials. A line break always ends a sentence. Linear.
 */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from: number = start;
  const close = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && isBlank(text, a)) a++;
    while (b > a && isBlank(text, b - 1)) b--;
    if (a < b) sentences.push({ start: a as TextOffset, end: b as TextOffset });
    from = to;
  };
  for (let i = from; i < end; i++) {
    switch (text[i]) {
      case '\n':
      case '\u2028':
      case '\u2029':
        close(i);
        break;
      case '.':
      case '!':
      case '?':
      case '…':
      case '。':
      case '！':
      case '？':
      case '।': {
        const after = endOfTerminator(text, i, end);
        if (endsSentence(text, from, i, after, end)) close(after);
        i = after - 1;
        break;
      }
    }
  }
  close(end);
  return sentences;
}
