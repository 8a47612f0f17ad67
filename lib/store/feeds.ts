import type { Library } from './library.ts';
import type { FeedRow, Timestamp } from './rows.ts';

/** A feed the reader chose, before it was ever asked. */
export interface NewFeed {
  readonly url: string;
  readonly title: string;
  readonly kind: FeedRow['kind'];
}

const siteOf = (host: string): string => host.replace(/^www\./, '');

/** All feeds, by site. */
export async function allFeeds(library: Library): Promise<FeedRow[]> {
  const feeds = await library.feeds.toArray();
  return feeds.sort((a, b) => a.host.localeCompare(b.host) || a.url.localeCompare(b.url));
}

/** Whether a site has a feed here, on or off. A scan of the feeds, which are few. */
export async function hasFeedOf(library: Library, host: string): Promise<boolean> {
  const site = siteOf(host);
  return (await library.feeds.filter((feed) => feed.host === site).count()) > 0;
}

/** Adds feeds, turned on and due at once; those already there are left as they are. Answers with how many were new. */
export async function addFeeds(library: Library, feeds: readonly NewFeed[], now: Timestamp): Promise<number> {
  return library.transaction('rw', library.feeds, async () => {
    const known = await library.feeds.bulkGet(feeds.map(({ url }) => url));
    const rows = feeds.flatMap(({ url, title, kind }, i): FeedRow[] =>
      known[i]
        ? []
        : [
            {
              url,
              host: siteOf(new URL(url).hostname),
              title,
              kind,
              on: true,
              etag: null,
              lastModified: null,
              lastPolledAt: null,
              nextPollAt: now,
              failures: 0,
              lastError: null,
              items: 0,
            },
          ],
    );
    await library.feeds.bulkPut(rows);
    return rows.length;
  });
}

/** Turns a feed on, due at once and with its failures forgotten, or off. */
export async function turnFeed(library: Library, url: string, on: boolean, now: Timestamp): Promise<void> {
  await library.feeds.update(url, on ? { on, nextPollAt: now, failures: 0, lastError: null } : { on });
}

/** Forgets a feed and gives it back, so that it can be restored. The articles it brought stay. */
export async function removeFeed(library: Library, url: string): Promise<FeedRow | null> {
  return library.transaction('rw', library.feeds, async () => {
    const row = (await library.feeds.get(url)) ?? null;
    await library.feeds.delete(url);
    return row;
  });
}
