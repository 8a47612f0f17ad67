import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOpml, type Subscription, writeOpml } from '../../../lib/feeds/opml.ts';

const opml = (body: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<opml version="2.0"><head/><body>${body}</body></opml>`;

describe('reading a list of subscriptions', () => {
  test('folders, titles, each address once, nothing that is no web address', () => {
    const list = readOpml(
      opml(`<outline text="News"><outline text="Ukraine &amp; region"><outline type="rss" text="KI" title="The Kyiv Independent" xmlUrl="https://kyivindependent.com/rss/" htmlUrl="https://kyivindependent.com/"/></outline>
        <outline text="" xmlUrl="https://b.example/feed"/></outline>
        <outline text="Again" xmlUrl="https://kyivindependent.com/rss/"/><outline text="Bad" xmlUrl="javascript:alert(1)"/>`),
    );
    expect(list).toEqual({
      ok: true,
      value: [
        {
          url: 'https://kyivindependent.com/rss/',
          title: 'The Kyiv Independent',
          siteUrl: 'https://kyivindependent.com/',
          folders: ['News', 'Ukraine & region'],
        },
        { url: 'https://b.example/feed', title: 'b.example', siteUrl: null, folders: ['News'] },
      ],
    });
  });

  test.each([
    ['', 'malformed'],
    ['<html><body>no</body></html>', 'malformed'],
    [opml('<outline text="Folder"/>'), 'no-subscriptions'],
    [opml('<outline text="x">'.repeat(100_000)), undefined],
    [opml('<outline text="&a;"/>', '<!DOCTYPE opml [<!ENTITY a "ha">]>'), 'no-subscriptions'],
  ])('what is no list is reported: %#', (text, error) => {
    const list = readOpml(text);
    expect(list.ok).toBe(false);
    if (error && !list.ok) expect(list.error).toBe(error);
  });
});

test('what is written is read back the same', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => `n${text.replace(/[^\p{L}\p{N} .,&'-]/gu, '')}`.trim().replace(/\s+/g, ' '));
  const subscription = fc.record({
    url: fc.integer({ min: 0, max: 1e6 }).map((n) => `https://a.example/${n}`),
    title: name,
    siteUrl: fc.constantFrom(null, 'https://a.example/'),
    folders: fc.array(name, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(subscription, { selector: (one) => one.url, minLength: 1, maxLength: 8 }), (list) => {
      const read = readOpml(writeOpml('Backstory', list, new Date('2026-11-20T00:00:00Z')));
      const sorted = (all: readonly Subscription[]) => [...all].sort((a, b) => a.url.localeCompare(b.url));
      expect(read.ok && sorted(read.value)).toEqual(sorted(list));
    }),
    { numRuns: 50 },
  );
});
