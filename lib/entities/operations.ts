import { MODEL_TYPES, OUTSIDE, typeOf } from './labels.ts';
import type { NameSpan } from './name-span.ts';
import { listBit } from './resources.ts';
import type { TaggedSentence } from './tagger.ts';
import type { WordForm } from './word-form.ts';

/** Words before the name of an operation. Written with a capital they are part of it: "Operation Desert Storm". */
const heads = new Set([
  'operation',
  'exercise',
  'exercises',
  'drill',
  'drills',
  'manoeuvre',
  'manoeuvres',
  'maneuvers',
]);

const commonBit = listBit('common');
const lastBit = listBit('last');
const LONGEST = 4;

const isQuote = (form: WordForm | undefined): boolean => form?.text === '"' || form?.text === "'";

/** Where the capitalized words from `from` on end, a possessive 's between two of them included. */
function endOfRun(forms: readonly WordForm[], from: number): number {
  let to = from;
  while (to < forms.length && to - from < LONGEST) {
    const belongs = forms[to]!.capitalized || (to > from && forms[to]!.text === "'s" && forms[to + 1]?.capitalized);
    if (!belongs) break;
    to++;
  }
  return to;
}

/** Has the model taken the run for a country, a people or a body? Then "operation" is a word of its own: "the operation Israeli troops began". */
function isOtherName({ labels }: TaggedSentence, from: number): boolean {
  const label = labels[from]!;
  const type = label === OUTSIDE ? null : MODEL_TYPES[typeOf(label)]!;
  return type === 'place' || type === 'group' || type === 'organization';
}

/** May it be a person after all: "after the operation John Smith recovered"? */
const mayBePerson = (last: WordForm): boolean => (last.lists & lastBit) !== 0 && (last.lists & commonBit) === 0;

/** Names of operations and exercises, which the model takes for people: "Operation Amber Shield", "exercise Steadfast Defender". */
export function operations(sentence: TaggedSentence): NameSpan[] {
  const { forms } = sentence;
  const found: NameSpan[] = [];
  for (let i = 0; i + 1 < forms.length; i++) {
    if (!heads.has(forms[i]!.text.toLowerCase())) continue;
    const isPart = forms[i]!.capitalized && forms[i + 1]!.capitalized;
    const from = isQuote(forms[i + 1]) ? i + 2 : i + 1;
    const to = endOfRun(forms, from);
    if (to === from) continue;
    const small = !forms[i]!.capitalized && from === i + 1;
    if (
      small &&
      (isOtherName(sentence, from) || (to === from + 1 && !forms[from]!.allCapitals) || mayBePerson(forms[to - 1]!))
    )
      continue;
    found.push({ from: isPart ? i : from, to, type: 'event' });
    i = to - 1;
  }
  return found;
}
