import { foldText } from './blocks.ts';
import { plainAddress, webAddress } from './canonical.ts';

/** One of several articles on a page: a post of a feed reader or of a blog's front, an entry of a live blog. */
export interface Segment {
  readonly root: Element;
  readonly heading: Element | null;
  readonly title: string | null;
  /** The article's own address. */
  readonly url: string;
}

/** Letters of running text from which a part of a page holds an article and no teaser. */
const BODY_LENGTH = 350;
const SHORT_BODY_LENGTH = 120;
const LINE_LENGTH = 60;
const MOST_HEADINGS = 400;
const SHORTEST_TITLE = 10;

const chrome = 'nav,aside,footer,form,dialog,[role=navigation],[role=complementary],[role=contentinfo]';

interface TitleLink {
  readonly heading: Element;
  readonly title: string;
  readonly url: string;
  readonly host: string;
}

/** Headings that link to another page: what titles of posts do. */
function titleLinks(document: Document, url: string): TitleLink[] {
  const own = webAddress(url, url);
  const self = own && plainAddress(own);
  const links: TitleLink[] = [];
  for (const heading of [...document.querySelectorAll('h1,h2,h3,h4,[role=heading]')].slice(0, MOST_HEADINGS)) {
    const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
    const address = webAddress(link?.getAttribute('href'), document.baseURI);
    if (!address) continue;
    const title = foldText(heading.textContent ?? '');
    const target = plainAddress(address);
    if (title.length < SHORTEST_TITLE || target === self || heading.closest(chrome)) continue;
    links.push({ heading, title, url: target, host: address.hostname });
  }
  return links;
}

/** How an element and what it stands in are marked up: titles of posts on one page share it. */
function markupPath(element: Element): string {
  const path: string[] = [];
  let at: Element | null = element;
  for (let up = 0; at && up < 4; up++, at = at.parentElement) {
    path.push(`${at.nodeName}.${(at.getAttribute('class') ?? '').split(/\s/)[0]!.replace(/\d+/g, '')}`);
  }
  return path.join('<');
}

/** The largest element around each title that holds no other title of the group. */
function postsAround(group: readonly TitleLink[]): Segment[] {
  const inside = new Map<Element, Set<string>>();
  for (const { heading, url } of group) {
    for (let at: Element | null = heading; at; at = at.parentElement) {
      const urls = inside.get(at);
      if (urls) urls.add(url);
      else inside.set(at, new Set([url]));
    }
  }
  const seen = new Set<Element>();
  return group.flatMap(({ heading, title, url }) => {
    let root = heading;
    for (
      let at = heading.parentElement;
      at && at.nodeName !== 'BODY' && inside.get(at)!.size === 1;
      at = at.parentElement
    )
      root = at;
    if (seen.has(root)) return [];
    seen.add(root);
    return [{ root, heading, title, url }];
  });
}

/** Running text below an element, by a quick look: its letters, and the paragraphs they stand in. */
interface RunningText {
  readonly letters: number;
  readonly paragraphs: number;
}

function runningText(root: Element): RunningText {
  let [letters, lines] = [0, 0];
  const paragraphs = root.getElementsByTagName('p');
  for (let i = 0; i < Math.min(paragraphs.length, 60) && letters < 4 * BODY_LENGTH; i++) {
    const { length } = paragraphs[i]!.textContent.trim();
    if (length < LINE_LENGTH) continue;
    letters += length;
    lines++;
  }
  if (letters > 0) return { letters, paragraphs: lines };
  const breaks = root.getElementsByTagName('br').length;
  if (breaks === 0) return { letters: 0, paragraphs: 0 };
  let linked = 0;
  for (const link of root.getElementsByTagName('a')) linked += link.textContent.length;
  return { letters: Math.max(0, root.textContent.trim().length - 2 * linked - 200), paragraphs: breaks };
}

/** Attributes in which pages that load one article after another keep each one's address. */
const addressAttributes = [
  'data-url',
  'data-permalink',
  'data-canonical-url',
  'data-canonical',
  'data-article-url',
  'data-href',
  'data-link',
  'data-path',
];

/** Whole articles one below the other, as infinite scrolling leaves them: each says its own address. */
export function scrolledArticles(document: Document, url: string): Segmentation {
  const segments: Segment[] = [];
  for (const root of [...document.getElementsByTagName('article')].slice(0, 60)) {
    if (root.parentElement?.closest('article') || root.closest(chrome)) continue;
    const heading = root.querySelector('h1');
    const title = foldText(heading?.textContent ?? '');
    if (title.length < SHORTEST_TITLE || runningText(root).letters < 2 * BODY_LENGTH) continue;
    const holder = [root, root.parentElement].find((e) => addressAttributes.some((name) => e?.hasAttribute(name)));
    const named = addressAttributes.map((name) => holder?.getAttribute(name)).find((value) => value);
    const permalink = root.querySelector('a[rel~=bookmark],h1 a[href],h2 a[href]')?.getAttribute('href');
    const address = webAddress(named ?? permalink, document.baseURI);
    // The first one is the page's own; later ones without an address of their own cannot be kept apart.
    if (address) segments.push({ root, heading, title, url: plainAddress(address) });
    else if (segments.length === 0) segments.push({ root, heading, title, url });
  }
  const distinct = new Set(segments.map((segment) => segment.url)).size === segments.length;
  return { segments: distinct && segments.length > 1 ? segments : [] };
}

/** Several articles of one page, in page order; none where it holds fewer than two. */
export interface Segmentation {
  readonly segments: readonly Segment[];
}

/** Whether a page says something about itself, as publishers' pages do and feed readers' never. */
const describesItself = (document: Document) =>
  document.querySelector(
    'link[rel~=canonical],meta[property^="og:"],meta[property^="article:"],script[type*="ld+json"]',
  ) !== null;

/** Addresses of people: what the names above the posts of a forum link to. */
const person = /\/(?:members?|users?|u|profiles?|authors?|people)[/.?]/i;

/** On a publisher's own page a post of one paragraph is a teaser; in a feed reader it may be all there is. */
const LEAST_PARAGRAPHS = 2;
const LEAST_POSTS = 3;

/**
 * The articles of a page that holds several: told by structure, never by the software's class names. Empty for a page
 * that holds one or none, and for fronts whose posts are only teasers.
 */
export function segmentPage(document: Document, url: string): Segmentation {
  const groups = new Map<string, TitleLink[]>();
  for (const link of titleLinks(document, url)) {
    const path = markupPath(link.heading);
    const group = groups.get(path);
    if (group) group.push(link);
    else groups.set(path, [link]);
  }
  const published = groups.size > 0 && describesItself(document);
  let best: Segmentation = { segments: [] };
  for (const group of groups.values()) {
    if (group.length < (published ? LEAST_POSTS : 2)) continue;
    const posts = postsAround(group).map((segment) => ({ segment, text: runningText(segment.root) }));
    const whole = posts.filter(
      ({ segment, text }) =>
        text.letters >= BODY_LENGTH && !(published && (text.paragraphs < LEAST_PARAGRAPHS || person.test(segment.url))),
    );
    const least = published ? Math.max(LEAST_POSTS, posts.length / 2) : Math.max(2, posts.length / 3);
    if (whole.length < least || whole.length <= best.segments.length) continue;
    // Where most posts are whole the rest are not teasers, only short.
    const mostly = whole.length * 2 >= posts.length;
    const chosen = mostly ? posts.filter(({ text }) => text.letters >= SHORT_BODY_LENGTH) : whole;
    best = { segments: chosen.map(({ segment }) => segment) };
  }
  if (best.segments.length > 0) return best;
  return scrolledArticles(document, url);
}

/**
 * The one article a feed reader shows: its headline links to the original on another host. `null` on any page that says
 * something about itself, as publishers' pages do and readers' never.
 */
export function articleFromElsewhere(document: Document, url: string): Segment | null {
  if (describesItself(document)) return null;
  const host = webAddress(url, url)?.hostname;
  const links = titleLinks(document, url).filter((link) => link.host !== host);
  const [only, ...others] = links.filter(({ heading }) => /^H[12]$/.test(heading.nodeName));
  if (!only || others.some((other) => other.url !== only.url)) return null;
  for (let root = only.heading.parentElement; root; root = root.parentElement) {
    if (runningText(root).letters >= BODY_LENGTH)
      return { root, heading: only.heading, title: only.title, url: only.url };
    if (root.nodeName === 'BODY') return null;
  }
  return null;
}
