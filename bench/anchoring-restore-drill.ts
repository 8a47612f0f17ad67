/**
 * The restore drill at full size, on an IndexedDB in memory: `node bench/anchoring-restore-drill.ts [articles] [clippings]`.
 * Backs up, wipes, restores and compares everything; prints the file's size and the time of each step.
 */
import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { backUp, restore } from '../lib/store/backup.ts';
import { everything, fillLibrary, freshLibrary } from '../test/store/backup-library.ts';

const [articles = 10_000, clippings = 5_000] = process.argv.slice(2).map(Number);

async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const value = await run();
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return value;
}

const before = freshLibrary();
await step(`fill with ${articles} articles, ${clippings} clippings`, () => fillLibrary(before, articles, clippings));
const kept = await everything(before);
const file = await step('back up', () => new Response(backUp(before, new Date().toISOString())).blob());
console.log(`file: ${(file.size / 1e6).toFixed(1)} MB`);
await before.delete();
const after = freshLibrary();
const report = await step('check and restore', () => restore(after, file));
const rows = Object.values(kept).reduce((sum, table) => sum + table.length, 0);
const isSame = report.ok && isDeepStrictEqual(await everything(after), kept);
console.log(isSame ? `all ${rows} rows are there, the same` : `NOT the same: ${JSON.stringify(report)}`);
process.exitCode = isSame ? 0 : 1;
