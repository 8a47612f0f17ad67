/** What is remembered of a feed between two polls. The library's row of a feed is one of these. */
export interface FeedState {
  readonly url: string;
  readonly host: string;
  readonly on: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastPolledAt: string | null;
  readonly nextPollAt: string;
  readonly failures: number;
  readonly lastError: string | null;
}

/** How a poll went. */
export type PollOutcome =
  | {
      readonly kind: 'fresh';
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Items the library did not have before. */
      readonly added: number;
      /** How long the publisher asks to be left alone. */
      readonly restMs: number | null;
    }
  | { readonly kind: 'unchanged'; readonly restMs: number | null }
  | {
      readonly kind: 'failed';
      readonly error: string;
      /** From `Retry-After`. */
      readonly restMs: number | null;
      /** The server says it is gone for good (410). */
      readonly gone: boolean;
    };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** News moves by the half hour; asking more often only costs the publisher. */
const BUSY_MS = 30 * MINUTE;
const QUIET_MS = 4 * HOUR;
/** The longest wait after failures, and the longest `Retry-After` that is granted. Caches' wishes are granted up to `QUIET_MS`. */
const LONGEST_MS = 24 * HOUR;
/** A feed that has failed this often in a row (about two weeks) is turned off, and says so. */
const MAX_FAILURES = 20;

/** Requests of one round, so that a reader of two hundred feeds does not open two hundred connections at once. */
const FEEDS_A_ROUND = 12;

/** Headers by which a server may answer that nothing is new. */
export function conditionalHeaders(state: Pick<FeedState, 'etag' | 'lastModified'>): Record<string, string> {
  return {
    ...(state.etag !== null && { 'If-None-Match': state.etag }),
    ...(state.lastModified !== null && { 'If-Modified-Since': state.lastModified }),
  };
}

function waitAfter(outcome: PollOutcome, failures: number): number {
  if (outcome.kind === 'failed') return BUSY_MS * 2 ** Math.min(failures, 10);
  return outcome.kind === 'fresh' && outcome.added > 0 ? BUSY_MS : QUIET_MS;
}

/** What a poll changes of a feed. `on` is there only to turn it off: the reader may have done so meanwhile. */
export type PollChange = Omit<FeedState, 'url' | 'host' | 'on'> & { readonly on?: false };

/**
 * What to remember after a poll. `random` in 0–1 spreads the next one by up to a fifth either way, so that feeds turned
 * on together do not stay together.
 */
export function afterPoll(state: FeedState, outcome: PollOutcome, now: number, random: number): PollChange {
  const failures = outcome.kind === 'failed' ? state.failures + 1 : 0;
  const wished = Math.min(outcome.restMs ?? 0, outcome.kind === 'failed' ? LONGEST_MS : QUIET_MS);
  const wait = Math.max(Math.min(waitAfter(outcome, failures), LONGEST_MS), wished);
  const spread = wait * (0.8 + 0.4 * random);
  const isOver = outcome.kind === 'failed' && (outcome.gone || failures >= MAX_FAILURES);
  const known = outcome.kind === 'fresh' ? outcome : state;
  return {
    ...(isOver && { on: false }),
    etag: known.etag,
    lastModified: known.lastModified,
    lastPolledAt: new Date(now).toISOString(),
    nextPollAt: new Date(now + Math.max(spread, wished)).toISOString(),
    failures,
    lastError: outcome.kind === 'failed' ? outcome.error : null,
  };
}

/** The feeds to ask now: turned on, due, one a host, the longest overdue first. */
export function dueFeeds<S extends FeedState>(states: readonly S[], now: number): S[] {
  const due = states
    .filter((state) => state.on && Date.parse(state.nextPollAt) <= now)
    .sort((a, b) => a.nextPollAt.localeCompare(b.nextPollAt));
  const oneAHost = new Map<string, S>();
  for (const state of due) if (!oneAHost.has(state.host)) oneAHost.set(state.host, state);
  return [...oneAHost.values()].slice(0, FEEDS_A_ROUND);
}

/** When to wake next: the earliest poll due, but not sooner than a minute from now; `null` with every feed off. */
export function nextWake(states: readonly Pick<FeedState, 'on' | 'nextPollAt'>[], now: number): number | null {
  const times = states.filter(({ on }) => on).map(({ nextPollAt }) => Date.parse(nextPollAt));
  return times.length === 0
    ? null
    : Math.max(
        now + MINUTE,
        times.reduce((a, b) => Math.min(a, b)),
      );
}
