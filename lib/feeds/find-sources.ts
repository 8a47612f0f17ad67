import type { Result } from '../types.ts';
import { decodeFeed } from './decode.ts';
import { type FeedCandidate, guessedFeeds, headLinks, linkedFeeds, robotsSitemaps } from './discover.ts';
import { fetchFeed } from './fetch.ts';
import { type FeedBody, parseFeed } from './parse.ts';
import { cappedBody, type Fetch, type RequestProblem, requestProblem } from './request.ts';

/** A feed or news sitemap that answered with articles. */
export interface FoundSource {
  readonly url: string;
  readonly kind: FeedCandidate['kind'];
  readonly title: string;
}

interface Search {
  readonly fetch: Fetch;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Sitemaps of `robots.txt` that are looked into. */
const STATED_SITEMAPS = 2;

async function bodyAt({ fetch, signal }: Search, url: string): Promise<Result<FeedBody, RequestProblem>> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    if (!response.ok) return { ok: false, error: `http-${response.status}` };
    const bytes = await cappedBody(response);
    if (bytes === null) return { ok: false, error: 'too-large' };
    const contentType = response.headers.get('content-type');
    return { ok: true, value: { bytes, contentType, url: response.url || url } };
  } catch (error) {
    return { ok: false, error: requestProblem(error) };
  }
}

const textOf = (body: Result<FeedBody, RequestProblem>): string =>
  body.ok ? decodeFeed(body.value.bytes, body.value.contentType) : '';

/** The first candidate that answers with articles. */
async function firstAnswering(search: Search, candidates: readonly FeedCandidate[]): Promise<FoundSource | null> {
  for (const { url, kind, title } of candidates) {
    if (search.signal.aborted) return null;
    const source = { url, kind, on: true, etag: null, lastModified: null };
    const fetched = await fetchFeed(search.fetch, source, search.now, search.signal);
    if (fetched.kind !== 'fresh' || fetched.items.length === 0) continue;
    return { url, kind, title: fetched.title ?? title ?? fetched.items[0]!.publisher ?? new URL(url).host };
  }
  return null;
}

/** The feed a page names, or its front page, or that is in the usual place. */
async function siteFeed(search: Search, address: string, page: string): Promise<FoundSource | null> {
  const { origin } = new URL(address);
  const named = linkedFeeds(headLinks(page), address);
  const found = await firstAnswering(search, named);
  if (found) return found;
  const front = address === `${origin}/` ? '' : textOf(await bodyAt(search, `${origin}/`));
  const tried = new Set(named.map(({ url }) => url));
  const others = [...linkedFeeds(headLinks(front), `${origin}/`), ...guessedFeeds(origin)];
  return firstAnswering(
    search,
    others.filter(({ url, kind }) => kind === 'feed' && !tried.has(url)),
  );
}

async function siteSitemap(search: Search, origin: string): Promise<FoundSource | null> {
  const robots = textOf(await bodyAt(search, `${origin}/robots.txt`));
  const stated = robotsSitemaps(robots, origin).filter(({ url }) => new URL(url).origin === origin);
  const usual = guessedFeeds(origin).filter(({ kind }) => kind === 'sitemap');
  return firstAnswering(search, stated.length > 0 ? stated.slice(0, STATED_SITEMAPS) : usual);
}

/**
 * Looks for a site's coverage by any address of it: a feed's own, or a page's. Gives its feed and its news sitemap,
 * whichever there are. To be called on the reader's click only: it asks the site, and the hosts its page names feeds on, up
 * to a dozen times.
 */
export async function findSources(
  fetch: Fetch,
  address: string,
  now: number,
  signal: AbortSignal,
): Promise<Result<FoundSource[], RequestProblem>> {
  const search: Search = { fetch, now, signal };
  const page = await bodyAt(search, address);
  // An answer of any kind is an answer: a page that is gone may belong to a site that is not.
  if (!page.ok && !page.error.startsWith('http-') && page.error !== 'too-large') return page;
  const itself = page.ok ? parseFeed(page.value, now) : null;
  if (itself?.ok && itself.value.items.length > 0) {
    return { ok: true, value: [{ url: address, kind: 'feed', title: itself.value.title ?? new URL(address).host }] };
  }
  const feed = await siteFeed(search, address, textOf(page));
  const sitemap = await siteSitemap(search, new URL(address).origin);
  if (signal.aborted) return { ok: false, error: 'stopped' };
  return { ok: true, value: [feed, sitemap].filter((source) => source !== null) };
}
