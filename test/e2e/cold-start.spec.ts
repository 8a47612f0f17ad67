import type { Page, Worker } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf, waitForMarks } from './observe.ts';
import { ownAddress } from './own-pages.ts';

const FEED = 'https://kyivindependent.com/rss/';
const ARTICLE = 'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';
const LISTED =
  'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/';

interface ChromeApi {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
declare const chrome: ChromeApi;

const inLibrary = (extension: ExtensionBrowser) => rowsOf<{ url: string; origin: string }>(extension, 'articles');

/** Makes every feed due, as after hours, and asks the background for its round. */
async function poll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('backstory');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('feeds', 'readwrite');
        const cursor = writing.objectStore('feeds').openCursor();
        cursor.onsuccess = () => {
          cursor.result?.update({ ...cursor.result.value, nextPollAt: '2026-01-01T00:00:00.000Z' });
          cursor.result?.continue();
        };
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        writing.onerror = () => reject(writing.error);
      };
    });
    await chrome.runtime.sendMessage({ name: 'pollFeeds', args: [] });
  });
}

test('the first article of the first day has earlier coverage, from a feed the reader turned on', async ({
  extension,
  sites,
  openPage,
  openOwn,
}) => {
  const sources = await extension.context.newPage();
  await sources.goto(`${ownAddress(extension, 'library')}#/sources`);
  const asked = sites.requested.filter((url) => url.startsWith('https://kyivindependent.com'));
  expect(asked).toEqual([]);
  // The sample sites speak plain HTTP.
  await sources.getByLabel('Address of a site or a feed').fill('http://kyivindependent.com/');
  await sources.getByRole('button', { name: 'Add', exact: true }).click();
  const feed = sources.getByRole('switch', { name: /The Kyiv Independent/ }).first();
  await expect(feed).toBeChecked();
  await expect
    .poll(async () => (await inLibrary(extension)).map(({ url }) => url), { timeout: 15_000 })
    .toContain(LISTED);
  const listed = await inLibrary(extension);
  expect(new Set(listed.map(({ origin }) => origin))).toEqual(new Set(['feed']));

  const article = await openPage(ARTICLE);
  await waitForMarks(article);
  const popup = await openOwn('popup', article);
  const earlier = popup.getByRole('list', { name: 'Earlier coverage' }).getByRole('listitem');
  const line = earlier.filter({ has: popup.locator(`a[href="${LISTED}"]`) });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('not read');
  // The site read now has no feed here yet: the popup offers it.
  await expect(popup.getByRole('button', { name: 'Follow this site’s feed' })).toBeVisible();
  const read = (await inLibrary(extension)).filter(({ origin }) => origin === 'read');
  expect(read.map(({ url }) => url)).toEqual([ARTICLE]);
});

test('a feed that is on is asked when it is due, and never again once it is switched off', async ({
  extension,
  sites,
}) => {
  const sources = await extension.context.newPage();
  await sources.goto(`${ownAddress(extension, 'library')}#/sources`);
  await sources.getByLabel('Address of a site or a feed').fill(FEED.replace('https:', 'http:'));
  await sources.getByRole('button', { name: 'Add', exact: true }).click();
  const feed = sources.getByRole('switch', { name: /The Kyiv Independent/ });
  await expect(feed).toBeChecked();
  const polledAt = async () => (await rowsOf<{ lastPolledAt: string | null }>(extension, 'feeds'))[0]?.lastPolledAt;
  await expect.poll(polledAt, { timeout: 15_000 }).toBeTruthy();
  const requests = () => sites.requested.filter((url) => url === FEED).length;
  const before = requests();
  await poll(sources);
  expect(requests()).toBe(before + 1);
  await feed.click();
  await expect(feed).not.toBeChecked();
  await poll(sources);
  expect(requests()).toBe(before + 1);
});

/** The sample sites speak plain HTTP, and the welcome page asks by https: requests of both contexts go that way. */
async function askByHttp(place: Page | Worker): Promise<void> {
  await (place as Page).evaluate(() => {
    const ask = globalThis.fetch;
    globalThis.fetch = (address, init) => ask(String(address).replace(/^https:/, 'http:'), init);
  });
}

test('the welcome page fetches earlier coverage of the sites that were chosen, and of no other', async ({
  extension,
  sites,
  openOwn,
}) => {
  const welcome = await openOwn('welcome');
  await askByHttp(welcome);
  await askByHttp(extension.context.serviceWorkers()[0]!);
  const fetchIt = welcome.getByRole('button', { name: 'Fetch their recent coverage' });
  await expect(fetchIt).toBeDisabled();
  await welcome.getByRole('checkbox', { name: /The Kyiv Independent/ }).check();
  const before = sites.requested.length;
  await fetchIt.click();
  await expect(welcome.getByText(/earlier articles? (is|are) ready to compare with/)).toBeVisible({ timeout: 20_000 });
  expect((await inLibrary(extension)).map(({ url }) => url)).toContain(LISTED);
  const hosts = new Set(sites.requested.slice(before).map((url) => new URL(url).hostname));
  expect([...hosts]).toEqual(['kyivindependent.com']);
  const feeds = await rowsOf<{ on: boolean; host: string }>(extension, 'feeds');
  expect(feeds.length).toBeGreaterThan(0);
  expect(feeds.every(({ on, host }) => on && host === 'kyivindependent.com')).toBe(true);
});

test('stopped, the welcome page asks no further site, and keeps no feed that was not asked', async ({
  extension,
  openOwn,
}) => {
  const welcome = await openOwn('welcome');
  // A site that never answers.
  await welcome.evaluate(() => {
    globalThis.fetch = (_address, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal!.reason)));
  });
  for (const name of [/The Kyiv Independent/, /Euromaidan Press/])
    await welcome.getByRole('checkbox', { name }).check();
  await welcome.getByRole('button', { name: 'Fetch their recent coverage' }).click();
  await expect(welcome.getByRole('progressbar', { name: 'Asking the sites' })).toBeVisible();
  await welcome.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(welcome.getByRole('progressbar')).toBeHidden();
  await expect(welcome.getByRole('button', { name: 'Fetch their recent coverage' })).toBeEnabled();
  expect(await rowsOf(extension, 'feeds')).toEqual([]);
});
