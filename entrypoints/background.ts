import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../lib/messages/channel.ts';
import { type Library, openLibrary } from '../lib/store/library.ts';
import { answers } from './background/answers.ts';
import { followBadgeSetting } from './background/badge.ts';
import { POLL_ALARM, pollFeeds, schedulePolling } from './background/feeds.ts';
import { MAINTENANCE_ALARM, maintain, scheduleMaintenance } from './background/maintenance.ts';
import { createMenus, onCommand, onMenuClicked } from './background/menus.ts';
import { togglePanel } from './background/panel.ts';
import { lookAtOpenTabs, watchGrantedSites } from './background/reader-script.ts';
import { showPage } from './background/show.ts';

/** Events end where they fail: the reader sees what the page shows, a developer sees why. */
function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('Backstory:', error));
}

/** What must be set again after the browser or the extension started anew. */
async function settle(library: Library): Promise<void> {
  await watchGrantedSites();
  await scheduleMaintenance();
  await schedulePolling(library);
}

async function onInstalled(library: Library, { reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  await createMenus();
  await settle(library);
  await lookAtOpenTabs();
  if (reason === 'install') await showPage({ page: 'welcome' });
}

export default defineBackground({
  type: 'module',
  // The worker may stop at any moment and holds nothing: all listeners are registered here, synchronously, and
  // whatever was acknowledged is in the library.
  main() {
    const library = openLibrary();
    answer(answers(library));
    followBadgeSetting(report);
    browser.runtime.onInstalled.addListener((details) => report(onInstalled(library, details)));
    browser.runtime.onStartup.addListener(() => report(settle(library)));
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === POLL_ALARM) report(pollFeeds(library));
      else if (name === MAINTENANCE_ALARM) report(maintain(library));
    });
    browser.permissions.onAdded.addListener(() => report(watchGrantedSites()));
    browser.permissions.onRemoved.addListener(() => report(watchGrantedSites()));
    browser.contextMenus.onClicked.addListener((item, tab) => {
      if (tab?.id !== undefined) report(onMenuClicked(item, tab.id));
    });
    browser.commands.onCommand.addListener((command, tab) => {
      // Must happen inside the event itself: opening a panel takes the reader's own gesture.
      if (command === 'open-panel') report(togglePanel(tab?.windowId));
      else if (tab?.id !== undefined) report(onCommand(command, tab.id));
    });
  },
});
