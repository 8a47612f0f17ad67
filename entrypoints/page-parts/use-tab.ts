import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import { askTab } from '../../lib/messages/channel.ts';
import type { PageState } from '../../lib/messages/protocol.ts';

/** How a tab stands to us. */
export type TabView =
  | { readonly status: 'loading' }
  /** No tab, or one the browser lets no extension into. */
  | { readonly status: 'closed-to-us' }
  /** Put to sleep by the browser: its scripts are gone until it is shown again. */
  | { readonly status: 'asleep'; readonly tabId: number }
  /** A site the reader has not allowed. */
  | { readonly status: 'not-allowed'; readonly tabId: number; readonly host: string; readonly private: boolean }
  /** Allowed, but nothing on the page asked to be read. */
  | { readonly status: 'nothing-here'; readonly tabId: number; readonly host: string; readonly private: boolean }
  | {
      readonly status: 'page';
      readonly tabId: number;
      readonly host: string;
      readonly private: boolean;
      readonly page: PageState;
    };

/** The tab a page of ours was opened for: named in its own address by tests, else the active one. */
async function findTab(): Promise<Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tabId');
  if (named !== null) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

/** Match pattern of a host, for the browser's permissions. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

async function viewTab(tab: Tabs.Tab | undefined): Promise<TabView> {
  if (tab?.id === undefined) return { status: 'closed-to-us' };
  const tabId = tab.id;
  if (tab.discarded) return { status: 'asleep', tabId };
  const host = tab.url && /^https?:/.test(tab.url) ? new URL(tab.url).hostname : null;
  try {
    const page = await askTab(tabId, 'pageState');
    return { status: 'page', tabId, host: new URL(page.url).hostname, private: tab.incognito, page };
  } catch {
    // No reader script in this tab: the answer is in the tab's address and our permissions.
    if (host === null) return { status: 'closed-to-us' };
    const allowed = await browser.permissions.contains({ origins: [patternOf(host)] });
    return { status: allowed ? 'nothing-here' : 'not-allowed', tabId, host, private: tab.incognito };
  }
}

/** While a page is being read its state is asked for often, later seldom: only scrolling between articles changes it. */
const READING_MS = 300;
const READ_MS = 1200;

function isSettled(view: TabView): boolean {
  return view.status !== 'page' || (view.page.status !== 'reading' && view.page.articles.every(({ opened }) => opened));
}

/** The tab at hand, followed as the reader moves through it and between tabs. */
export function useTab(): TabView {
  const [view, setView] = useState<TabView>({ status: 'loading' });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    let stopped = false;
    const look = async () => {
      clearTimeout(timer);
      const next = await findTab()
        .then(viewTab)
        .catch((): TabView => ({ status: 'closed-to-us' }));
      if (stopped) return;
      const text = JSON.stringify(next);
      if (text !== last) setView(next);
      last = text;
      clearTimeout(timer);
      timer = setTimeout(look, isSettled(next) ? READ_MS : READING_MS);
    };
    const lookNow = () => void look();
    lookNow();
    browser.tabs.onActivated.addListener(lookNow);
    browser.tabs.onUpdated.addListener(lookNow);
    browser.permissions.onAdded.addListener(lookNow);
    return () => {
      stopped = true;
      clearTimeout(timer);
      browser.tabs.onActivated.removeListener(lookNow);
      browser.tabs.onUpdated.removeListener(lookNow);
      browser.permissions.onAdded.removeListener(lookNow);
    };
  }, []);
  return view;
}
