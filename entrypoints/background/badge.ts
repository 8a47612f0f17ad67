import browser from 'webextension-polyfill';

/** Shows the number of earlier articles on the toolbar button of a tab; nothing where there are none. */
export async function showBadge(tabId: number, earlier: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3d5a80' });
  await browser.action.setBadgeText({ tabId, text: earlier > 0 ? String(Math.min(earlier, 99)) : '' });
}
