import { Parser } from 'htmlparser2';
import { canonicalUrl } from '../sites/canonical-url.ts';

/** A `<link>` of a page's head. */
export interface HeadLink {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** A feed or news sitemap a site may have. */
export interface FeedCandidate {
  readonly url: string;
  readonly title: string | null;
  readonly kind: 'feed' | 'sitemap';
  /** `guessed`: the usual place, not one the site named; most of these are not there. */
  readonly source: 'link' | 'robots' | 'guessed';
}

/** Where publishing software puts its feed: WordPress, Ghost, Drupal and most newsrooms' own systems. */
const FEED_PATHS: readonly string[] = ['/feed/', '/rss/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml'];

/** Where news sitemaps are put: Yoast, Google News plug-ins, Arc, newsrooms' own. */
const SITEMAP_PATHS: readonly string[] = [
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap_news.xml',
  '/sitemaps/news.xml',
  '/arc/outboundfeeds/news-sitemap/?outputType=xml',
];

const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
]);

/** Links worth looking at in one head; a page with more is not meant well. */
const MAX_LINKS = 100;

/** Feeds of comments, of one post, of a search: not the site's coverage. */
const NOT_COVERAGE = /\/comments\/|[?&](?:s|q|search|p)=|\/search\/|[?&]feed=comments/i;
const NOT_COVERAGE_TITLE = /\bcomments?\b|kommentar|коментар/i;

/** Whether a feed lies below an article's own address: its comments. Sections, one step below the site, have feeds of news. */
function isBelowArticle(feed: string, page: string): boolean {
  const { pathname, origin } = new URL(page);
  const isDeep = pathname.split('/').filter(Boolean).length > 1;
  return isDeep && feed.startsWith(`${origin}${pathname.replace(/\/$/, '')}/`);
}

/** The head's links in a page's source, for contexts without a document. */
export function headLinks(html: string): HeadLink[] {
  const links: HeadLink[] = [];
  let inHead = true;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name === 'body') inHead = false;
      if (inHead && name === 'link' && links.length < MAX_LINKS) links.push({ rel, type, href, title });
    },
  });
  // A head longer than this holds no more links that matter.
  parser.end(html.slice(0, 300_000));
  return links;
}

/** The feeds a page names in its head, its site's own first; those of comments and searches left out. */
export function linkedFeeds(links: readonly HeadLink[], pageUrl: string): FeedCandidate[] {
  const candidates = links.slice(0, MAX_LINKS).flatMap(({ rel, type, href, title }): FeedCandidate[] => {
    const isFeed =
      rel.toLowerCase().split(/\s+/).includes('alternate') && FEED_TYPES.has(type.toLowerCase().split(';')[0]!.trim());
    const url = isFeed ? canonicalUrl(href, pageUrl) : null;
    if (url === null || NOT_COVERAGE.test(url) || NOT_COVERAGE_TITLE.test(title) || isBelowArticle(url, pageUrl))
      return [];
    return [{ url, title: title.trim() || null, kind: 'feed', source: 'link' }];
  });
  return unique(candidates);
}

/** Whether a sitemap is of news, by its name; a host's name says nothing. */
export function isNewsSitemap(url: string): boolean {
  return /news/i.test(new URL(url).pathname);
}

/** The sitemaps a `robots.txt` names, those that are news by their name first. */
export function robotsSitemaps(robots: string, siteUrl: string): FeedCandidate[] {
  const urls = robots
    .slice(0, 500_000)
    .split(/\r?\n/)
    .flatMap((line) => {
      const named = /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1];
      return named === undefined ? [] : (canonicalUrl(named, siteUrl) ?? []);
    })
    .slice(0, MAX_LINKS);
  return unique(
    [...urls.filter(isNewsSitemap), ...urls.filter((url) => !isNewsSitemap(url))].map((url) => ({
      url,
      title: null,
      kind: 'sitemap',
      source: 'robots',
    })),
  );
}

/** The usual places of a site's feed and news sitemap, for sites that name none. Asked one after the other, until one answers. */
export function guessedFeeds(siteUrl: string): FeedCandidate[] {
  const at = (kind: FeedCandidate['kind']) => (path: string) => {
    const url = canonicalUrl(path, siteUrl);
    return url === null ? [] : [{ url, title: null, kind, source: 'guessed' as const }];
  };
  return [...FEED_PATHS.flatMap(at('feed')), ...SITEMAP_PATHS.flatMap(at('sitemap'))];
}

function unique(candidates: readonly FeedCandidate[]): FeedCandidate[] {
  const byUrl = new Map<string, FeedCandidate>();
  for (const candidate of candidates) if (!byUrl.has(candidate.url)) byUrl.set(candidate.url, candidate);
  return [...byUrl.values()];
}
