import { canonicalUrl } from '../sites/canonical-url.ts';
import { siteOf } from '../sites/site-of.ts';
import { feedDate } from './dates.ts';
import type { FeedItem } from './feed-item.ts';
import { htmlContent, plainWords } from './html-blocks.ts';

/** What every format says about an item, before anything of it is believed. */
export interface RawItem {
  /** Addresses in order of trust; the first that is a web address is taken. */
  readonly addresses: readonly (string | undefined)[];
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly content: { readonly text: string; readonly isHtml: boolean } | null;
  readonly publishedAt: readonly (string | undefined)[];
  readonly modifiedAt: readonly (string | undefined)[];
  readonly byline: readonly (string | undefined)[];
  readonly section: string | undefined;
  readonly language: string | undefined;
}

/** What holds for every item of a feed. */
export interface FeedContext {
  /** Where the feed was fetched: base of relative addresses. */
  readonly url: string;
  readonly title: string | null;
  readonly language: string | undefined;
  /** Milliseconds since 1970: dates after it are not believed. */
  readonly now: number;
}

/** Summaries longer than this are cut at a word; a feed that puts the whole article there has it as content, too. */
const SUMMARY_LENGTH = 500;

/** A description with more than this many words is the article itself. */
const WHOLE_ARTICLE_WORDS = 150;

/** BCP 47 with the primary tag in lower case; `null` for what is none ("English"). */
export function languageTag(text: string | undefined): string | null {
  const tag = /^([a-z]{2,3})(?:[-_]([a-z0-9]{2,8}))?/i.exec(text?.trim() ?? '');
  if (!tag || /^[a-z]{4,}/i.test(text?.trim() ?? '')) return null;
  const [, primary, region] = tag;
  return region ? `${primary!.toLowerCase()}-${region.toUpperCase()}` : primary!.toLowerCase();
}

function firstDate(texts: readonly (string | undefined)[], now: number): string | null {
  for (const text of texts) {
    const date = feedDate(text, now);
    if (date !== null) return date;
  }
  return null;
}

function cutSummary(words: string): string | null {
  if (words === '') return null;
  if (words.length <= SUMMARY_LENGTH) return words;
  const cut = words.lastIndexOf(' ', SUMMARY_LENGTH);
  return `${words.slice(0, cut > 0 ? cut : SUMMARY_LENGTH)}…`;
}

/** RSS authors are `mail@host (Name)` by the book; most write only the name, and some "By" before it. */
function authorName(text: string): string {
  const words = plainWords(text);
  const inBrackets = /^\S+@\S+\s*\(([^)]{1,100})\)$/.exec(words);
  const name = (inBrackets?.[1] ?? words).replace(/^by\s+/i, '').trim();
  return name.includes('@') || name.length > 100 ? '' : name;
}

const textContent = (text: string) => ({
  blocks: text
    .split(/\n\s*\n/)
    .map((part) => ({ kind: 'paragraph' as const, text: part.replace(/\s+/g, ' ').trim() }))
    .filter((block) => block.text !== ''),
  earlier: [],
});

/** Where a feed has the whole article in its summary's place, that is the content. */
function contentOf(raw: RawItem, base: string) {
  if (raw.content && raw.content.text.trim() !== '') {
    return raw.content.isHtml ? htmlContent(raw.content.text, base) : textContent(raw.content.text);
  }
  const summary = htmlContent(raw.summary ?? '', base);
  const words = summary.blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0);
  return words >= WHOLE_ARTICLE_WORDS ? summary : { blocks: [], earlier: summary.earlier };
}

/** An item as the library takes it; `null` for one without a headline or an address to open. */
export function feedItem(raw: RawItem, feed: FeedContext): FeedItem | null {
  let url: string | null = null;
  for (const address of raw.addresses) url ??= address === undefined ? null : canonicalUrl(address, feed.url);
  const title = plainWords(raw.title ?? '');
  if (url === null || title === '') return null;
  const { blocks, earlier } = contentOf(raw, url);
  const names = raw.byline.map((name) => authorName(name ?? '')).filter(Boolean);
  return {
    url,
    title,
    summary: cutSummary(plainWords(raw.summary ?? '')),
    blocks,
    earlier: earlier.filter((link) => link.url !== url),
    publishedAt: firstDate(raw.publishedAt, feed.now),
    modifiedAt: firstDate(raw.modifiedAt, feed.now),
    byline: [...new Set(names)],
    publisher: siteOf(url)?.name ?? feed.title,
    section: plainWords(raw.section ?? '') || null,
    language: languageTag(raw.language ?? feed.language),
  };
}

/** Newest first, undated last in the feed's own order; of two items with one address the first. */
export function inOrder(items: readonly (FeedItem | null)[], limit: number): FeedItem[] {
  const byUrl = new Map<string, FeedItem>();
  for (const item of items) if (item && !byUrl.has(item.url)) byUrl.set(item.url, item);
  return [...byUrl.values()].sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '')).slice(0, limit);
}
