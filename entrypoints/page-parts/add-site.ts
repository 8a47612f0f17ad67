import type { RequestProblem } from '../../lib/feeds/request.ts';
import { t } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { addFeeds, type NewFeed } from '../../lib/store/feeds.ts';
import type { Result } from '../../lib/types.ts';
import { feedProblem } from '../library/feed-problem.ts';
import { library } from './library.ts';

/** `*://*.example.org/*` for an address: a site's feed often has a host of its own. */
export function originsOf(url: string): string[] {
  return [`*://*.${new URL(url).hostname.replace(/^www\./, '')}/*`];
}

/** How many feeds were new. `found` is false where a site has none. */
export interface Added {
  readonly found: boolean;
  readonly count: number;
}

const get = (url: string, init: RequestInit) => fetch(url, init);

/** Adds feeds and has them asked at once. */
export async function addAndPoll(feeds: readonly NewFeed[]): Promise<Added> {
  const count = await addFeeds(library, feeds, new Date().toISOString());
  void ask('pollFeeds');
  return { found: feeds.length > 0, count };
}

/** A site's feed and news sitemap, by any address of it. */
export async function sourcesOf(url: string, signal: AbortSignal): Promise<Result<NewFeed[], RequestProblem>> {
  const { findSources } = await import('../../lib/feeds/find-sources.ts');
  return findSources(get, url, Date.now(), signal);
}

/**
 * Finds a site's feed and news sitemap, adds them and has them asked at once. `allowed` is the browser's answer to the
 * question for `originsOf(url)`, which it only puts to the reader inside the click itself. Rejects with words.
 */
export async function addSite(url: string, allowed: Promise<boolean>, signal: AbortSignal): Promise<Added> {
  if (!(await allowed)) throw new Error(t('siteNotAllowed'));
  const sources = await sourcesOf(url, signal);
  if (!sources.ok) throw new Error(feedProblem(sources.error));
  return addAndPoll(sources.value);
}
