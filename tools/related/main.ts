/**
 * Makes `lib/related/background-frequencies.ts`: in how many of some thousand freely licensed texts each term stands.
 * `npx node tools/related/main.ts --data DIR`, where DIR holds the training sets of the names model (`*.jsonl.gz`, one
 * sentence a line: `{doc, tokens}`); the project's own annotated news is counted too. Counts are all that is kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packFrequencies } from '../../lib/related/packed-frequencies.ts';
import { splitTerms } from '../../lib/text/terms.ts';
import type { Span, TextOffset } from '../../lib/types.ts';
import { readCorpus } from '../entities/read-corpus.ts';

/** Sets whose sentences come in whole documents; in the others each sentence stands alone and says nothing here. */
const WHOLE_DOCUMENTS = /^(?:docred|wikigold|re3d|multiner|gum_|uner_ewt|sec)/;
/** Fewer documents are chance; also keeps the file small. */
const LEAST_DOCUMENTS = 3;
const MOST_TERMS = 16_000;

const output = new URL('../../lib/related/background-frequencies.ts', import.meta.url);

function wholeText(text: string): Span {
  return { start: 0 as TextOffset, end: text.length as TextOffset };
}

/** The documents of a training set, by name, each as one text. */
function readDocuments(file: string): string[] {
  const documents = new Map<string, string[]>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { doc, tokens } = JSON.parse(line) as { doc: string; tokens: string[] };
    documents.set(doc, [...(documents.get(doc) ?? []), tokens.join(' ')]);
  }
  return [...documents.values()].map((sentences) => sentences.join('\n'));
}

function writeModule(documents: number, packed: string): void {
  const header =
    '/** Made by tools/related/main.ts from freely licensed texts (see NOTICE); counts only. Packed by `packFrequencies`. */';
  const text = `${header}\nexport const documents = ${documents};\n// biome-ignore format: one long string\nexport const packed = '${packed}';\n`;
  writeFileSync(output, text);
}

function main(args: readonly string[]): number {
  const directory = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || directory === undefined) {
    process.stderr.write('usage: node tools/related/main.ts --data DIR\n');
    return 2;
  }
  const sets = readdirSync(directory).filter((name) => name.endsWith('.jsonl.gz') && WHOLE_DOCUMENTS.test(name));
  const own = readCorpus().map(({ sentences }) => sentences.map(({ text }) => text).join('\n'));
  const documents = [...sets.sort().flatMap((name) => readDocuments(join(directory, name))), ...own];
  const counts = new Map<number, number>();
  for (const text of documents) {
    for (const hash of new Set(splitTerms(text, wholeText(text)).map((term) => term.hash))) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= LEAST_DOCUMENTS).sort(([a, m], [b, n]) => n - m || a - b);
  writeModule(documents.length, packFrequencies(new Map(kept.slice(0, MOST_TERMS))));
  process.stdout.write(`${documents.length} documents of ${sets.length + 1} sets, ${kept.length} terms\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
