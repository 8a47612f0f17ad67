import { Parser } from 'htmlparser2';
import { canonicalUrl } from '../sites/canonical-url.ts';
import type { Result } from '../types.ts';
import { decodeFeed } from './decode.ts';
import { isNewsSitemap } from './discover.ts';
import { type FeedItem, type FeedProblem, MAX_ITEMS } from './feed-item.ts';
import { feedItem, inOrder } from './item.ts';
import type { FeedBody } from './parse.ts';
import { isWebPage, withoutDoctype } from './prolog.ts';

/** A news sitemap's articles, or the sitemaps an index points to, those likely to hold news first. */
export interface Sitemap {
  readonly items: readonly FeedItem[];
  readonly sitemaps: readonly string[];
}

/** Elements whose text counts, without their namespace's prefix: publishers bind it as they like. */
const FIELDS = ['loc', 'lastmod', 'title', 'publication_date', 'language', 'name', 'keywords'] as const;
type Field = (typeof FIELDS)[number];
type Entry = Partial<Record<Field, string>>;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();
const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** Entries read: a sitemap may hold 50,000 addresses, a news sitemap 1,000 (https://www.google.com/schemas/sitemap-news/0.9). */
const MAX_ENTRIES = 50_000;

/** What a sitemap nests, with room to spare; deeper ones are cut, as the parser's time grows with depth. */
const MAX_DEPTH = 32;
const PIECE = 16_384;

interface Entries {
  readonly pages: Entry[];
  readonly sitemaps: Entry[];
  readonly isSitemap: boolean;
}

function readEntries(xml: string): Entries {
  const pages: Entry[] = [];
  const sitemaps: Entry[] = [];
  let isSitemap = false;
  let entry: Entry | null = null;
  let field: Field | null = null;
  // A picture's or film's own address and title, inside the entry, are not the article's.
  let media = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentagname(qualified) {
        depth++;
        const name = localName(qualified);
        if (name === 'urlset' || name === 'sitemapindex') isSitemap = true;
        else if (name === 'url' || name === 'sitemap') entry = {};
        else if (/^(?:image|video):(?:image|video)$/i.test(qualified)) media++;
        field = media === 0 && isField(name) ? name : null;
      },
      ontext(text) {
        if (entry && field) entry[field] = (entry[field] ?? '') + text;
      },
      onclosetag(qualified) {
        depth--;
        const name = localName(qualified);
        if (/^(?:image|video):(?:image|video)$/i.test(qualified)) media--;
        field = null;
        if (entry && name === 'url') pages.push(entry);
        if (entry && name === 'sitemap') sitemaps.push(entry);
        if (name === 'url' || name === 'sitemap') entry = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let from = 0; from < xml.length && depth <= MAX_DEPTH && pages.length < MAX_ENTRIES; from += PIECE) {
    parser.write(xml.slice(from, from + PIECE));
  }
  parser.end();
  return { pages, sitemaps, isSitemap };
}

/** Titles are text, not HTML, in a sitemap. */
const escapeHtml = (text: string | undefined): string | undefined => text?.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Of an index, the parts with news, then the newest: the rest is an archive. */
function likelyNews(entries: readonly Entry[], base: string): string[] {
  return entries
    .flatMap(({ loc, lastmod = '' }) => {
      const url = canonicalUrl(loc ?? '', base);
      return url === null ? [] : [{ url, rank: `${isNewsSitemap(url) ? 1 : 0}${lastmod.trim()}` }];
    })
    .sort((a, b) => b.rank.localeCompare(a.rank))
    .map(({ url }) => url);
}

/**
 * Reads a sitemap. Only entries with a headline become items, so an ordinary sitemap gives none: an address alone says
 * nothing about a story.
 */
export function parseSitemap(body: FeedBody, now: number): Result<Sitemap, FeedProblem> {
  const text = decodeFeed(body.bytes, body.contentType);
  if (text.trim() === '') return { ok: false, error: 'empty' };
  if (isWebPage(text)) return { ok: false, error: 'page' };
  const { pages, sitemaps, isSitemap } = readEntries(withoutDoctype(text));
  if (!isSitemap) return { ok: false, error: 'not-a-feed' };
  const items = pages.map((entry) =>
    feedItem(
      {
        addresses: [entry.loc],
        title: escapeHtml(entry.title),
        summary: undefined,
        content: null,
        publishedAt: [entry.publication_date, entry.lastmod],
        modifiedAt: [entry.lastmod],
        byline: [],
        section: undefined,
        language: entry.language,
      },
      { url: body.url, title: entry.name?.trim() || null, language: undefined, now },
    ),
  );
  return { ok: true, value: { items: inOrder(items, MAX_ITEMS), sitemaps: likelyNews(sitemaps, body.url) } };
}
