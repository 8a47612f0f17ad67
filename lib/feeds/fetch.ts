import { feedDate } from './dates.ts';
import type { FeedItem, FeedProblem } from './feed-item.ts';
import { parseFeed } from './parse.ts';
import { conditionalHeaders, type FeedState, type PollOutcome } from './poll.ts';
import { cappedBody, type Fetch, type RequestProblem, requestProblem } from './request.ts';
import { parseSitemap } from './sitemap.ts';

/** A feed as far as fetching it goes. */
export type FeedSource = Pick<FeedState, 'url' | 'on' | 'etag' | 'lastModified'> & {
  readonly kind: 'feed' | 'sitemap';
};

/** `PollOutcome` with the items that came; how many of them are new only the library knows. */
export type Fetched =
  | {
      readonly kind: 'fresh';
      readonly title: string | null;
      readonly items: readonly FeedItem[];
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly restMs: number | null;
    }
  | Extract<PollOutcome, { kind: 'unchanged' }>
  | (Extract<PollOutcome, { kind: 'failed' }> & { readonly error: FetchProblem });

const TIMEOUT_MS = 30_000;
/** Sitemaps asked of an index: the newest of those that look like news. */
const MAX_PARTS = 2;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1';

/** What a poll can fail of; each has its words in the interface. */
export type FetchProblem = FeedProblem | RequestProblem | 'off' | 'not-a-web-address';

const failed = (error: FetchProblem, restMs: number | null = null, gone = false): Fetched => ({
  kind: 'failed',
  error,
  restMs,
  gone,
});

/** `Retry-After` and `Cache-Control: max-age`, in milliseconds. */
function restOf(headers: Headers, now: number): number | null {
  const retry = headers.get('retry-after');
  if (retry !== null) {
    const seconds = /^\d{1,9}$/.test(retry.trim()) ? Number(retry) : null;
    if (seconds !== null) return seconds * 1000;
    // It lies ahead, as a feed's own dates may not.
    const date = feedDate(retry, Number.POSITIVE_INFINITY);
    return date === null ? null : Math.max(0, Date.parse(date) - now);
  }
  const maxAge = /\bmax-age\s*=\s*(\d{1,9})/i.exec(headers.get('cache-control') ?? '')?.[1];
  return maxAge === undefined ? null : Number(maxAge) * 1000;
}

const longer = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

async function readResponse(
  fetch: Fetch,
  source: FeedSource,
  response: Response,
  init: RequestInit,
  now: number,
): Promise<Fetched> {
  const bytes = await cappedBody(response);
  if (bytes === null) return failed('too-large');
  const body = { bytes, contentType: response.headers.get('content-type'), url: response.url || source.url };
  const validators = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
  const restMs = restOf(response.headers, now);
  if (source.kind === 'feed') {
    const feed = parseFeed(body, now);
    if (!feed.ok) return failed(feed.error, restMs);
    const { title, items } = feed.value;
    return { kind: 'fresh', title, items, ...validators, restMs: longer(restMs, feed.value.restMs) };
  }
  const sitemap = parseSitemap(body, now);
  if (!sitemap.ok) return failed(sitemap.error, restMs);
  const items = [...sitemap.value.items];
  // Parts on other hosts were not what the reader turned on.
  const own = sitemap.value.sitemaps.filter((url) => new URL(url).host === new URL(source.url).host);
  for (const url of own.slice(0, MAX_PARTS)) {
    const part = await fetch(url, init);
    const partBytes = part.ok ? await cappedBody(part) : null;
    if (partBytes === null) continue;
    const parsed = parseSitemap({ bytes: partBytes, contentType: part.headers.get('content-type'), url }, now);
    if (parsed.ok) items.push(...parsed.value.items);
  }
  return { kind: 'fresh', title: null, items, ...validators, restMs };
}

/**
 * Asks for one feed. Only one that the reader turned on is ever requested, without cookies or referrer; a body stops at
 * 10 MB, the whole at half a minute or when `signal` says so. Never throws: what went wrong is in the outcome.
 */
export async function fetchFeed(fetch: Fetch, source: FeedSource, now: number, signal: AbortSignal): Promise<Fetched> {
  if (!source.on) return failed('off');
  if (!/^https?:/.test(source.url)) return failed('not-a-web-address');
  const init: RequestInit = {
    headers: { Accept: ACCEPT },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'follow',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  };
  try {
    const headers = { Accept: ACCEPT, ...conditionalHeaders(source) };
    const response = await fetch(source.url, { ...init, headers });
    const restMs = restOf(response.headers, now);
    if (response.status === 304) return { kind: 'unchanged', restMs };
    if (!response.ok) return failed(`http-${response.status}`, restMs, response.status === 410);
    return await readResponse(fetch, source, response, init, now);
  } catch (error) {
    return failed(requestProblem(error));
  }
}
