import { parentPort, workerData } from 'node:worker_threads';
import { type CrfOptions, trainCrf } from './crf.ts';
import type { TrainingData } from './training-data.ts';

const { data, options } = workerData as { data: TrainingData; options: CrfOptions };
const { weights, transitions } = trainCrf(data, { ...options, log: (line) => parentPort!.postMessage(line) });
parentPort!.postMessage({ weights, transitions }, [weights.buffer as ArrayBuffer]);
