import { type FeedCandidate, guessedFeeds, headLinks, linkedFeeds } from '../../lib/feeds/discover.ts';
import { fetchFeed } from '../../lib/feeds/fetch.ts';
import { cappedBody } from '../../lib/feeds/request.ts';
import type { NewFeed } from '../../lib/store/feeds.ts';

/** Usual places asked before we give up: each is a request to the site. */
const GUESSES = 6;

const get = (url: string, init: RequestInit) => fetch(url, init);

/** The feed at an address, if there is one. */
async function feedAt(
  { url, kind }: Pick<FeedCandidate, 'url' | 'kind'>,
  signal: AbortSignal,
): Promise<NewFeed | null> {
  const source = { url, kind, on: true, etag: null, lastModified: null };
  const fetched = await fetchFeed(get, source, Date.now(), signal);
  return fetched.kind === 'fresh' ? { url, kind, title: fetched.title ?? new URL(url).hostname } : null;
}

async function namedByPage(url: string, signal: AbortSignal): Promise<FeedCandidate[]> {
  const response = await get(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  const bytes = response.ok ? await cappedBody(response) : null;
  return bytes ? linkedFeeds(headLinks(new TextDecoder().decode(bytes)), response.url || url) : [];
}

/**
 * The feed of an address the reader typed: the address itself, what its page names, then the usual places. `null`
 * where none answers. Rejects when the site cannot be reached at all.
 */
export async function findFeed(url: string, signal: AbortSignal): Promise<NewFeed | null> {
  const itself = await feedAt({ url, kind: 'feed' }, signal);
  if (itself) return itself;
  const named = await namedByPage(url, signal);
  for (const candidate of [...named, ...guessedFeeds(url).slice(0, GUESSES)]) {
    signal.throwIfAborted();
    const found = await feedAt(candidate, signal);
    if (found) return found;
  }
  return null;
}
