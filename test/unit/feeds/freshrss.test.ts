import { describe, expect, test } from 'vitest';
import { type FreshRssAccount, freshRssItems } from '../../../lib/feeds/freshrss.ts';
import { NOW } from './bytes.ts';

const account: FreshRssAccount = {
  url: 'https://rss.example.org/i/?a=reader',
  user: 'ada',
  apiPassword: 'secret',
  on: true,
};
const WEEK_AGO = NOW - 7 * 86_400_000;

const item = (n: number, more: object = {}) => ({
  id: `tag:google.com,2005:reader/item/${n}`,
  published: Math.floor(NOW / 1000) - n * 3600,
  title: `Ships &amp; ports ${n}`,
  author: 'Ada Quill',
  canonical: [{ href: `https://kyivindependent.com/${n}/?utm_source=rss` }],
  summary: { content: `<p>${'Twelve ships waited outside the harbour for the tide to turn. '.repeat(20)}</p>` },
  origin: { streamId: 'feed/7', title: 'KI' },
  ...more,
});

function instance(pages: readonly unknown[], signIn = 'SID=ada/1\nLSID=null\nAuth=ada/1\n') {
  const asked: { url: string; init: RequestInit }[] = [];
  let page = 0;
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    if (url.endsWith('/accounts/ClientLogin')) return new Response(signIn);
    return new Response(JSON.stringify(pages[page++] ?? { items: [] }));
  };
  return { asked, fetch };
}

const get = (fetch: Parameters<typeof freshRssItems>[0], changed: Partial<FreshRssAccount> = {}) =>
  freshRssItems(fetch, { ...account, ...changed }, WEEK_AGO, NOW, new AbortController().signal);

describe('a FreshRSS account', () => {
  test('gives its items of all pages, each under its own address, title and date', async () => {
    const { asked, fetch } = instance([
      { items: [item(1), item(2)], continuation: 'more' },
      { items: [item(3), item(4, { canonical: [{ href: 'javascript:alert(1)' }] }), item(5, { title: '' })] },
    ]);
    const items = await get(fetch);
    expect(items.ok && items.value.map(({ url }) => url)).toEqual(
      [1, 2, 3].map((n) => `https://kyivindependent.com/${n}/`),
    );
    expect(items.ok && items.value[0]).toMatchObject({
      title: 'Ships & ports 1',
      byline: ['Ada Quill'],
      publisher: 'The Kyiv Independent',
      publishedAt: new Date(Math.floor(NOW / 1000) * 1000 - 3_600_000).toISOString(),
      blocks: [{ kind: 'paragraph' }],
    });
    expect(asked[1]!.url).toContain(`ot=${Math.floor(WEEK_AGO / 1000)}`);
    expect(asked[2]!.url).toContain('c=more');
  });

  test('the password goes in the body of one request, and never with a redirect', async () => {
    const { asked, fetch } = instance([{ items: [] }]);
    await get(fetch);
    const withPassword = asked.filter(({ url, init }) => `${url} ${init.body ?? ''}`.includes('secret'));
    expect(withPassword).toHaveLength(1);
    expect(withPassword[0]!.url).toBe('https://rss.example.org/api/greader.php/accounts/ClientLogin');
    expect(asked.every(({ init }) => init.redirect === 'error' && init.credentials === 'omit')).toBe(true);
  });

  test.each([
    ['https://rss.example.org', 'https://rss.example.org/api/greader.php'],
    ['https://a.example/freshrss/p/i/', 'https://a.example/freshrss/api/greader.php'],
    ['https://a.example/rss/api/greader.php', 'https://a.example/rss/api/greader.php'],
    ['http://192.168.1.20:8080/i/', 'http://192.168.1.20:8080/api/greader.php'],
  ])('%s is asked at %s', async (url, api) => {
    const { asked, fetch } = instance([{ items: [] }]);
    await get(fetch, { url });
    expect(asked[0]!.url).toBe(`${api}/accounts/ClientLogin`);
  });

  test.each([
    [{ on: false }, 'off'],
    [{ url: 'http://rss.example.org/' }, 'insecure'],
    [{ url: 'file:///etc/passwd' }, 'insecure'],
    [{ url: 'nonsense' }, 'not-freshrss'],
  ])('%j asks nothing: %s', async (changed, error) => {
    const { asked, fetch } = instance([]);
    expect(await get(fetch, changed)).toEqual({ ok: false, error });
    expect(asked).toEqual([]);
  });

  test('what is no FreshRSS, and what refuses, is told apart', async () => {
    expect(await get(instance([], '<!doctype html><title>Hello</title>').fetch)).toEqual({
      ok: false,
      error: 'not-freshrss',
    });
    expect(await get(instance([{ items: 'none' }]).fetch)).toEqual({ ok: false, error: 'not-freshrss' });
    expect(await get(async () => new Response('Unauthorized!', { status: 401 }))).toEqual({
      ok: false,
      error: 'refused',
    });
    expect(await get(() => Promise.reject(new TypeError('x')))).toEqual({ ok: false, error: 'network' });
  });

  test.each([
    [503, 'api-off'],
    [401, 'refused'],
    [400, 'refused'],
    [404, 'not-freshrss'],
    [502, 'http-502'],
  ])('a sign-in answered with %i is %s', async (status, error) => {
    expect(await get(async () => new Response('No', { status }))).toEqual({ ok: false, error });
  });

  test('an account that never ends is left after ten pages', async () => {
    const { asked, fetch } = instance(
      Array.from({ length: 50 }, (_, n) => ({ items: [item(n)], continuation: 'again' })),
    );
    expect((await get(fetch)).ok).toBe(true);
    expect(asked).toHaveLength(11);
  });
});
