import { countOf, idsIn, type PreparedText } from './prepared-text.ts';
import { mayGoOn, type Quote } from './quote.ts';

/** Where the words of a quote stand in a text, word by word. */
export interface Occurrence {
  /** Indices of the first word and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** Occurrences looked at; in a hostile text every word may be one. */
const MAX_OCCURRENCES = 200;
/** Comparisons of words for one quote, so that no text makes it quadratic. */
const MAX_COMPARISONS = 200_000;

/** Where in word `at` of the text the quote's first word begins, or −1. */
function headOffset(prepared: PreparedText, quote: Quote, at: number): number {
  const word = quote.words.plain[0]!;
  const whole = prepared.words.plain[at]!;
  const start = prepared.words.starts[at]!;
  if (whole === word) return start;
  if (!mayGoOn(quote.head, word) || !whole.endsWith(word)) return -1;
  return prepared.words.ends[at]! - word.length;
}

/** Where in word `at` of the text the quote's last word ends, or −1. */
function tailOffset(prepared: PreparedText, quote: Quote, at: number): number {
  const word = quote.words.plain.at(-1)!;
  const whole = prepared.words.plain[at]!;
  if (whole === word) return prepared.words.ends[at]!;
  if (!mayGoOn(quote.tail, word) || !whole.startsWith(word)) return -1;
  return prepared.words.starts[at]! + word.length;
}

/** Occurrences of a quote of one word, which may be part of a longer one. */
function inOneWord(prepared: PreparedText, quote: Quote): Occurrence[] {
  const word = quote.words.plain[0]!;
  const headMay = mayGoOn(quote.head, word);
  const tailMay = mayGoOn(quote.tail, word);
  const found: Occurrence[] = [];
  const take = (id: number, at: number) => {
    for (let i = prepared.placesFrom[id]!; i < prepared.placesFrom[id + 1]! && found.length < MAX_OCCURRENCES; i++) {
      const from = prepared.places[i]!;
      const start = prepared.words.starts[from]! + at;
      const whole = at === 0 && prepared.vocabulary[id]!.length === word.length;
      const end = whole ? prepared.words.ends[from]! : start + word.length;
      found.push({ from, to: from + 1, start, end });
    }
  };
  if (!headMay && !tailMay) {
    const id = prepared.idOf.get(word);
    if (id !== undefined) take(id, 0);
    return found;
  }
  for (const [id, whole] of prepared.vocabulary.entries()) {
    let at = whole.indexOf(word);
    for (; at >= 0 && found.length < MAX_OCCURRENCES; at = whole.indexOf(word, at + 1)) {
      if ((at === 0 || headMay) && (at + word.length === whole.length || tailMay)) take(id, at);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The rarest of the quote's words that must be in the text as it is, or −1 where only its edges are left. */
function rarest(prepared: PreparedText, quote: Quote, ids: Int32Array): number {
  const first = mayGoOn(quote.head, quote.words.plain[0]!) ? 1 : 0;
  const last = ids.length - (mayGoOn(quote.tail, quote.words.plain.at(-1)!) ? 1 : 0);
  let best = -1;
  for (let i = first; i < last; i++) {
    if (best < 0 || countOf(prepared, ids[i]!) < countOf(prepared, ids[best]!)) best = i;
  }
  return best;
}

/** Words that end as the quote's first word does. */
function headPlaces(prepared: PreparedText, quote: Quote): number[] {
  const places: number[] = [];
  for (const [id, whole] of prepared.vocabulary.entries()) {
    if (!whole.endsWith(quote.words.plain[0]!)) continue;
    for (let i = prepared.placesFrom[id]!; i < prepared.placesFrom[id + 1]!; i++) places.push(prepared.places[i]!);
  }
  return places.sort((a, b) => a - b);
}

/**
 * Every place where the quote stands word for word, in order: at most 200, and fewer where the text is made to be
 * slow. The rarest word of the quote is looked up and its surroundings compared.
 */
export function occurrences(prepared: PreparedText, quote: Quote): Occurrence[] {
  const { plain } = quote.words;
  const size = plain.length;
  if (size === 0) return [];
  if (size === 1) return inOneWord(prepared, quote);
  const ids = idsIn(prepared, plain);
  const seed = rarest(prepared, quote, ids);
  if (seed >= 0 && ids[seed]! < 0) return [];
  const places =
    seed < 0
      ? headPlaces(prepared, quote)
      : prepared.places.subarray(prepared.placesFrom[ids[seed]!]!, prepared.placesFrom[ids[seed]! + 1]!);
  const found: Occurrence[] = [];
  let comparisons = 0;
  for (const place of places) {
    const from = place - Math.max(seed, 0);
    if (from < 0 || from + size > prepared.ids.length) continue;
    let i = 1;
    while (i < size - 1 && prepared.ids[from + i] === ids[i]) i++;
    comparisons += i;
    if (comparisons > MAX_COMPARISONS || found.length === MAX_OCCURRENCES) break;
    if (i < size - 1) continue;
    const start = headOffset(prepared, quote, from);
    const end = tailOffset(prepared, quote, from + size - 1);
    if (start >= 0 && end >= 0) found.push({ from, to: from + size, start, end });
  }
  return found;
}
