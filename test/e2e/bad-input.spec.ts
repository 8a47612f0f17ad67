import type { Page } from '@playwright/test';
import { badPages } from '../pages/bad-pages.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { readSample } from '../pages/sites.ts';
import { editedArticle } from '../pages/stories.ts';
import { extensionsPage } from './developer-mode.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf, waitForMarks } from './observe.ts';

/** Everything that went wrong on a page, whoever's script it was. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
  });
  return errors;
}

const served = (url: string) => url.replace(/^https:/, 'http:');

interface Row {
  readonly url: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
}

for (const bad of badPages) {
  test(`${new URL(bad.url).pathname} is read for what it has`, async ({ extension }) => {
    const page = await extension.context.newPage();
    const errors = errorsOf(page);
    await page.goto(served(bad.url));
    const marks = await waitForMarks(page);
    for (const { text, type } of bad.names) expect(marks[`backstory-${type}`]).toContain(text);
    const [row] = await rowsOf<Row>(extension, 'articles');
    expect(row?.publishedAt ? Date.parse(row.publishedAt) : null).toBe(bad.publishedAt && Date.parse(bad.publishedAt));
    if (bad.title) expect(row?.title).toBe(bad.title);
    expect(errors).toEqual([]);
  });
}

test('five megabytes of markup end in a clear state, and the page stays alive', async ({ extension, openOwn }) => {
  const page = await extension.context.newPage();
  const errors = errorsOf(page);
  await page.goto(served('https://kyivindependent.com/bad/huge/'));
  const popup = await openOwn('popup', page);
  await expect(popup.getByRole('heading').first()).toBeVisible({ timeout: 20_000 });
  expect(await page.evaluate(() => document.querySelectorAll('p').length)).toBeGreaterThan(1000);
  expect(errors).toEqual([]);
});

test('an article in another language is kept without names, and the popup says so', async ({
  extension,
  openPage,
  openOwn,
}) => {
  const ukrainian = samplePages.find(({ language, kind }) => language === 'uk' && kind === 'article')!;
  const page = await openPage(ukrainian.url);
  await expect.poll(async () => (await rowsOf<Row>(extension, 'articles')).length).toBe(1);
  const marked = await page.evaluate(() => [...CSS.highlights.keys()]);
  expect(marked.filter((name) => name.startsWith('backstory-') && name !== 'backstory-figure')).toEqual([]);
  const popup = await openOwn('popup', page);
  await expect(popup.getByText('Not this language yet')).toBeVisible();
});

test('an article that its newsroom edited keeps its place, and the edit is written down', async ({
  extension,
  sites,
  openPage,
}) => {
  await waitForMarks(await openPage(editedArticle.url));
  sites.replace(editedArticle.url, readSample(editedArticle.editedFile));
  await waitForMarks(await openPage(editedArticle.url));
  expect(await rowsOf(extension, 'articles')).toHaveLength(1);
  const [change] = await rowsOf<{ removed: string[]; added: string[] }>(extension, 'changes');
  expect(change?.removed.length).toBeGreaterThan(0);
  expect(change?.added.length).toBeGreaterThan(0);
});

test('a page that changes under the reader keeps its marks on the right words', async ({ extension, openPage }) => {
  const page = await openPage(samplePages[0]!.url);
  const errors = errorsOf(page);
  await waitForMarks(page);
  await page.evaluate(() => {
    const [first, ...rest] = document.querySelectorAll('article p');
    first!.remove();
    for (const paragraph of rest) paragraph.normalize();
    rest[1]!.textContent = 'The newsroom replaced this paragraph: Mykolaiv reported 1,234 drones.';
  });
  await expect
    .poll(async () =>
      page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String))),
    )
    .not.toContain('');
  expect(errors).toEqual([]);
  expect(await rowsOf(extension, 'articles')).toHaveLength(1);
});

test('a message from a stranger is not answered and changes nothing', async ({ extension, openPage }) => {
  const page = await openPage(samplePages[0]!.url);
  await waitForMarks(page);
  const heard = await page.evaluate(async () => {
    const message = { name: 'articleOpened', args: [{ article: {}, pageUrl: 'https://evil.example/' }] };
    window.postMessage(message, '*');
    document.dispatchEvent(new CustomEvent('backstory', { detail: message }));
    const { chrome } = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage;
  });
  expect(heard).toBe('undefined');
  expect(await rowsOf(extension, 'articles')).toHaveLength(1);
});

test('an extension update while the tab is open leaves a quiet page that is read again', async ({
  extension,
  openPage,
}) => {
  const page = await openPage(samplePages[0]!.url);
  const errors = errorsOf(page);
  await waitForMarks(page);
  await page.evaluate(() => CSS.highlights.set('of-the-page', new Highlight()));
  await extensionsPage(extension.context);
  // The page that asks for it is closed by it.
  await extension.backstage
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch((error: Error) => expect(error.message).toMatch(/closed/));
  // Whatever is marked from here on was marked by the new version.
  await page.evaluate(() => {
    for (const name of [...CSS.highlights.keys()]) if (name.startsWith('backstory-')) CSS.highlights.delete(name);
  });
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 400);
  await waitForMarks(page);
  expect(await page.evaluate(() => CSS.highlights.has('of-the-page'))).toBe(true);
  expect(errors).toEqual([]);
});
