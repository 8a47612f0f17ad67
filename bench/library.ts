/**
 * `npm run bench:library [-- 1000 10000 100000]`: a library of so many invented articles in a real Chromium profile,
 * with the very code of `lib/store` in an extension's service worker; and MiniSearch and FlexSearch over the same texts
 * up to 10,000, which they hold in memory. "Killed" is that worker stopped by the browser before each question, and the
 * time from a page's message to its answer. `--no-peers` leaves the others out.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowser } from '../tools/browsers.mjs';
import type { BenchPage, PeerResult } from './library-page/page.ts';
import type { Answers } from './library-page/questions.ts';

const SAVES = 200;
const QUERIES = 100;
const COLD_QUERIES = 40;
const MOST_FOR_PEERS = 10_000;
const MB = 2 ** 20;

async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(`library-page/${file}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome120', lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${file} was not bundled`);
  return first.output[0].code;
}

async function writeExtension(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Library bench',
    version: '1',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), await bundle('worker'));
  writeFileSync(join(folder, 'page.js'), await bundle('page'));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><script src="page.js"></script>');
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const spread = (times: readonly number[]) =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`;

/** Calls the page's bench. */
function call<K extends keyof BenchPage>(
  page: Page,
  name: K,
  ...args: Parameters<BenchPage[K]>
): Promise<Awaited<ReturnType<BenchPage[K]>>> {
  const run = ([key, given]: [string, unknown[]]) =>
    (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[key]!(...given);
  return page.evaluate(run, [name, args] as [string, unknown[]]) as Promise<Awaited<ReturnType<BenchPage[K]>>>;
}

const ask = <K extends keyof Answers>(page: Page, name: K, numbers: readonly number[] = []) =>
  call(page, 'ask', name, numbers) as Promise<Awaited<ReturnType<Answers[K]>>>;

/** Answers of a worker that the browser had stopped; each is seen to be another worker than the last. */
async function afterKill(
  page: Page,
  session: CDPSession,
  name: keyof Answers,
  numbers: readonly number[],
): Promise<number[]> {
  const times: number[] = [];
  let boot = await ask(page, 'boot');
  for (const n of numbers) {
    await session.send('ServiceWorker.stopAllWorkers');
    times.push(await call(page, 'wait', name, n));
    const now = await ask(page, 'boot');
    if (now === boot) throw new Error('the worker was not stopped');
    boot = now;
  }
  return times;
}

/** What the worker's own objects take, after a collection. */
async function workerHeap(session: CDPSession): Promise<number> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('no worker is running');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const used = new Promise<number>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id: number; result: { usedSize: number } };
      if (id === 2) resolve(result.usedSize);
    });
  });
  for (const [id, method] of [
    [1, 'HeapProfiler.collectGarbage'],
    [2, 'Runtime.getHeapUsage'],
  ] as const) {
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  }
  const bytes = await used;
  await session.send('Target.detachFromTarget', { sessionId });
  return bytes;
}

function printPeers(results: readonly PeerResult[]): void {
  for (const { name, addMs, loadMs, indexBytes, searchMs, heapBytes } of results) {
    const load =
      loadMs === null
        ? 'cannot be saved whole'
        : `loaded in ${loadMs.toFixed(0)} ms from ${(indexBytes! / MB).toFixed(1)} MB`;
    const inMemory = `${(heapBytes / MB).toFixed(0)} MB of memory`;
    console.log(`  ${name}: built in ${addMs.toFixed(0)} ms, ${inMemory}, ${load}, search ${spread(searchMs)} ms`);
  }
}

async function measure(page: Page, articles: number, withPeers: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const some = (count: number) => Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) / count) * articles));
  const filled = await call(page, 'fill', articles);
  const rebuildMs = await ask(page, 'rebuild');
  const bytes = await call(page, 'bytes');
  const saves = await ask(
    page,
    'save',
    Array.from({ length: SAVES }, (_, i) => articles + i),
  );
  const bare = await ask(page, 'bareRead', some(QUERIES));
  await ask(page, 'related', some(5));
  const warm = await ask(page, 'related', some(QUERIES));
  const search = await ask(page, 'search', some(QUERIES));
  const heap = await workerHeap(session);
  const started = await afterKill(page, session, 'bareRead', some(COLD_QUERIES));
  const cold = await afterKill(page, session, 'related', some(COLD_QUERIES));
  const mergeMs = await ask(page, 'merge');
  const cells = [
    articles,
    ...[bare, saves, warm, started, cold, search].map(spread),
    `${(bytes / articles / 1024).toFixed(1)} kB`,
    `${(heap / MB).toFixed(1)} MB`,
    ...[mergeMs, rebuildMs, filled.ms].map((ms) => `${(ms / 1000).toFixed(1)} s`),
    loadavg()[0]!.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  if (withPeers && articles <= MOST_FOR_PEERS) printPeers(await call(page, 'peers', articles, some(QUERIES)));
}

async function openBench(folder: string): Promise<{ context: BrowserContext; page: Page }> {
  const extension = join(folder, 'extension');
  await writeExtension(extension);
  const executablePath = findBrowser('chromium');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(executablePath && { executablePath }),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...CHROMIUM_FLAGS,
      '--enable-precise-memory-info',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.goto(new URL('page.html', worker.url()).href);
  return { context, page };
}

async function main(sizes: readonly number[], withPeers: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  try {
    const { context, page } = await openBench(folder);
    console.log(
      'ms are p50 / p95\n| articles | one bare read | save | related, warm | bare read, killed | related, killed | search | an article | worker | merge of 200 | rebuild | filled in | load |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
    for (const articles of sizes) await measure(page, articles, withPeers);
    await context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const given = process.argv.slice(2);
const sizes = given.map(Number).filter((size) => size > 0);
await main(sizes.length > 0 ? sizes : [1000, 10_000, 100_000], !given.includes('--no-peers'));
