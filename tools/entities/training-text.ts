import { BEGIN, END, INSIDE, labelOf, MODEL_TYPES, OUTSIDE, SINGLE } from '../../lib/entities/labels.ts';
import { splitForTagging } from '../../lib/entities/tagger.ts';
import type { TextOffset } from '../../lib/types.ts';

/** A name in a sentence, by characters; `type` indexes `MODEL_TYPES`. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

export interface AnnotatedSentence {
  readonly text: string;
  readonly names: readonly Annotation[];
}

/** Sentences that were one text, in order. */
export interface AnnotatedDocument {
  readonly set: string;
  readonly sentences: readonly AnnotatedSentence[];
}

/** A sentence as the trainer sees it: the tagger's words, each with its label. */
export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: Uint8Array;
}

export const typeIndex = (type: (typeof MODEL_TYPES)[number]): number => MODEL_TYPES.indexOf(type);

/** Splits a sentence into the tagger's words and gives each its label; a word partly in a name is in it. */
export function labelSentence({ text, names }: AnnotatedSentence): LabelledSentence {
  const words = splitForTagging(text, { start: 0 as TextOffset, end: text.length as TextOffset });
  const labels = new Uint8Array(words.length).fill(OUTSIDE);
  let w = 0;
  for (const { start, end, type } of names) {
    while (w < words.length && words[w]!.end <= start) w++;
    const from = w;
    while (w < words.length && words[w]!.start < end) w++;
    if (w === from) continue;
    for (let i = from; i < w; i++) {
      const position = w - from === 1 ? SINGLE : i === from ? BEGIN : i === w - 1 ? END : INSIDE;
      labels[i] = labelOf(type, position);
    }
  }
  return { words: words.map(({ start, end }) => text.slice(start, end)), labels };
}
