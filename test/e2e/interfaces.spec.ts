import { samplePages } from '../pages/sample-pages.ts';
import { cardText } from './card-text.ts';
import { expect, test } from './fixtures.ts';
import { marksOnPage, rowsOf, waitForMarks } from './observe.ts';

const EARLIER =
  'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/';
const LATER = 'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';
const titleOf = (address: string) => samplePages.find(({ url }) => url === address)!.title!;

test('the side panel lists every mark in order, and Enter shows one on its page', async ({ openPage, openOwn }) => {
  const article = await openPage(EARLIER);
  await waitForMarks(article);
  const panel = await openOwn('sidepanel', article);
  await panel.getByRole('tab', { name: /^Marks/ }).click();
  const marks = panel.getByRole('list', { name: 'Marks' }).getByRole('button');
  await expect(marks.first()).toBeVisible();
  await marks.last().focus();
  await panel.keyboard.press('Enter');
  await expect.poll(async () => Object.keys(await marksOnPage(article))).toContain('backstory-focus');
});

test('what was read is in the library: articles, names, figures, found by search', async ({ openPage, openOwn }) => {
  for (const address of [EARLIER, LATER]) await waitForMarks(await openPage(address));
  const library = await openOwn('library');
  await library.getByRole('link', { name: 'Articles' }).click();
  const articles = library.getByRole('list', { name: 'Articles' });
  await expect(articles.getByRole('listitem')).toHaveCount(2);
  await articles.getByRole('link', { name: titleOf(LATER) }).click();
  await expect(library.getByRole('heading', { level: 1, name: titleOf(LATER) })).toBeVisible();
  await expect(library.getByRole('link', { name: titleOf(EARLIER) })).toBeVisible();

  await library.getByRole('link', { name: 'Names' }).click();
  await library.getByRole('link', { name: 'Gdynia', exact: true }).click();
  await expect(library.getByRole('heading', { name: 'Latest mentions' })).toBeVisible();

  await library.keyboard.press('/');
  await library.keyboard.type('Gdynia');
  await library.keyboard.press('Enter');
  await expect(library).toHaveURL(/#\/search\/Gdynia$/);
  await expect(library.getByRole('link', { name: titleOf(EARLIER) })).toBeVisible();
});

test('marks switched off in the popup go from the page, and come back', async ({ openPage, openOwn }) => {
  const article = await openPage(EARLIER);
  await waitForMarks(article);
  const popup = await openOwn('popup', article);
  await popup.getByRole('radio', { name: 'Off' }).check();
  await expect.poll(async () => Object.keys(await marksOnPage(article))).toEqual([]);
  await popup.getByRole('radio', { name: 'All' }).check();
  await expect.poll(async () => Object.keys(await marksOnPage(article))).toContain('backstory-place');
});

test('a kind switched off in the options is not marked any more', async ({ openPage, openOwn }) => {
  const article = await openPage(EARLIER);
  await waitForMarks(article);
  const options = await openOwn('options');
  await options.getByRole('switch', { name: 'Places' }).click();
  await expect.poll(async () => Object.keys(await marksOnPage(article))).not.toContain('backstory-place');
});

test('a clipping is edited beside its page, removed, and put back', async ({ extension, openPage, openOwn }) => {
  const article = await openPage(EARLIER);
  await waitForMarks(article);
  const panel = await openOwn('sidepanel', article);
  const [row] = await rowsOf<{ id: string }>(extension, 'articles');
  await panel.evaluate(async (articleId) => {
    interface Chrome {
      runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
      tabs: { sendMessage(tab: number, message: object): Promise<{ value: { text: string } }> };
    }
    const { runtime, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const tab = Number(new URLSearchParams(location.search).get('tabId'));
    const { value } = await tabs.sendMessage(tab, { name: 'articleText', args: [articleId] });
    const span = { start: 200, end: 240 };
    const words = { span, text: value.text.slice(span.start, span.end) };
    const clipping = { articleId, ...words, kind: 'passage', colour: 'yellow', note: '', tags: [] };
    await runtime.sendMessage({ name: 'clip', args: [clipping] });
  }, row!.id);
  await panel.getByRole('tab', { name: /^Clippings/ }).click();
  await panel.getByLabel('Note').fill('Compare with the tender.');
  const notes = async () => (await rowsOf<{ note: string }>(extension, 'annotations')).map(({ note }) => note);
  await expect.poll(notes).toEqual(['Compare with the tender.']);
  await panel.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(notes).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(notes).toEqual(['Compare with the tender.']);
});

test('the welcome page says which sites are read, and asks for nothing more', async ({ openOwn }) => {
  const welcome = await openOwn('welcome');
  await expect(welcome.getByText('The listed sites are ready.')).toBeVisible();
  await expect(welcome.getByRole('link', { name: 'Choose sources' })).toBeVisible();
});

test('the colour of a kind and the number on the button follow the options at once', async ({
  extension,
  openPage,
  openOwn,
}) => {
  await waitForMarks(await openPage(EARLIER));
  const article = await openPage(LATER);
  await waitForMarks(article);
  const options = await openOwn('options', article);
  const ruleOfPlaces = () =>
    article.evaluate(() => {
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      return rules.find((rule) => rule.includes('(backstory-place)')) ?? '';
    });
  const before = await ruleOfPlaces();
  await options.getByLabel('Places: colour').selectOption('Raspberry');
  await expect.poll(ruleOfPlaces).not.toBe(before);
  await options.getByRole('button', { name: 'Back to the usual colours' }).click();
  await expect.poll(ruleOfPlaces).toBe(before);

  const badge = () =>
    extension.backstage.evaluate(
      (tabId) =>
        (
          globalThis as unknown as {
            chrome: { action: { getBadgeText(tab: { tabId: number }): Promise<string> } };
          }
        ).chrome.action.getBadgeText({ tabId }),
      Number(new URL(options.url()).searchParams.get('tabId')),
    );
  await expect.poll(badge).toBe('1');
  const number = options.getByRole('switch', { name: 'Number of earlier articles on the button' });
  await number.click();
  await expect.poll(badge).toBe('');
  await number.click();
  await expect.poll(badge).toBe('1');
});

test('a card that a key opened is entered with Tab, and Escape gives the focus back', async ({ openPage, openOwn }) => {
  const article = await openPage(EARLIER);
  await waitForMarks(article);
  const panel = await openOwn('sidepanel', article);
  await article.bringToFront();
  await article.locator('a[href]').first().focus();
  const focused = () => article.evaluate(() => document.activeElement?.localName);
  // The reader's key comes as this message; a browser's commands cannot be pressed under test.
  await panel.evaluate(async () => {
    interface Chrome {
      tabs: { sendMessage(tab: number, message: object): Promise<unknown> };
    }
    const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
    await tabs.sendMessage(Number(new URLSearchParams(location.search).get('tabId')), { name: 'stepMark', args: [1] });
  });
  await expect.poll(() => cardText(article)).not.toBe('');
  expect(await focused()).toBe('a');
  await article.keyboard.press('Tab');
  expect(await focused()).toBe('backstory-card');
  await article.keyboard.press('Escape');
  await expect.poll(() => cardText(article)).toBe('');
  expect(await focused()).toBe('a');
});
