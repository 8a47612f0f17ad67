import type { EntityType, TextOffset } from '../types.ts';
import { combine } from './hashing.ts';
import { MODEL_TYPES, runsOf } from './labels.ts';
import type { NameSpan } from './name-span.ts';
import { isNoName } from './no-names.ts';
import { operations } from './operations.ts';
import { designations, listed, productContexts } from './products.ts';
import { listBit, type NameLists, PHRASE_START } from './resources.ts';
import type { TaggedSentence } from './tagger.ts';
import type { WordForm } from './word-form.ts';

const productBit = listBit('product');
const eventBit = listBit('event');
/** Words that end, or with "of" begin, the name of an event. */
const eventHeads = new Set(
  (
    'war wars battle offensive revolution uprising rebellion insurrection intifada massacre genocide holocaust famine siege ' +
    'summit conference forum congress festival games olympics paralympics cup championship championships open masters derby ' +
    'marathon prix tournament trophy series election elections referendum hurricane typhoon cyclone storm earthquake tsunami ' +
    'flood fire disaster crisis operation attacks bombing day week fair expo exhibition biennale awards eurovision oscars'
  ).split(' '),
);

/** Those of them that end the name of nothing else. */
const onlyEvents = new Set(
  'olympics paralympics summit championship championships marathon prix election elections referendum war'.split(' '),
);

/** A conference of the climate convention: "COP29". */
const climateConference = /^COP-?\d{1,2}$/;

/** What an `other` name is; `null` when it is of no kind that is marked (works, laws, awards). */
function typeOfOther(words: readonly WordForm[], from: number, to: number, lists: NameLists): EntityType | null {
  let key = PHRASE_START;
  for (let i = from; i < to; i++) key = combine(key, words[i]!.key);
  const known = lists.lookUp(key);
  if (climateConference.test(words[from]!.text)) return 'event';
  if (known & productBit) return 'product';
  if (known & eventBit) return 'event';
  const text = (i: number) => words[i]!.text.toLowerCase();
  if (eventHeads.has(text(to - 1)) || (to - from > 2 && eventHeads.has(text(from)) && text(from + 1) === 'of'))
    return 'event';
  for (let i = from; i < to; i++)
    if (words[i]!.lists & productBit || eventHeads.has(text(i)))
      return words[i]!.lists & productBit ? 'product' : 'event';
  const next = words[to]?.text.toLowerCase();
  if (next !== undefined && productContexts.has(next)) return 'product';
  return words[to - 1]!.hasDigit ? 'product' : null;
}

/** Names in the label sequence, with `other` resolved to a kind or dropped. */
function modelSpans({ forms, labels }: TaggedSentence, lists: NameLists): NameSpan[] {
  return runsOf(labels).flatMap(({ from, to, type }) => {
    const name = MODEL_TYPES[type]!;
    const isEvent = name === 'organization' && to - from > 1 && onlyEvents.has(forms[to - 1]!.text.toLowerCase());
    const resolved = name === 'other' ? typeOfOther(forms, from, to, lists) : isEvent ? 'event' : name;
    return resolved ? [{ from, to, type: resolved }] : [];
  });
}

/** `spans` with those of `more` that overlap none of them, or swallow only whole ones that are shorter (or, where
 * `surer`, as long). Linear in the words. */
function add(spans: readonly NameSpan[], more: readonly NameSpan[], words: number, surer: boolean): NameSpan[] {
  if (more.length === 0) return [...spans];
  const owner = new Int32Array(words).fill(-1);
  spans.forEach(({ from, to }, s) => {
    owner.fill(s, from, to);
  });
  const gone = new Set<number>();
  const added = more.filter((one) => {
    const under = new Set(owner.subarray(one.from, one.to));
    under.delete(-1);
    const swallows = [...under].every((s) => {
      const { from, to } = spans[s]!;
      return one.from <= from && to <= one.to && (surer || to - from < one.to - one.from);
    });
    if (swallows) for (const s of under) gone.add(s);
    return swallows;
  });
  return [...spans.filter((_, s) => !gone.has(s)), ...added].sort((a, b) => a.from - b.from);
}

const titles = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. sir gen gen. col col. lt lt. sen sen. rep rep. president'.split(' '),
);

/** Small words that open a surname: "von der Leyen", "al-Sisi". */
const openers = new Set(
  'von van der den de del della da dos du di bin ibn al el ul abu ben la le ter ten zu'.split(' '),
);

/** A quotation mark or a small word before a name; "al-Shabaab" and "iPhone" begin with what is part of them. */
const isOutside = ({ text, capitalized, hasDigit }: WordForm): boolean =>
  text === '"' ||
  text === "'" ||
  text === '-' ||
  (!capitalized && !hasDigit && /^\p{Ll}+$/u.test(text) && !openers.has(text));

/** A span without what is no part of a name: titles, small words and quotation marks. `null` when nothing is left. */
function trim(span: NameSpan, forms: readonly WordForm[]): NameSpan | null {
  let { from, to } = span;
  const text = (i: number) => forms[i]!.text.toLowerCase();
  while (from < to && isOutside(forms[from]!)) from++;
  while (to - from > 1 && days.has(text(from))) from++;
  if (span.type === 'person') while (to - from > 1 && titles.has(text(from))) from++;
  while (to > from && (forms[to - 1]!.text === '"' || text(to - 1) === "'s" || forms[to - 1]!.text === "'")) to--;
  return to > from ? { from, to, type: span.type } : null;
}

/** A person's span with the small words that open the surname. */
function withOpeners(span: NameSpan, forms: readonly WordForm[], floor: number): NameSpan {
  if (span.type !== 'person') return span;
  let { from } = span;
  while (from > floor) {
    const at = forms[from - 1]!.text === '-' && from - 2 >= floor ? from - 2 : from - 1;
    if (!openers.has(forms[at]!.text)) break;
    from = at;
  }
  return from === span.from ? span : { ...span, from };
}

/** Days of the week, which open no name: "On Monday Smith said". */
const days = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** The names in a sentence, in order, never overlapping. */
export function namesIn(sentence: TaggedSentence, text: string, lists: NameLists): NameSpan[] {
  const { forms } = sentence;
  const n = forms.length;
  const machines = designations(sentence, text);
  const found = listed(sentence, lists);
  const hasWeapon =
    machines.length > 0 || found.some(({ type, certainty }) => type === 'product' && certainty === 'sure');
  const sure = found.filter(({ certainty }) => certainty === 'sure' || (certainty === 'plural' && hasWeapon));
  const unsure = found.filter(({ certainty }) => certainty === 'unsure');
  const fromModel = add(modelSpans(sentence, lists), machines, n, true);
  const withLists = add(add(fromModel, sure, n, true), unsure, n, false);
  const spans = override(withLists, operations(sentence));
  let floor = 0;
  return spans.flatMap((span) => {
    const trimmed = trim(span, forms);
    if (!trimmed || isNoName(forms, trimmed.from, trimmed.to)) return [];
    const whole = withOpeners(trimmed, forms, floor);
    floor = whole.to;
    return [whole];
  });
}

/** `spans` without those that overlap one of `better`, and `better`. */
function override(spans: readonly NameSpan[], better: readonly NameSpan[]): NameSpan[] {
  if (better.length === 0) return [...spans];
  const kept = spans.filter(({ from, to }) => !better.some((one) => from < one.to && one.from < to));
  return [...kept, ...better].sort((a, b) => a.from - b.from);
}

/** Where a name starts and ends in the article's text. */
export function offsetsOf({ words }: TaggedSentence, { from, to }: NameSpan): { start: TextOffset; end: TextOffset } {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}
