import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../lib/sites/canonical-url.ts';
import { hosts } from '../../lib/sites/hosts.ts';
import { matchPatterns } from '../../lib/sites/match-patterns.ts';
import { siteOf } from '../../lib/sites/site-of.ts';

describe('the list of news sites', () => {
  test('has the sites Backstory was made for, and some eighty others', () => {
    const names = hosts.map(({ host }) => host);
    expect(names).toEqual(expect.arrayContaining(['kyivindependent.com', 'euromaidanpress.com', 'pravda.com.ua']));
    expect(names.length).toBeGreaterThanOrEqual(80);
  });

  test('is in order, without repeats, and no site is a part of another', () => {
    const names = hosts.map(({ host }) => host);
    expect(names).toEqual([...new Set(names)].sort());
    for (const name of names) {
      expect(names.filter((other) => other !== name && other.endsWith(`.${name}`))).toEqual([]);
    }
  });

  test.each(hosts.map(({ host, name }) => [host, name]))('%s is a plain lower-case host with a name', (host, name) => {
    expect(host).toMatch(/^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);
    expect(name.trim()).toBe(name);
    expect(name).not.toBe('');
  });

  test('gives patterns that browsers take, subdomains included', () => {
    for (const pattern of matchPatterns(hosts)) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/);
  });
});

describe('the site of an address', () => {
  test.each([
    ['https://kyivindependent.com/some-article/', 'The Kyiv Independent'],
    ['https://www.pravda.com.ua/eng/news/2026/10/14/7811903/', 'Ukrainska Pravda'],
    ['https://asia.nikkei.com/a', 'Nikkei Asia'],
    ['https://www.abc.net.au/news/a', 'ABC News (Australia)'],
    ['https://notkyivindependent.com/', undefined],
    ['https://kyivindependent.com.example.org/', undefined],
    ['https://localhost/', undefined],
    ['nonsense', undefined],
  ])('%s → %s', (address, name) => {
    expect(siteOf(address)?.name).toBe(name);
  });
});

describe('a canonical address', () => {
  test.each([
    ['https://a.example/b?utm_source=x&id=7&fbclid=y#top', 'https://a.example/b?id=7'],
    ['https://a.example/b?utm_source=x', 'https://a.example/b'],
    ['https://a.example/?article&UTM_Medium=rss&b=%20', 'https://a.example/?article&b=%20'],
    ['  https://user:secret@a.example/b ', 'https://a.example/b'],
    ['HTTPS://A.example/B', 'https://a.example/B'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/relative', null],
    ['', null],
  ])('%s → %s', (address, expected) => {
    expect(canonicalUrl(address)).toBe(expected);
  });

  test('takes relative addresses from the base', () => {
    expect(canonicalUrl('../b/?utm_medium=rss', 'https://a.example/x/y/')).toBe('https://a.example/x/b/');
  });

  test('is its own canonical address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (path, query, fragment) => {
        const once = canonicalUrl(`https://a.example/${path}?${query}&utm_source=x#${fragment}`)!;
        expect(canonicalUrl(once)).toBe(once);
        expect(once).not.toContain('#');
      }),
    );
  });
});
