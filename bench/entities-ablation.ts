/**
 * What each part of the name tagger is worth: `node bench/entities-ablation.ts --data DIR [--seeds 1,2] [--epochs 4]
 * [--share 0.4] [NAME…]`. Trains a model without one part at a time, on a share of the documents so that a row takes a
 * minute or two of two idle cores, and scores it on `DIR/dev/*.jsonl`. Prints rows of a Markdown table.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadTagger } from '../lib/entities/tagger.ts';
import { defaultOptions, type TrainingOptions, trainModel } from '../tools/entities/train-model.ts';
import { f1, namesFound, readDevelopmentTexts, scoreNames } from './entity-score.ts';

const variants: Readonly<Record<string, Partial<TrainingOptions>>> = {
  whole: {},
  'without the corpus': { without: 'corpus' },
  'without name lists': { without: 'lists' },
  'without the second reading': { firstEpochs: 0 },
  'without renamed copies': { renamed: 0 },
  'without headlines': { headlines: 0 },
  'without dropout': { dropout: 0 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    seeds: { type: 'string', default: '1,2' },
    epochs: { type: 'string', default: '4' },
    share: { type: 'string', default: '0.4' },
  },
});
if (values.data === undefined) throw new Error('needs --data, a directory with train/, gazetteers/ and dev/');
const data = values.data;

const three = (x: number) => x.toFixed(3).replace(/^0/, '');

for (const [name, options] of Object.entries(variants)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const seeds = values.seeds.split(',').map(Number);
  const settings = {
    ...defaultOptions,
    data,
    seeds,
    epochs: Number(values.epochs),
    share: Number(values.share),
    ...options,
  };
  const { model, resources } = await trainModel(settings, () => {});
  const tagger = loadTagger(model, resources);
  const scores = readDevelopmentTexts(data).map(({ truth }) => {
    const scored = scoreNames(truth, ({ passages }) => namesFound(tagger, passages));
    return `${three(f1(scored.all))} | ${three(f1(scored.organization))}`;
  });
  const size = (gzipSync(model, { level: 9 }).length + gzipSync(resources, { level: 9 }).length) / 1e6;
  console.log(`| ${name} | ${scores.join(' | ')} | ${size.toFixed(2)} MB |`);
}
