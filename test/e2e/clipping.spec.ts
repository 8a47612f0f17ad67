import { expect, type Page, test } from '@playwright/test';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { pageFor, readSample } from '../pages/sites.ts';
import { editedArticle } from '../pages/stories.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { barText, clickOn, dragOver, placeInBar, pressInBar } from './clip-bar.ts';
import { marksOnPage, rowsOf, waitForMarks } from './observe.ts';
import { addressAbout } from './own-pages.ts';
import { type SampleSites, serveSampleSites } from './sample-sites.ts';
import { sendToTab } from './to-tab.ts';

const SAME = '“I will take the map of this street with me to Gdynia,” he said.';
const CHANGED = 'wounded, among them five children';
const TOLL = 'Another 38 people were wounded, among them five children, Governor Vira Dolyniuk said.';
const TOLL_NOW = TOLL.replace('38', '37');
const GONE = 'Fourteen drones attacked the town of 12,400 people shortly after 5 a.m. on Oct. 14.';

/** The strictest policy a page can have, Trusted Types without any allowed maker among it. */
const POLICY =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">";

test.describe.configure({ mode: 'serial' });

let sites: SampleSites;
let extension: ExtensionBrowser;
let article: Page;

const clippings = () => rowsOf<Annotation>(extension, 'annotations');
const painted = async (name: string) => (await marksOnPage(article))[name] ?? [];

async function open(url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url.replace('https:', 'http:'));
  await waitForMarks(page);
  return page;
}

test.beforeAll(async () => {
  sites = await serveSampleSites();
  extension = await launchChromium({ proxy: sites.proxy, granted: ['*://rss.example.org/*'] });
});
test.afterAll(async () => {
  await extension?.close();
  await sites?.close();
});

test('selected words are clipped with one press, with note and tags, under the strictest policy of a page', async () => {
  const asPublished = pageFor(editedArticle.url)!.body;
  sites.replace(editedArticle.url, asPublished.replace('<head>', `<head>${POLICY}`));
  article = await open(editedArticle.url);
  const before = await article.evaluate(() => document.body.outerHTML);
  await dragOver(article, SAME);
  await expect.poll(() => placeInBar(article, 'button', 'Clip')).not.toBeNull();
  const scrolled = await article.evaluate(() => scrollY);
  await pressInBar(article, 'button', 'Clip');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  expect(await article.evaluate(() => String(getSelection()))).toBe(SAME);
  expect(await painted('backstory-clipping')).toEqual([SAME]);
  // Styled although the page allows no style: narrow, not as wide as the window.
  expect(
    await article.evaluate(() => document.querySelector('backstory-clip')!.getBoundingClientRect().width),
  ).toBeLessThan(400);

  await pressInBar(article, 'textbox', 'Note');
  await article.keyboard.type('the street');
  await pressInBar(article, 'textbox', 'Add a tag');
  await article.keyboard.type('Lysohirka');
  await article.keyboard.press('Enter');
  await article.keyboard.type('drones');
  await article.keyboard.press('Enter');
  await article.keyboard.press('Escape');
  await expect.poll(() => barText(article)).toBe('');
  await expect
    .poll(clippings)
    .toMatchObject([{ text: SAME, note: 'the street', tags: ['Lysohirka', 'drones'], colour: 'yellow' }]);
  expect(await article.evaluate(() => String(getSelection()))).toBe(SAME);
  expect(await article.evaluate(() => scrollY)).toBe(scrolled);
  expect(await article.evaluate(() => document.body.outerHTML)).toBe(before);
});

test('a colour clips at once, and undo takes it back', async () => {
  await dragOver(article, CHANGED);
  await pressInBar(article, 'button', 'Clip in green');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  expect((await clippings()).map(({ colour }) => colour).sort()).toEqual(['green', 'yellow']);
  await pressInBar(article, 'button', 'Undo');
  await expect.poll(async () => (await clippings()).length).toBe(1);
  expect(await painted('backstory-clipping')).toEqual([SAME]);
});

test('the keys clip the selection, and again go to its note, where earlier tags complete', async () => {
  await dragOver(article, TOLL);
  expect(await sendToTab(extension, article, 'clipSelection')).toEqual([{ ok: true, value: true }]);
  await expect.poll(() => barText(article)).toContain('Clipped.');
  await sendToTab(extension, article, 'clipSelection');
  await article.keyboard.type('check tomorrow');
  await article.keyboard.press('Tab');
  await article.keyboard.type('ly');
  await pressInBar(article, 'button', 'Lysohirka');
  await article.keyboard.press('Escape');
  await dragOver(article, GONE);
  await pressInBar(article, 'button', 'Clip');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  const kept = await clippings();
  expect(kept.map(({ text }) => text).sort()).toEqual([SAME, TOLL, GONE].sort());
  expect(kept.find(({ text }) => text === TOLL)).toMatchObject({ note: 'check tomorrow', tags: ['Lysohirka'] });
});

test('after the newsroom edited the article: exact, changed with the edit, and gone, each to be seen', async () => {
  sites.replace(editedArticle.url, readSample(editedArticle.editedFile));
  await article.reload();
  await waitForMarks(article);
  await expect.poll(() => painted('backstory-changed')).toEqual([TOLL_NOW]);
  expect(await painted('backstory-clipping')).toEqual([SAME]);

  await clickOn(article, 'people were wounded, among them');
  await expect.poll(() => barText(article)).toContain('The newsroom has edited this passage:');
  expect(await barText(article)).toMatch(/38.*37/);
  await pressInBar(article, 'button', 'Accept the change');
  await expect.poll(() => painted('backstory-changed')).toEqual([]);
  await pressInBar(article, 'button', 'Undo');
  await expect.poll(() => painted('backstory-changed')).toEqual([TOLL_NOW]);
  await pressInBar(article, 'button', 'Accept the change');
  await expect
    .poll(async () => (await clippings()).find(({ text }) => text === TOLL_NOW))
    .toMatchObject({
      note: 'check tomorrow',
      earlierTexts: [{ text: TOLL }],
    });
});

test('a passage that is gone is listed with its words, and put elsewhere by hand', async () => {
  const panel = await extension.context.newPage();
  await panel.goto(await addressAbout(extension, 'sidepanel', article));
  await panel.getByRole('tab', { name: /Clippings/ }).click();
  const first = panel.getByRole('tabpanel').getByRole('listitem').first();
  await expect(first).toContainText(GONE);
  await expect(first).toContainText('No longer in the article.');
  const elsewhere = 'Lysohirka had an interceptor crew of its own';
  await article.bringToFront();
  await dragOver(article, elsewhere);
  await panel.bringToFront();
  await first.getByRole('button', { name: 'Place here' }).click();
  await expect.poll(() => painted('backstory-clipping')).toContain(elsewhere);
  expect((await clippings()).find(({ text }) => text === elsewhere)).toMatchObject({ earlierTexts: [{ text: GONE }] });
  await panel.getByRole('button', { name: 'Clip the whole article' }).click();
  await expect.poll(async () => (await clippings()).filter(({ kind }) => kind === 'article').length).toBe(1);
  await panel.close();
});

test("in a feed reader the reader's single keys do not fire while a note is written", async () => {
  const page = await open('https://rss.example.org/i/?a=reader');
  const words = 'twelve interceptor drones built in Poland';
  await page.evaluate(() => {
    const fired: string[] = [];
    Object.assign(globalThis, { fired });
    for (const type of ['keydown', 'keypress', 'keyup', 'input']) {
      document.addEventListener(type, (event) => fired.push((event as KeyboardEvent).key ?? type));
      document.addEventListener(type, (event) => fired.push((event as KeyboardEvent).key ?? type), true);
    }
  });
  await dragOver(page, words);
  await pressInBar(page, 'button', 'Clip');
  await pressInBar(page, 'textbox', 'Note');
  await page.keyboard.type('jk r?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mark');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await clippings()).find(({ text }) => text === words)?.note).toBe('jk r?\nmark');
  // The last key closed the bar: its release is the page's again.
  expect(await page.evaluate(() => (globalThis as unknown as { fired: string[] }).fired)).not.toContain('j');
  expect(
    await page.evaluate(() => (globalThis as unknown as { fired: string[] }).fired.filter((key) => key !== 'Escape')),
  ).toEqual([]);
});

test('the bar stays away where it was switched off', async () => {
  await extension.backstage.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome.storage.local.set({
      settings: { clipBar: false },
    }),
  );
  await article.bringToFront();
  await article.mouse.click(5, 5);
  await dragOver(article, SAME);
  await article.waitForTimeout(600);
  expect(await barText(article)).toBe('');
});
