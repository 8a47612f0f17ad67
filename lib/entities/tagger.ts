import { splitSentences } from '../text/sentences.ts';
import { splitWords } from '../text/words.ts';
import type { ArticleText, Passage, Span, TextOffset } from '../types.ts';
import { decodeDocument } from './decode.ts';
import { type Model, readModel } from './model.ts';
import { type NameLists, readNameLists } from './resources.ts';
import { type WordForm, wordForm } from './word-form.ts';

/** Format of the two files under `public/models/`; raised whenever what their bytes mean changes. */
export const MODEL_FORMAT = 3;

/** A sentence with a label for each of its words. */
export interface TaggedSentence extends Span {
  readonly passage: Passage;
  readonly words: readonly Span[];
  readonly forms: readonly WordForm[];
  /** One of `labels.ts` a word. */
  readonly labels: Uint8Array;
}

/** Finds names in text. Made once a worker; reads the bytes it was given in place. */
export interface Tagger {
  readonly lists: NameLists;
  /** First reading of a whole document. Linear in its length. */
  tag(article: ArticleText): TaggedSentence[];
}

/** Reads the version both files carry in their first four bytes. */
function formatOf(bytes: Uint8Array): number {
  if (bytes.length < 4) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
}

/** The parts of a word between its hyphens, and the hyphens. */
function splitAtHyphens(text: string, word: Span, parts: Span[]): void {
  let from = word.start;
  for (let i: number = word.start + 1; i < word.end - 1; i++) {
    const c = text[i];
    if (c !== '-' && c !== '‑') continue;
    if (i > from) parts.push({ start: from, end: i as TextOffset });
    parts.push({ start: i as TextOffset, end: (i + 1) as TextOffset });
    from = (i + 1) as TextOffset;
  }
  if (from < word.end) parts.push({ start: from, end: word.end });
}

const isInitial = (text: string, { start, end }: Span): boolean =>
  text[end - 1] === '.' && end - start <= 4 && /^(?:\p{Lu}\.)+$/u.test(text.slice(start, end));

/** Is `next` the second half of one word set with a blank inside it: "Korea ’ s", "U. S."? */
function belongsTo(text: string, part: Span, next: Span): boolean {
  const length = part.end - part.start;
  if (length === 1 && (text[part.start] === '’' || text[part.start] === "'")) {
    return next.end - next.start === 1 && text[next.start] === 's' && next.start - part.end <= 1 && part.start > 0;
  }
  return next.start - part.end === 1 && isInitial(text, part) && isInitial(text, next);
}

/**
 * Words as the tagger sees them: hyphenated ones in their parts, so that in "Moscow-backed" only the name is marked;
 * clitics and initials set with blanks ("Korea ’ s", "U. S.") as one word.
 */
export function splitForTagging(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  for (const word of splitWords(text, span)) {
    const last = parts.at(-1);
    if (last && belongsTo(text, last, word)) parts[parts.length - 1] = { start: last.start, end: word.end };
    else splitAtHyphens(text, word, parts);
  }
  return parts;
}

/** Words of more than one article seen again need not be looked at again. */
const MOST_WORD_FORMS = 50_000;

/** The form of each distinct word, made once. */
export function wordForms(lists: NameLists): (text: string) => WordForm {
  const forms = new Map<string, WordForm>();
  return (text) => {
    let form = forms.get(text);
    if (!form) {
      if (forms.size >= MOST_WORD_FORMS) forms.clear();
      form = wordForm(text, lists);
      forms.set(text, form);
    }
    return form;
  };
}

/** Words read of one article: several times the longest there is. Bounds the time hostile text can take. */
const MOST_WORDS = 40_000;

/** A tagger over the bytes of the model and its name lists. Throws when either is of another format. */
export function loadTagger(model: Uint8Array, resources: Uint8Array): Tagger {
  for (const [name, bytes] of [
    ['model', model],
    ['resources', resources],
  ] as const) {
    const found = formatOf(bytes);
    if (found !== MODEL_FORMAT) throw new Error(`names ${name}: expected format ${MODEL_FORMAT}, found ${found}`);
  }
  const lists = readNameLists(resources);
  const weights = readModel(model);
  const formOf = wordForms(lists);
  return {
    lists,
    tag: (article) => tagDocument(article, weights, lists, formOf),
  };
}

function tagDocument(
  { text, passages }: ArticleText,
  model: Model,
  lists: NameLists,
  formOf: (text: string) => WordForm,
): TaggedSentence[] {
  let left = MOST_WORDS;
  const sentences = passages.flatMap((passage) =>
    splitSentences(text, passage).flatMap(({ start, end }) => {
      if (left <= 0) return [];
      const words = splitForTagging(text, { start, end }).slice(0, left);
      left -= words.length;
      return { passage, start, end, words, forms: words.map((word) => formOf(text.slice(word.start, word.end))) };
    }),
  );
  const labels = decodeDocument(
    sentences.map(({ forms }) => forms),
    model,
    lists,
  );
  return sentences.map((sentence, s) => ({ ...sentence, labels: labels[s]! }));
}
