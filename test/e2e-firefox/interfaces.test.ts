import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { mainStory } from '../pages/stories.ts';
import { type FirefoxWithExtension, launchFirefox } from './firefox.ts';

let firefox: FirefoxWithExtension;
let article: Page;
let axe: string;
const [earlier, later] = mainStory;

const isMarked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('backstory-'));

before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  firefox = await launchFirefox();
  for (const { url } of [earlier, later]) {
    article = await firefox.open(url);
    await article.waitForFunction(isMarked);
  }
});
after(() => firefox?.close());

/** Waits until a page says something; what it says instead is in the error. */
async function shows(page: Page, words: string): Promise<void> {
  const says = (wanted: string) => document.body.textContent.includes(wanted);
  await page.waitForFunction(says, { polling: 100, timeout: 15_000 }, words).catch(async () => {
    assert.fail(`not shown: ${words}\n${await page.evaluate(() => document.body.textContent.slice(0, 1500))}`);
  });
}

/** What axe finds wrong with a page, one line a rule. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations: found } = await run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

test('the sidebar shows what came before, and lists every mark; a mark chosen there is lit on the page', async () => {
  const sidebar = await firefox.openOwn('sidepanel', article);
  await shows(sidebar, earlier.title!);
  assert.deepEqual(await violations(sidebar), []);
  await sidebar.click('[data-tab=marks]');
  await sidebar.waitForSelector('.mark-list ol button');
  assert.deepEqual(await violations(sidebar), []);
  const marks = await sidebar.$$('.mark-list ol button');
  await marks.at(-1)!.focus();
  await sidebar.keyboard.press('Enter');
  await article.waitForFunction(() => CSS.highlights.has('backstory-focus'), { polling: 100 });
  await sidebar.close();
});

test('the library lists the articles that were read, and finds them by search', async () => {
  const library = await firefox.openOwn('library');
  const go = async (hash: string, words: string) => {
    await library.evaluate((place) => {
      location.hash = place;
    }, hash);
    await shows(library, words);
  };
  await go('#/articles', earlier.title!);
  await shows(library, later.title!);
  assert.deepEqual(await violations(library), []);
  await go('#/names', 'Gdynia');
  await go('#/figures', '2.1 billion');
  await go('#/search/Gdynia', earlier.title!);
  assert.deepEqual(await violations(library), []);
  await library.close();
});

test('a kind switched off in the options goes from the page; the options and the welcome page are in order', async () => {
  const options = await firefox.openOwn('options');
  await options.waitForSelector('.mark-kinds');
  assert.deepEqual(await violations(options), []);
  const switchPlaces = () =>
    options.evaluate(() => {
      const input = [...document.querySelectorAll<HTMLInputElement>('.mark-kinds input')].find(
        ({ labels }) => labels?.[0]?.textContent.trim() === 'Places',
      );
      input?.click();
    });
  await switchPlaces();
  await article.waitForFunction(() => !CSS.highlights.has('backstory-place'), { polling: 100 });
  await switchPlaces();
  await article.waitForFunction(() => CSS.highlights.has('backstory-place'), { polling: 100 });
  await options.close();
  const welcome = await firefox.openOwn('welcome');
  await welcome.waitForSelector('.cold-start');
  assert.deepEqual(await violations(welcome), []);
  await welcome.close();
});

test('the popup shows the article with its story, and axe finds nothing wrong with it', async () => {
  const popup = await firefox.openOwn('popup', article);
  await shows(popup, earlier.title!);
  assert.deepEqual(await violations(popup), []);
  await popup.close();
});
