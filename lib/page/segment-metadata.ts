import type { ArticleMetadata } from '../types.ts';
import { foldText } from './blocks.ts';
import { authorsIn, unique } from './byline.ts';
import { addressDate } from './dates.ts';
import { languageTag } from './metadata.ts';
import type { Segment } from './segments.ts';
import { shownDate } from './shown-date.ts';

const byline =
  '[rel~=author],[itemprop~=author],[class~=author],[class*=byline i],[class*=entry-author i],[class*=author i]';
const source =
  '[class~=website],[class*=feed-title i],[class*=feed i] a,[class*=source i],[class*=website i],[class*=publisher i],[class*=site-name i]';

/** First short text below an element that fits a selector; never the title, whose link readers name after its target. */
function shortText(root: Element, heading: Element | null, selector: string): string | null {
  for (const element of root.querySelectorAll(selector)) {
    if (heading?.contains(element) || element.contains(heading)) continue;
    const text = foldText(element.textContent ?? '');
    if (text.length >= 2 && text.length <= 80) return text;
  }
  return null;
}

/**
 * What a page of several articles says about one of them. On the article's own site the page's publisher is the
 * article's; in a feed reader the publisher is the feed it names, else the host of the original.
 */
export function readSegmentMetadata(
  segment: Segment,
  page: ArticleMetadata,
  pageUrl: string,
  now: number,
): ArticleMetadata {
  const { root, url, title, heading } = segment;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const sameSite = URL.canParse(pageUrl) && new URL(pageUrl).hostname.replace(/^www\./, '') === host;
  const by = shortText(root, heading, byline);
  const names = by ? unique(authorsIn(by)) : [];
  const language =
    root.querySelector('[lang]')?.getAttribute('lang') ?? root.closest('[lang]:not(html)')?.getAttribute('lang');
  return {
    url,
    title: title ?? page.title,
    byline: names.length > 0 || !url.startsWith(`${page.url}#`) ? names : page.byline,
    publishedAt: shownDate(root, null, now) ?? (heading ? addressDate(url) : null),
    modifiedAt: null,
    publisher: sameSite ? page.publisher : (shortText(root, heading, source) ?? host),
    section: null,
    // A feed reader's own language says nothing about its articles'.
    language: languageTag(language) ?? (sameSite ? page.language : null),
  };
}
