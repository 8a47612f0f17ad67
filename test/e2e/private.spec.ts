import { allowPrivateWindows } from './developer-mode.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './observe.ts';

const ARTICLE = 'http://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';

/** As much of Chrome's interface as this test uses. */
interface ChromeApi {
  windows: { create(options: object): Promise<{ id: number }> };
  tabs: { query(query: object): Promise<{ id: number; incognito: boolean; status: string; url?: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
}
declare const chrome: ChromeApi;

test('an article in a private window is marked, and nothing about it is written down', async ({ extension }) => {
  const { context, extensionId } = extension;
  await allowPrivateWindows(context, extensionId);
  const backstage = await context.newPage();
  await expect(async () => {
    await backstage.goto(`chrome-extension://${extensionId}/options.html`);
  }).toPass();
  await backstage.evaluate((url) => chrome.windows.create({ incognito: true, url }), ARTICLE);
  const marks = () =>
    backstage.evaluate(async () => {
      const tab = (await chrome.tabs.query({})).find(({ incognito }) => incognito);
      if (!tab) return [];
      const injection = { target: { tabId: tab.id }, world: 'MAIN', func: () => [...CSS.highlights.keys()] };
      const [answer] = await chrome.scripting.executeScript(injection).catch(() => []);
      return (answer?.result ?? []) as string[];
    });
  await expect.poll(marks, { timeout: 20_000 }).toContain('backstory-place');
  for (const table of ['articles', 'texts', 'analyses', 'names', 'nameUses', 'fingerprints', 'related', 'figureUses']) {
    expect(await rowsOf({ ...extension, backstage }, table), table).toEqual([]);
  }
});
