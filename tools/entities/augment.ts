import type { AnnotatedDocument, AnnotatedSentence } from './training-text.ts';

/** A headline has at most this many words. */
const LONGEST_HEADLINE = 16;
const SHORT_WORD = 4;

/** A sentence as a headline in capitals; `null` where letters would change their number (ß). */
function inCapitals({ text, names }: AnnotatedSentence): AnnotatedSentence | null {
  const upper = text.toUpperCase();
  return upper.length === text.length ? { text: upper, names } : null;
}

/** A sentence as a headline in title case: every word but short ones capitalized. */
function inTitleCase({ text, names }: AnnotatedSentence): AnnotatedSentence {
  const titled = text.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}]*/gu, (word, at: number) =>
    at > 0 && word.length < SHORT_WORD ? word : word[0]!.toUpperCase() + word.slice(1),
  );
  return titled.length === text.length ? { text: titled, names } : { text, names };
}

function asHeadline(sentence: AnnotatedSentence, random: () => number): AnnotatedSentence | null {
  const text = sentence.text.replace(/[.\s]+$/, '');
  if (sentence.names.some(({ end }) => end > text.length)) return null;
  const trimmed = { text, names: sentence.names };
  return random() < 0.5 ? inCapitals(trimmed) : inTitleCase(trimmed);
}

/** Documents with, before some, one of their own sentences set as a headline: news has many, the training sets few. */
export function withHeadlines(
  documents: readonly AnnotatedDocument[],
  share: number,
  random: () => number,
): AnnotatedDocument[] {
  return documents.map((document) => {
    if (random() >= share) return document;
    const fit = document.sentences.filter(
      ({ text, names }) => names.length > 0 && text.split(' ').length <= LONGEST_HEADLINE,
    );
    if (fit.length === 0) return document;
    const headline = asHeadline(fit[Math.floor(random() * fit.length)]!, random);
    return headline ? { set: document.set, sentences: [headline, ...document.sentences] } : document;
  });
}
