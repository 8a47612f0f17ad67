import { expect, type Page, test } from '@playwright/test';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { editedArticle, mainStory } from '../pages/stories.ts';
import { cardText, pointOfMark } from './card-text.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { barText, focusInBar, placeInBar, pressInBar } from './clip-bar.ts';
import { marksOnPage, rowsOf, waitForMarks } from './observe.ts';
import { type SampleSites, serveSampleSites } from './sample-sites.ts';
import { chooseInMenu, sendToTab } from './to-tab.ts';

test.describe.configure({ mode: 'serial' });

let sites: SampleSites;
let extension: ExtensionBrowser;
let article: Page;

const clippings = () => rowsOf<Annotation>(extension, 'annotations');
const painted = async (name: string) => (await marksOnPage(article))[name] ?? [];

async function open(url: string, marks = true): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url.replace('https:', 'http:'));
  if (marks) await waitForMarks(page);
  return page;
}

/** Selects the first of some words of the page: what Chromium's keys go on from where the reader has no caret. */
async function selectFirst(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0 || !node.parentElement!.checkVisibility()) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    return null;
  }, words);
  await page.mouse.dblclick(place!.x, place!.y);
}

/** Selects so many letters more, or fewer, as a reader does, with the keyboard. */
async function extend(page: Page, letters: number, key = 'ArrowRight'): Promise<void> {
  await page.keyboard.down('Shift');
  for (let i = 0; i < letters; i++) await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

test.beforeAll(async () => {
  sites = await serveSampleSites();
  extension = await launchChromium({ proxy: sites.proxy });
});
test.afterAll(async () => {
  await extension?.close();
  await sites?.close();
});

test('with the keyboard: select, go into the bar, clip, note, tag, colour, back to the words, undo', async () => {
  article = await open(editedArticle.url);
  const words = 'I will take the map of this street';
  await selectFirst(article, words);
  await extend(article, words.length - 'I'.length);
  expect(await article.evaluate(() => String(getSelection()))).toBe(words);
  await expect.poll(() => placeInBar(article, 'button', 'Clip')).not.toBeNull();
  await article.keyboard.press('Tab');
  await expect.poll(() => focusInBar(article)).toBe('button Clip');
  await article.keyboard.press('Enter');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  // The button is gone with the offer; what comes next takes the keyboard.
  await expect.poll(() => focusInBar(article)).toBe('textbox Note');
  await article.keyboard.type('whose crew?');
  await article.keyboard.press('Tab');
  await article.keyboard.type('crews');
  await article.keyboard.press('Enter');
  for (const _swatch of ['Yellow', 'Green', 'Blue']) await article.keyboard.press('Tab');
  // Past the tag that can be taken off again.
  while ((await focusInBar(article)) !== 'button Blue') await article.keyboard.press('Tab');
  await article.keyboard.press('Space');
  await article.keyboard.press('Escape');
  await expect.poll(() => barText(article)).toBe('');
  expect(await article.evaluate(() => String(getSelection()))).toBe(words);
  await expect.poll(clippings).toMatchObject([{ text: words, note: 'whose crew?', tags: ['crews'], colour: 'blue' }]);
  expect(await painted('backstory-clipping-blue')).toEqual([words]);

  // One word more is another selection: clipped by the keys, taken back by the keyboard.
  await extend(article, ' with'.length);
  await sendToTab(extension, article, 'clipSelection');
  await expect.poll(async () => (await clippings()).length).toBe(2);
  await article.keyboard.press('Tab');
  await expect.poll(() => focusInBar(article)).toBe('button Undo');
  await article.keyboard.press('Enter');
  await expect.poll(async () => (await clippings()).length).toBe(1);
});

test('an offer goes away with the selection it is for', async () => {
  await selectFirst(article, 'Another 38 people were wounded');
  await extend(article, 3);
  await expect.poll(() => placeInBar(article, 'button', 'Clip')).not.toBeNull();
  await extend(article, 'Another'.length + 3, 'ArrowLeft');
  await expect.poll(() => placeInBar(article, 'button', 'Clip')).toBeNull();
});

test('a selection across paragraphs is one clipping, found again after a reload', async () => {
  const from = 'Another 38 people';
  await selectFirst(article, from);
  await article.keyboard.down('Shift');
  for (let line = 0; line < 3; line++) await article.keyboard.press('ArrowDown');
  await article.keyboard.up('Shift');
  const selected = await article.evaluate(() => String(getSelection()));
  expect(selected).toContain('\n');
  await expect.poll(() => placeInBar(article, 'button', 'Clip in pink')).not.toBeNull();
  await pressInBar(article, 'button', 'Clip in pink');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  const kept = (await clippings()).find(({ text }) => text.startsWith(from))!;
  expect(kept.text).toContain('\n\n');
  expect(kept.text.replace(/\s+/g, ' ')).toBe(selected.replace(/\s+/g, ' ').trim());
  const before = await painted('backstory-clipping-pink');
  await article.reload();
  await waitForMarks(article);
  await expect.poll(() => painted('backstory-clipping-pink')).toEqual(before);
});

test('the menu clips the article whole, once', async () => {
  await chooseInMenu(extension, article, 'clip-article');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  await chooseInMenu(extension, article, 'clip-article');
  const whole = (await clippings()).filter(({ kind }) => kind === 'article');
  expect(whole).toMatchObject([{ source: { url: editedArticle.url }, anchor: null }]);
});

test('a figure is clipped from its card, with its history', async () => {
  const [first, second] = mainStory;
  const earlier = await open(first.url);
  // Marks come once an article is kept.
  await expect.poll(async () => ((await marksOnPage(earlier))['backstory-figure'] ?? []).length).toBeGreaterThan(0);
  await earlier.close();
  article = await open(second.url);
  const figure = await findFigureWithHistory(article);
  await article.mouse.move(figure.x, figure.y, { steps: 3 });
  await expect.poll(() => cardText(article)).toContain('The Kyiv Independent');
  await pressInBar(article, 'button', 'Clip with its history', 'backstory-card');
  await expect.poll(() => barText(article)).toContain('Clipped.');
  const kept = (await clippings()).find(({ kind }) => kind === 'figure')!;
  expect(kept.text).toBe(figure.words);
  expect(kept.figures).toHaveLength(1);
  expect(kept.note).toContain('The Kyiv Independent');
  // Reports of both publishers, each with its address.
  expect(kept.note).toContain(second.url);
  expect(kept.note).toContain('(https://kyivindependent.com/');
  expect(await painted('backstory-clipping')).toContain(figure.words);
});

/** The middle of a figure that earlier coverage reported too. */
async function findFigureWithHistory(page: Page): Promise<{ x: number; y: number; words: string }> {
  await expect
    .poll(async () => ((await marksOnPage(page))['backstory-figure-history'] ?? []).length)
    .toBeGreaterThan(0);
  const [words] = (await marksOnPage(page))['backstory-figure-history']!;
  const point = await pointOfMark(page, 'backstory-figure-history', words!);
  return { ...point!, words: words! };
}
