/** `npm run train:entities -- --data DIR [--seeds 1,2,3] [--out DIR]`: trains the name tagger, writes `public/models/`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { defaultOptions, trainModel } from './train-model.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seeds: { type: 'string', default: defaultOptions.seeds.join(',') },
    out: { type: 'string', default: fileURLToPath(new URL('../../public/models', import.meta.url)) },
  },
});
if (values.data === undefined) throw new Error('needs --data, a directory with train/ and gazetteers/');

const log = (line: string) => process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`);
const seeds = values.seeds.split(',').map(Number);
const { model, resources } = await trainModel({ ...defaultOptions, data: values.data, seeds }, log);
for (const [name, bytes] of [
  ['model', model],
  ['resources', resources],
] as const) {
  writeFileSync(`${values.out}/names.${name}.bin`, bytes);
  log(`names.${name}.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}
