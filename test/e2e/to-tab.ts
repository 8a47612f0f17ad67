import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** As much of Chrome's interface as is used here. */
interface ChromeApi {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
  scripting: { executeScript(injection: object): Promise<unknown> };
}
declare const chrome: ChromeApi;

/** What the browser sends to a tab when the reader presses the clip keys or chooses the menu item; `times` at once. */
export function sendToTab(
  extension: ExtensionBrowser,
  page: Page,
  name: string,
  args: readonly unknown[] = [],
  times = 1,
): Promise<unknown[]> {
  return extension.backstage.evaluate(
    async ([url, message, count]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url)!;
      return Promise.all(Array.from({ length: count }, () => chrome.tabs.sendMessage(tab.id, message, { frameId: 0 })));
    },
    [page.url(), { name, args }, times] as const,
  );
}

/** Puts the reader script into a tab, `times` in a row, as when several things ask for it at once. */
export function injectInto(extension: ExtensionBrowser, page: Page, times: number): Promise<void> {
  return extension.backstage.evaluate(
    async ([url, count]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url)!;
      const injection = { target: { tabId: tab.id }, files: ['/content-scripts/article.js'] };
      await Promise.all(Array.from({ length: count }, () => chrome.scripting.executeScript(injection)));
    },
    [page.url(), times] as const,
  );
}

/** Chooses one of our items of the context menu, as the browser tells the worker. */
export async function chooseInMenu(extension: ExtensionBrowser, page: Page, menuItemId: string): Promise<void> {
  const worker = extension.context.serviceWorkers()[0] ?? (await extension.context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([url, item]) => {
      type Menus = { onClicked: { dispatch(info: object, tab: object): void } };
      const { contextMenus, tabs } = chrome as unknown as { contextMenus: Menus; tabs: ChromeApi['tabs'] };
      const tab = (await tabs.query({})).find((one) => one.url === url)!;
      contextMenus.onClicked.dispatch({ menuItemId: item }, tab);
    },
    [page.url(), menuItemId] as const,
  );
}
