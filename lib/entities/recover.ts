import { combine } from './hashing.ts';
import type { NameSpan } from './name-span.ts';
import { listBit } from './resources.ts';
import type { TaggedSentence } from './tagger.ts';

/** A sentence and the names found in it. */
export interface NamedSentence {
  readonly sentence: TaggedSentence;
  readonly spans: readonly NameSpan[];
}

const commonBit = listBit('common');
const eventWords = new Set(['operation', 'exercise']);

/** Last words of people named by two words or more. */
function surnamesIn(sentences: readonly NamedSentence[]): Set<number> {
  const surnames = new Set<number>();
  for (const { sentence, spans } of sentences) {
    for (const { from, to, type } of spans)
      if (type === 'person' && to - from > 1) surnames.add(sentence.forms[to - 1]!.key);
  }
  return surnames;
}

const keyOf = ({ forms }: TaggedSentence, from: number, to: number): number => {
  let key = 0;
  for (let i = from; i < to; i++) key = combine(key, forms[i]!.key);
  return key;
};

/** Operations and exercises by the words after "Operation": they are spoken of by these alone later on. */
function operationNames(sentences: readonly NamedSentence[]): Set<number> {
  const names = new Set<number>();
  for (const { sentence, spans } of sentences) {
    for (const { from, to, type } of spans) {
      if (type !== 'event') continue;
      if (eventWords.has(sentence.forms[from]!.text.toLowerCase())) names.add(keyOf(sentence, from + 1, to));
      else if (eventWords.has(sentence.forms[from - 1]?.text.toLowerCase() ?? '')) names.add(keyOf(sentence, from, to));
    }
  }
  return names;
}

/** Surnames standing alone that were passed over, of people the document names in full. */
function missedSurnames({ sentence, spans }: NamedSentence, surnames: ReadonlySet<number>): NameSpan[] {
  const { forms } = sentence;
  const taken = new Uint8Array(forms.length);
  for (const { from, to } of spans) taken.fill(1, from, to);
  const isCapital = (i: number) => forms[i]?.capitalized === true;
  return forms.flatMap((form, i): NameSpan[] => {
    if (taken[i] || !form.capitalized || !surnames.has(form.key)) return [];
    // A surname that is a word too ("Brown", "Hill") says nothing where a sentence begins, nor inside a longer name.
    if (form.lists & commonBit || isCapital(i + 1) || (i > 1 && isCapital(i - 1))) return [];
    return [{ from: i, to: i + 1, type: 'person' }];
  });
}

/** What the rest of the document says of names: surnames passed over are people, and what was an operation once is one again. */
export function recover(sentences: readonly NamedSentence[]): NamedSentence[] {
  const surnames = surnamesIn(sentences);
  const operations = operationNames(sentences);
  return sentences.map((named) => {
    const { sentence, spans } = named;
    const known = spans.map((span) =>
      operations.has(keyOf(sentence, span.from, span.to)) ? { ...span, type: 'event' as const } : span,
    );
    const missed = surnames.size === 0 ? [] : missedSurnames(named, surnames);
    return { sentence, spans: missed.length === 0 ? known : [...known, ...missed].sort((a, b) => a.from - b.from) };
  });
}
