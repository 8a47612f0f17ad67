import type { NameSpan } from './name-span.ts';
import { listBit } from './resources.ts';
import type { TaggedSentence } from './tagger.ts';

const roleBit = listBit('role');
/** Longest role, in words. */
const LONGEST_ROLE = 8;

/** Words that may stand inside a role though they are written small. */
const inside = new Set(
  'of for and the to in prime foreign former acting interim deputy vice senior chief first top general-elect elect'.split(
    ' ',
  ),
);
const determiners = new Set('the a an his her its their our one'.split(' '));
/** Words no role begins or ends with. */
const edges = new Set('of for and the to in a an , - by with'.split(' '));
/** Said of anyone. */
const honorifics = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. father sister brother'.split(' '),
);
const stops = new Set(
  'who which said says told and whose in on at by from has have had was were is are will would since after'.split(' '),
);

/** The role written before a name: "NATO Secretary General", "French President"; `null` when there is none. */
function roleBefore({ forms, words }: TaggedSentence, { from }: NameSpan, floor: number, text: string): string | null {
  const last = from - 1;
  if (last < floor || !(forms[last]!.lists & roleBit)) return null;
  let start = last;
  for (let i = last; i >= floor && last - i < LONGEST_ROLE; i--) {
    const form = forms[i]!;
    const belongs =
      form.capitalized ||
      form.lists & roleBit ||
      form.text === '-' ||
      inside.has(form.text.toLowerCase()) ||
      form.text === "'s";
    if (!belongs) break;
    start = i;
  }
  while (start < last && (edges.has(forms[start]!.text.toLowerCase()) || forms[start]!.text === "'s")) start++;
  const role = text.slice(words[start]!.start, words[last]!.end);
  return honorifics.has(role.toLowerCase()) ? null : role;
}

/** The role in apposition after a name: "Mark Rutte, the NATO secretary general,"; `null` when there is none. */
function roleAfter({ forms, words }: TaggedSentence, { to }: NameSpan, text: string): string | null {
  if (forms[to]?.text !== ',') return null;
  let start = to + 1;
  if (start < forms.length && determiners.has(forms[start]!.text.toLowerCase())) start++;
  let end = start;
  let hasRole = false;
  while (end < forms.length && end - start < LONGEST_ROLE) {
    const form = forms[end]!;
    if (/^[.,;:()"“”–—]$/.test(form.text) || stops.has(form.text.toLowerCase())) break;
    if (form.lists & roleBit) hasRole = true;
    end++;
  }
  while (end > start && edges.has(forms[end - 1]!.text.toLowerCase())) end--;
  const closed = end >= forms.length || /^[.,;)]$/.test(forms[end]!.text) || forms[end]!.text === 'who';
  return hasRole && closed && end > start ? text.slice(words[start]!.start, words[end - 1]!.end) : null;
}

/** Roles given to a person beside one mention; `floor` is where the name before it ends. */
export function rolesBeside(sentence: TaggedSentence, span: NameSpan, floor: number, text: string): string[] {
  return [roleBefore(sentence, span, floor, text), roleAfter(sentence, span, text)].filter((role) => role !== null);
}
