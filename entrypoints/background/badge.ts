import browser from 'webextension-polyfill';
import { askTab } from '../../lib/messages/channel.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';

async function write(tabId: number, earlier: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: earlier > 0 ? String(Math.min(earlier, 99)) : '' });
}

/** Shows the number of earlier articles on the toolbar button of a tab; nothing where there are none, or where the reader wants none. */
export async function showBadge(tabId: number, earlier: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3d5a80' });
  const { badge } = await readSettings();
  await write(tabId, badge ? earlier : 0);
}

/** What the article at hand in a tab has before it; 0 where nothing of ours is in the tab. */
async function earlierIn(tabId: number): Promise<number> {
  const page = await askTab(tabId, 'pageState').catch(() => null);
  return page?.articles[page.current]?.opened?.related.length ?? 0;
}

/** Takes the numbers off every tab, or puts them on, as soon as the reader says so. */
export function followBadgeSetting(report: (work: Promise<unknown>) => void): void {
  const everywhere = async (on: boolean) => {
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined) await write(id, on ? await earlierIn(id) : 0);
    }
  };
  // The worker lives as long as its listeners: nothing ends this one.
  watchSettings(({ badge }, before) => {
    if (badge !== before.badge) report(everywhere(badge));
  }, new AbortController().signal);
}
