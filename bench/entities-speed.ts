/**
 * Time to find names, against compromise, in Node: `node bench/entities-speed.ts`. Cold is a new process up to its first
 * answer on a 500-word article, reading the model or loading the library included, its modules' code not (an extension's
 * worker has its script compiled); warm is the median over articles after that. The text is the project's own corpus.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { layOut } from '../lib/text/layout.ts';
import type { ArticleText } from '../lib/types.ts';

const corpus = new URL('../tools/entities/corpus/', import.meta.url);
const ARTICLE_WORDS = 500;

/** Articles of about 500 words from the annotated corpus, its marks taken out. */
function articles(): ArticleText[] {
  const lines = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
    .map((line) => line.replace(/\[([^[\]|]+)\|[a-z]+\]/g, '$1'));
  const found: ArticleText[] = [];
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    if (block.join(' ').split(' ').length < ARTICLE_WORDS) continue;
    found.push(
      layOut(
        null,
        block.map((text) => ({ kind: 'paragraph', text })),
      ),
    );
    block = [];
  }
  return found;
}

const wordsIn = (article: ArticleText) => article.text.split(/\s+/).length;

/** A system ready to answer; making one is part of the cold time. */
type Reader = (article: ArticleText) => unknown;
const systems: Record<string, () => Promise<() => Reader>> = {
  backstory: async () => {
    const { loadTagger } = await import('../lib/entities/tagger.ts');
    const { findEntities } = await import('../lib/entities/find.ts');
    const models = new URL('../public/models/', import.meta.url);
    return () => {
      const tagger = loadTagger(
        readFileSync(new URL('names.model.bin', models)),
        readFileSync(new URL('names.resources.bin', models)),
      );
      return (article) => findEntities(article, tagger);
    };
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return () => (article) => {
      const doc = nlp(article.text);
      return [doc.people(), doc.organizations(), doc.places()].map((found) => found.json({ offset: true }));
    };
  },
};

async function measure(system: string): Promise<{ cold: number; warm: number; megabytes: number }> {
  const make = await systems[system]!();
  const texts = articles();
  const began = performance.now();
  const read = make();
  read(texts[0]!);
  const cold = performance.now() - began;
  for (const text of texts.slice(0, 20)) read(text);
  const times = texts.map((text) => {
    const start = performance.now();
    read(text);
    return (1000 * (performance.now() - start)) / wordsIn(text);
  });
  times.sort((a, b) => a - b);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { cold, warm: times[times.length >> 1]!, megabytes: (heapUsed + arrayBuffers) / 1e6 };
}

const only = process.argv[2];
if (only !== undefined) console.log(JSON.stringify(await measure(only)));
else
  for (const system of Object.keys(systems)) {
    const runs = [1, 2, 3].map(
      () =>
        JSON.parse(
          execFileSync(process.execPath, [fileURLToPath(import.meta.url), system], { encoding: 'utf8' }),
        ) as Awaited<ReturnType<typeof measure>>,
    );
    const best = (pick: (run: (typeof runs)[number]) => number) => Math.min(...runs.map(pick));
    console.log(
      `${system.padEnd(11)} cold ${best((r) => r.cold).toFixed(0)} ms, warm ${best((r) => r.warm).toFixed(1)} ms per 1,000 words, ` +
        `heap ${best((r) => r.megabytes).toFixed(0)} MB (best of ${runs.length})`,
    );
  }
