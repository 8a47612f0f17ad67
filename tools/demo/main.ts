/**
 * `npm run demo`: builds the extension, serves the sample news sites, opens a browser, reads two articles of one story
 * and shows what Backstory makes of the second. With a display the browser stays open; without one the pictures in
 * `demo/` are all there is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchChromium } from '../../test/e2e/chromium.ts';
import { marksOnPage, readLibrary, waitForMarks } from '../../test/e2e/observe.ts';
import { serveSampleSites } from '../../test/e2e/sample-sites.ts';
import { mainStory } from '../../test/pages/stories.ts';

const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const say = (line: string) => process.stdout.write(`${line}\n`);

function build(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
}

/** The address as the sample sites serve it. */
const served = (url: string) => url.replace(/^https:/, 'http:');

/** Rests the pointer on the first mark of a kind and waits for the card. */
async function openCard(page: Page, name: string): Promise<void> {
  const point = await page.evaluate((highlight) => {
    const [range] = CSS.highlights.get(highlight) ?? [];
    const element = range?.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center' });
    const box = (range as Range | undefined)?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }, name);
  if (!point) throw new Error(`nothing is marked as ${name}`);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  await page.locator('backstory-card').waitFor({ state: 'attached', timeout: 10_000 });
  // The card's contents are closed to us as to any page: time to ask and paint.
  await page.waitForTimeout(800);
}

build();
mkdirSync('demo', { recursive: true });
const [first, second] = mainStory;
const sites = await serveSampleSites();
const browser = await launchChromium({ proxy: sites.proxy, headless });
try {
  for (const { url, title } of [first, second]) {
    const page = await browser.context.newPage();
    await page.goto(served(url));
    const marks = await waitForMarks(page);
    say(`\nRead: ${title}`);
    for (const [name, words] of Object.entries(marks)) say(`  ${name}: ${words.slice(0, 8).join(', ')}`);
  }
  const page = browser.context.pages().at(-1)!;
  await page.screenshot({ path: 'demo/page.png' });
  await openCard(page, 'backstory-figure');
  await page.screenshot({ path: 'demo/card.png' });
  const { articles, related } = await readLibrary(browser);
  say(`\nStored: ${articles.length} articles`);
  for (const article of articles) say(`  ${article.publishedAt?.slice(0, 10)}  ${article.publisher}: ${article.title}`);
  say('\nEarlier coverage of the second:');
  for (const line of related) say(`  ${line}`);
  say(`\nMarks on the page now: ${Object.keys(await marksOnPage(page)).join(', ')}`);
  say(`Pictures: demo/page.png, demo/card.png, demo/popup.png${headless ? '' : '\nClose the browser to end.'}`);
  if (!headless) await browser.context.waitForEvent('close', { timeout: 0 });
} finally {
  await browser.close();
  await sites.close();
}
