import browser from 'webextension-polyfill';
import { analyse } from '../../lib/analyse.ts';
import { DamagedIndex, mergePending } from '../../lib/store/index/merge.ts';
import { INDEX_PROGRESS, type IndexProgress } from '../../lib/store/index/progress.ts';
import { needsRebuild, rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { hasOutdated, remakeFingerprints } from '../../lib/store/index/remake.ts';
import type { Library } from '../../lib/store/library.ts';
import { tagger } from './tagger.ts';

/** Progress is told so often: for the reader to see, and because a worker that calls the browser is not put to sleep. */
const TELL_MS = 1000;

/** Tells our pages how far a rebuild is, until it ends. */
async function visibly(work: (onProgress: (done: number, of: number) => void) => Promise<void>): Promise<void> {
  let told = 0;
  let telling: Promise<void> = Promise.resolve();
  const tell = (done: number, of: number) => {
    if (Date.now() - told < TELL_MS) return;
    told = Date.now();
    telling = browser.storage.session.set({ [INDEX_PROGRESS]: { done, of } satisfies IndexProgress });
  };
  try {
    await work(tell);
  } finally {
    await telling;
    await browser.storage.session.remove(INDEX_PROGRESS);
  }
}

let rebuilding: Promise<void> | undefined;

/** Rebuilds the index, once at a time. A worker stopped in the middle leaves it unfinished, which the upkeep finds. */
export function rebuildNow(library: Library): Promise<void> {
  rebuilding ??= visibly((onProgress) => rebuildIndex(library, onProgress)).finally(() => {
    rebuilding = undefined;
  });
  return rebuilding;
}

/** After an engine update: fingerprints made anew, then the index from them. */
async function remakeAll(library: Library): Promise<void> {
  const names = await tagger();
  await visibly((onProgress) => remakeFingerprints(library, (article) => analyse(article, names, article), onProgress));
  await rebuildNow(library);
}

/** Keeps the index whole, of today's engine, and its delta small. */
export async function keepIndexUp(library: Library): Promise<void> {
  if (await hasOutdated(library)) return remakeAll(library);
  if (await needsRebuild(library)) return rebuildNow(library);
  try {
    await mergePending(library);
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    await rebuildNow(library);
  }
}
