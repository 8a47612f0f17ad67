/**
 * Checks the annotated news in `tools/entities/corpus/`: `node tools/entities/check-corpus.ts [--review]`. Prints what is
 * wrong and counts by kind; exits 1 when anything is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const KINDS = ['person', 'organization', 'place', 'group', 'event', 'product'] as const;
type CorpusKind = (typeof KINDS)[number];

/** A marked name; offsets are UTF-16 code units into the sentence's text, `end` exclusive. */
interface CorpusMark {
  readonly start: number;
  readonly end: number;
  readonly kind: CorpusKind;
}

/** A sentence without its marks, and where they were. */
interface CorpusSentence {
  readonly text: string;
  readonly marks: readonly CorpusMark[];
  /** Counted from 1, in its file. */
  readonly line: number;
}

/** What one file holds, and what is wrong with it (each with its line). */
interface CorpusFile {
  readonly documents: readonly (readonly CorpusSentence[])[];
  readonly problems: readonly string[];
}

/** Houses whose name ends in 's. */
const NAMES_IN_S = new Set([
  'Ben & Jerry',
  'Ben & Jerry',
  'Christie',
  'Dillard',
  'Kohl',
  'Levi',
  'Lord',
  'St Osmund',
  'Lloyd',
  'Macy',
  'McDonald',
  'Moody',
  'Sainsbury',
  'Sotheby',
  'Standard & Poor',
]);

const isKind = (word: string): word is CorpusKind => (KINDS as readonly string[]).includes(word);

/** What is wrong with a mark's text in its surroundings, or `null`. */
function problemOfMark(name: string, kind: string, before: string, after: string): string | null {
  if (!isKind(kind)) return `unknown kind “${kind}”`;
  if (name === '' || name !== name.trim()) return `“${name}” is empty or has space at an end`;
  if (/^the\s/.test(name)) return `“${name}” begins with “the”`;
  if (/['’]s$/.test(name) && !NAMES_IN_S.has(name.slice(0, -2))) return `“${name}” ends with a possessive`;
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return `“${name}” cuts a word`;
  return null;
}

/** One line with its marks taken out. Unbalanced or nested marks, and whatever else is wrong, end up in `problems`. */
function parseLine(raw: string, line: number, problems: string[]): CorpusSentence {
  const marks: CorpusMark[] = [];
  let text = '';
  let from = 0;
  for (const match of raw.matchAll(/\[([^[\]|]*)\|([^[\]|]*)\]/g)) {
    const [whole, name = '', kind = ''] = match;
    text += raw.slice(from, match.index);
    from = match.index + whole.length;
    const problem = problemOfMark(name, kind, text, raw.slice(from));
    if (problem !== null) problems.push(`${line}: ${problem}`);
    else marks.push({ start: text.length, end: text.length + name.length, kind: kind as CorpusKind });
    text += name;
  }
  text += raw.slice(from);
  if (/[[\]|]/.test(text)) problems.push(`${line}: marks are not balanced`);
  if (text !== text.trim() || /\s\s|\t/.test(text)) problems.push(`${line}: stray space`);
  return { text, marks, line };
}

/** A corpus file as documents of sentences: a blank line ends a document, a line beginning with `# ` is a comment. */
export function parseCorpus(source: string): CorpusFile {
  const documents: CorpusSentence[][] = [];
  const problems: string[] = [];
  let current: CorpusSentence[] = [];
  for (const [index, raw] of source.split('\n').entries()) {
    if (raw.startsWith('# ')) continue;
    if (raw.trim() === '') {
      if (current.length > 0) documents.push(current);
      current = [];
      continue;
    }
    current.push(parseLine(raw, index + 1, problems));
  }
  if (current.length > 0) documents.push(current);
  return { documents, problems };
}

/** Every file of the corpus by its name, in order. */
export function readCorpus(): ReadonlyMap<string, CorpusFile> {
  const folder = fileURLToPath(new URL('./corpus/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.sort().map((name) => [name, parseCorpus(readFileSync(folder + name, 'utf8'))]));
}

/** Problems of the whole corpus, the sentences found twice among them. */
export function problemsOfCorpus(corpus: ReadonlyMap<string, CorpusFile>): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const [name, file] of corpus) {
    problems.push(...file.problems.map((problem) => `${name}:${problem}`));
    for (const { text, line } of file.documents.flat()) {
      const earlier = seen.get(text);
      if (earlier !== undefined) problems.push(`${name}:${line}: the same sentence as ${earlier}`);
      else seen.set(text, `${name}:${line}`);
    }
  }
  return problems;
}

/** Marks by kind. */
export function countMarks(corpus: ReadonlyMap<string, CorpusFile>): Record<CorpusKind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<CorpusKind, number>;
  for (const file of corpus.values()) {
    for (const { marks } of file.documents.flat()) for (const { kind } of marks) counts[kind]++;
  }
  return counts;
}

/** The words of a sentence outside its marks. */
function bareWords({ text, marks }: CorpusSentence): string[] {
  let bare = '';
  let from = 0;
  for (const { start, end } of marks) {
    bare += `${text.slice(from, start)} `;
    from = end;
  }
  return (bare + text.slice(from)).match(/\p{Lu}[\p{L}\p{N}.’'-]*/gu) ?? [];
}

/** Names of one word that stand bare somewhere in a document which marks them elsewhere. Not always wrong: "May" said in May. */
function* bareNames(corpus: ReadonlyMap<string, CorpusFile>): Generator<string> {
  for (const [name, file] of corpus) {
    for (const sentences of file.documents) {
      const marked = new Set(sentences.flatMap(({ text, marks }) => marks.map((m) => text.slice(m.start, m.end))));
      for (const sentence of sentences) {
        for (const word of bareWords(sentence)) {
          const plain = word.replace(/['’]s?$|\.$/, '');
          if (marked.has(plain)) yield `${name}:${sentence.line}: “${plain}” is bare here and marked elsewhere`;
        }
      }
    }
  }
}

function main(review: boolean): number {
  const corpus = readCorpus();
  const problems = problemsOfCorpus(corpus);
  const documents = [...corpus.values()].flatMap((file) => file.documents);
  for (const problem of problems) console.log(problem);
  if (review) for (const line of bareNames(corpus)) console.log(line);
  console.log(
    `${corpus.size} files, ${documents.length} documents, ${documents.flat().length} sentences`,
    countMarks(corpus),
  );
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--review'));
