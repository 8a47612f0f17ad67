import { hash32 } from '../text/hash.ts';
import { foldWord } from '../text/terms.ts';
import type { EntityType } from '../types.ts';
import { combine } from './hashing.ts';
import type { NameSpan } from './name-span.ts';
import { LONGEST_PHRASE, listBit, type NameLists, PHRASE_START } from './resources.ts';
import type { TaggedSentence } from './tagger.ts';
import type { WordForm } from './word-form.ts';

const productBit = listBit('product');
const eventBit = listBit('event');
const commonBit = listBit('common');
const nameBits =
  listBit('first') |
  listBit('last') |
  listBit('place') |
  listBit('region') |
  listBit('organization') |
  listBit('team') |
  listBit('group');

/** Words after a name that show it is a weapon or vehicle: "Patriot batteries", "Lancet drones". */
export const productContexts = new Set(
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
export function designations(sentence: TaggedSentence, text: string): NameSpan[] {
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

/** Words before a plural that count things: "two Patriots". */
const quantifiers = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen dozens several many more additional extra used modern'.split(
    ' ',
  ),
);

/** A listed product or event, and how sure it is that nothing else is meant. */
interface Listed extends NameSpan {
  /** `plural` is sure where the sentence names another weapon. */
  readonly certainty: 'sure' | 'unsure' | 'plural';
}

/** Hash of a plural's singular, as `WordForm.key` would be; `null` for what is no plural. */
function singularKey({ text, key }: WordForm): number | null {
  if (text.length < 2 || !/[^s]s$/.test(text)) return null;
  const singular = hash32(foldWord(text.slice(0, -1)).replace(/\d/g, '0'));
  return singular === key ? null : singular;
}

/** What the words `from..to` are known as, or, where they are not, what their singular is: "Bayraktar TB2s". */
function knownAs(
  words: readonly WordForm[],
  to: number,
  before: number,
  lists: NameLists,
): readonly [bits: number, plural: boolean] {
  const last = words[to - 1]!;
  const bits = lists.lookUp(combine(before, last.key));
  if (bits & (productBit | eventBit)) return [bits, false];
  const singular = singularKey(last);
  const ofSingular = singular === null ? 0 : lists.lookUp(combine(before, singular));
  return ofSingular & productBit ? [ofSingular, true] : [bits, false];
}

/** How sure a listed name is; `null` when it is too likely to be something else. */
function certaintyOf(
  words: readonly WordForm[],
  from: number,
  to: number,
  bits: number,
  plural: boolean,
): Listed['certainty'] | null {
  if (to > from + 1) return (bits & ~(productBit | eventBit)) === 0 ? 'sure' : 'unsure';
  const word = words[from]!;
  const ambiguous = (bits & nameBits) !== 0 || (word.lists & commonBit) !== 0;
  const isWeapon = (bits & productBit) !== 0 && productContexts.has(words[to]?.text.toLowerCase() ?? '');
  if (plural) {
    const before = words[from - 1]?.text.toLowerCase() ?? '';
    if (!ambiguous || isWeapon || quantifiers.has(before) || /^\d+$/.test(before)) return 'sure';
    return 'plural';
  }
  if (ambiguous && !isWeapon) return null;
  return word.allCapitals ? 'sure' : 'unsure';
}

/** Products and events of the lists, plurals of products too. One word that means other things counts only in the company of weapons. */
export function listed({ forms }: TaggedSentence, lists: NameLists): Listed[] {
  const found: Listed[] = [];
  for (let i = 0; i < forms.length; i++) {
    if (!forms[i]!.capitalized && !forms[i]!.hasDigit) continue;
    let key = PHRASE_START;
    let best: Listed | null = null;
    for (let to = i + 1; to <= Math.min(forms.length, i + LONGEST_PHRASE); to++) {
      const [bits, plural] = knownAs(forms, to, key, lists);
      const type: EntityType | null = bits & productBit ? 'product' : bits & eventBit ? 'event' : null;
      const certainty = type && certaintyOf(forms, i, to, bits, plural);
      if (type && certainty) best = { from: i, to, type, certainty };
      key = combine(key, forms[to - 1]!.key);
      if (!lists.continues(key)) break;
    }
    if (!best) continue;
    found.push(best);
    i = best.to - 1;
  }
  return found;
}
