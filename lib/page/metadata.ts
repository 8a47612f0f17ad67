import type { ArticleMetadata } from '../types.ts';
import { pageAuthors } from './authors.ts';
import { canonicalAddress } from './canonical.ts';
import { addressDate, machineDate, titleDate, writtenDate } from './dates.ts';
import { metaTags, unescaped } from './meta-tags.ts';
import { shownDate } from './shown-date.ts';
import { describedArticle, structuredData, textOf, typesOf } from './structured-data.ts';
import { pageTitle } from './title.ts';

/** What a page says about its article, and the headline's element where the article is one of its own. */
export interface PageMetadata extends ArticleMetadata {
  readonly headline: Element | null;
  readonly description: string | null;
  readonly articleBody: string | null;
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
  const meta = metaTags(document);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  const publisher = unescaped(
    textOf(thing?.publisher) ??
      meta.first('og:site_name', 'application-name', 'dc.publisher', 'publisher') ??
      textOf(
        things.find((other) => typesOf(other).some((type) => /^(?:NewsMediaOrganization|WebSite)$/.test(type)))?.name,
      ),
  );
  const described = unescaped(textOf(thing?.headline) ?? textOf(thing?.name));
  const { title, headline } = pageTitle(document, url, described, meta, [
    publisher,
    meta.first('og:site_name', 'application-name'),
    host,
    host?.split('.').at(-2) ?? null,
  ]);
  const scope = document.body ?? document.documentElement;
  const byline = pageAuthors(document, thing, things, meta, headline, [
    publisher,
    meta.first('og:site_name'),
    meta.first('publisher', 'dc.publisher', 'application-name'),
    host,
  ]);
  const published = firstDate(
    [
      thing?.datePublished,
      meta.first(
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
    publishedAt: published ?? titleDate(document.title) ?? shownDate(scope, headline, now) ?? addressDate(url),
    modifiedAt: firstDate(
      [thing?.dateModified, meta.first('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified')],
      now,
    ),
    publisher: publisher ?? host,
    section: unescaped(textOf(thing?.articleSection)) ?? meta.first('article:section', 'parsely-section', 'section'),
    language:
      languageTag(document.documentElement.lang) ??
      languageTag(textOf(thing?.inLanguage)) ??
      languageTag(meta.first('og:locale', 'content-language', 'language')),
    description: unescaped(textOf(thing?.description)) ?? meta.first('og:description', 'description'),
    articleBody: typeof thing?.articleBody === 'string' ? unescaped(thing.articleBody) : null,
  };
}
