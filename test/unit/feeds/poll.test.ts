import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterPoll,
  conditionalHeaders,
  dueFeeds,
  type FeedState,
  nextWake,
  type PollOutcome,
} from '../../../lib/feeds/poll.ts';
import { NOW } from './bytes.ts';

const state: FeedState = {
  url: 'https://a.example/feed/',
  host: 'a.example',
  on: true,
  etag: null,
  lastModified: null,
  lastPolledAt: null,
  nextPollAt: '2026-11-20T00:00:00.000Z',
  failures: 0,
  lastError: null,
};
const fresh = (added: number, restMs: number | null = null): PollOutcome => ({
  kind: 'fresh',
  etag: '"2"',
  lastModified: null,
  added,
  restMs,
});
const failure = (restMs: number | null = null, gone = false): PollOutcome => ({
  kind: 'failed',
  error: 'http-500',
  restMs,
  gone,
});
const minutesUntil = (next: Pick<FeedState, 'nextPollAt'>) => (Date.parse(next.nextPollAt) - NOW) / 60_000;

describe('conditional requests', () => {
  test('carry what the server gave, and nothing when it gave nothing', () => {
    expect(conditionalHeaders(state)).toEqual({});
    expect(conditionalHeaders({ etag: 'W/"a"', lastModified: 'Tue, 06 Oct 2026 15:42:11 GMT' })).toEqual({
      'If-None-Match': 'W/"a"',
      'If-Modified-Since': 'Tue, 06 Oct 2026 15:42:11 GMT',
    });
  });
});

describe('after a poll', () => {
  test.each([
    ['news came', fresh(3), 30],
    ['nothing new came', fresh(0), 240],
    ['nothing changed', { kind: 'unchanged', restMs: null } as const, 240],
    ['the publisher asks for an hour', fresh(3, 3_600_000), 60],
    ['a cache asks for a year', fresh(3, 31_536_000_000), 240],
    ['it failed once', failure(), 60],
    ['it asks to wait two days', failure(172_800_000), 1440],
  ])('%s: the next is %s later', (_name, outcome, minutes) => {
    expect(minutesUntil(afterPoll(state, outcome, NOW, 0.5))).toBe(minutes);
  });

  test('failures wait twice as long each, up to a day, and one answer forgets them', () => {
    let now: FeedState = state;
    const waits: number[] = [];
    for (let n = 0; n < 7; n++) {
      now = { ...now, ...afterPoll(now, failure(), NOW, 0.5) };
      waits.push(minutesUntil(now));
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1440, 1440]);
    expect(now).toMatchObject({ failures: 7, lastError: 'http-500', on: true });
    expect(afterPoll(now, fresh(1), NOW, 0.5)).toMatchObject({ failures: 0, lastError: null, etag: '"2"' });
  });

  test('a feed that is gone, or fails for weeks, is turned off', () => {
    expect(afterPoll(state, failure(null, true), NOW, 0.5).on).toBe(false);
    expect(afterPoll({ ...state, failures: 19 }, failure(), NOW, 0.5).on).toBe(false);
  });

  test('a feed that works is not turned on: the reader may have turned it off meanwhile', () => {
    expect(afterPoll(state, fresh(1), NOW, 0.5)).not.toHaveProperty('on');
  });

  test('what the server gave to recognise the feed by outlives an unchanged answer and a failure', () => {
    const known = { ...state, etag: '"1"', lastModified: 'x' };
    for (const outcome of [{ kind: 'unchanged', restMs: null } as const, failure()]) {
      expect(afterPoll(known, outcome, NOW, 0.5)).toMatchObject({ etag: '"1"', lastModified: 'x' });
    }
  });

  test('chance moves the next poll by a fifth at most, and never before what the publisher asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        const minutes = minutesUntil(afterPoll(state, fresh(1), NOW, random));
        expect(minutes).toBeGreaterThanOrEqual(24);
        expect(minutes).toBeLessThanOrEqual(36);
        expect(minutesUntil(afterPoll(state, fresh(1, 3_600_000), NOW, random))).toBeGreaterThanOrEqual(60);
      }),
    );
  });
});

describe('which feeds to ask', () => {
  const due = (host: string, nextPollAt: string, on = true): FeedState => ({ ...state, host, nextPollAt, on });

  test('those turned on and due, one a host, the longest overdue first', () => {
    const states = [
      due('a.example', '2026-11-20T11:00:00.000Z'),
      due('a.example', '2026-11-20T10:00:00.000Z'),
      due('b.example', '2026-11-19T00:00:00.000Z'),
      due('off.example', '2026-11-01T00:00:00.000Z', false),
      due('later.example', '2026-11-21T00:00:00.000Z'),
    ];
    expect(dueFeeds(states, NOW).map(({ nextPollAt }) => nextPollAt)).toEqual([
      '2026-11-19T00:00:00.000Z',
      '2026-11-20T10:00:00.000Z',
    ]);
  });

  test('a dozen at a time', () => {
    const many = Array.from({ length: 100 }, (_, n) => due(`${n}.example`, '2026-11-20T11:00:00.000Z'));
    expect(dueFeeds(many, NOW)).toHaveLength(12);
  });

  test('the next waking: the earliest due, not within the minute, not at all with every feed off', () => {
    expect(
      nextWake([due('a.example', '2026-11-20T13:00:00.000Z'), due('b.example', '2026-11-21T00:00:00.000Z')], NOW),
    ).toBe(Date.parse('2026-11-20T13:00:00.000Z'));
    expect(nextWake([due('a.example', '2026-11-01T00:00:00.000Z')], NOW)).toBe(NOW + 60_000);
    expect(nextWake([due('a.example', '2026-11-01T00:00:00.000Z', false)], NOW)).toBeNull();
  });
});
