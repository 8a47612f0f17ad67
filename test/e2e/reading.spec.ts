import { samplePages } from '../pages/sample-pages.ts';
import { cardText, pointOfMark } from './card-text.ts';
import { expect, test } from './fixtures.ts';
import { marksOnPage, rowsOf, waitForMarks } from './observe.ts';
import { killWorker } from './worker.ts';

const EARLIER =
  'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/';
const LATER = 'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';

const expected = (address: string) => samplePages.find(({ url }) => url === address)!;

test('an article is marked, kept, and listed as earlier coverage of the next one', async ({
  extension,
  openPage,
  openOwn,
}) => {
  const first = await openPage(EARLIER);
  const marks = await waitForMarks(first);
  for (const { text, type } of expected(EARLIER).names) expect(marks[`backstory-${type}`]).toContain(text);
  for (const { text } of expected(EARLIER).figures) expect(marks['backstory-figure']).toContain(text);

  const second = await openPage(LATER);
  await waitForMarks(second);
  const articles = await rowsOf<{ url: string; title: string }>(extension, 'articles');
  expect(articles.map(({ url }) => url).sort()).toEqual([LATER, EARLIER].sort());

  const popup = await openOwn('popup', second);
  const earlier = popup.getByRole('list', { name: 'Earlier coverage' }).getByRole('listitem');
  await expect(earlier).toHaveCount(1);
  await expect(earlier).toContainText(expected(EARLIER).title!);
  await expect(earlier).toContainText('The Kyiv Independent');
  await expect(earlier).toContainText('Amber Shield');

  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  await earlier.getByRole('link').or(earlier.getByRole('button')).first().click();
  await expect.poll(() => asked).toContain(EARLIER);
});

test('after the worker was killed, everything still answers', async ({ extension, openPage, openOwn }) => {
  await waitForMarks(await openPage(EARLIER));
  await killWorker(extension);
  const second = await openPage(LATER);
  const marks = await waitForMarks(second);
  expect(marks['backstory-place']).toContain('Gdynia');
  await killWorker(extension);
  const popup = await openOwn('popup', second);
  await expect(popup.getByRole('list', { name: 'Earlier coverage' })).toContainText(expected(EARLIER).title!);
  await second.bringToFront();
  const point = await pointOfMark(second, 'backstory-place', 'Gdynia');
  await second.mouse.move(point!.x, point!.y, { steps: 3 });
  await expect.poll(() => cardText(second)).toContain('The Kyiv Independent');
});

test('the card opens where the pointer rests, stays while it is on it, and closes with Escape', async ({
  openPage,
}) => {
  await waitForMarks(await openPage(EARLIER));
  const page = await openPage(LATER);
  await waitForMarks(page);
  await page.bringToFront();
  const point = await pointOfMark(page, 'backstory-organization');
  await page.mouse.move(point!.x, point!.y, { steps: 3 });
  await expect.poll(() => cardText(page)).not.toBe('');
  expect(await marksOnPage(page)).toHaveProperty('backstory-focus');
  const box = await page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('backstory-card')!.getBoundingClientRect();
    return { left, top, width, height };
  });
  expect(box.width).toBeGreaterThan(200);
  await page.mouse.move(box.left + box.width / 2, box.top + box.height / 2, { steps: 8 });
  await page.waitForTimeout(600);
  expect(await cardText(page)).not.toBe('');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBe('');
  expect(await marksOnPage(page)).not.toHaveProperty('backstory-focus');
});

test('a figure that earlier coverage reported too has a sign of its own, and its card says where', async ({
  openPage,
}) => {
  await waitForMarks(await openPage(EARLIER));
  const page = await openPage(LATER);
  const marks = await waitForMarks(page);
  const [first] = marks['backstory-figure-history'] ?? [];
  expect(first).toBeTruthy();
  // The sign comes on top of a figure's own.
  expect(marks['backstory-figure']).toEqual(expect.arrayContaining([...marks['backstory-figure-history']!]));
  expect(marks['backstory-figure']!.length).toBeGreaterThan(marks['backstory-figure-history']!.length);
  await page.bringToFront();
  const point = await pointOfMark(page, 'backstory-figure-history');
  await page.mouse.move(point!.x, point!.y, { steps: 3 });
  await expect.poll(() => cardText(page)).toContain('The Kyiv Independent');
});
