import { samplePages } from '../pages/sample-pages.ts';
import { expect, test } from './fixtures.ts';
import { marksOnPage, rowsOf } from './observe.ts';

test('fronts, sections, searches, shops and documentation get nothing but the detector', async ({
  extension,
  sites,
}) => {
  const others = samplePages.filter(({ kind }) => kind === 'other');
  expect(others.length).toBeGreaterThanOrEqual(5);
  await extension.backstage.evaluate(() => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { onMessage: { addListener(f: (m: { name?: string }) => void): void } } };
      }
    ).chrome;
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    runtime.onMessage.addListener(({ name }) => void heard.push(name ?? ''));
  });
  for (const { url } of others) {
    const page = await extension.context.newPage();
    await page.goto(url.replace('https:', 'http:'));
    await page.waitForLoadState('networkidle');
    expect(await marksOnPage(page), url).toEqual({});
    expect(await page.locator('backstory-card').count(), url).toBe(0);
    await page.close();
  }
  // The detector said nothing, so nobody asked for the reader script.
  expect(await extension.backstage.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await rowsOf(extension, 'articles')).toEqual([]);
  expect(sites.requested.length).toBeGreaterThanOrEqual(others.length);
});
