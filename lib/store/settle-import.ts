import { findAnchor, type PreparedText, prepareText } from '../anchoring/anchor.ts';
import { type Annotation, describeAnew } from '../annotations/annotation.ts';
import type { ImportDraft } from '../annotations/import-report.ts';
import { canonicalUrl } from '../sites/canonical-url.ts';
import { siteOf } from '../sites/site-of.ts';
import { articleId } from '../text/ids.ts';
import type { Analysis, StoredArticle } from '../types.ts';
import type { Library } from './library.ts';
import { findArticle, readArticle } from './read-article.ts';
import type { ArticleRow } from './rows.ts';

/** The address under which this library keeps, or would keep, an article that another program names. */
function addressOf(url: string): string {
  const plain = canonicalUrl(url) ?? url;
  // Old exports name old addresses; the listed sites have long moved.
  return siteOf(plain) ? plain.replace(/^http:/, 'https:') : plain;
}

/** Addresses under which an article may be kept already: with and without encryption, and a slash at the end. */
function addressesOf(url: string): string[] {
  const plain = addressOf(url);
  const twin = /^https:/.test(plain) ? plain.replace(/^https:/, 'http:') : plain.replace(/^http:/, 'https:');
  const turned = (address: string) => (address.endsWith('/') ? address.slice(0, -1) : `${address}/`);
  return [...new Set([plain, url, twin, ...(plain.includes('?') ? [] : [turned(plain), turned(twin)])])];
}

async function findKept(library: Library, url: string): Promise<ArticleRow | null> {
  for (const address of addressesOf(url)) {
    const row = await findArticle(library, address);
    if (row) return row;
  }
  return null;
}

/** An article with its text made ready once for all clippings from it. */
interface Kept {
  readonly row: ArticleRow;
  readonly article: StoredArticle | null;
  readonly text: PreparedText | null;
  readonly analysis: Analysis | null;
}

async function readKept(library: Library, url: string): Promise<Kept | null> {
  const row = await findKept(library, url);
  if (!row) return null;
  const [article, analysis] = await Promise.all([readArticle(library, row.id), library.analyses.get(row.id)]);
  return { row, article, text: article && prepareText(article.text), analysis: analysis ?? null };
}

/** A clipping from a file as one of this library's: of the article it knows, described in that article's own words. */
function settle(read: Annotation, kept: Kept | null): Annotation {
  const url = addressOf(read.source.url);
  if (!kept) {
    // Places count another program's text; `null` has it described when its article is opened.
    const anchor = read.anchor && { ...read.anchor, position: null };
    return { ...read, articleId: articleId(url), source: { ...read.source, url }, anchor };
  }
  const { row, article, text, analysis } = kept;
  const { title, byline, publisher, publishedAt, language } = row;
  const { source } = read;
  const settled: Annotation = {
    ...read,
    articleId: row.id,
    source: {
      ...source,
      url: row.url,
      title: source.title ?? title,
      byline: source.byline.length > 0 ? source.byline : byline,
      publisher: source.publisher ?? publisher,
      publishedAt: source.publishedAt ?? publishedAt,
      language: source.language ?? language,
    },
  };
  if (!article || !text || !read.anchor) return settled;
  const anchored = findAnchor(text, read.anchor);
  if (anchored.state === 'exact') return describeAnew(settled, text, analysis, anchored.span);
  return { ...settled, anchor: { ...read.anchor, position: null } };
}

/**
 * Clippings of a file as this library's own: under the canonical address of their article, and where that is kept, with
 * its id, its look-alikes and the names and figures inside. An article's text is read once, whatever is clipped from it.
 */
export async function settleImport(library: Library, draft: ImportDraft): Promise<ImportDraft> {
  const byUrl = new Map<string, Annotation[]>();
  for (const read of draft.annotations) {
    const { url } = read.source;
    const same = byUrl.get(url);
    if (same) same.push(read);
    else byUrl.set(url, [read]);
  }
  const settled = new Map<Annotation, Annotation>();
  for (const [url, some] of byUrl) {
    const kept = await readKept(library, url);
    for (const read of some) settled.set(read, settle(read, kept));
  }
  return { ...draft, annotations: draft.annotations.map((read) => settled.get(read)!) };
}
