import browser from 'webextension-polyfill';

/** Address of one of our own pages. `route` starts with `#/`. */
export function pageAddress(page: 'library' | 'options' | 'welcome', route = ''): string {
  return browser.runtime.getURL(`/${page}.html${route}`);
}
