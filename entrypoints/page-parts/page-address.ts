import browser from 'webextension-polyfill';

/** Address of one of our own pages. `route` starts with `#/`. */
export function pageAddress(page: 'library' | 'options' | 'welcome', route = ''): string {
  return browser.runtime.getURL(`/${page}.html${route}`);
}

/** Places in the library. */
export const libraryRoute = {
  article: (id: string) => `#/articles/${id}`,
  story: (id: string) => `#/stories/${encodeURIComponent(id)}`,
  name: (key: string) => `#/names/${encodeURIComponent(key)}`,
  figure: (group: string) => `#/figures/${encodeURIComponent(group)}`,
  search: (query: string) => `#/search/${encodeURIComponent(query)}`,
} as const;
