import { type AtomFeed, DetectError, type JsonFeed, parseFeed as parse, type RdfFeed, type RssFeed } from 'feedsmith';
import type { Result } from '../types.ts';
import { decodeFeed } from './decode.ts';
import { type FeedProblem, MAX_ITEMS, type ParsedFeed } from './feed-item.ts';
import { plainWords } from './html-blocks.ts';
import { type FeedContext, feedItem, inOrder, type RawItem } from './item.ts';
import { isWebPage, withoutDoctype } from './prolog.ts';

export interface FeedBody {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it was fetched, after redirects. */
  readonly url: string;
}

/** Parsed by feedsmith; dates stay as they were written. */
type Parsed =
  | { readonly format: 'rss'; readonly feed: RssFeed.Feed<string> }
  | { readonly format: 'atom'; readonly feed: AtomFeed.Feed<string> }
  | { readonly format: 'rdf'; readonly feed: RdfFeed.Feed<string> }
  | { readonly format: 'json'; readonly feed: JsonFeed.Feed<string> };

const html = (text: string | undefined): RawItem['content'] => (text === undefined ? null : { text, isHtml: true });

function rssItem(item: RssFeed.Item<string>): RawItem {
  const { dc, dcterms, atom } = item;
  return {
    addresses: [item.link, atom?.links?.[0]?.href, item.guid?.isPermaLink === false ? undefined : item.guid?.value],
    title: item.title ?? dc?.titles?.[0] ?? item.media?.title?.value,
    summary: item.description ?? dc?.descriptions?.[0] ?? item.media?.description?.value,
    content: html(item.content?.encoded),
    publishedAt: [item.pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published],
    modifiedAt: [dcterms?.modified?.[0], atom?.updated],
    byline: dc?.creators ?? item.authors?.map(({ name, email }) => name ?? email) ?? [],
    section: item.categories?.[0]?.name,
    language: dc?.languages?.[0],
  };
}

function rdfItem(item: RdfFeed.Item<string>): RawItem {
  return {
    addresses: [item.link, item.rdf?.about],
    title: item.title,
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: html(item.content?.encoded),
    publishedAt: [item.dc?.dates?.[0], item.dcterms?.issued?.[0]],
    modifiedAt: [item.dcterms?.modified?.[0]],
    byline: item.dc?.creators ?? [],
    section: item.dc?.subjects?.[0],
    language: item.dc?.languages?.[0],
  };
}

/** Text that Atom calls plain is escaped, so that it can be read as HTML like the rest. */
const asHtml = (text: AtomFeed.Text | undefined): string | undefined =>
  text?.type === undefined || text.type === 'text'
    ? text?.value.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    : text.value;

function atomItem(entry: AtomFeed.Entry<string>): RawItem {
  const links = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = links.find(({ type }) => type === undefined || type.includes('html')) ?? links[0];
  const isText = entry.content?.type === undefined || entry.content.type === 'text';
  return {
    addresses: [page?.href, /^https?:/.test(entry.id ?? '') ? entry.id : undefined],
    title: asHtml(entry.title),
    summary: asHtml(entry.summary),
    content: entry.content?.value === undefined ? null : { text: entry.content.value, isHtml: !isText },
    publishedAt: [entry.published, entry.dc?.dates?.[0], entry.updated],
    modifiedAt: [entry.updated],
    byline: entry.authors?.map(({ name }) => name) ?? entry.dc?.creators ?? [],
    section: entry.categories?.[0]?.label ?? entry.categories?.[0]?.term,
    language: entry.xml?.lang,
  };
}

function jsonItem(item: JsonFeed.Item<string>): RawItem {
  const text = item.content_text;
  return {
    addresses: [item.url, item.external_url, /^https?:/.test(item.id ?? '') ? item.id : undefined],
    title: item.title,
    summary: item.summary,
    content: html(item.content_html) ?? (text === undefined ? null : { text, isHtml: false }),
    publishedAt: [item.date_published],
    modifiedAt: [item.date_modified],
    byline: item.authors?.map(({ name }) => name) ?? [],
    section: item.tags?.[0],
    language: item.language,
  };
}

function rawItems({ format, feed }: Parsed): RawItem[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(rssItem);
    case 'rdf':
      return (feed.items ?? []).map(rdfItem);
    case 'atom':
      return (feed.entries ?? []).map(atomItem);
    case 'json':
      return (feed.items ?? []).map(jsonItem);
  }
}

function languageOf({ format, feed }: Parsed): string | undefined {
  if (format === 'rss') return feed.language ?? feed.dc?.languages?.[0];
  if (format === 'json') return feed.language;
  return format === 'atom' ? feed.xml?.lang : feed.dc?.languages?.[0];
}

const titleOf = ({ format, feed }: Parsed): string | null =>
  plainWords((format === 'atom' ? feed.title?.value : feed.title) ?? '') || null;

const PERIODS_MS = { hourly: 3_600_000, daily: 86_400_000, weekly: 604_800_000, monthly: 0, yearly: 0 };

/** RSS `ttl` in minutes, or the syndication module's period; nonsense is no wish. */
function restOf(parsed: Parsed): number | null {
  if (parsed.format === 'json') return null;
  if (parsed.format === 'rss' && parsed.feed.ttl && parsed.feed.ttl > 0) return parsed.feed.ttl * 60_000;
  const { sy } = parsed.feed;
  const period = PERIODS_MS[sy?.updatePeriod?.trim() as keyof typeof PERIODS_MS] ?? 0;
  return period > 0 ? period / Math.max(1, sy?.updateFrequency ?? 1) : null;
}

/** A few more than are kept, so that a feed in no order still gives its newest. */
const PARSED_ITEMS = MAX_ITEMS * 2;

/**
 * Reads RSS (0.9 to 2.0), Atom, RDF or JSON Feed. Items without headline or address are left out; a body that is none of
 * these, or is broken beyond reading, gives its problem. Nothing in a body can make it throw, expand or fetch.
 */
export function parseFeed(body: FeedBody, now: number): Result<ParsedFeed, FeedProblem> {
  const text = decodeFeed(body.bytes, body.contentType);
  if (text.trim() === '') return { ok: false, error: 'empty' };
  if (isWebPage(text)) return { ok: false, error: 'page' };
  let parsed: Parsed;
  try {
    parsed = parse(withoutDoctype(text), { maxItems: PARSED_ITEMS }) as Parsed;
  } catch (error) {
    return { ok: false, error: error instanceof DetectError ? 'not-a-feed' : 'malformed' };
  }
  const title = titleOf(parsed);
  const context: FeedContext = { url: body.url, title, language: languageOf(parsed), now };
  const items = rawItems(parsed).map((raw) => feedItem(raw, context));
  return { ok: true, value: { title, items: inOrder(items, MAX_ITEMS), restMs: restOf(parsed) } };
}
