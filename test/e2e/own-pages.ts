import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** As much of Chrome's tabs as is asked here. */
interface Tabs {
  query(query: object): Promise<{ id: number; url?: string }[]>;
}

/** The browser's number of the tab a page is in. */
async function tabIdOf({ backstage }: ExtensionBrowser, page: Page): Promise<number> {
  const url = page.url().replace(/#.*$/, '');
  const id = await backstage.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    return (await tabs.query({})).find((tab) => tab.url?.replace(/#.*$/, '') === address)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`no tab shows ${url}`);
  return id;
}

/** Address of one of the extension's own pages. */
export function ownAddress({ extensionId }: ExtensionBrowser, name: string): string {
  return `chrome-extension://${extensionId}/${name}.html`;
}

/** Address of one of the extension's own pages as if it belonged to a tab: the popup of that tab, or its panel. */
export async function addressAbout(browser: ExtensionBrowser, name: string, about: Page): Promise<string> {
  return `${ownAddress(browser, name)}?tabId=${await tabIdOf(browser, about)}`;
}
