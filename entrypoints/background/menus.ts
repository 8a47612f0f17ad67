import browser from 'webextension-polyfill';
import { askTab } from '../../lib/messages/channel.ts';
import { changeSettings, readSettings } from '../../lib/settings/storage.ts';
import { injectReader } from './reader-script.ts';
import { showPage } from './show.ts';

const message = (key: string) => browser.i18n.getMessage(key);

/** The context menu: made once, when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'clip', title: message('menuClip'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'look-up', title: message('menuLookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: 'clip-article', title: message('clipArticle'), contexts: ['page'] });
  browser.contextMenus.create({ id: 'read-page', title: message('menuReadPage'), contexts: ['page'] });
}

/** Clips in a tab; a page that nothing of ours is in is read first, as the reader's own press or click allows. */
async function clipIn(tabId: number, what: 'selection' | 'article'): Promise<void> {
  await askTab(tabId, 'pageState').catch(() => injectReader(tabId));
  await (what === 'article' ? askTab(tabId, 'clipArticle', null) : askTab(tabId, 'clipSelection'));
}

/** A click on one of our menu items. */
export async function onMenuClicked(item: { menuItemId: string | number; selectionText?: string }, tabId: number) {
  switch (item.menuItemId) {
    case 'clip':
      await clipIn(tabId, 'selection');
      break;
    case 'clip-article':
      await clipIn(tabId, 'article');
      break;
    case 'look-up':
      await showPage({
        page: 'library',
        route: `#/search/${encodeURIComponent((item.selectionText ?? '').slice(0, 200))}`,
      });
      break;
    case 'read-page':
      await injectReader(tabId);
      break;
  }
}

/** A keyboard command, in the tab it was pressed in. */
export async function onCommand(command: string, tabId: number): Promise<void> {
  switch (command) {
    case 'clip-selection':
      await clipIn(tabId, 'selection');
      break;
    case 'clip-article':
      await clipIn(tabId, 'article');
      break;
    case 'next-mark':
      await askTab(tabId, 'stepMark', 1);
      break;
    case 'previous-mark':
      await askTab(tabId, 'stepMark', -1);
      break;
    case 'toggle-marks': {
      const { density } = await readSettings();
      await changeSettings({ density: density === 'off' ? 'key' : 'off' });
      break;
    }
  }
}
