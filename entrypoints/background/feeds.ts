import browser from 'webextension-polyfill';
import type { FeedItem } from '../../lib/feeds/feed-item.ts';
import { nextWake } from '../../lib/feeds/poll.ts';
import { pollRound } from '../../lib/feeds/poll-round.ts';
import { readFreshRss } from '../../lib/settings/freshrss-storage.ts';
import { keepCoverage } from '../../lib/store/coverage.ts';
import type { Library } from '../../lib/store/library.ts';
import { isStorageFull } from '../../lib/store/quota.ts';
import type { FeedRow } from '../../lib/store/rows.ts';
import { pollFreshRss } from './freshrss.ts';
import { tagger } from './tagger.ts';

export const POLL_ALARM = 'poll-feeds';

const timestamp = (ms: number) => new Date(ms).toISOString();

/** Sets the alarm for the feed or account that is due next; none where none is on. */
export async function schedulePolling(library: Library): Promise<void> {
  const account = await readFreshRss();
  const when = nextWake([...(await library.feeds.toArray()), ...(account ? [account] : [])], Date.now());
  if (when === null) await browser.alarms.clear(POLL_ALARM);
  else browser.alarms.create(POLL_ALARM, { when });
}

/** Of a feed whose articles found no room: it is asked for them again when it is due, as if it had never answered. */
const forgotten = { lastError: 'full', etag: null, lastModified: null } as const;

let rounds: Promise<void> = Promise.resolve();

/** Asks every feed that is due. Only feeds the reader turned on are ever requested. One round after the other: none is asked twice. */
export function pollFeeds(library: Library): Promise<void> {
  const round = rounds.then(() => pollDue(library));
  rounds = round.catch(() => undefined);
  return round;
}

async function pollDue(library: Library): Promise<void> {
  const full = new Set<string>();
  const keep = async (items: readonly FeedItem[]) =>
    keepCoverage({ library, tagger: await tagger(), now: timestamp(Date.now()) }, items);
  const polling = {
    feeds: () => library.feeds.toArray(),
    async keepItems({ url }: FeedRow, items: readonly FeedItem[]) {
      try {
        return await keep(items);
      } catch (error) {
        if (!isStorageFull(error)) throw error;
        full.add(url);
        return 0;
      }
    },
    async keepFeed(feed: FeedRow, change: Partial<FeedRow>, added: number) {
      await library.transaction('rw', library.feeds, async () => {
        const row = await library.feeds.get(feed.url);
        // A patch, not the row that was read before the request: the reader may have used its switch meanwhile.
        if (!row) return;
        const known = full.has(feed.url) ? { ...change, ...forgotten } : change;
        await library.feeds.update(feed.url, { ...known, items: row.items + added });
      });
    },
  };
  const signal = new AbortController().signal;
  await pollRound(polling, { fetch: (url, init) => fetch(url, init), now: Date.now, random: Math.random, signal });
  await pollFreshRss(keep);
  await schedulePolling(library);
}
