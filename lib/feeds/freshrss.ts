import * as v from 'valibot';
import type { Result } from '../types.ts';
import type { FeedItem } from './feed-item.ts';
import { feedItem, inOrder } from './item.ts';
import { cappedBody, type Fetch, type RequestProblem, requestProblem } from './request.ts';

/** A reader's own FreshRSS, asked through its Google Reader API (https://freshrss.github.io/FreshRSS/en/developers/06_GoogleReader_API.html). */
export interface FreshRssAccount {
  /** The instance as opened in a tab, e.g. `https://rss.example.org/`. */
  readonly url: string;
  readonly user: string;
  /** The API password of FreshRSS' profile page, not the account's. */
  readonly apiPassword: string;
  readonly on: boolean;
}

/**
 * `refused`: wrong name or API password. `api-off`: the instance's API is switched off. `insecure`: the password would
 * travel unencrypted.
 */
export type FreshRssProblem = RequestProblem | 'off' | 'insecure' | 'refused' | 'api-off' | 'not-freshrss';

/** What the instance's own `p/api/greader.php` answers a sign-in with: 400 is a name it cannot have. */
const signInProblems: Readonly<Record<string, FreshRssProblem>> = {
  'http-400': 'refused',
  'http-404': 'not-freshrss',
  'http-503': 'api-off',
};

const TIMEOUT_MS = 30_000;
/** Items of one answer, and the most taken at once: a month of a busy reader. */
const PAGE_SIZE = 200;
const MAX_PAGES = 10;

const link = v.object({ href: v.string() });
const streamShape = v.object({
  items: v.array(
    v.object({
      title: v.optional(v.string()),
      author: v.optional(v.string()),
      /** Seconds since 1970. */
      published: v.optional(v.number()),
      canonical: v.optional(v.array(link)),
      alternate: v.optional(v.array(link)),
      summary: v.optional(v.object({ content: v.optional(v.string()) })),
      content: v.optional(v.object({ content: v.optional(v.string()) })),
      origin: v.optional(v.object({ title: v.optional(v.string()) })),
    }),
  ),
  continuation: v.optional(v.string()),
});
type Stream = v.InferOutput<typeof streamShape>;

/** Hosts that a password may go to without encryption: the reader's own machine and network. */
const OWN_NETWORK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|[\w-]+\.local)$/;

/** Where the API is, whichever page of the instance was given. */
function apiUrl(address: string): Result<string, FreshRssProblem> {
  if (!URL.canParse(address)) return { ok: false, error: 'not-freshrss' };
  const url = new URL(address);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && OWN_NETWORK.test(url.hostname));
  if (!isSafe) return { ok: false, error: 'insecure' };
  const folder = url.pathname.replace(/\/(?:i|p|api)(?:\/.*)?$/, '').replace(/\/$/, '');
  return { ok: true, value: `${url.origin}${folder}/api/greader.php` };
}

async function askText(fetch: Fetch, url: string, init: RequestInit): Promise<Result<string, FreshRssProblem>> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      ...init,
    });
    if (response.status === 401 || response.status === 403) return { ok: false, error: 'refused' };
    if (!response.ok) return { ok: false, error: `http-${response.status}` };
    const bytes = await cappedBody(response);
    if (bytes === null) return { ok: false, error: 'too-large' };
    return { ok: true, value: new TextDecoder().decode(bytes) };
  } catch (error) {
    return { ok: false, error: requestProblem(error) };
  }
}

/** Asks for a token; the password goes in the body, where logs do not see it. */
async function signIn(
  fetch: Fetch,
  api: string,
  { user, apiPassword }: FreshRssAccount,
  signal: AbortSignal,
): Promise<Result<string, FreshRssProblem>> {
  const body = new URLSearchParams({ Email: user, Passwd: apiPassword });
  const answer = await askText(fetch, `${api}/accounts/ClientLogin`, { method: 'POST', body, signal });
  if (!answer.ok) return { ok: false, error: signInProblems[answer.error] ?? answer.error };
  const token = /^Auth=(\S{1,500})$/m.exec(answer.value)?.[1];
  return token === undefined ? { ok: false, error: 'not-freshrss' } : { ok: true, value: token };
}

function parseStream(text: string): Stream | null {
  try {
    const parsed = v.safeParse(streamShape, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    // Not JSON: the address answers, but is no FreshRSS.
    return null;
  }
}

function streamItem(item: Stream['items'][number], api: string, now: number): FeedItem | null {
  const published = item.published === undefined ? undefined : new Date(item.published * 1000);
  const html = item.content?.content ?? item.summary?.content;
  return feedItem(
    {
      addresses: [item.canonical?.[0]?.href, item.alternate?.[0]?.href],
      title: item.title,
      summary: html,
      content: null,
      publishedAt: [published && Number.isFinite(published.getTime()) ? published.toISOString() : undefined],
      modifiedAt: [],
      byline: [item.author],
      section: undefined,
      language: undefined,
    },
    { url: api, title: item.origin?.title ?? null, language: undefined, now },
  );
}

/**
 * The items an account received since a time, newest first, at most 2,000. Asks only an account that is on, and never
 * follows a redirect with its password. Never throws.
 */
export async function freshRssItems(
  fetch: Fetch,
  account: FreshRssAccount,
  since: number,
  now: number,
  stop: AbortSignal,
): Promise<Result<FeedItem[], FreshRssProblem>> {
  if (!account.on) return { ok: false, error: 'off' };
  const api = apiUrl(account.url);
  if (!api.ok) return api;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]);
  const token = await signIn(fetch, api.value, account, signal);
  if (!token.ok) return token;
  const items: (FeedItem | null)[] = [];
  let continuation: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ output: 'json', n: String(PAGE_SIZE), ot: String(Math.floor(since / 1000)) });
    if (continuation !== undefined) query.set('c', continuation);
    const url = `${api.value}/reader/api/0/stream/contents/reading-list?${query}`;
    const answer = await askText(fetch, url, { headers: { Authorization: `GoogleLogin auth=${token.value}` }, signal });
    if (!answer.ok) return answer;
    const stream = parseStream(answer.value);
    if (!stream) return { ok: false, error: 'not-freshrss' };
    items.push(...stream.items.map((item) => streamItem(item, api.value, now)));
    continuation = stream.continuation;
    if (continuation === undefined || stream.items.length === 0) break;
  }
  return { ok: true, value: inOrder(items, PAGE_SIZE * MAX_PAGES) };
}
