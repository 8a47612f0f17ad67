import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../unit/related/fixtures.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { expect, test } from './fixtures.ts';
import { inventedNews } from './invented-news.ts';
import { killBrowser } from './kill-browser.ts';
import { libraryFaults } from './library-faults.ts';
import { rowsOf } from './observe.ts';
import { type Saving, saveArticles } from './save-articles.ts';

/** Another number kills at other moments: `SEED=7 npx playwright test faults`. */
const SEED = Number(process.env.SEED ?? 6);

const inventedArticles = (count: number) => {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, n) => inventedNews(random, n));
};

/** Times the worker is killed: each costs a start, with the names' model to be read again. */
const KILLS = 6;

/** Kills the worker at random points of some saves, each a random moment into one; answers with how often it was seen to stop. */
async function killWorkerAmid({ acknowledged, done }: Saving, { context, backstage }: ExtensionBrowser) {
  const random = seededRandom(SEED + 1);
  const session = await context.newCDPSession(backstage);
  let stops = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) stops++;
  });
  await session.send('ServiceWorker.enable');
  let isDone = false;
  const saved = done.then(() => {
    isDone = true;
  });
  for (let kill = 0; kill < KILLS && !isDone; kill++) {
    const point = acknowledged.length + 1 + random() * 30;
    while (!isDone && acknowledged.length < point) await Promise.race([saved, wait(20)]);
    await wait(random() * 150);
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await saved;
  await session.detach();
  return stops;
}

test('a worker killed at random moments of 200 saves has lost nothing it acknowledged, and left no half', async ({
  extension,
}) => {
  // Half a minute on a quiet machine.
  test.setTimeout(240_000);
  const saving = await saveArticles(extension, inventedArticles(200), 4);
  const stops = await killWorkerAmid(saving, extension);
  const { acknowledged, refused } = saving;
  expect(stops).toBeGreaterThanOrEqual(4);
  expect(refused).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(await libraryFaults(extension, acknowledged)).toEqual([]);
  // What was cut off is there once it is opened again, and is then as whole as the rest.
  const again = await saveArticles(extension, inventedArticles(200).slice(-20), 2);
  await again.done;
  expect(again.acknowledged).toHaveLength(20);
  expect(await libraryFaults(extension, [...acknowledged, ...again.acknowledged])).toEqual([]);
});

test('a browser killed in the middle of saves opens again with all it acknowledged', async ({ sites }) => {
  test.setTimeout(120_000);
  const first = await launchChromium({ proxy: sites.proxy });
  const { acknowledged, done } = await saveArticles(first, inventedArticles(1000), 4);
  const ended = done.then(
    () => 'saved',
    () => 'killed',
  );
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(20 + seededRandom(SEED)() * 40);
  await killBrowser(first);
  expect(await ended).toBe('killed');
  const second = await launchChromium({ proxy: sites.proxy, folder: first.folder });
  try {
    expect(await libraryFaults(second, acknowledged)).toEqual([]);
    const next = await saveArticles(second, inventedArticles(acknowledged.length + 10).slice(-10), 2);
    await next.done;
    expect(await libraryFaults(second, [...acknowledged, ...next.acknowledged])).toEqual([]);
    expect(next.acknowledged).toHaveLength(10);
  } finally {
    await second.close();
    await rm(first.folder, { recursive: true, force: true });
  }
});

test('two windows that open the same articles at once keep each of them once', async ({ extension }) => {
  const articles = inventedArticles(40);
  const windows = await Promise.all([
    saveArticles(extension, articles, 4),
    saveArticles(extension, articles.toReversed(), 4),
  ]);
  await Promise.all(windows.map(({ done }) => done));
  for (const { acknowledged, refused } of windows) {
    expect(refused).toEqual([]);
    expect(acknowledged).toHaveLength(40);
  }
  expect(await rowsOf(extension, 'articles')).toHaveLength(40);
  expect(await libraryFaults(extension, articles)).toEqual([]);
});
