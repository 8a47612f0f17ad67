/**
 * Fits the numbers in `lib/page/verdict-weights.ts` and `lib/page/body-weights.ts` on saved pages:
 * `npm run fit:reading -- --data DIR [verdict|body] [--quick]`. DIR holds `*.dev.jsonl.gz` with `id`, `set`, `label`, `url`,
 * `html` and, for articles, `text` or `expectedHtml`. Prints what to expect on sites it has not seen.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TreeModel } from '../../lib/page/tree-model.ts';
import { optionalString, type Row, readRows, stringField } from '../engine/verb.ts';
import type { CollectedPage } from './collect-in-page.ts';
import { bodyF1, bodyOdds, fitBody, foldsOf, type LabelledPage, label } from './fit-body.ts';
import { fitVerdict, type JudgedPage } from './fit-verdict.ts';
import { type PageHost, startPageHost } from './page-host.ts';
import { pageSetsIn } from './page-sets.ts';
import { plainText } from './truth.ts';

/** Share of the news the verdict has to find on sites it has not seen. */
const RECALL = 0.965;
/** Log-odds from which a block is body: a little below even, because a lost paragraph costs more than a stray line. */
const BODY_THRESHOLD = -0.2;
const FOLDS = 3;
const INNER_FOLDS = 3;

const isReading = (row: Row) => row.label === 'news' || row.label === 'article';

/** The registered name, near enough; pages without a real address are sites of their own. */
function siteOf(row: Row): string {
  const url = stringField(row, 'url');
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.includes('.') ? host.split('.').slice(-2).join('.') : stringField(row, 'id');
}

async function collect(host: PageHost, row: Row, withBody: boolean): Promise<CollectedPage> {
  const saved = { url: stringField(row, 'url'), html: stringField(row, 'html') };
  return (await host.run(saved, `Reading.collect(${JSON.stringify(saved.url)},${withBody})`)) as CollectedPage;
}

function write(name: string, head: string, values: Readonly<Record<string, TreeModel | number>>): void {
  const lines = Object.entries(values).map(([key, value]) =>
    typeof value === 'number'
      ? `export const ${key} = ${value};\n`
      : `export const ${key}: TreeModel = JSON.parse(\n  '${JSON.stringify(value)}',\n);\n`,
  );
  const path = fileURLToPath(new URL(`../../lib/page/${name}`, import.meta.url));
  writeFileSync(
    path,
    `import type { TreeModel } from './tree-model.ts';\n\n/** ${head} Written by \`tools/reading/fit.ts\`. */\n${lines.join('')}`,
  );
}

function report(pages: readonly LabelledPage[], odds: ReadonlyMap<LabelledPage, readonly number[]>): void {
  for (const set of new Set(pages.map((page) => page.set))) {
    const scores = pages
      .filter((page) => page.set === set)
      .map((page) => bodyF1(page, (i) => odds.get(page)![i]! > BODY_THRESHOLD));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    console.log(`body, unseen sites: ${set} ${mean.toFixed(4)} (${scores.length} pages)`);
  }
}

function crossValidate(pages: readonly LabelledPage[]): void {
  const fold = foldsOf(
    pages.map(({ site }) => site),
    FOLDS,
    5,
  );
  const odds = new Map<LabelledPage, readonly number[]>();
  for (let k = 0; k < FOLDS; k++) {
    const models = fitBody(
      pages.filter(({ site }) => fold.get(site) !== k),
      INNER_FOLDS,
    );
    for (const page of pages) if (fold.get(page.site) === k) odds.set(page, bodyOdds(models, page));
  }
  report(pages, odds);
}

async function main(args: readonly string[]): Promise<void> {
  const data = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || !data) throw new Error('usage: fit.ts --data DIR [verdict|body] [--quick]');
  const [doVerdict, doBody] = [!args.includes('body'), !args.includes('verdict')];
  const host = await startPageHost('tools/reading/collect-in-page.ts');
  const judged: JudgedPage[] = [];
  const labelled: LabelledPage[] = [];
  for (const file of pageSetsIn(data)) {
    for (const row of readRows(file)) {
      if (!doVerdict && !isReading(row)) continue;
      const page = await collect(host, row, doBody && isReading(row));
      const set = stringField(row, 'set');
      const site = siteOf(row);
      judged.push({
        site,
        early: page.early,
        content: page.content,
        label: stringField(row, 'label'),
        stripped: row.scriptsStripped === true,
        odd: set === 'rdb',
      });
      const truth = optionalString(row, 'text') ?? plainText(optionalString(row, 'expectedHtml') ?? '');
      if (doBody && isReading(row)) labelled.push(label(stringField(row, 'id'), set, site, page, truth));
    }
    console.log(`${basename(file)} read`);
  }
  await host.close();
  if (doVerdict) {
    const { early, model, earlyThreshold, threshold, recall, falsePositives, settled } = fitVerdict(judged, RECALL);
    console.log(
      `verdict, unseen sites: recall ${recall.toFixed(4)} at a false-positive rate of ${falsePositives.toFixed(4)}; ` +
        `${settled.toFixed(3)} of the news by head and address alone`,
    );
    write(
      'verdict-weights.ts',
      'Whether a page is one to read: models over `earlyFeatures`, and over those and `contentFeatures`, and the log-odds from which it is.',
      {
        earlyThreshold,
        earlyModel: early,
        verdictThreshold: threshold,
        verdictModel: model,
      },
    );
  }
  if (doBody) {
    if (!args.includes('--quick')) crossValidate(labelled);
    const { first, second } = fitBody(labelled, INNER_FOLDS);
    write(
      'body-weights.ts',
      'Which blocks are body: models over `bodyFeatures`, then over those and `neighbourFeatures`.',
      {
        bodyThreshold: BODY_THRESHOLD,
        firstModel: first,
        secondModel: second,
      },
    );
  }
}

await main(process.argv.slice(2));
