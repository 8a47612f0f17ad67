import type { FeedItem } from './feed-item.ts';
import { type FeedSource, fetchFeed } from './fetch.ts';
import { afterPoll, dueFeeds, type FeedState, type PollChange, type PollOutcome } from './poll.ts';
import type { Fetch } from './request.ts';

/** A feed with all a round needs to know. */
export type PolledFeed = FeedState & Pick<FeedSource, 'kind'>;

/** Where a round reads from and writes to; the library, or a test. */
export interface PollingLibrary<S extends PolledFeed> {
  feeds(): Promise<readonly S[]>;
  /** Keeps items as coverage, never as read; gives how many were new. */
  keepItems(feed: S, items: readonly FeedItem[]): Promise<number>;
  /** Changes what is said of a feed, unless the reader has removed it meanwhile. `added` of its items were new. */
  keepFeed(feed: S, change: PollChange, added: number): Promise<void>;
}

export interface RoundMeans {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0–1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/**
 * Asks every feed that is due, one after the other, and keeps each one's items and state before the next: a worker that
 * dies in the middle has lost nothing, and asks the rest when it wakes. A stop is no failure of the feed.
 */
export async function pollRound<S extends PolledFeed>(
  library: PollingLibrary<S>,
  { fetch, now, random, signal }: RoundMeans,
): Promise<void> {
  for (const feed of dueFeeds(await library.feeds(), now())) {
    const fetched = await fetchFeed(fetch, feed, now(), signal);
    if (fetched.kind === 'failed' && fetched.error === 'stopped') return;
    const added = fetched.kind === 'fresh' ? await library.keepItems(feed, fetched.items) : 0;
    const outcome: PollOutcome = fetched.kind === 'fresh' ? { ...fetched, added } : fetched;
    await library.keepFeed(feed, afterPoll(feed, outcome, now(), random()), added);
  }
}
