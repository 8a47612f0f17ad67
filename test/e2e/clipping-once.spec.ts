import type { Page } from '@playwright/test';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { editedArticle } from '../pages/stories.ts';
import { barText, dragOver, pressInBar } from './clip-bar.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf, waitForMarks } from './observe.ts';
import { injectInto, sendToTab } from './to-tab.ts';

const WORDS = '“I will take the map of this street with me to Gdynia,” he said.';
const OTHERS = 'Another 38 people were wounded, among them five children, Governor Vira Dolyniuk said.';

const bars = (page: Page) => page.evaluate(() => document.querySelectorAll('backstory-clip').length);

test('the same words are clipped once: keys held, keys pressed again, the script put in twice', async ({
  extension,
  openPage,
}) => {
  const page = await openPage(editedArticle.url);
  await waitForMarks(page);
  const clippings = async () => (await rowsOf<Annotation>(extension, 'annotations')).map(({ text }) => text);

  await dragOver(page, WORDS);
  await sendToTab(extension, page, 'clipSelection', [], 3);
  await expect.poll(() => barText(page)).toContain('Clipped.');
  expect(await clippings()).toEqual([WORDS]);

  // The bar is away, the words are selected again: it opens for the clipping there is, and undo would not remove it.
  await page.mouse.click(5, 5);
  await expect.poll(() => barText(page)).toBe('');
  await dragOver(page, WORDS);
  await pressInBar(page, 'textbox', 'Note');
  expect(await barText(page)).not.toContain('Clipped.');
  await page.keyboard.press('Escape');
  expect(await clippings()).toEqual([WORDS]);

  // Scripts put in one after the other end each other, also one that is only starting.
  await injectInto(extension, page, 3);
  await waitForMarks(page);
  await dragOver(page, OTHERS);
  expect(await sendToTab(extension, page, 'clipSelection')).toEqual([{ ok: true, value: true }]);
  await expect.poll(() => barText(page)).toContain('Clipped.');
  expect(await clippings()).toHaveLength(2);
  expect(await bars(page)).toBe(1);
});
