import { describe, expect, test } from 'vitest';
import {
  afterFreshRss,
  type FreshRssOutcome,
  freshRssSince,
  newFreshRssSource,
  parseFreshRssSource,
} from '../../../lib/feeds/freshrss-source.ts';
import { NOW } from './bytes.ts';

const DAY = 86_400_000;
const fresh = newFreshRssSource({ url: 'https://rss.example.org/', user: 'ada', apiPassword: 'secret' }, NOW);
const asked = (outcome: FreshRssOutcome, source = fresh) => ({
  ...source,
  ...afterFreshRss(source, outcome, NOW, 0.5),
});

test('a new account is on, due, and asked for two weeks', () => {
  expect(fresh).toMatchObject({ on: true, nextPollAt: new Date(NOW).toISOString(), items: 0 });
  expect(freshRssSince(fresh, NOW)).toBe(NOW - 14 * DAY);
});

test('what came is counted, and only what is newer is asked for next, with a day to spare', () => {
  const once = asked({ kind: 'kept', added: 7 });
  expect(once).toMatchObject({ items: 7, lastError: null, failures: 0, on: true });
  expect(Date.parse(once.nextPollAt)).toBeGreaterThan(NOW);
  expect(freshRssSince(once, NOW + DAY)).toBe(NOW - DAY);
  expect(asked({ kind: 'kept', added: 2 }, once).items).toBe(9);
});

describe('an account that gave nothing', () => {
  test.each<[string, FreshRssOutcome, string, boolean]>([
    ['for want of a network is asked again', { kind: 'failed', problem: 'network' }, 'network', true],
    ['for want of room is asked again', { kind: 'full' }, 'full', true],
    ['because it refuses is left alone', { kind: 'failed', problem: 'refused' }, 'refused', false],
  ])('%s', (_, outcome, lastError, on) => {
    const after = asked(outcome);
    expect(after).toMatchObject({ lastError, on, failures: 1, items: 0, lastItemsAt: null });
    expect(freshRssSince(after, NOW)).toBe(NOW - 14 * DAY);
  });

  test('is asked for all that was missed', () => {
    const once = asked({ kind: 'kept', added: 1 });
    const failed = { ...once, ...afterFreshRss(once, { kind: 'failed', problem: 'timeout' }, NOW + 5 * DAY, 0.5) };
    expect(freshRssSince(failed, NOW + 6 * DAY)).toBe(NOW - DAY);
  });
});

test.each([undefined, null, 'x', {}, { ...fresh, url: 3 }, { ...fresh, nextPollAt: 'soon' }])(
  'what is stored and no account is none: %j',
  (stored) => {
    expect(parseFreshRssSource(stored)).toBeNull();
  },
);

test('what is stored of an account is read back', () => {
  expect(parseFreshRssSource(JSON.parse(JSON.stringify(asked({ kind: 'kept', added: 1 }))))).toEqual(
    asked({ kind: 'kept', added: 1 }),
  );
});
