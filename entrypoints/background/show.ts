import browser from 'webextension-polyfill';
import type { ShowTarget } from '../../lib/messages/protocol.ts';
import type { Library } from '../../lib/store/library.ts';

/** Opens one of our own pages in a tab. */
export async function showPage(target: Exclude<ShowTarget, { page: 'article' }>): Promise<void> {
  const route = target.page === 'library' ? target.route : '';
  await browser.tabs.create({ url: browser.runtime.getURL(`/${target.page}.html${route}`) });
}

/** Opens one of our own pages, or an article of the library. Only an address that was checked when it was kept is opened. */
export async function show(library: Library, target: ShowTarget): Promise<void> {
  if (target.page !== 'article') return showPage(target);
  const row = await library.articles.get(target.id);
  if (row && /^https?:/.test(row.url)) await browser.tabs.create({ url: row.url });
}
