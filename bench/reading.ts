/**
 * Reading measured on saved pages, beside Readability and Defuddle in the same run:
 * `npm run bench:reading -- --data DIR`. DIR holds `*.dev.jsonl.gz`. Also checks that every page ends without an
 * exception and is left as it was; exits 1 where one does not.
 */
import { optionalString, type Row, readRows, stringField } from '../tools/engine/verb.ts';
import { startPageHost } from '../tools/reading/page-host.ts';
import { pageSetsIn } from '../tools/reading/page-sets.ts';
import { plainText, wordF1, wordsOf } from '../tools/reading/truth.ts';
import type { compare } from './reading-in-page.ts';

type Compared = Awaited<ReturnType<typeof compare>>;

const systems = ['ours', 'readability', 'defuddle'] as const;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;

/** Lists of scores by name. */
class Scores {
  private readonly lists = new Map<string, number[]>();

  add(name: string, value: number): void {
    const list = this.lists.get(name);
    if (list) list.push(value);
    else this.lists.set(name, [value]);
  }

  list(name: string): readonly number[] {
    return this.lists.get(name) ?? [];
  }
}

/** The longest text of the page, as the reader gets it. */
function oursText({ ours }: Compared): string {
  const texts = ours.articles.map(({ passages }) => passages.map(({ text }) => text).join('\n'));
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

function scorePage(row: Row, compared: Compared, scores: Scores): void {
  const { ours, readability, defuddle } = compared;
  scores.add('detect ms', ours.ms.detect);
  scores.add('read ms', ours.ms.read);
  scores.add('readability ms', readability.ms);
  scores.add('defuddle ms', defuddle.ms);
  for (const { located } of ours.articles) scores.add('located', located);
  const label = stringField(row, 'label');
  const set = stringField(row, 'set');
  if (row.scriptsStripped !== true && label !== 'article') {
    scores.add(label === 'news' ? 'recall' : 'false positives', Number(ours.verdict !== 'other'));
  }
  const truth = optionalString(row, 'text') ?? plainText(optionalString(row, 'expectedHtml') ?? '');
  if (truth === '' || (label !== 'news' && label !== 'article')) return;
  const words = wordsOf(truth);
  const texts = { ours: oursText(compared), readability: readability.text, defuddle: defuddle.text };
  for (const system of systems) scores.add(`${set} ${system}`, wordF1(wordsOf(texts[system]), words));
}

function print(sets: readonly string[], scores: Scores): void {
  console.log(`| word F1 | ${sets.join(' | ')} | ms median | ms p95 |`);
  console.log(`|---|${sets.map(() => '---|').join('')}---|---|`);
  for (const system of systems) {
    const ms = scores.list(system === 'ours' ? 'read ms' : `${system} ms`);
    const cells = sets.map((set) => mean(scores.list(`${set} ${system}`)).toFixed(3));
    console.log(
      `| ${system} | ${cells.join(' | ')} | ${quantile(ms, 0.5).toFixed(1)} | ${quantile(ms, 0.95).toFixed(1)} |`,
    );
  }
  const detect = scores.list('detect ms');
  console.log(`news found ${mean(scores.list('recall')).toFixed(3)} of ${scores.list('recall').length}`);
  console.log(
    `others taken for news ${mean(scores.list('false positives')).toFixed(3)} of ${scores.list('false positives').length}`,
  );
  console.log(`located ${mean(scores.list('located')).toFixed(4)}`);
  console.log(`detect ms: median ${quantile(detect, 0.5).toFixed(1)}, p95 ${quantile(detect, 0.95).toFixed(1)}`);
}

async function main(args: readonly string[]): Promise<number> {
  const data = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || data === undefined) throw new Error('usage: bench:reading -- --data DIR');
  const host = await startPageHost('bench/reading-in-page.ts');
  const scores = new Scores();
  const sets = new Set<string>();
  let failures = 0;
  for (const file of pageSetsIn(data)) {
    for (const row of readRows(file)) {
      const [id, url] = [stringField(row, 'id'), stringField(row, 'url')];
      try {
        const saved = { url, html: stringField(row, 'html') };
        const compared = (await host.run(saved, `Reading.compare(${JSON.stringify(url)})`)) as Compared;
        if (!compared.unchanged) throw new Error('the document was changed');
        scorePage(row, compared, scores);
        const set = stringField(row, 'set');
        if (scores.list(`${set} ours`).length > 0) sets.add(set);
      } catch (error) {
        failures++;
        console.error(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  await host.close();
  print([...sets], scores);
  console.log(`pages that failed or were changed: ${failures}`);
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
