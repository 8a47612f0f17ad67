import { MODEL_TYPES } from '../../lib/entities/labels.ts';
import type { ListName } from '../../lib/entities/resources.ts';
import type { ListSource } from './lists.ts';
import type { AnnotatedDocument, AnnotatedSentence, Annotation } from './training-text.ts';

/** Single words to rename with, by list. */
export interface NamePool {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly place: readonly string[];
  readonly company: readonly string[];
}

const titled = (word: string): string =>
  word === word.toLowerCase() ? word.replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase()) : word;

/** The one-word names of the lists, written as names are. */
export function namePool(lists: readonly ListSource[]): NamePool {
  const words = (list: ListName) => [
    ...new Set(
      lists
        .filter((source) => source.list === list && !source.capitals)
        .flatMap(({ names }) => names)
        .filter((name) => /^[\p{L}'’-]{3,14}$/u.test(name) && !(name.length > 3 && name === name.toUpperCase()))
        .map(titled),
    ),
  ];
  return { first: words('first'), last: words('last'), place: words('place'), company: words('company') };
}

const person = MODEL_TYPES.indexOf('person');
const organization = MODEL_TYPES.indexOf('organization');
const place = MODEL_TYPES.indexOf('place');

/** Renames the words of a document's names, each word everywhere alike. */
class Renaming {
  readonly #names = new Map<string, string>();
  readonly #pool: NamePool;
  readonly #random: () => number;

  constructor(pool: NamePool, random: () => number) {
    this.#pool = pool;
    this.#random = random;
  }

  #pick(words: readonly string[]): string {
    return words[Math.floor(this.#random() * words.length)]!;
  }

  #abbreviation(length: number): string {
    return Array.from({ length }, () => 'ABCDEFGHIJKLMNOPRSTUVWZ'[Math.floor(this.#random() * 23)]).join('');
  }

  #newWord(type: number, word: string, isLast: boolean): string {
    if (type === person) return this.#pick(isLast ? this.#pool.last : this.#pool.first);
    if (type === place) return this.#pick(this.#pool.place);
    return /^\p{Lu}{2,6}$/u.test(word) ? this.#abbreviation(word.length) : this.#pick(this.#pool.company);
  }

  /** Learns new names for the words of one name that may be renamed. */
  learn(text: string, type: number): void {
    const words = text.split(/[\s]+/);
    const renamable = type === person || ((type === place || type === organization) && words.length === 1);
    if (!renamable) return;
    words.forEach((word, i) => {
      const proper = /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word);
      if (!proper || this.#names.has(word) || (type === person && word === word.toUpperCase())) return;
      this.#names.set(word, this.#newWord(type, word, i === words.length - 1));
    });
  }

  apply(text: string): string {
    return text.replace(/[\p{L}'’-]+/gu, (word) => this.#names.get(word) ?? word);
  }
}

function renameSentence({ text, names }: AnnotatedSentence, renaming: Renaming): AnnotatedSentence {
  let renamed = '';
  let after = 0;
  const spans: Annotation[] = [];
  for (const { start, end, type } of names) {
    renamed += text.slice(after, start);
    const from = renamed.length;
    renamed += renaming.apply(text.slice(start, end));
    spans.push({ start: from, end: renamed.length, type });
    after = end;
  }
  return { text: renamed + text.slice(after), names: spans };
}

/** Copies of documents with people, places and bodies renamed: what is learnt should be how names are used, not which. */
export function renamed(document: AnnotatedDocument, pool: NamePool, random: () => number): AnnotatedDocument {
  const renaming = new Renaming(pool, random);
  for (const { text, names } of document.sentences) {
    for (const { start, end, type } of names) renaming.learn(text.slice(start, end), type);
  }
  return { set: document.set, sentences: document.sentences.map((sentence) => renameSentence(sentence, renaming)) };
}
