import { type FeedCandidate, guessedFeeds, type HeadLink, headLinks, linkedFeeds, robotsSitemaps } from './discover.ts';
import { type Fetched, fetchFeed } from './fetch.ts';
import { cappedBody, type Fetch } from './request.ts';

/** A feed or news sitemap that answered, with what it holds now. */
export interface FoundSource {
  readonly candidate: FeedCandidate;
  readonly fetched: Extract<Fetched, { kind: 'fresh' }>;
}

/** What is known of a site when the reader asks for its coverage. */
export interface SiteToSearch {
  /** Any page of the site. */
  readonly pageUrl: string;
  /** That page's head links, where the reader script sent them. */
  readonly links: readonly HeadLink[];
}

async function textAt(fetch: Fetch, url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    const bytes = response.ok ? await cappedBody(response) : null;
    return bytes === null ? null : new TextDecoder().decode(bytes);
  } catch {
    // One way of finding a feed less; the others are tried all the same.
    return null;
  }
}

/** The first candidate that answers with articles. */
async function firstAnswering(
  fetch: Fetch,
  candidates: readonly FeedCandidate[],
  now: number,
  signal: AbortSignal,
): Promise<FoundSource | null> {
  for (const candidate of candidates) {
    if (signal.aborted) return null;
    const source = { url: candidate.url, kind: candidate.kind, on: true, etag: null, lastModified: null };
    const fetched = await fetchFeed(fetch, source, now, signal);
    if (fetched.kind === 'fresh' && fetched.items.length > 0) return { candidate, fetched };
  }
  return null;
}

const onSite = (candidates: readonly FeedCandidate[], origin: string) =>
  candidates.filter(({ url }) => new URL(url).origin === origin);

/**
 * Looks for a site's coverage: its feed, named by the page, by the front page or in the usual place, and its news
 * sitemap. To be called on the reader's click only, as it asks the site up to a dozen times. Nothing found is an empty list.
 */
export async function findSources(
  fetch: Fetch,
  { pageUrl, links }: SiteToSearch,
  now: number,
  signal: AbortSignal,
): Promise<FoundSource[]> {
  const { origin } = new URL(pageUrl);
  const guesses = guessedFeeds(origin);
  const named = linkedFeeds(links, pageUrl);
  let feed = await firstAnswering(fetch, named, now, signal);
  if (!feed) {
    const front = await textAt(fetch, `${origin}/`, signal);
    const known = new Set(named.map(({ url }) => url));
    const onFront = linkedFeeds(headLinks(front ?? ''), `${origin}/`).filter(({ url }) => !known.has(url));
    const usual = guesses.filter(({ kind }) => kind === 'feed');
    feed = await firstAnswering(fetch, [...onFront, ...usual], now, signal);
  }
  const robots = await textAt(fetch, `${origin}/robots.txt`, signal);
  const stated = onSite(robotsSitemaps(robots ?? '', origin), origin).slice(0, 2);
  const usual = guesses.filter(({ kind }) => kind === 'sitemap');
  const sitemap = await firstAnswering(fetch, stated.length > 0 ? stated : usual, now, signal);
  return [feed, sitemap].filter((found) => found !== null);
}
