import type { FeedBody } from '../../../lib/feeds/parse.ts';

/** A moment after everything the sample feeds hold. */
export const NOW = Date.parse('2026-11-20T12:00:00Z');

export function bodyOf(text: string, contentType: string | null = 'application/rss+xml; charset=utf-8'): FeedBody {
  return { bytes: new TextEncoder().encode(text), contentType, url: 'https://news.example/feed/' };
}

/** A feed of one item, with anything in it. */
export const rss = (item: string, channel = '<title>News</title>', prolog = '<?xml version="1.0"?>'): string =>
  `${prolog}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}<item>${item}</item></channel></rss>`;

/** Windows-1251, for the letters these tests use. */
export function cyrillic1251(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}
