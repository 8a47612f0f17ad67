import type { FreshRssAccount } from '../../lib/feeds/freshrss.ts';
import { newFreshRssSource } from '../../lib/feeds/freshrss-source.ts';
import { t } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { connectFreshRss } from '../../lib/settings/freshrss-storage.ts';
import { freshRssProblem } from './feed-problem.ts';

const get = (url: string, init: RequestInit) => fetch(url, init);

/**
 * Tries an account, and keeps it only if it answers; it is asked for its items at once. `allowed` is the browser's
 * answer for the server's address. Rejects with words: what to mend.
 */
export async function connectAccount(
  account: Omit<FreshRssAccount, 'on'>,
  allowed: Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  if (!(await allowed)) throw new Error(t('siteNotAllowed'));
  const { freshRssItems } = await import('../../lib/feeds/freshrss.ts');
  const now = Date.now();
  // Of the last second, so next to nothing: what counts is whether it may be asked.
  const tried = await freshRssItems(get, { ...account, on: true }, now - 1000, now, signal);
  if (!tried.ok) throw new Error(freshRssProblem(tried.error));
  signal.throwIfAborted();
  await connectFreshRss(newFreshRssSource(account, now));
  // Not awaited: two weeks of items are read while the page says that it is connected.
  void ask('pollFeeds');
}
