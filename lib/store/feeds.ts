import type { Library } from './library.ts';
import type { FeedRow, Timestamp } from './rows.ts';

/** A feed the reader chose, before it was ever asked. */
export interface NewFeed {
  readonly url: string;
  readonly title: string;
  readonly kind: FeedRow['kind'];
}

/** All feeds, by site. */
export async function allFeeds(library: Library): Promise<FeedRow[]> {
  const feeds = await library.feeds.toArray();
  return feeds.sort((a, b) => a.host.localeCompare(b.host) || a.url.localeCompare(b.url));
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
              host: new URL(url).hostname.replace(/^www\./, ''),
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
