import { hash32 } from '../text/hash.ts';
import { foldWord, type Term } from '../text/terms.ts';
import { splitWords } from '../text/words.ts';
import type { FigureMention, Mention, Span, TextOffset } from '../types.ts';
import { figureForm } from './figure-form.ts';

/** What a term is to a sentence: `SentenceSketch.kinds`. */
export const CONTENT = 0;
export const NAME = 1;
export const NUMBER = 2;
/** Says who reported or on which day of the week: changes from one report to the next without being news. */
export const NEUTRAL = 3;

/** What a sentence says, small enough to keep one for every sentence ever read. */
export interface SentenceSketch extends Span {
  /** Distinct term hashes, in order of first use. */
  readonly terms: Uint32Array<ArrayBuffer>;
  /** What each of `terms` is. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** Hashes of what must be said by both: figures by what they say, and words for how many; and of days (`isDay`). */
  readonly figures: Uint32Array<ArrayBuffer>;
  readonly negated: boolean;
}

/**
 * The sketches of an article in one array, because a record of thousands of small arrays takes a database longer to read
 * than to rank. Per sentence: start, end, what follows (terms, figures, negated), terms, kinds (two bits each), figures.
 */
export type PackedSketches = Uint32Array<ArrayBuffer>;

const KINDS_A_NUMBER = 16;

/** Counts are cut off at this: no sentence of news has as many. */
const MOST = 0x7fff;

export function packSketches(sketches: readonly SentenceSketch[]): PackedSketches {
  const packed: number[] = [];
  for (const { start, end, terms, kinds, figures, negated } of sketches) {
    const [termCount, figureCount] = [Math.min(MOST, terms.length), Math.min(MOST, figures.length)];
    packed.push(start, end, ((termCount << 16) | (figureCount << 1) | Number(negated)) >>> 0);
    for (let i = 0; i < termCount; i++) packed.push(terms[i]!);
    for (let i = 0; i < termCount; i += KINDS_A_NUMBER) {
      let bits = 0;
      for (let k = 0; k < KINDS_A_NUMBER && i + k < termCount; k++) bits |= kinds[i + k]! << (2 * k);
      packed.push(bits >>> 0);
    }
    for (let i = 0; i < figureCount; i++) packed.push(figures[i]!);
  }
  return Uint32Array.from(packed);
}

export function unpackSketches(packed: PackedSketches): SentenceSketch[] {
  const sketches: SentenceSketch[] = [];
  for (let at = 0; at < packed.length; ) {
    const [start, end, head] = [packed[at]!, packed[at + 1]!, packed[at + 2]!];
    const termCount = head >>> 16;
    const figureCount = (head & 0xffff) >>> 1;
    const kindsAt = at + 3 + termCount;
    const figuresAt = kindsAt + Math.ceil(termCount / KINDS_A_NUMBER);
    const terms = packed.slice(at + 3, kindsAt);
    const kindOfTerm = (_: number, i: number) =>
      (packed[kindsAt + Math.floor(i / KINDS_A_NUMBER)]! >>> (2 * (i % KINDS_A_NUMBER))) & 3;
    sketches.push({
      start: start as TextOffset,
      end: end as TextOffset,
      terms,
      kinds: Uint8Array.from(terms, kindOfTerm),
      figures: packed.slice(figuresAt, figuresAt + figureCount),
      negated: (head & 1) === 1,
    });
    at = figuresAt + figureCount;
  }
  return sketches;
}

const words = (list: string) => new Set(list.split(' '));

/** Words that turn a statement round. Our own list, from the closed class and the verbs of denial. */
const negations = words(
  "no not n't n’t never none nobody nothing neither nor without cannot deny denies denied denying fail fails failed refuse " +
    'refuses refused reject rejects rejected',
);

/** Attribution, days and parts of the day, and adverbs of time. */
const neutral = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night week ' +
    'month according announced added told reported statement ago earlier later previously recently new',
);

/** Words for how many of them: "all buyers" are others than "three buyers". Stop words otherwise. */
const quantities = words('all every both half most only another');

/** Dates are told by their words instead: "on Friday" is another day in each report, yet the same one. */
const calendar = words('date dateRange time duration');

function isCovered({ start, end }: Span, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((mention) => mention.start <= start && end <= mention.end);
}

const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** The day a date stands for, where it gives one: a weekday, or the day of a month. */
function dayOf(mention: Mention | undefined): string | null {
  if (mention?.kind !== 'figure' || mention.type !== 'date' || typeof mention.value !== 'string') return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(mention.value);
  return isDay && (WEEKDAY.test(mention.text) || /(?<!\d)\d{1,2}(?!\d)/.test(mention.text)) ? mention.value : null;
}

/** Days are odd, what must be said by both even. */
const dayHash = (day: string) => (hash32(day) | 1) >>> 0;
const saidHash = (said: string) => (hash32(said) & ~1) >>> 0;

/** Whether a hash of `SentenceSketch.figures` stands for a day. */
export function isDay(hash: number): boolean {
  return hash % 2 === 1;
}

function isValue(mention: Mention | undefined): mention is FigureMention {
  return mention?.kind === 'figure' && !calendar.has(mention.type) && figureForm(mention) !== null;
}

/** `null` for the words of a figure or a day, which its hash stands for. */
function kindOf(text: string, term: Term, mentions: readonly Mention[]): number | null {
  const mention = isCovered(term, mentions);
  if (isValue(mention) || dayOf(mention) !== null) return null;
  if (neutral.has(foldWord(text.slice(term.start, term.end)))) return NEUTRAL;
  if (term.number) return NUMBER;
  return mention?.kind === 'entity' || term.capital ? NAME : CONTENT;
}

/** The sketch of a sentence; `mentions` are those that start in it. */
export function sketchSentence(
  text: string,
  span: Span,
  terms: readonly Term[],
  mentions: readonly Mention[],
): SentenceSketch {
  const kinds = new Map<number, number>();
  for (const term of terms) {
    const kind = kindOf(text, term, mentions);
    if (kind !== null && !kinds.has(term.hash)) kinds.set(term.hash, kind);
  }
  const written = splitWords(text, span).map(({ start, end }) => text.slice(start, end).toLowerCase());
  const forms = [
    ...mentions.filter(isValue).map((mention) => saidHash(figureForm(mention)!)),
    ...written.filter((word) => quantities.has(word)).map(saidHash),
    ...mentions.flatMap((mention) => dayOf(mention) ?? []).map(dayHash),
  ];
  return {
    start: span.start,
    end: span.end,
    terms: Uint32Array.from(kinds.keys()),
    kinds: Uint8Array.from(kinds.values()),
    figures: Uint32Array.from(new Set(forms)),
    negated: written.some((word) => negations.has(word)),
  };
}
