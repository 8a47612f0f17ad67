/**
 * `npm run bench:library [-- 1000 10000 100000]`: a library of so many invented articles in a real Chromium profile,
 * with the very code of `lib/store`; and MiniSearch and FlexSearch over the same texts up to 10,000, which they hold in
 * memory. "Killed" is a page that was thrown away and loaded anew: from navigation to the answer, as for a worker.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowser } from '../tools/browsers.mjs';
import type { Bench, PeerResult } from './library-page/main.ts';

const ORIGIN = 'https://bench.example';
const SAVES = 200;
const QUERIES = 100;
const COLD_QUERIES = 12;
const MOST_FOR_PEERS = 10_000;
const MB = 2 ** 20;

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('library-page/main.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome120', lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('the page was not bundled');
  return first.output[0].code;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const spread = (times: readonly number[]) =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`;

type Call<K extends keyof Bench> = Parameters<Bench[K]>;

/** Calls the page's bench. */
function call<K extends keyof Bench>(page: Page, name: K, ...args: Call<K>): Promise<Awaited<ReturnType<Bench[K]>>> {
  const run = ([key, given]: [string, unknown[]]) =>
    (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[key]!(...given);
  return page.evaluate(run, [name, args] as [string, unknown[]]) as Promise<Awaited<ReturnType<Bench[K]>>>;
}

/** The first answer after everything in memory was lost. */
async function coldAnswer(page: Page, query: number): Promise<number> {
  await page.goto('about:blank');
  await page.goto(ORIGIN, { waitUntil: 'commit' });
  await page.waitForFunction('globalThis.bench !== undefined', undefined, { polling: 1 });
  return page.evaluate(async (n) => {
    await (globalThis as unknown as { bench: Bench }).bench.related([n]);
    return performance.now();
  }, query);
}

function printPeers(results: readonly PeerResult[]): void {
  for (const { name, addMs, loadMs, indexBytes, searchMs } of results) {
    const load =
      loadMs === null
        ? 'cannot be saved whole'
        : `loaded in ${loadMs.toFixed(0)} ms from ${(indexBytes! / MB).toFixed(1)} MB`;
    console.log(`  ${name}: built in ${addMs.toFixed(0)} ms, ${load}, search ${spread(searchMs)} ms`);
  }
}

async function measure(page: Page, articles: number): Promise<void> {
  const random = (count: number) => Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) / count) * articles));
  const { rebuildMs, bytes } = await call(page, 'fill', articles);
  const saves = await call(page, 'save', articles, SAVES);
  const bare = await call(page, 'bareRead', QUERIES);
  await call(page, 'related', random(5));
  const warm = await call(page, 'related', random(QUERIES));
  const heap = await call(page, 'heapBytes');
  const search = await call(page, 'search', random(QUERIES));
  const cold: number[] = [];
  for (const query of random(COLD_QUERIES)) cold.push(await coldAnswer(page, query));
  const mergeMs = await call(page, 'merge');
  console.log(
    `| ${articles} | ${spread(bare)} | ${spread(saves)} | ${spread(warm)} | ${spread(cold)} | ${spread(search)} | ` +
      `${(bytes / articles / 1024).toFixed(1)} kB | ${(heap / MB).toFixed(0)} MB | ${(mergeMs / 1000).toFixed(1)} s | ${(rebuildMs / 1000).toFixed(1)} s |`,
  );
  if (articles > MOST_FOR_PEERS) return;
  printPeers(await call(page, 'peers', articles, random(QUERIES)));
}

async function main(sizes: readonly number[]): Promise<void> {
  const code = await bundle();
  const profile = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  const executablePath = findBrowser('chromium');
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info'],
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    const html = `<!doctype html><script>${code.replaceAll('</script', '<\\/script')}</script>`;
    await context.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    console.log(
      'ms are p50 / p95\n| articles | one bare read | save | related, warm | related, killed | search | an article | heap | merge of 200 | rebuild |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|---|');
    for (const articles of sizes) {
      await page.goto(ORIGIN);
      await measure(page, articles);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
await main(sizes.length > 0 ? sizes : [1000, 10_000, 100_000]);
