import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../../lib/feeds/feed-item.ts';
import { parseFeed } from '../../../lib/feeds/parse.ts';
import { layOut } from '../../../lib/text/layout.ts';
import { samplePages } from '../../pages/sample-pages.ts';
import { pageFor } from '../../pages/sites.ts';
import { bodyOf, cyrillic1251, NOW, rss } from './bytes.ts';

function itemsOf(text: string, contentType?: string): readonly FeedItem[] {
  const feed = parseFeed(bodyOf(text, contentType), NOW);
  if (!feed.ok) throw new Error(feed.error);
  return feed.value.items;
}

const problemOf = (text: string): string => {
  const feed = parseFeed(bodyOf(text), NOW);
  return feed.ok ? 'none' : feed.error;
};

const sampleFeeds = [
  'https://kyivindependent.com/rss/',
  'https://euromaidanpress.com/feed/',
  'https://euromaidanpress.com/feed/atom/',
  'https://neweasterneurope.eu/feed/',
  'https://neweasterneurope.eu/feed/json/',
];

describe('feeds of the sample sites', () => {
  test.each(sampleFeeds)('%s gives the articles as their pages have them', (url) => {
    const served = pageFor(url)!;
    const feed = parseFeed({ bytes: new TextEncoder().encode(served.body), contentType: served.contentType, url }, NOW);
    expect(feed.ok).toBe(true);
    const items = feed.ok ? feed.value.items : [];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const page = samplePages.find((sample) => sample.url === item.url)!;
      expect(item.title).toBe(page.title);
      expect(item.publisher).toBe(page.publisher);
      expect(Date.parse(item.publishedAt!)).toBe(Math.floor(Date.parse(page.publishedAt!) / 1000) * 1000);
      const { text } = layOut(item.title, item.blocks);
      for (const figure of page.figures) expect(text).toContain(figure.text);
      expect(item.earlier.map((link) => link.url)).toEqual(page.earlier);
    }
    const dates = items.map((item) => item.publishedAt!);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test("Ghost's feed, which fills every alt with the headline, does not repeat the headline in the text", () => {
    const served = pageFor('https://kyivindependent.com/rss/')!;
    for (const item of itemsOf(served.body)) {
      expect(item.blocks.some(({ text }) => text.includes(item.title))).toBe(false);
    }
  });

  test("WordPress' closing line is not text of the article", () => {
    const served = pageFor('https://euromaidanpress.com/feed/')!;
    for (const item of itemsOf(served.body)) {
      expect(item.blocks.map(({ text }) => text).join(' ')).not.toContain('appeared first on');
    }
  });
});

describe('formats', () => {
  test('RDF with dates of Dublin Core', () => {
    const [item] = itemsOf(`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/"><title>News</title><link>https://news.example/</link></channel>
      <item rdf:about="https://news.example/1"><title>Port reopens</title><link>https://news.example/1</link>
      <dc:date>2026-11-02T08:00:00+02:00</dc:date><dc:creator>Ada Quill</dc:creator></item></rdf:RDF>`);
    expect(item).toMatchObject({
      url: 'https://news.example/1',
      title: 'Port reopens',
      publishedAt: '2026-11-02T06:00:00.000Z',
      byline: ['Ada Quill'],
      publisher: 'News',
    });
  });

  test('Atom whose plain text holds signs that would be markup in HTML', () => {
    const [item] = itemsOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="EN-gb"><title>News</title>
      <entry><title>Is 3 &lt; 5 &amp; why</title><link href="/a"/><id>urn:1</id><updated>2026-11-01T00:00:00Z</updated>
      <content>One.\n\nTwo &lt;b&gt;.</content></entry></feed>`);
    expect(item).toMatchObject({ title: 'Is 3 < 5 & why', url: 'https://news.example/a', language: 'en-GB' });
    expect(item!.blocks.map(({ text }) => text)).toEqual(['One.', 'Two <b>.']);
  });

  test('Atom with XHTML content', () => {
    const [item] = itemsOf(`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>T</title>
      <link href="https://news.example/x"/><id>urn:1</id><updated>2026-11-01T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First <em>words</em>.</p><p>Second.</p></div></content></entry></feed>`);
    expect(item!.blocks.map(({ text }) => text)).toEqual(['First words.', 'Second.']);
  });

  test('JSON Feed without HTML', () => {
    const [item] = itemsOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [{ id: '1', url: 'https://news.example/j', title: 'T', content_text: 'One.\n\nTwo.' }],
      }),
      'application/feed+json',
    );
    expect(item).toMatchObject({ publishedAt: null, byline: [], language: null });
    expect(item!.blocks).toHaveLength(2);
  });

  test('RSS 0.91 with its harmless document type', () => {
    const doctype =
      '<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">';
    expect(itemsOf(rss('<title>T</title><link>https://news.example/1</link>', undefined, doctype))).toHaveLength(1);
  });
});

describe('items', () => {
  const link = '<link>https://news.example/1</link>';

  test.each([
    ['<title>T</title>', 0],
    [link, 0],
    ['<title>T</title><link>javascript:alert(1)</link>', 0],
    ['<title>T</title><guid>https://news.example/g</guid>', 1],
    ['<title>T</title><guid isPermaLink="false">https://news.example/g</guid>', 0],
    ['<title> </title><link>https://news.example/1</link>', 0],
  ])('%s → %i', (item, count) => {
    expect(itemsOf(rss(item))).toHaveLength(count);
  });

  test('have titles without markup, escaped once or twice', () => {
    const titles = ['AT&amp;T &amp;#8217;s', '&lt;b&gt;Bold&lt;/b&gt; move', '<![CDATA[Fish &amp; chips]]>'];
    expect(titles.map((title) => itemsOf(rss(`<title>${title}</title>${link}`))[0]!.title)).toEqual([
      'AT&T ’s',
      'Bold move',
      'Fish & chips',
    ]);
  });

  test.each([
    ['<author>ada@news.example (Ada Quill)</author>', ['Ada Quill']],
    ['<author>ada@news.example</author>', []],
    ['<dc:creator>By Ada Quill</dc:creator>', ['Ada Quill']],
    ['<dc:creator>Ada Quill</dc:creator><dc:creator>Bo Reed</dc:creator>', ['Ada Quill', 'Bo Reed']],
  ])('%s is by %j', (author, byline) => {
    expect(itemsOf(rss(`<title>T</title>${link}${author}`))[0]!.byline).toEqual(byline);
  });

  test('without a date, or with one that cannot be true, have none and come last', () => {
    const one = (name: string, date: string) =>
      `<title>${name}</title><link>https://news.example/${name}</link>${date}`;
    const items = itemsOf(
      rss(
        [
          one('none', ''),
          one('future', '<pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>'),
          one('zero', '<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>'),
          one('good', '<pubDate>Mon, 02 Nov 2026 08:00:00 EST</pubDate>'),
        ].join('</item><item>'),
      ),
    );
    expect(items.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ['good', '2026-11-02T13:00:00.000Z'],
      ['none', null],
      ['future', null],
      ['zero', null],
    ]);
  });

  test('listed twice count once, whatever brought the reader there', () => {
    const twice = `<title>T</title>${link}</item><item><title>T</title><link>https://news.example/1?utm_source=rss#x</link>`;
    expect(itemsOf(rss(twice))).toHaveLength(1);
  });

  test('with the whole article as their description have it as text and a short summary', () => {
    const words = 'Twelve ships waited outside the harbour for the tide to turn. '.repeat(20);
    const [item] = itemsOf(rss(`<title>T</title>${link}<description>&lt;p&gt;${words}&lt;/p&gt;</description>`));
    expect(item!.blocks).toHaveLength(1);
    expect(item!.summary!.length).toBeLessThanOrEqual(501);
    expect(item!.summary!.endsWith('…')).toBe(true);
  });

  test('tell how long the publisher wants to be left alone, where the feed says it', () => {
    const rest = (channel: string) => {
      const feed = parseFeed(bodyOf(rss(`<title>T</title>${link}`, `<title>N</title>${channel}`)), NOW);
      return feed.ok ? feed.value.restMs : undefined;
    };
    expect(rest('<ttl>60</ttl>')).toBe(3_600_000);
    expect(rest('<ttl>soon</ttl>')).toBeNull();
    expect(rest('')).toBeNull();
  });
});

describe('charsets', () => {
  const title = 'Новини дня';
  const item = (declared: string) =>
    rss(`<title>${title}</title><link>https://news.example/1</link>`, undefined, declared);
  const read = (bytes: Uint8Array, contentType: string | null) => {
    const feed = parseFeed({ bytes, contentType, url: 'https://news.example/feed/' }, NOW);
    return feed.ok ? feed.value.items[0]?.title : feed.error;
  };
  const utf16 = (text: string) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++) {
      bytes[2 + at * 2] = text.charCodeAt(at) & 255;
      bytes[3 + at * 2] = text.charCodeAt(at) >> 8;
    }
    return bytes;
  };
  const utf8 = new TextEncoder().encode(item('<?xml version="1.0" encoding="UTF-8"?>'));
  const old = cyrillic1251(item('<?xml version="1.0" encoding="windows-1251"?>').replace('і', 'и'));

  test.each([
    ['UTF-8 that the server calls Latin-1', utf8, 'text/xml; charset=ISO-8859-1', title],
    ['UTF-8 with nothing said', utf8, null, title],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), null, title],
    ['a charset only the declaration names', old, 'text/xml', title],
    ['a charset the server gets right', old, 'text/xml; charset="windows-1251"', title],
    ['UTF-16 by its mark', utf16(item('<?xml version="1.0" encoding="UTF-16"?>')), 'text/xml', title],
  ])('%s', (_name, bytes, contentType, expected) => {
    expect(read(bytes, contentType)).toBe(expected);
  });

  test('an unknown charset still gives the feed', () => {
    const latin = Uint8Array.from(rss('<title>Café</title><link>https://a.example/</link>'), (char) =>
      char.charCodeAt(0),
    );
    expect(read(latin, 'text/xml; charset=klingon')).toBe('Café');
  });
});

describe('hostile and broken bodies', () => {
  test.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['<!DOCTYPE html><html><body>503 Service Unavailable</body></html>', 'page'],
    ['\ufeff<!-- x --><html lang="en"><head><title>Just a moment…</title></head></html>', 'page'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html/>', 'page'],
    ['{"error":"not found"}', 'not-a-feed'],
    ['Not found', 'not-a-feed'],
    ['<opml version="2.0"><body/></opml>', 'not-a-feed'],
  ])('%j is reported as %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  test('a billion laughs stay ten lines', () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const prolog = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${entities}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const [item] = itemsOf(rss('<title>Ha &l9; &file;</title><link>https://news.example/1</link>', undefined, prolog));
    expect(item!.title).toBe('Ha &l9; &file;');
  });

  test('a document type that is never closed leaves nothing to read', () => {
    expect(['empty', 'malformed', 'not-a-feed']).toContain(
      problemOf(`<?xml version="1.0"?><!DOCTYPE rss [ ${'['.repeat(50_000)}`),
    );
  });

  test('a feed cut off in the middle gives what came, or a problem, never an exception', () => {
    const whole = pageFor('https://euromaidanpress.com/feed/')!.body;
    for (let end = 0; end < whole.length; end += 997) {
      expect(() => parseFeed(bodyOf(whole.slice(0, end)), NOW)).not.toThrow();
    }
  });

  test('elements nested a hundred thousand deep are survived', () => {
    const deep = '<b>'.repeat(100_000);
    expect(() => problemOf(rss(`${deep}<title>T</title>`))).not.toThrow();
    expect(() => problemOf(`${'['.repeat(100_000)}`)).not.toThrow();
    const [item] = itemsOf(
      rss(
        `<title>T</title><link>https://a.example/</link><content:encoded><![CDATA[<p>Words</p>${deep}]]></content:encoded>`,
      ),
    );
    expect(item!.blocks[0]?.text).toBe('Words');
  });

  test('any bytes at all give a feed or a problem', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '<rss>', '<?xml version="1.0"?><feed>'),
        (tail, head) => {
          const bytes = Uint8Array.from([...new TextEncoder().encode(head), ...tail]);
          expect(() => parseFeed({ bytes, contentType: null, url: 'https://a.example/' }, NOW)).not.toThrow();
        },
      ),
    );
  });
});
