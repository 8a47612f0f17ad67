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
  let sum: CrfWeights | null = null;
  const waiting = [...seeds];
  const run = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const trained = await trainInWorker(data, { ...options, seed }, log);
      if (sum) add(sum, trained);
      else sum = trained;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  if (!sum) throw new Error('no seed to train with');
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
