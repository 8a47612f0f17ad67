import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { samplePages } from '../pages/sample-pages.ts';
import { mainStory } from '../pages/stories.ts';
import { type FirefoxWithExtension, launchFirefox } from './firefox.ts';

let firefox: FirefoxWithExtension;
before(async () => {
  firefox = await launchFirefox();
});
after(() => firefox?.close());

const [earlier, later] = mainStory;

/** Words on the page by the highlight they are marked with. */
async function marksOn(page: Page): Promise<Record<string, string[]>> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('backstory-')));
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    CSS.highlights.forEach((highlight, name) => {
      marks[name] = [...highlight].map(String);
    });
    return marks;
  });
}

/** Rows of one of the library's tables, read on one of the extension's own pages. */
async function rowsOf<Row>(table: string): Promise<Row[]> {
  const page = await firefox.openOwn('options');
  const rows = await page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('backstory');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
  await page.close();
  return rows as Row[];
}

test('an article is marked, kept, and listed as earlier coverage of the next one', async () => {
  const marks = await marksOn(await firefox.open(earlier.url));
  for (const { text, type } of earlier.names) assert.ok(marks[`backstory-${type}`]?.includes(text), `${type} ${text}`);
  for (const { text } of earlier.figures) assert.ok(marks['backstory-figure']?.includes(text), text);
  const second = await firefox.open(later.url);
  await marksOn(second);
  const articles = await rowsOf<{ url: string }>('articles');
  assert.deepEqual(articles.map(({ url }) => url).sort(), [earlier.url, later.url].sort());
  const popup = await firefox.openOwn('popup', second);
  await popup.waitForFunction((title) => document.body.textContent.includes(title), {}, earlier.title!);
  const said = await popup.evaluate(() => document.body.textContent);
  assert.match(said, /The Kyiv Independent/);
  assert.match(said, /also names/);
});

test('after the background was ended, everything still answers', async () => {
  await firefox.killBackground();
  const page = await firefox.open(later.url);
  assert.ok((await marksOn(page))['backstory-place']?.includes('Gdynia'));
  await firefox.killBackground();
  const popup = await firefox.openOwn('popup', page);
  await popup.waitForFunction((title) => document.body.textContent.includes(title), {}, earlier.title!);
});

test('the card opens where the pointer rests, outside the body, and closes with Escape', async () => {
  const page = await firefox.open(later.url);
  await marksOn(page);
  await page.bringToFront();
  const before = await page.evaluate(() => document.body.outerHTML);
  const point = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('backstory-place') ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  });
  assert.ok(point);
  await page.mouse.move(point.x - 3, point.y);
  await page.mouse.move(point.x, point.y);
  const isOpen = () => document.querySelector('backstory-card')?.matches(':popover-open') ?? false;
  await page.waitForFunction(isOpen);
  assert.equal(await page.evaluate(() => document.body.outerHTML), before);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('backstory-card')?.matches(':popover-open'));
});

test('fronts, sections, searches, shops and documentation stay as they are', async () => {
  const kept = (await rowsOf('articles')).length;
  for (const { url } of samplePages.filter(({ kind }) => kind === 'other')) {
    const page = await firefox.open(url);
    const names = await page.evaluate(() => [...CSS.highlights.keys()]);
    assert.deepEqual(names, [], url);
    await page.close();
  }
  assert.equal((await rowsOf('articles')).length, kept);
});
