import type { FeedItem } from '../../lib/feeds/feed-item.ts';
import { freshRssItems } from '../../lib/feeds/freshrss.ts';
import {
  afterFreshRss,
  type FreshRssOutcome,
  type FreshRssSource,
  freshRssSince,
} from '../../lib/feeds/freshrss-source.ts';
import { changeFreshRss, readFreshRss } from '../../lib/settings/freshrss-storage.ts';
import { isStorageFull } from '../../lib/store/quota.ts';

/** Keeps items as coverage; gives how many were new. */
type Keep = (items: readonly FeedItem[]) => Promise<number>;

async function ask(source: FreshRssSource, keep: Keep, now: number): Promise<FreshRssOutcome> {
  const get = (url: string, init: RequestInit) => fetch(url, init);
  const asked = await freshRssItems(get, source, freshRssSince(source, now), now, new AbortController().signal);
  if (!asked.ok) return { kind: 'failed', problem: asked.error };
  try {
    return { kind: 'kept', added: await keep(asked.value) };
  } catch (error) {
    if (!isStorageFull(error)) throw error;
    return { kind: 'full' };
  }
}

/** Asks the reader's FreshRSS account for what is new, where one is connected, on and due. */
export async function pollFreshRss(keep: Keep): Promise<void> {
  const source = await readFreshRss();
  const now = Date.now();
  if (!source?.on || Date.parse(source.nextPollAt) > now) return;
  const outcome = await ask(source, keep, now);
  await changeFreshRss(source, afterFreshRss(source, outcome, Date.now(), Math.random()));
}
