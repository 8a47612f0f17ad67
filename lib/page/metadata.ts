import type { ArticleMetadata } from '../types.ts';
import { foldText } from './blocks.ts';
import { authorsIn, unique } from './byline.ts';
import { canonicalAddress } from './canonical.ts';
import { addressDate, machineDate, writtenDate } from './dates.ts';
import { shownDate } from './shown-date.ts';
import { describedArticle, structuredData, type Thing, textOf, typesOf } from './structured-data.ts';

/** What a page says about its article, and the headline's element where the article is one of its own. */
export interface PageMetadata extends ArticleMetadata {
  readonly headline: Element | null;
  readonly description: string | null;
  readonly articleBody: string | null;
}

const LONGEST_TITLE = 300;
/** Share of common words from which two headlines are one. */
const LIKE = 0.92;
/** Longest line taken for a byline. */
const LONGEST_LINE = 240;

type Meta = (...names: readonly string[]) => string | null;

/** Names are written with `:`, `_`, `-` or `.` as each system likes. */
const metaKey = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

function metaOf(document: Document): Meta {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = foldText(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute);
      if (name && !values.has(metaKey(name))) values.set(metaKey(name), content);
    }
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(metaKey(name));
      if (value !== undefined) return value;
    }
    return null;
  };
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of the words of the shorter text that the other has too. */
function likeness(a: string, b: string): number {
  const [first, second] = [letters(a).split(' '), letters(b).split(' ')].sort((x, y) => x.length - y.length);
  const others = new Set(second);
  return first!.filter((word) => others.has(word)).length / Math.max(1, first!.length);
}

/** A page title without the site's name at either end. */
export function withoutSite(title: string, sites: readonly (string | null)[]): string {
  let text = foldText(title).slice(0, LONGEST_TITLE);
  const parts = text.split(/\s+[|»«·•–—-]\s+|\s*[|｜]\s*|\s::\s/u);
  if (parts.length > 1) {
    const names = sites.flatMap((site) => (site ? [letters(site).replace(/ /g, '')] : []));
    const isSite = (part: string) => {
      const name = letters(part).replace(/ /g, '');
      return (
        name !== '' &&
        names.some((site) => site.includes(name) || (name.includes(site) && name.length < site.length * 2 + 4))
      );
    };
    while (
      parts.length > 1 &&
      (isSite(parts.at(-1)!) || (text.includes('|') && parts.at(-1)!.split(' ').length <= 3 && parts[0]!.length > 24))
    ) {
      const last = parts.pop()!;
      text = text.slice(0, text.lastIndexOf(last)).replace(/\s*[|｜»«·•–—:-]+\s*$/u, '');
    }
    if (parts.length > 1 && isSite(parts[0]!)) {
      text = text.slice(text.indexOf(parts[0]!) + parts[0]!.length).replace(/^\s*[|｜»«·•–—:-]+\s*/u, '');
    }
  }
  return text.trim();
}

const inChrome = 'nav,footer,aside,[role=navigation],[role=complementary],[aria-hidden=true],dialog';

/** The element that shows the headline: the heading most like what the page says its title is. */
function headlineElement(document: Document, said: readonly string[]): Element | null {
  let best: Element | null = null;
  let most = 0;
  const consider = (selector: string, least: number) => {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 40)) {
      const text = foldText(element.textContent ?? '');
      if (text.length < 6 || text.length > LONGEST_TITLE + 100) continue;
      const like = said.length === 0 ? 0.5 : Math.max(...said.map((title) => likeness(title, text)));
      const score = like * Math.min(1, text.length / 24) - (element.closest(inChrome) ? 0.4 : 0);
      if (like >= least && score > most) [best, most] = [element, score];
    }
  };
  consider('h1', said.length === 0 ? 0 : 0.3);
  if (!best) consider('h2,[itemprop~=headline],[class*=headline i],[class*=title i]', 0.75);
  if (!best && said.length > 0) consider('h1', 0);
  return best;
}

interface Title {
  readonly title: string | null;
  readonly headline: Element | null;
}

function titleOf(document: Document, thing: Thing | null, meta: Meta, sites: readonly (string | null)[]): Title {
  const described = decode(textOf(thing?.headline) ?? textOf(thing?.name));
  const shared = meta('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title');
  const tab = foldText(document.title);
  const said = [described, shared && withoutSite(shared, sites), tab && withoutSite(tab, sites)].filter(
    (text): text is string => text !== null && text !== '' && letters(text) !== '',
  );
  const headline = headlineElement(document, said);
  const shown = headline ? foldText(headline.textContent ?? '') : null;
  const [first] = said;
  // Where the page calls its article by another name than its headline, the name it gives to others stands.
  const title = shown && (!first || likeness(first, shown) >= LIKE) ? shown : (first ?? shown);
  return { title, headline };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
};

/** Text whose publisher escaped it once too often. */
function decode(text: string | null): string | null {
  return text === null
    ? null
    : foldText(
        text
          .replace(/<[^<>]{1,80}>/g, '')
          .replace(/&#(\d{2,6});/g, (_all, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
          .replace(/&#x([0-9a-f]{2,5});/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
          .replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all),
      );
}

function describedAuthors(thing: Thing | null, things: readonly Thing[]): string[] {
  const listed = thing?.author ?? thing?.creator ?? thing?.contributor;
  const names = (Array.isArray(listed) ? listed : [listed]).flatMap((author: unknown): string[] => {
    if (typeof author === 'string') return URL.canParse(author) ? [] : authorsIn(author);
    if (typeof author !== 'object' || author === null) return [];
    const person = author as Thing;
    if (Array.isArray(person.name))
      return person.name.flatMap((name) => (typeof name === 'string' ? authorsIn(name) : []));
    const name =
      textOf(person.name) ??
      textOf(things.find((other) => other !== person && other['@id'] === person['@id'] && person['@id'])?.name);
    return name ? authorsIn(decode(name)!) : [];
  });
  return unique(names);
}

const bylineSelector =
  '[rel~=author],[itemprop~=author],[class*=byline i],[class*=author-name i],[class*=authorname i],[data-testid*=byline i],[data-testid*=author i],a[href*="/author/"],a[href*="/authors/"],a[href*="/autor/"],a[href*="/profile/"],[class*=author i]';

/** Bylines as shown, nearest the headline first. */
function shownAuthors(scope: Element, headline: Element | null): string[] {
  const found = [...scope.querySelectorAll(bylineSelector)].slice(0, 80).flatMap((element) => {
    const line = foldText(element.textContent ?? '');
    if (
      line === '' ||
      line.length > LONGEST_LINE ||
      element.closest('nav,footer,[class*=comment i],[class*=related i]')
    )
      return [];
    return [{ element, line }];
  });
  const after = headline ? found.filter(({ element }) => headline.compareDocumentPosition(element) & 4) : found;
  const [first] = after.length > 0 ? after : found;
  if (!first) return [];
  const inner = found.filter(
    ({ element }) =>
      first.element !== element &&
      first.element.contains(element) &&
      element.matches('a,[itemprop=name],[rel~=author]'),
  );
  if (inner.length > 0) return unique(inner.flatMap(({ line }) => authorsIn(line)));
  // Several links side by side name several authors.
  const row = found.filter(
    ({ element }) =>
      element.parentElement === first.element.parentElement && element.nodeName === first.element.nodeName,
  );
  return unique(row.flatMap(({ line }) => authorsIn(line)));
}

/** Authors by metadata; by the byline as shown where that names the newsroom only, or nobody. */
function authorsOf(
  document: Document,
  thing: Thing | null,
  things: readonly Thing[],
  meta: Meta,
  headline: Element | null,
  sites: readonly (string | null)[],
): string[] {
  const written = /writ|auth|von|par|geschr|verfa|autor/i.test(meta('twitter:label1') ?? '')
    ? meta('twitter:data1')
    : null;
  const named =
    meta(
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'cxenseparse:author',
      'twitter:misc:written by',
    ) ?? written;
  const said = describedAuthors(thing, things);
  const authors = said.length > 0 || !named || URL.canParse(named) ? said : authorsIn(named);
  const newsrooms = sites.flatMap((site) => (site ? [letters(site).replace(/ /g, '')] : []));
  const isNewsroom = (name: string) => {
    const plain = letters(name).replace(/ /g, '');
    return newsrooms.some((site) => site.includes(plain) || plain.includes(site));
  };
  if (authors.length > 0 && !authors.every(isNewsroom)) return authors;
  const shown = shownAuthors(document.body ?? document.documentElement, headline).filter((name) => !isNewsroom(name));
  // A shown name replaces the newsroom's only where it looks like a person's.
  return shown.length > 0 && (authors.length === 0 || shown.every((name) => /^\p{Lu}\S+ .*\p{Lu}/u.test(name)))
    ? shown
    : authors;
}

function firstDate(values: readonly unknown[], now: number): string | null {
  for (const value of values) {
    const text = typeof value === 'number' ? String(value) : textOf(value);
    const date = text && (machineDate(text) ?? writtenDate(text, now));
    if (date) return date;
  }
  return null;
}

/** Country and language as pages write them, as BCP 47: `en_us` is `en-US`. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(text?.trim() ?? '');
  if (!tag) return null;
  return [
    tag[1]!.toLowerCase(),
    tag[2] && tag[2][0]!.toUpperCase() + tag[2].slice(1).toLowerCase(),
    tag[3]?.toUpperCase(),
  ]
    .filter(Boolean)
    .join('-');
}

/**
 * What the page says about its article: JSON-LD first, then OpenGraph and other `meta`, then the markup, then the
 * visible text. `now` (ms) is for dates such as "5 hours ago".
 */
export function readMetadata(document: Document, url: string, now: number): PageMetadata {
  const things = structuredData(document);
  const thing = describedArticle(things, url);
  const meta = metaOf(document);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  const publisher = decode(
    textOf(thing?.publisher) ??
      meta('og:site_name', 'application-name', 'dc.publisher', 'publisher') ??
      textOf(
        things.find((other) => typesOf(other).some((type) => /^(?:NewsMediaOrganization|WebSite)$/.test(type)))?.name,
      ),
  );
  const { title, headline } = titleOf(document, thing, meta, [
    publisher,
    meta('og:site_name', 'application-name'),
    host,
    host?.split('.').at(-2) ?? null,
  ]);
  const scope = document.body ?? document.documentElement;
  const byline = authorsOf(document, thing, things, meta, headline, [publisher, meta('og:site_name'), host]);
  const published = firstDate(
    [
      thing?.datePublished,
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'publish-date',
        'publication_date',
        'date',
        'dc.date.issued',
        'dcterms.created',
        'dc.date',
        'cxenseparse:recs:publishtime',
        'og:published_time',
        'last-modified',
      ),
      thing?.uploadDate,
      thing?.dateCreated,
    ],
    now,
  );
  return {
    url: canonicalAddress(document, url),
    title,
    headline,
    byline,
    publishedAt: published ?? shownDate(scope, headline, now) ?? addressDate(url),
    modifiedAt: firstDate(
      [thing?.dateModified, meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified')],
      now,
    ),
    publisher: publisher ?? host,
    section: decode(textOf(thing?.articleSection)) ?? meta('article:section', 'parsely-section', 'section'),
    language:
      languageTag(document.documentElement.lang) ??
      languageTag(textOf(thing?.inLanguage)) ??
      languageTag(meta('og:locale', 'content-language', 'language')),
    description: decode(textOf(thing?.description)) ?? meta('og:description', 'description'),
    articleBody: typeof thing?.articleBody === 'string' ? decode(thing.articleBody) : null,
  };
}
