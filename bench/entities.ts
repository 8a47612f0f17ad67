/**
 * Names found, against compromise, on the same texts: `node bench/entities.ts --data DIR`, where `DIR/dev/*.jsonl` holds
 * `{id, passages, entities:[{passage,start,end,kind,optional?}]}`. Exact-span F1 over people, organizations and places.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { readModel } from '../lib/entities/model.ts';
import { loadTaggerFromDisk } from '../tools/engine/tagger.ts';
import { corpusFingerprint } from '../tools/entities/fingerprint.ts';
import { type Found, formatScore, namesFound, readDevelopmentTexts, type Scored, scoreNames } from './entity-score.ts';

const tagger = loadTaggerFromDisk();

/** Says when the corpus has grown since the committed model was trained: the next training will know more. */
const trained = readModel(readFileSync(new URL('../public/models/names.model.bin', import.meta.url)));
if (trained.corpus !== corpusFingerprint()) console.log('The annotated news has changed since this model was trained.');

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
for (const { file, truth } of readDevelopmentTexts(values.data)) {
  const systems: [string, (passages: readonly string[]) => Found[]][] = [
    ['Backstory', (passages) => namesFound(tagger, passages)],
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
