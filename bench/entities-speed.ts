/**
 * Time and memory to find names in Chromium's service worker, beside compromise in the same run:
 * `node bench/entities-speed.ts [--cold 15] [--rounds 5]`. Each system is an extension whose worker holds the code as the
 * extension ships it (bundled, minified) and reads the model from the extension's files. Cold: the worker is stopped and
 * asked about an article of 500 words; counted from the first statement of its script to its answer. Warm: articles of
 * the same length, after that. Systems take turns. The text is the project's own annotated news, its marks taken out.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowser } from '../tools/browsers.mjs';
import type { Answer, ColdStart, Question } from './entities-worker/answer.ts';

const SYSTEMS = ['nothing', 'backstory', 'compromise'] as const;
type System = (typeof SYSTEMS)[number];
const ARTICLE_WORDS = 500;
/** Articles read before warm times count: the compiler has then seen everything. */
const WARM_UP = 2;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wordsIn = (paragraphs: readonly string[]) => paragraphs.join(' ').split(/\s+/).length;

/** Articles of about 500 words, as paragraphs. */
function articles(): string[][] {
  const corpus = here('../tools/entities/corpus/');
  const lines = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(corpus, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
    .map((line) => line.replace(/\[([^[\]|]+)\|[a-z]+\]/g, '$1'));
  const found: string[][] = [];
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    if (wordsIn(block) < ARTICLE_WORDS) continue;
    found.push(block);
    block = [];
  }
  return found;
}

/** The folder of an extension that is nothing but a system's worker and a page to ask it from. */
async function extension(system: System, folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome128',
      minify: true,
      lib: { entry: here(`entities-worker/${system}.ts`), formats: ['iife'], name: 'worker' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`the worker of ${system} was not bundled`);
  const into = join(folder, system);
  mkdirSync(into);
  writeFileSync(join(into, 'worker.js'), `globalThis.scriptBegan=performance.now();\n${first.output[0].code}`);
  writeFileSync(join(into, 'page.html'), '<!doctype html><title>page</title>');
  const manifest = { manifest_version: 3, name: system, version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(join(into, 'manifest.json'), JSON.stringify(manifest));
  if (system === 'backstory') cpSync(here('../public/models'), join(into, 'models'), { recursive: true });
  return into;
}

/** A page of each system's extension. */
async function pages(context: BrowserContext): Promise<Map<System, Page>> {
  while (context.serviceWorkers().length < SYSTEMS.length) await context.waitForEvent('serviceworker');
  const found = new Map<System, Page>();
  for (const worker of context.serviceWorkers()) {
    const page = await context.newPage();
    await page.goto(worker.url().replace('worker.js', 'page.html'));
    const name = await page.evaluate(() => (globalThis as unknown as WithChrome).chrome.runtime.getManifest().name);
    found.set(name as System, page);
  }
  return found;
}

interface WithChrome {
  readonly chrome: { runtime: { getManifest(): { name: string }; sendMessage(message: unknown): Promise<unknown> } };
}

const ask = (page: Page, question: Question): Promise<Answer> =>
  page.evaluate(
    (message) => (globalThis as unknown as WithChrome).chrome.runtime.sendMessage(message),
    question,
  ) as Promise<Answer>;

/** Stops every worker and waits until they are gone. */
async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  while (running.size === 0 || [...running.values()].some((status) => status !== 'stopped'))
    await new Promise((resolve) => setTimeout(resolve, 20));
  await session.detach();
}

/** Megabytes a worker holds after reading and a garbage collection: JavaScript's heap and the buffers beside it. */
async function memoryOf(browser: CDPSession, page: Page, texts: string[][]): Promise<number> {
  // It may have been stopped for want of questions.
  await ask(page, { articles: texts, rounds: 1 });
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const { host } = new URL(page.url());
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && new URL(url).host === host);
  if (!target) throw new Error(`no worker of ${page.url()}`);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const answers = new Map<number, (result: Record<string, number>) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: Record<string, number> };
    answers.get(id)?.(result);
  });
  const send = (id: number, method: string) =>
    new Promise<Record<string, number>>((resolve) => {
      answers.set(id, resolve);
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await send(1, 'HeapProfiler.collectGarbage');
  const { usedSize = 0, backingStorageSize = 0 } = await send(2, 'Runtime.getHeapUsage');
  await browser.send('Target.detachFromTarget', { sessionId });
  return (usedSize + backingStorageSize) / 1e6;
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const quarter = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 2] ?? Number.NaN;

const { values } = parseArgs({
  options: { cold: { type: 'string', default: '15' }, rounds: { type: 'string', default: '5' } },
});
const folder = mkdtempSync(join(tmpdir(), 'names-'));
const folders: string[] = [];
for (const system of SYSTEMS) folders.push(await extension(system, folder));
const executablePath = findBrowser('chromium');
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  ...(executablePath && { executablePath }),
  headless: true,
  chromiumSandbox: false,
  ignoreDefaultArgs: ['--disable-extensions'],
  args: [...CHROMIUM_FLAGS, `--disable-extensions-except=${folders.join()}`, `--load-extension=${folders.join()}`],
});
try {
  const page = await pages(context);
  const texts = articles();
  const cold = new Map<System, ColdStart[]>(SYSTEMS.map((system) => [system, []]));
  for (let run = 0; run < Number(values.cold); run++) {
    for (const system of SYSTEMS) {
      await stopWorkers(page.get(system)!);
      const answer = await ask(page.get(system)!, { articles: [texts[run % texts.length]!], rounds: 1 });
      if (!answer.cold) throw new Error('the worker was not cold');
      cold.get(system)!.push(answer.cold);
    }
  }
  const warm = new Map<System, number[]>(SYSTEMS.map((system) => [system, []]));
  for (let round = 0; round < Number(values.rounds) + WARM_UP; round++)
    for (const system of SYSTEMS) {
      const { times } = await ask(page.get(system)!, { articles: texts, rounds: 1 });
      const thousands = texts.map(wordsIn).map((words) => words / 1000);
      if (round >= WARM_UP) warm.get(system)!.push(...times.map((ms, i) => ms / thousands[i]!));
    }
  const browser = await context.browser()!.newBrowserCDPSession();
  console.log('| | cold: p50 | p25 | script run | model read | first article | warm: p50 | p25 | memory |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const system of SYSTEMS) {
    const starts = cold.get(system)!;
    const part = (of: (start: ColdStart) => number, of2 = (_: ColdStart) => 0) =>
      median(starts.map((start) => of(start) - of2(start))).toFixed(0);
    const cells = [
      part((start) => start.answered),
      quarter(starts.map((start) => start.answered)).toFixed(0),
      part((start) => start.evaluated),
      part(
        (start) => start.ready,
        (start) => start.asked,
      ),
      part(
        (start) => start.answered,
        (start) => start.ready,
      ),
      median(warm.get(system)!).toFixed(1),
      quarter(warm.get(system)!).toFixed(1),
      `${(await memoryOf(browser, page.get(system)!, texts)).toFixed(1)} MB`,
    ];
    console.log(`| ${system} | ${cells.join(' | ')} |`);
  }
  console.log(`load ${loadavg()[0]!.toFixed(1)}`);
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
