import type { EntityType, TextOffset } from '../types.ts';
import { combine } from './hashing.ts';
import { MODEL_TYPES, runsOf } from './labels.ts';
import { LONGEST_PHRASE, listBit, type NameLists, PHRASE_START } from './resources.ts';
import type { TaggedSentence } from './tagger.ts';
import type { WordForm } from './word-form.ts';

/** A name in its sentence: words `from..to` (exclusive). */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
}

const productBit = listBit('product');
const eventBit = listBit('event');
const nameBits =
  listBit('first') |
  listBit('last') |
  listBit('place') |
  listBit('region') |
  listBit('organization') |
  listBit('group');

/** Words that end, or with "of" begin, the name of an event. */
const eventHeads = new Set(
  (
    'war wars battle offensive revolution uprising rebellion insurrection intifada massacre genocide holocaust famine siege ' +
    'summit conference forum congress festival games olympics paralympics cup championship championships open masters derby ' +
    'marathon prix tournament trophy series election elections referendum hurricane typhoon cyclone storm earthquake tsunami ' +
    'flood fire disaster crisis operation attacks bombing day week fair expo exhibition biennale awards eurovision oscars'
  ).split(' '),
);

/** Words after a name that show it is a weapon or vehicle: "Patriot batteries", "Lancet drones". */
const productContexts = new Set(
  (
    'missile missiles rocket rockets drone drones uav uavs system systems battery batteries tank tanks howitzer howitzers jet ' +
    'jets fighter fighters aircraft plane planes bomber bombers helicopter helicopters launcher launchers vehicle vehicles ' +
    'interceptor interceptors gun guns rifle rifles radar radars complex complexes carrier frigate corvette submarine ' +
    'warship shell shells munition munitions bomb bombs'
  ).split(' '),
);

/** A designation: capitals, a hyphen or none, digits, letters; with a plural s ("F-16s", "Kh-101", "T-72B3", "2S19"). */
const designation =
  /^(?:\p{Lu}[\p{L}]{0,8}-\d{1,4}[\p{L}\d]{0,4}(?:\/\d{1,3})?|\p{Lu}{1,4}\d{2,4}\p{Lu}{0,3}|\d\p{Lu}\d{1,3}\p{Lu}?)s?$/u;
/** What is written like a designation and is none. */
const noDesignation =
  /^(?:COVID|CO|H\d|G|A|B|C|K|P|U|I|R|E|M|Group|Covid|Grade|Level|Class|Route|Article|Channel|Under|Top|Vitamin|Formula|Stage|Type|Phase)-?\d|^(?:FY|CY|SW|NW|EC|WC|SE|NE|PM|GMT|UTC|EST|CO|ISO|RFC|COP|QS|Q|H|GPT)-?\d/u;

/** What an `other` name is; `null` when it is of no kind that is marked (works, laws, awards). */
function typeOfOther(words: readonly WordForm[], from: number, to: number, lists: NameLists): EntityType | null {
  let key = PHRASE_START;
  for (let i = from; i < to; i++) key = combine(key, words[i]!.key);
  const known = lists.lookUp(key);
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
    const resolved = name === 'other' ? typeOfOther(forms, from, to, lists) : name;
    return resolved ? [{ from, to, type: resolved }] : [];
  });
}

/** Longest designation, in words as split at hyphens. */
const LONGEST_DESIGNATION = 6;

/** The end of the words from `from` on that are written without a blank between them; `from` when none has a digit. */
function gluedEnd({ words, forms }: TaggedSentence, from: number): number {
  let to = from + 1;
  let digits = forms[from]!.hasDigit;
  while (to < words.length && words[to]!.start === words[to - 1]!.end && to - from < LONGEST_DESIGNATION) {
    digits ||= forms[to]!.hasDigit;
    to++;
  }
  return digits ? to : from;
}

/** The designation that starts with word `i`, as where it ends; `i` when there is none. */
function designationEnd(sentence: TaggedSentence, i: number, text: string): number {
  const { words } = sentence;
  for (let to = gluedEnd(sentence, i); to > i; to--) {
    const written = text.slice(words[i]!.start, words[to - 1]!.end);
    if (designation.test(written) && !noDesignation.test(written)) return to;
  }
  return i;
}

/** Weapons and machines written as designations, the type name before them included: "Leopard 2A6", "F-16s". */
function designations(sentence: TaggedSentence, text: string): NameSpan[] {
  const { words, forms } = sentence;
  const found: NameSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!forms[i]!.capitalized && !forms[i]!.hasDigit) continue;
    if (i > 0 && words[i - 1]!.end === words[i]!.start) continue;
    const to = designationEnd(sentence, i, text);
    if (to === i) continue;
    const withName = i > 0 && forms[i - 1]!.capitalized && forms[i - 1]!.lists & productBit;
    found.push({ from: withName ? i - 1 : i, to, type: 'product' });
    i = to - 1;
  }
  return found;
}

/** Products and events of the lists. One word that means other things too counts only beside a word for weapons. */
function listed({ forms }: TaggedSentence, lists: NameLists): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i < forms.length; i++) {
    if (!forms[i]!.capitalized && !forms[i]!.hasDigit) continue;
    let key = PHRASE_START;
    let best: NameSpan | null = null;
    for (let to = i + 1; to <= Math.min(forms.length, i + LONGEST_PHRASE); to++) {
      key = combine(key, forms[to - 1]!.key);
      const known = lists.lookUp(key);
      const type = known & productBit ? 'product' : known & eventBit ? 'event' : null;
      const alone = to === i + 1;
      const next = forms[to]?.text.toLowerCase() ?? '';
      const sure = !alone || (known & nameBits) === 0 ? !(alone && forms[i]!.lists & listBit('common')) : false;
      if (type && (sure || (type === 'product' && productContexts.has(next)))) best = { from: i, to, type };
      if (!lists.continues(key)) break;
    }
    if (!best) continue;
    found.push(best);
    i = best.to - 1;
  }
  return found;
}

/** Is a listed product or event nothing else: one word in capitals ("ATACMS"), or a phrase that is in no other list? */
function isSure({ from, to }: NameSpan, { forms }: TaggedSentence, lists: NameLists): boolean {
  if (to - from === 1) return forms[from]!.allCapitals;
  let key = PHRASE_START;
  for (let i = from; i < to; i++) key = combine(key, forms[i]!.key);
  return (lists.lookUp(key) & ~(productBit | eventBit)) === 0;
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

/** Abbreviations that are never a name we mark. */
const neverNames = new Set(
  'GDP GNP VAT FM PM MP MEP CEO CFO COO AI IT UAV UAVs UFO EST EDT GMT UTC CET AM TV DNA HIV AIDS COVID IQ ID OK FAQ PhD I A.M. P.M.'.split(
    ' ',
  ),
);

/** The names in a sentence, in order, never overlapping. */
export function namesIn(sentence: TaggedSentence, text: string, lists: NameLists): NameSpan[] {
  const n = sentence.words.length;
  const withDesignations = add(modelSpans(sentence, lists), designations(sentence, text), n, true);
  const found = listed(sentence, lists);
  const sure = found.filter((span) => isSure(span, sentence, lists));
  const unsure = found.filter((span) => !isSure(span, sentence, lists));
  const spans = add(add(withDesignations, sure, n, true), unsure, n, false);
  let floor = 0;
  return spans.flatMap((span) => {
    const trimmed = trim(span, sentence.forms);
    if (!trimmed || isNoName(trimmed, sentence.forms)) return [];
    const whole = withOpeners(trimmed, sentence.forms, floor);
    floor = whole.to;
    return [whole];
  });
}

/** "GDP", "COVID-19": an abbreviation that is no name, alone or with a number. */
const isNoName = ({ from, to }: NameSpan, forms: readonly WordForm[]): boolean =>
  neverNames.has(forms[from]!.text) && forms.slice(from + 1, to).every((form) => !form.hasLetter);

/** Where a name starts and ends in the article's text. */
export function offsetsOf({ words }: TaggedSentence, { from, to }: NameSpan): { start: TextOffset; end: TextOffset } {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}
