import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AnnotatedDocument, AnnotatedSentence, Annotation } from './training-text.ts';
import { typeIndex } from './training-text.ts';

/** A line of `train/*.jsonl.gz`: words with BIO tags. */
interface TaggedLine {
  readonly doc: string;
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

const types: Readonly<Record<string, number>> = {
  PER: typeIndex('person'),
  ORG: typeIndex('organization'),
  LOC: typeIndex('place'),
  NORP: typeIndex('group'),
  MISC: typeIndex('other'),
  EVENT: typeIndex('other'),
  PROD: typeIndex('other'),
};

const noSpaceBefore = /^(?:[.,;:!?%)\]}…”’]+|n['’]t|['’](?:s|re|ve|ll|d|m|S)|''|-RRB-)$/;
const noSpaceAfter = /^(?:[([{$£€“‘]+|``|-LRB-)$/;
const written: Readonly<Record<string, string>> = { '``': '"', "''": '"', '-LRB-': '(', '-RRB-': ')' };

/** Joins words as a newspaper would set them, so that the tagger's own tokenizer sees training text and news alike. */
export function joinWords({ tokens, tags }: Pick<TaggedLine, 'tokens' | 'tags'>): AnnotatedSentence {
  let text = '';
  let quoted = false;
  const starts: number[] = [];
  const ends: number[] = [];
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1];
    const closing = token === '"' && quoted;
    const afterOpening = previous === '"' && quoted;
    const space =
      i > 0 &&
      !closing &&
      !noSpaceBefore.test(token) &&
      !noSpaceAfter.test(previous!) &&
      !afterOpening &&
      !isSplitClitic(tokens, i);
    if (token === '"') quoted = !quoted;
    if (space) text += ' ';
    starts.push(text.length);
    text += written[token] ?? token;
    ends.push(text.length);
  });
  return { text, names: namesOf(tags, starts, ends) };
}

/** The "s" of "Borrower ' s". */
function isSplitClitic(tokens: readonly string[], i: number): boolean {
  const previous = tokens[i - 1];
  return tokens[i] === 's' && (previous === "'" || previous === '’');
}

function namesOf(tags: readonly string[], starts: readonly number[], ends: readonly number[]): Annotation[] {
  const names: Annotation[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (!tag.startsWith('B-')) continue;
    let last = i;
    while (tags[last + 1] === `I-${tag.slice(2)}`) last++;
    const type = types[tag.slice(2)];
    if (type !== undefined) names.push({ start: starts[i]!, end: ends[last]!, type });
  }
  return names;
}

/** The documents of one training set; sentences of one `doc` follow each other. */
export function readSet(directory: string, set: string): AnnotatedDocument[] {
  const lines = gunzipSync(readFileSync(join(directory, 'train', `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  const documents: AnnotatedDocument[] = [];
  let current: AnnotatedSentence[] = [];
  let doc: string | null = null;
  for (const line of lines) {
    if (line === '') continue;
    const row = JSON.parse(line) as TaggedLine;
    if (row.doc !== doc) {
      current = [];
      documents.push({ set, sentences: current });
      doc = row.doc;
    }
    current.push(joinWords(row));
  }
  return documents;
}
