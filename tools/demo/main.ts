/**
 * `npm run demo`: builds the extension, serves the sample news sites, opens a browser, reads two articles of one story
 * and shows what Backstory makes of the second. With a display the browser stays open; without one the pictures in
 * `demo/` are all there is.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { cardText, pointOfMark } from '../../test/e2e/card-text.ts';
import { type ExtensionBrowser, launchChromium } from '../../test/e2e/chromium.ts';
import { rowsOf, waitForMarks } from '../../test/e2e/observe.ts';
import { addressAbout } from '../../test/e2e/own-pages.ts';
import { serveSampleSites } from '../../test/e2e/sample-sites.ts';
import { mainStory } from '../../test/pages/stories.ts';

const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs one of the project's own commands; its words are shown only when it fails. */
function run(command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** The address as the sample sites serve it. */
const served = (url: string) => url.replace(/^https:/, 'http:');

/** Rests the pointer on a figure until its card is open. */
async function openCard(page: Page): Promise<void> {
  const point = await pointOfMark(page, 'backstory-figure', '€2.1 billion');
  if (!point) throw new Error('no figure is marked');
  await page.mouse.move(point.x, point.y, { steps: 4 });
  await expect.poll(() => cardText(page)).toContain('Open in library');
}

interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedAt: string;
}

interface RelatedRow {
  readonly articleId: string;
  readonly ranked: readonly { id: string; score: number; reasons: readonly { kind: string; text: string }[] }[];
}

/** What is in the library now, as lines to print. */
async function describeLibrary(browser: ExtensionBrowser): Promise<string[]> {
  const articles = await rowsOf<ArticleRow>(browser, 'articles');
  const related = await rowsOf<RelatedRow>(browser, 'related');
  const titleOf = new Map(articles.map(({ id, title }) => [id, title]));
  return [
    `\nStored: ${articles.length} articles`,
    ...articles.map(({ publishedAt, publisher, title }) => `  ${publishedAt.slice(0, 10)}  ${publisher}: ${title}`),
    ...related.flatMap(({ articleId, ranked }) => [
      `\nEarlier coverage of “${titleOf.get(articleId)}”: ${ranked.length === 0 ? 'none' : ''}`,
      ...ranked.map(
        ({ id, reasons }) => `  ${titleOf.get(id)} (${reasons.map(({ kind, text }) => `${kind}: ${text}`).join('; ')})`,
      ),
    ]),
  ];
}

run('npm', 'run', '-s', 'build');
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
  // Into the text, where the marks are.
  await pointOfMark(page, 'backstory-figure', '€2.1 billion');
  await page.screenshot({ path: 'demo/page.png' });
  await openCard(page);
  await page.screenshot({ path: 'demo/card.png' });
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 640 });
  await popup.goto(await addressAbout(browser, 'popup', page));
  await popup.getByRole('list', { name: 'Earlier coverage' }).waitFor();
  await popup.screenshot({ path: 'demo/popup.png' });
  for (const line of await describeLibrary(browser)) say(line);
  say(`Pictures: demo/page.png, demo/card.png, demo/popup.png${headless ? '' : '\nClose the browser to end.'}`);
  if (!headless) await browser.context.waitForEvent('close', { timeout: 0 });
} finally {
  await browser.close();
  await sites.close();
}
// Every interface in light and dark, from invented data.
run('node', 'tools/shots/main.ts');
say('Pictures of every interface: demo/shots/');
