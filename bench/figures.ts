/**
 * Figures against Recognizers-Text, compromise and chrono-node on the same rows in the same run:
 * `node bench/figures.ts --data DIR`, where `DIR/figures/*.jsonl` holds the truth and `DIR/score.mjs` scores it.
 * `--suite NAME` takes only the suites that start so. Prints F1 (share of right values) per suite, cost per 1,000 words, size, and how time grows with length.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { findFigures } from '../lib/figures/find.ts';
import { layOut } from '../lib/text/layout.ts';
import { type Finder, finders } from './figure-peers.ts';

interface TruthRow {
  readonly id: string;
  readonly text: string;
  readonly ref?: string | null;
  readonly newsRelevant?: boolean;
}

interface Score {
  readonly f1: number;
  readonly r: number;
  readonly valueAccuracy: number;
  readonly endToEnd: number;
  readonly tp: number;
  readonly fn: number;
  readonly falseAlarms: number;
  readonly negatives: number;
}

/** Date suites hold assistant talk; only their rows that news could say count. */
const NEWS_ROWS_ONLY = new Set(['chrono-en', 'sugar-dates']);

const jsonLines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

function readSuite(folder: string, name: string): TruthRow[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  const rows = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as TruthRow);
  return NEWS_ROWS_ONLY.has(name.replace(/(?:\.dev)?\.jsonl$/, '')) ? rows.filter((row) => row.newsRelevant) : rows;
}

function score(scorer: string, folder: string, rows: readonly TruthRow[], find: Finder): Score {
  const answers = rows.map(({ id, text, ref }) => ({ id, figures: find(text, ref ?? null) }));
  const [truth, out] = [join(folder, 'truth.jsonl'), join(folder, 'out.jsonl')];
  writeFileSync(truth, jsonLines(rows));
  writeFileSync(out, jsonLines(answers));
  const printed = execFileSync(process.execPath, [scorer, 'figures', truth, out], { encoding: 'utf8' });
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Score;
}

const percent = (share: number) => (100 * share).toFixed(1);

function cell(result: Score): string {
  if (result.tp + result.fn === 0) return `${result.falseAlarms} alarms of ${result.negatives}`;
  return `${percent(result.f1)} (${percent(result.valueAccuracy)})`;
}

/** Longest that one system is timed, and its most runs: the first ones of any are spent on compiling. */
const TIMED_MS = 6000;
const MOST_RUNS = 15;

/** Processor milliseconds (other work on the machine does not count) per 1,000 words, the best run. */
function cost(texts: readonly string[], find: Finder): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const until = performance.now() + TIMED_MS;
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < MOST_RUNS && (run < 2 || performance.now() < until); run++) {
    const began = process.cpuUsage();
    for (const text of texts) find(text, '2025-06-20T12:00:00');
    best = Math.min(best, process.cpuUsage(began).user / 1000);
  }
  return (1000 * best) / words;
}

/** Minified and gzipped size of the reader of figures with all it needs, in kB of 1,000 bytes. */
async function gzipSize(): Promise<number> {
  const entry = new URL('../lib/figures/find.ts', import.meta.url).pathname;
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'figures', fileName: 'figures' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  const code = output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return gzipSync(code).length / 1000;
}

/** How much longer a text four times as long takes: 4 is linear. */
function growth(unit: string): number {
  const time = (length: number) => {
    const article = layOut(null, [{ kind: 'paragraph', text: unit.repeat(length / unit.length) }]);
    const began = process.cpuUsage();
    findFigures(article, { publishedAt: null, language: null });
    return process.cpuUsage(began).user / 1000;
  };
  time(50_000);
  const quarter = time(250_000);
  return time(1_000_000) / quarter;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, suite: { type: 'string' } } });
if (values.data === undefined) throw new Error('needs --data, a directory with figures/*.jsonl and score.mjs');
const suites = join(values.data, 'figures');
const scratch = mkdtempSync(join(tmpdir(), 'figures-'));
try {
  console.log(`| suite | ${finders.map(([name]) => name).join(' | ')} |`);
  console.log(`|---|${finders.map(() => '---').join('|')}|`);
  for (const file of readdirSync(suites).filter(
    (name) => name.endsWith('.jsonl') && name.startsWith(values.suite ?? ''),
  )) {
    const rows = readSuite(suites, file);
    const cells = finders.map(([, find]) => cell(score(join(values.data!, 'score.mjs'), scratch, rows, find)));
    console.log(`| ${file.replace(/(?:\.dev)?\.jsonl$/, '')} | ${cells.join(' | ')} |`);
  }
  const sentences = ['rec-dimension.dev.jsonl', 'rec-currency.dev.jsonl', 'hard-cases.jsonl'].flatMap((name) =>
    readSuite(suites, name).map(({ text }) => text),
  );
  const costs = finders.map(([, find]) => cost(sentences, find));
  console.log(`| ms per 1,000 words | ${costs.map((ms) => ms.toFixed(1)).join(' | ')} |`);
  console.log(
    `\nTimes faster: ${finders.map(([name], i) => `${name} ${(costs[i]! / costs[0]!).toFixed(1)}`).join(', ')}`,
  );
  console.log(`gzip: ${(await gzipSize()).toFixed(1)} kB`);
  for (const unit of ['1234567,89.', '1,', '1 of ', '3.5- to ', 'May ', '$']) {
    console.log(`250 kB → 1 MB of ${JSON.stringify(unit)}: ${growth(unit).toFixed(1)} times`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
