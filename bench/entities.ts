/**
 * Names found, against compromise, on the same texts: `node bench/entities.ts --data DIR`, where `DIR/dev/*.jsonl` holds
 * `{id, passages, entities:[{passage,start,end,kind,optional?}]}`. Exact-span F1 over people, organizations and places.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { findEntities } from '../lib/entities/find.ts';
import { layOut } from '../lib/text/layout.ts';
import { loadTaggerFromDisk } from '../tools/engine/tagger.ts';
import { type Found, formatScore, type Scored, scoreNames, type TruthRow } from './entity-score.ts';

const tagger = loadTaggerFromDisk();

/** Our names, by passage. */
function ours(passages: readonly string[]): Found[] {
  const article = layOut(
    null,
    passages.map((text) => ({ kind: 'paragraph', text })),
  );
  const numbers = passages.flatMap((text, i) => (text === '' ? [] : [i]));
  let at = 0;
  return findEntities(article, tagger).mentions.map(({ start, end, type }) => {
    while (article.passages[at]!.end <= start) at++;
    const from = article.passages[at]!.start;
    return { passage: numbers[at]!, start: start - from, end: end - from, kind: type };
  });
}

/** What compromise finds, without a possessive 's or punctuation at the end, as the truth has it. */
function compromises(passages: readonly string[]): Found[] {
  return passages.flatMap((text, passage) => {
    const doc = nlp(text);
    const kinds = [
      ['person', doc.people()],
      ['organization', doc.organizations()],
      ['place', doc.places()],
    ] as const;
    return kinds.flatMap(([kind, found]) =>
      (found.json({ offset: true }) as { text: string; offset: { start: number; length: number } }[]).map(
        ({ offset }) => {
          const written = text.slice(offset.start, offset.start + offset.length);
          const bare = written.replace(/(?:['’]s)?[\s\p{P}]*$/u, '');
          return { passage, start: offset.start, end: offset.start + bare.length, kind };
        },
      ),
    );
  });
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('needs --data, a directory with dev/*.jsonl');
const dev = join(values.data, 'dev');
for (const file of readdirSync(dev).sort()) {
  const truth = readFileSync(join(dev, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as TruthRow);
  const systems: [string, (passages: readonly string[]) => Found[]][] = [
    ['Backstory', ours],
    ['compromise', compromises],
  ];
  for (const [name, find] of systems) {
    const began = performance.now();
    const scored: Scored = scoreNames(truth, ({ passages }) => find(passages));
    const words = truth.reduce((n, { passages }) => n + passages.join(' ').split(/\s+/).length, 0);
    const ms = (1000 * (performance.now() - began)) / words;
    console.log(`${file.padEnd(20)} ${name.padEnd(11)} ${formatScore(scored)}  ${ms.toFixed(1)} ms per 1,000 words`);
  }
}
