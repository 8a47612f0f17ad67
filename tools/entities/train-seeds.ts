import { Worker } from 'node:worker_threads';
import type { CrfOptions, CrfWeights } from './crf.ts';
import type { TrainingData } from './training-data.ts';

function trainInWorker(data: TrainingData, options: CrfOptions, log: (line: string) => void): Promise<CrfWeights> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./crf-worker.ts', import.meta.url), { workerData: { data, options } });
    worker.on('message', (message: string | CrfWeights) => {
      if (typeof message === 'string') log(`seed ${options.seed}, ${message}`);
      else resolve(message);
    });
    worker.on('error', reject);
  });
}

/** Models of several seeds, `atOnce` at a time, averaged weight by weight: worth more than any one of them. */
export async function trainSeeds(
  data: TrainingData,
  seeds: readonly number[],
  options: Omit<CrfOptions, 'seed' | 'log' | 'only'>,
  atOnce: number,
  log: (line: string) => void,
): Promise<CrfWeights> {
  const trained: CrfWeights[] = [];
  const waiting = [...seeds.keys()];
  const run = async () => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      trained[n] = await trainInWorker(data, { ...options, seed: seeds[n]! }, log);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  const [sum, ...others] = trained;
  if (!sum) throw new Error('no seed to train with');
  // Added in order of the seeds, whichever was ready first, so that the bytes are the same each time.
  for (const weights of others) add(sum, weights);
  divide(sum, seeds.length);
  return sum;
}

function add(sum: CrfWeights, more: CrfWeights): void {
  for (let k = 0; k < sum.weights.length; k++) sum.weights[k]! += more.weights[k]!;
  for (let k = 0; k < sum.transitions.length; k++) sum.transitions[k]! += more.transitions[k]!;
}

function divide(sum: CrfWeights, by: number): void {
  for (let k = 0; k < sum.weights.length; k++) sum.weights[k]! /= by;
  for (let k = 0; k < sum.transitions.length; k++) sum.transitions[k]! /= by;
}
