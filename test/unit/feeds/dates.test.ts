import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedDate } from '../../../lib/feeds/dates.ts';
import { NOW } from './bytes.ts';

describe('dates as feeds write them', () => {
  test.each([
    ['Tue, 06 Oct 2026 15:42:11 GMT', '2026-10-06T15:42:11.000Z'],
    ['Tue, 06 Oct 2026 15:42:11 +0300', '2026-10-06T12:42:11.000Z'],
    ['Tue, 6 Oct 2026 15:42 EDT', '2026-10-06T19:42:00.000Z'],
    ['Tue, 06 Oct 26 15:42:11 CEST', '2026-10-06T13:42:11.000Z'],
    ['06 October 2026 15:42:11 Z', '2026-10-06T15:42:11.000Z'],
    ['06-Oct-2026', '2026-10-06T00:00:00.000Z'],
    ['2026-10-06T15:42:11.000Z', '2026-10-06T15:42:11.000Z'],
    ['2026-10-06T15:42:11.123456+02:00', '2026-10-06T13:42:11.000Z'],
    ['2026-10-06 15:42:11 +0200', '2026-10-06T13:42:11.000Z'],
    ['2026-10-06T15:42+02', '2026-10-06T13:42:00.000Z'],
    ['2026-10-06', '2026-10-06T00:00:00.000Z'],
    ['  2026-10-06\n', '2026-10-06T00:00:00.000Z'],
  ])('%s → %s', (text, expected) => {
    expect(feedDate(text, NOW)).toBe(expected);
  });

  test.each([
    undefined,
    '',
    'yesterday',
    '0000-00-00 00:00:00',
    '2026-02-30',
    '2026-13-01',
    'Tue, 06 Foo 2026 15:42:11 GMT',
    'Tue, 06 Oct 2026 15:42:11 ZZZZ',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '2030-01-01T00:00:00Z',
    '6'.repeat(100_000),
  ])('%j is no date', (text) => {
    expect(feedDate(text, NOW)).toBeNull();
  });

  test('whatever JavaScript writes as a date is read back, to the second', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1996-01-01'), max: new Date(NOW), noInvalidDate: true }), (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(feedDate(whole.toUTCString(), NOW)).toBe(whole.toISOString());
        expect(feedDate(whole.toISOString(), NOW)).toBe(whole.toISOString());
      }),
    );
  });
});
