import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { readSample } from '../pages/sites.ts';
import { editedArticle } from '../pages/stories.ts';
import { type FirefoxWithExtension, launchFirefox } from './firefox.ts';

const SAME = '“I will take the map of this street with me to Gdynia,” he said.';
const TOLL = 'Another 38 people were wounded, among them five children, Governor Vira Dolyniuk said.';
const GONE = 'Fourteen drones attacked the town of 12,400 people shortly after 5 a.m. on Oct. 14.';

let firefox: FirefoxWithExtension;
let page: Page;
before(async () => {
  firefox = await launchFirefox();
  page = await firefox.open(editedArticle.url);
  await page.waitForFunction(() => CSS.highlights.has('backstory-place'));
});
after(() => firefox?.close());

/** Selects words with the mouse, as a reader does. */
async function dragOver(words: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0]!, lines.at(-1)!];
      return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2] as const;
    }
    return null;
  }, words);
  assert.ok(ends, words);
  await page.mouse.move(ends[0], ends[1]);
  await page.mouse.down();
  await page.mouse.move((ends[0] + ends[2]) / 2, (ends[1] + ends[3]) / 2);
  await page.mouse.move(ends[2], ends[3], { steps: 3 });
  await page.mouse.up();
}

/** Waits for the bar beside the selection; its place in the window. */
async function barBox(): Promise<{ left: number; top: number; width: number; height: number }> {
  const box = await page.waitForFunction(() => {
    const bar = document.querySelector('backstory-clip');
    if (!bar?.matches(':popover-open')) return null;
    const { left, top, width, height } = bar.getBoundingClientRect();
    return { left, top, width, height };
  });
  return (await box.jsonValue())!;
}

/** Waits until just these words are painted under a name. */
async function painted(name: string, words: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (key, wanted) => [...(CSS.highlights.get(key) ?? [])].map(String).join('|') === wanted,
    {},
    name,
    words.join('|'),
  );
}

test('selected words are clipped with the bar, painted, and painted again after a reload', async () => {
  const before = await page.evaluate(() => document.body.outerHTML);
  const clipped: string[] = [];
  for (const words of [TOLL, SAME, GONE]) {
    await dragOver(words);
    const { left, top } = await barBox();
    // Its first button: the shadow root is closed.
    await page.mouse.click(left + 24, top + 18);
    clipped.push(words);
    await painted('backstory-clipping', clipped);
    assert.equal(await page.evaluate(() => String(getSelection())), words);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('backstory-clip')?.matches(':popover-open'));
  }
  assert.equal(await page.evaluate(() => document.body.outerHTML), before);
  await page.reload();
  await page.waitForFunction(
    (count) => [...(CSS.highlights.get('backstory-clipping') ?? [])].length === count,
    {},
    clipped.length,
  );
});

test('after the newsroom edited the article: exact, changed with the edit, and gone, each to be seen', async () => {
  firefox.sites.replace(editedArticle.url, readSample(editedArticle.editedFile));
  await page.reload();
  await painted('backstory-changed', [TOLL.replace('38', '37')]);
  await painted('backstory-clipping', [SAME]);
  const panel = await firefox.openOwn('sidepanel', page);
  const tab = await panel.waitForSelector('[data-tab=clippings]');
  await tab!.evaluate((element) => (element as HTMLElement).click());
  await panel.waitForFunction((gone) => document.querySelector('.clippings li')?.textContent.includes(gone), {}, GONE);
  const listed = await panel.evaluate(() =>
    [...document.querySelectorAll('.clippings > li')].map((line) => line.textContent),
  );
  assert.match(listed[0]!, /No longer in the article/);
  assert.match(listed[1]!, /The newsroom has edited this passage:.*38.*37/);
  assert.equal(listed.length, 3);
});
