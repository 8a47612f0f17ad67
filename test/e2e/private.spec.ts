import { allowPrivateWindows } from './developer-mode.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './observe.ts';

const ARTICLE = 'http://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';

/** As much of Chrome's interface as this test uses. */
interface ChromeApi {
  windows: { create(options: object): Promise<{ id: number }> };
  tabs: {
    query(query: object): Promise<{ id: number; incognito: boolean; status: string; url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
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
  // Selected words are not offered to be clipped, and the clip keys find nothing to clip.
  const clipped = await backstage.evaluate(async () => {
    const tab = (await chrome.tabs.query({})).find(({ incognito }) => incognito)!;
    const func = () => getSelection()!.selectAllChildren(document.querySelector('article') ?? document.body);
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, func });
    return chrome.tabs.sendMessage(tab.id, { name: 'clipSelection', args: [] }, { frameId: 0 });
  });
  expect(clipped).toEqual({ ok: true, value: false });
  for (const table of [
    'annotations',
    'articles',
    'texts',
    'analyses',
    'names',
    'nameUses',
    'fingerprints',
    'related',
    'figureUses',
  ]) {
    expect(await rowsOf({ ...extension, backstage }, table), table).toEqual([]);
  }
});
