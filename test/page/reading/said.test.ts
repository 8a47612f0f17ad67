import { describe, expect, test } from 'vitest';
import { authorsIn } from '../../../lib/page/byline.ts';
import { canonicalAddress, plainAddress } from '../../../lib/page/canonical.ts';
import { addressDate, machineDate, writtenDate } from '../../../lib/page/dates.ts';
import { readMetadata } from '../../../lib/page/metadata.ts';
import { withoutSite } from '../../../lib/page/title.ts';

const now = Date.parse('2026-11-07T12:00:00Z');

describe('dates', () => {
  test.each([
    ['2026-11-07T08:30:00+0200', '2026-11-07T08:30:00+02:00'],
    ['2026-11-07 08:30:00.123Z', '2026-11-07T08:30:00Z'],
    ['20261107', '2026-11-07'],
    ['Sat, 07 Nov 2026 08:30:00 GMT', '2026-11-07T08:30:00.000Z'],
    ['Sat Nov 07 08:30:00 CEST 2026', '2026-11-07T08:30:00+02:00'],
    ['soon', null],
    ['2026-13-07', null],
  ])('a program’s %s is %s', (text, expected) => {
    expect(machineDate(text)).toBe(expected);
  });

  test.each([
    ['Updated 5 hours ago', '2026-11-07T07:00:00.000Z'],
    ['il y a 2 jours', '2026-11-05T12:00:00.000Z'],
    ['3 години тому', '2026-11-07T09:00:00.000Z'],
    ['November 7, 2026 at 8:05 pm', '2026-11-07T20:05:00'],
    ['7 novembre 2026 à 18h30', '2026-11-07T18:30:00'],
    ['7 листопада 2026, 09:15', '2026-11-07T09:15:00'],
    ['Do 25.04.24 | 14:07 Uhr', '2024-04-25T14:07:00'],
    ['25/12/2026', '2026-12-25'],
    ['06/07/2026', null],
    ['a thousand days', null],
  ])('a reader’s "%s" is %s', (text, expected) => {
    expect(writtenDate(text, now)).toBe(expected);
  });

  test('stand in addresses', () => {
    expect(addressDate('https://quay.example/2026/11/07/ice')).toBe('2026-11-07');
    expect(addressDate('https://quay.example/20261107-glace')).toBe('2026-11-07');
    expect(addressDate('https://quay.example/99887766')).toBeNull();
  });
});

test.each([
  ['By Ann Lee and Bo Ek, in Kyiv', ['Ann Lee', 'Bo Ek']],
  ['Von Cy Dahl und Eva Fro', ['Cy Dahl', 'Eva Fro']],
  ['Par Léa Roux', ['Léa Roux']],
  ['Ann Lee | Senior correspondent', ['Ann Lee']],
  ['@annlee', []],
  ['Updated yesterday', []],
])('the byline "%s" names %j', (line, names) => {
  expect(authorsIn(line)).toEqual(names);
});

test.each([
  ['afp/mba;ek', ['afp/mba', 'ek']],
  ['Ann Lee, MRCGP, Marketing Manager', ['Ann Lee']],
  ['About the author', []],
])('of the byline "%s" only %j are names', (line, names) => {
  expect(authorsIn(line)).toEqual(names);
});

describe('a page that says different things about itself', () => {
  const url = 'https://quay.example/harbour-towns-sign-a-pact-on-ice';
  const read = (head: string, body: string) =>
    readMetadata(new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html'), url, now);
  const described = (fields: string) => `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;

  test('is called by its structured data where a reworded heading is a version of it', () => {
    const head = `${described('"headline":"Ice pact signed by harbour towns"')}<title>Harbour towns: new ice pact signed</title>`;
    expect(read(head, '<h1>Harbour towns: new ice pact signed</h1>').title).toBe('Ice pact signed by harbour towns');
  });

  test('is called what tab, links and address agree on, against structured data alone', () => {
    const title = 'Harbour towns sign a pact on ice';
    const head = `${described('"headline":"Frozen out: how winter won"')}<title>${title} | Quay</title><meta property="og:title" content="${title}">`;
    expect(read(head, '<h1>Frozen out: how winter won</h1>').title).toBe(title);
  });

  test('names its people, not the newsroom, the organization or a mail address', () => {
    const head = `${described('"author":{"@type":"Organization","name":"Quay News Desk"}')}<meta name="author" content="desk@quay.example"><meta name="twitter:misc:Written by" content="Ann Lee">`;
    expect(read(head, '').byline).toEqual(['Ann Lee']);
  });

  test('names all authors of repeated tags', () => {
    expect(read('<meta name="author" content="Ann Lee"><meta name="author" content="Bo Ek">', '').byline).toEqual([
      'Ann Lee',
      'Bo Ek',
    ]);
  });

  test('names who stands behind a bare "Von:" or a label of facts', () => {
    expect(
      read('', '<h1>Harbour towns sign a pact</h1><ul><li>Von: <span>Ann Lee</span>, <span>Bo Ek</span></li></ul>')
        .byline,
    ).toEqual(['Ann Lee', 'Bo Ek']);
    expect(
      read('', '<h1>Harbour towns sign a pact</h1><ul><li><strong>Autorin/Autor</strong> Eva Fro</li></ul>').byline,
    ).toEqual(['Eva Fro']);
  });

  test('has the date behind its title where nothing else of its own is dated', () => {
    const teaser = '<a href="/x"><h2>Another story <span class="date">24.04.2026</span></h2></a>';
    expect(read('<title>Ice | Quay | 28.04.2026</title>', `<h1>Ice</h1>${teaser}`).publishedAt).toBe('2026-04-28');
  });
});

test.each([
  ['https://quay.example/ice?utm_source=x&id=7&fbclid=1#top', 'https://quay.example/ice?id=7'],
  ['https://m.quay.example/ice', 'https://www.quay.example/ice'],
  ['https://quay.example/ice/amp/', 'https://quay.example/ice'],
  ['https://quay-example.cdn.ampproject.org/c/s/quay.example/ice', 'https://quay.example/ice'],
])('the address %s is kept as %s', (from, to) => {
  expect(plainAddress(new URL(from))).toBe(to);
});

test('a canonical address of another site, or of the front page, is not believed', () => {
  const page = new DOMParser().parseFromString('<link rel="canonical" href="https://other.example/x">', 'text/html');
  expect(canonicalAddress(page, 'https://quay.example/ice')).toBe('https://quay.example/ice');
  page.querySelector('link')!.href = 'https://quay.example/';
  expect(canonicalAddress(page, 'https://quay.example/ice')).toBe('https://quay.example/ice');
});

test.each([
  ['Ice came early | The Daily Quay', 'Ice came early'],
  ['The Daily Quay – Ice came early', 'Ice came early'],
  ['Talks on ice - and after | The Daily Quay', 'Talks on ice - and after'],
])('a title %s is %s without its site', (title, expected) => {
  expect(withoutSite(title, ['The Daily Quay'])).toBe(expected);
});
