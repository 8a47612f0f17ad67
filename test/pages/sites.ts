import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hugePage } from './huge-page.ts';

/** An answer of a sample site, as a server would give it. */
export interface ServedPage {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const root = path.dirname(fileURLToPath(import.meta.url));

/** Host names the sample sites answer for: the folders here that are named like one. */
export const sampleHosts: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.includes('.'))
  .map((entry) => entry.name);

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Addresses whose query decides what is shown, and the file that is. The first that fits wins. */
const byQuery: readonly { readonly prefix: string; readonly file: string }[] = [
  { prefix: 'rss.example.org/i/?a=reader&ajax=1', file: 'rss.example.org/i/reader-more.html' },
  { prefix: 'rss.example.org/i/?a=reader', file: 'rss.example.org/i/reader.html' },
  { prefix: 'rss.example.org/i/?a=normal&ajax=1', file: 'rss.example.org/i/normal-more.html' },
  { prefix: 'rss.example.org/i/?a=normal', file: 'rss.example.org/i/normal.html' },
  { prefix: 'euromaidanpress.com/?s=', file: 'euromaidanpress.com/search.html' },
  { prefix: 'kyivindependent.com/search/?q=', file: 'kyivindependent.com/search.html' },
];

/** Files kept elsewhere than their address says: feeds under what their software calls them, a theme two sites share. */
const byAddress: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'notesfrompoland.com/wp-content/themes/press/style.css': 'euromaidanpress.com/wp-content/themes/press/style.css',
    'kyivindependent.com/rss/': 'kyivindependent.com/feed.rss',
    'kyivindependent.com/news-sitemap.xml': 'kyivindependent.com/sitemap-news.xml',
    'euromaidanpress.com/feed/': 'euromaidanpress.com/feed.rss',
    'euromaidanpress.com/feed/atom/': 'euromaidanpress.com/feed.atom',
    'neweasterneurope.eu/feed/': 'neweasterneurope.eu/feed.rss',
    'neweasterneurope.eu/feed/json/': 'neweasterneurope.eu/feed.json',
  }),
);

/** FreshRSS sends it; the other publishers here send no policy. */
const feedReaderPolicy = "default-src 'self'; frame-src *; img-src * data: blob:; media-src *";

/** A picture stands in for every picture, so that pages keep their shape. */
const placeholder =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">' +
  '<rect width="1200" height="800" fill="#8aa0b3"/><path d="M0 800 380 380l230 250 170-170 420 340z" fill="#5d7386"/>' +
  '<circle cx="900" cy="230" r="90" fill="#dfe7ee"/></svg>';

/** A sample page's text, by its path inside `test/pages`. */
export function readSample(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function fileFor(host: string, pathname: string, search: string): string | null {
  const address = `${host}${pathname}`;
  const query = byQuery.find(({ prefix }) => `${address}${search}`.startsWith(prefix));
  const trimmed = address.replace(/\/+$/, '');
  const candidates = [
    query?.file ?? byAddress.get(address) ?? address,
    // Broken pages are kept apart from the site they are shown on.
    `${trimmed.replace('kyivindependent.com/bad/', 'bad/')}.html`,
    `${trimmed}/index.html`,
  ];
  return candidates.find((file) => path.extname(file) in contentTypes && existsSync(path.join(root, file))) ?? null;
}

/**
 * What a sample site answers to a request, or `null` for a host that is not one of them. Used by the demo's server, by
 * Playwright's routes and by the Firefox tests.
 */
export function pageFor(url: string): ServedPage | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  const host = address?.hostname.replace(/^www\./, '') ?? '';
  const folder = sampleHosts.find((name) => name === address?.hostname || name.replace(/^www\./, '') === host);
  if (!address || folder === undefined) return null;
  // Only plain names reach the file system.
  const file = /^[\w./-]*$/.test(address.pathname) ? fileFor(folder, address.pathname, address.search) : null;
  const headers: Record<string, string> = {};
  if (host === 'rss.example.org') headers['content-security-policy'] = feedReaderPolicy;
  if (file) return { status: 200, contentType: contentTypes[path.extname(file)]!, headers, body: readSample(file) };
  if (`${host}${address.pathname}` === 'kyivindependent.com/bad/huge/') {
    return { status: 200, contentType: contentTypes['.html']!, headers, body: hugePage(5_000_000) };
  }
  if (/\.(?:jpe?g|png|webp|ico|svg)$|^\/avatar\/|^\/f\.php$/.test(address.pathname)) {
    return { status: 200, contentType: 'image/svg+xml', headers, body: placeholder };
  }
  return {
    status: 404,
    contentType: 'text/html; charset=utf-8',
    headers,
    body: '<!DOCTYPE html><html lang="en"><head><title>Page not found</title></head><body><h1>404</h1></body></html>',
  };
}
