import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../lib/messages/channel.ts';
import { openLibrary } from '../lib/store/library.ts';
import { answers } from './background/answers.ts';
import { createMenus, onCommand, onMenuClicked } from './background/menus.ts';
import { togglePanel } from './background/panel.ts';
import { lookAtOpenTabs, watchGrantedSites } from './background/reader-script.ts';
import { showPage } from './background/show.ts';

/** Events end where they fail: the reader sees what the page shows, a developer sees why. */
function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('Backstory:', error));
}

async function onInstalled({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  await createMenus();
  await watchGrantedSites();
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
    browser.runtime.onInstalled.addListener((details) => report(onInstalled(details)));
    browser.runtime.onStartup.addListener(() => report(watchGrantedSites()));
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
