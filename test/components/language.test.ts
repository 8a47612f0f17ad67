import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  fillIn,
  formatAgo,
  formatBytes,
  formatCompact,
  formatDay,
  formatList,
  formatMonth,
  formatNumber,
  parseDate,
  speak,
  t,
  tn,
} from '../../lib/i18n/language.ts';

const now = new Date('2026-11-23T12:00:00');
const forms: Readonly<Record<string, string>> = {
  greeting: 'Hello, {name}',
  articleCount_one: '{count} стаття',
  articleCount_few: '{count} статті',
  articleCount_many: '{count} статей',
  articleCount_other: '{count} статті',
};

beforeEach(() => speak((key) => forms[key] ?? '', 'uk'));

describe('messages', () => {
  test('places take their values, and numbers are written the reader’s way', () => {
    expect(fillIn('{count} of {of}', { count: 12345, of: 'all' })).toBe('12 345 of all'.replace(' ', '\u00a0'));
  });

  test('a place without a value stays, and values are never read as places', () => {
    expect(fillIn('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
  });

  test('a value with any text stands as it is', () => {
    fc.assert(fc.property(fc.string(), (value) => fillIn('<{value}>', { value }) === `<${value}>`));
  });

  test('an unknown message shows its key, so that a slip is seen', () => {
    expect(t('close')).toBe('close');
  });

  test.each([
    [1, '1 стаття'],
    [3, '3 статті'],
    [5, '5 статей'],
    [11, '11 статей'],
    [21, '21 стаття'],
    [102, '102 статті'],
  ])('%d takes its Ukrainian form', (count, words) => {
    expect(tn('articleCount', count)).toBe(words);
  });
});

describe('dates', () => {
  beforeEach(() => speak(() => '', 'en-GB'));

  test('a day of this year has no year, another has', () => {
    expect(formatDay('2026-03-03', now)).toBe('3 Mar');
    expect(formatDay('2025-03-03', now)).toBe('3 Mar 2025');
  });

  test('no date and no real date are nothing', () => {
    expect([formatDay(null, now), formatDay('soon', now), formatAgo(null, now)]).toEqual(['', '', '']);
    expect(parseDate('2026-13-99')).toBeNull();
  });

  test.each([
    ['2026-11-23T01:00:00', 'today'],
    ['2026-11-22T23:59:00', 'yesterday'],
    ['2026-11-18T10:00:00', '5 days ago'],
    ['2026-11-10T10:00:00', '10 Nov'],
  ])('%s was %s', (iso, words) => {
    expect(formatAgo(iso, now)).toBe(words);
  });

  test('a month is named, and what is no month is shown as it is', () => {
    expect([formatMonth('2026-11'), formatMonth('?')]).toEqual(['November 2026', '?']);
  });
});

describe('numbers and lists', () => {
  test.each([
    ['en-GB', '1,234.5', '35B', 'a, b and c', '1.2 MB'],
    ['de', '1.234,5', '35 Mrd.', 'a, b und c', '1,2 MB'],
    ['pl', '1234,5', '35 mld', 'a, b i c', '1,2 MB'],
  ])('are written as in %s', (locale, number, compact, list, bytes) => {
    speak(() => '', locale);
    const plain = (text: string) => text.replace(/\u00a0|\u202f/g, ' ');
    expect(plain(formatNumber(1234.5))).toBe(number);
    expect(plain(formatCompact(35e9)).toLowerCase()).toBe(compact.toLowerCase().replace('35b', '35bn'));
    expect(formatList(['a', 'b', 'c'])).toBe(list);
    expect(plain(formatBytes(1_200_000))).toBe(bytes);
  });
});
