import * as v from 'valibot';
import type { FreshRssAccount, FreshRssProblem } from './freshrss.ts';
import { afterPoll, type PollChange, type PollOutcome } from './poll.ts';

/** A FreshRSS account the reader connected, and how asking it went. Kept on this machine alone, apart from the library and its backups. */
export interface FreshRssSource extends FreshRssAccount {
  readonly lastPolledAt: string | null;
  readonly nextPollAt: string;
  readonly failures: number;
  readonly lastError: string | null;
  /** When items last came: what is newer is asked for next time. */
  readonly lastItemsAt: string | null;
  /** Items that were new to the library. */
  readonly items: number;
}

const time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const shape = v.object({
  url: v.string(),
  user: v.string(),
  apiPassword: v.string(),
  on: v.boolean(),
  lastPolledAt: v.nullable(time),
  nextPollAt: time,
  failures: v.number(),
  lastError: v.nullable(v.string()),
  lastItemsAt: v.nullable(time),
  items: v.number(),
});

/** What is stored, if it is an account. */
export function parseFreshRssSource(stored: unknown): FreshRssSource | null {
  const parsed = v.safeParse(shape, stored);
  return parsed.success ? parsed.output : null;
}

/** An account just connected: on, and due at once. */
export function newFreshRssSource(account: Omit<FreshRssAccount, 'on'>, now: number): FreshRssSource {
  const fresh = { lastPolledAt: null, failures: 0, lastError: null, lastItemsAt: null, items: 0 };
  return { ...account, ...fresh, on: true, nextPollAt: new Date(now).toISOString() };
}

const DAY = 86_400_000;
/** Coverage a new account brings. */
const FIRST_MS = 14 * DAY;
/** Asked for again each time: an instance lists an item when it fetched it, which may be long after a clock said so. */
const OVERLAP_MS = DAY;

/** From when on items are asked for. */
export function freshRssSince({ lastItemsAt }: FreshRssSource, now: number): number {
  return lastItemsAt === null ? now - FIRST_MS : Date.parse(lastItemsAt) - OVERLAP_MS;
}

/** How asking an account went: items of which `added` were new and kept, no room for them, or a problem. */
export type FreshRssOutcome =
  | { readonly kind: 'kept'; readonly added: number }
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly problem: FreshRssProblem };

/** What is changed of an account after it was asked. */
export type FreshRssChange = Omit<PollChange, 'etag' | 'lastModified'> & Pick<FreshRssSource, 'lastItemsAt' | 'items'>;

/**
 * The account after it was asked at `now`. One that refuses its password is switched off at once: asking again and again
 * could have the reader locked out. `random` in 0–1 spreads the next time.
 */
export function afterFreshRss(
  source: FreshRssSource,
  outcome: FreshRssOutcome,
  now: number,
  random: number,
): FreshRssChange {
  const state = { ...source, host: '', etag: null, lastModified: null };
  const validators = { etag: null, lastModified: null, restMs: null };
  const error = outcome.kind === 'failed' ? outcome.problem : 'full';
  const polled: PollOutcome =
    outcome.kind === 'kept'
      ? { kind: 'fresh', added: outcome.added, ...validators }
      : { kind: 'failed', error, restMs: null, gone: error === 'refused' };
  const { etag: _etag, lastModified: _lastModified, ...change } = afterPoll(state, polled, now, random);
  const kept = outcome.kind === 'kept';
  return {
    ...change,
    lastItemsAt: kept ? new Date(now).toISOString() : source.lastItemsAt,
    items: source.items + (kept ? outcome.added : 0),
  };
}
