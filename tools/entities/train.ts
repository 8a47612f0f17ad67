/** `npm run train:entities -- --data DIR [--seeds 3] [--epochs 10]`: trains the name tagger and writes `public/models/`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildLists, labelDocuments, modelFingerprint, readTraining } from './build.ts';
import { trainCrf } from './crf.ts';
import { packModel } from './pack-model.ts';
import { extract } from './training-data.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seeds: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '10' },
    rows: { type: 'string', default: '300000' },
    dropout: { type: 'string', default: '0' },
    l1: { type: 'string', default: '2e-6' },
    rate: { type: 'string', default: '0.1' },
    min: { type: 'string', default: '2' },
    out: { type: 'string', default: new URL('../../public/models', import.meta.url).pathname },
  },
});
const log = (line: string) => process.stderr.write(`${(performance.now() / 1000).toFixed(1)} ${line}\n`);
const { documents, weightOf } = readTraining(values.data!);
const labelled = labelDocuments(documents, weightOf);
const { bytes, lists } = buildLists(values.data!, labelled);
log(`lists ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
const data = extract(labelled, lists, Number(values.min));
log(`${data.labels.length} words, ${data.features.length} features, ${data.hashes.length} distinct`);
const weights = trainCrf(data, {
  seed: 1,
  epochs: Number(values.epochs),
  rate: Number(values.rate),
  l1: Number(values.l1),
  averaged: 3,
  dropout: Number(values.dropout),
  log,
});
const model = packModel(weights, data.hashes, {
  rows: Number(values.rows),
  threshold: 0.05,
  fingerprint: modelFingerprint(),
});
log(`model ${model.length} bytes, ${gzipSync(model, { level: 9 }).length} gzipped`);
writeFileSync(`${values.out}/names.model.bin`, model);
writeFileSync(`${values.out}/names.resources.bin`, bytes);
