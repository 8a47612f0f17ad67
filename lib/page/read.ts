import type { Article, ArticleText } from '../types.ts';
import { foldText, type PageBlock, walkBlocks } from './blocks.ts';
import { chooseBody, kindOf } from './body.ts';
import type { BodyContext } from './body-features.ts';
import { MOST_ELEMENTS, type PageVerdict } from './detect.ts';
import { earlierLinks } from './earlier.ts';
import { type Budget, inSlices, READING_BUDGET_MS } from './in-slices.ts';
import { liveEntries } from './live-entries.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { readSegmentMetadata } from './segment-metadata.ts';
import { articleFromElsewhere, type Segment, scrolledArticles, segmentPage } from './segments.ts';
import { mapText, type TextMap } from './text-map.ts';

/** An article found on a page, and where its words stand there. */
export interface PageArticle {
  readonly article: Article;
  readonly map: TextMap;
  /** The element the article stands in. */
  readonly root: Element;
  /** Share of the body, by characters, that has a place in the live page. */
  readonly located: number;
}

/** Smallest element that holds all the blocks. */
function commonRoot(blocks: readonly PageBlock[], top: Element): Element {
  const first = blocks[0]?.element;
  const last = blocks.at(-1)?.element;
  if (!first || !last) return top;
  let root: Element = first;
  while (root !== top && root.parentElement && !root.contains(last)) root = root.parentElement;
  return root;
}

function* readOne(
  top: Element,
  metadata: Omit<PageMetadata, 'headline' | 'description' | 'articleBody'>,
  context: BodyContext,
): Generator<undefined, PageArticle | null> {
  const all = yield* walkBlocks(top);
  const { headline } = context;
  const chosen = yield* chooseBody(all, top, context);
  // The headline is the first passage; nothing of it is said again in the body.
  const body = chosen.filter(({ element, text }) => !(headline?.contains(element) || text === metadata.title));
  if (body.length === 0) return null;
  yield;
  const headBlock = headline ? titleBlock(headline, all, metadata.title) : null;
  const { map, ...laidOut } = mapText(
    metadata.title ? { text: metadata.title, block: headBlock } : null,
    body.map((block) => ({ kind: kindOf(block), block })),
  );
  yield;
  const root = commonRoot(headBlock && top.contains(headBlock.element) ? [headBlock, ...body] : body, top);
  const article: Article = {
    ...laidOut,
    url: metadata.url,
    title: metadata.title,
    byline: metadata.byline,
    publishedAt: metadata.publishedAt,
    modifiedAt: metadata.modifiedAt,
    publisher: metadata.publisher,
    section: metadata.section,
    language: metadata.language,
    earlier: earlierLinks(root, inside(root, all, body), metadata.url),
  };
  return { article, map, root, located: yield* locatedShare(article, map) };
}

/** Share of the body's letters whose passages have a range that begins and ends with their own letters. */
function* locatedShare({ passages }: ArticleText, map: TextMap): Generator<undefined, number> {
  let [found, all] = [0, 0];
  for (let i = 0; i < passages.length; i++) {
    if (i % 32 === 0) yield;
    const { start, end, kind } = passages[i]!;
    if (kind === 'title') continue;
    all += end - start;
    if (map.rangeOf({ start, end })) found += end - start;
  }
  return all === 0 ? 0 : found / all;
}

/** Blocks after the last of the body in which links to earlier coverage may still stand. */
const BLOCKS_BELOW = 30;

/** Blocks of the article's element, and a few below its end. */
function inside(root: Element, all: readonly PageBlock[], body: readonly PageBlock[]): readonly PageBlock[] {
  const first = all.findIndex(({ element }) => root.contains(element));
  return all.slice(Math.max(0, first), all.indexOf(body.at(-1)!) + BLOCKS_BELOW);
}

/** The headline as a block: one of those read already, or all its text where it spans several. */
function titleBlock(headline: Element, all: readonly PageBlock[], title: string | null): PageBlock | null {
  const own = all.find(({ element, text }) => headline.contains(element) && text === title);
  if (own) return own;
  const walker = headline.ownerDocument.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = foldText(nodes.map(({ data }) => data).join(''));
  return text === title ? { element: headline, nodes, breaks: [], text, linkLength: 0 } : null;
}

function segmentsOf(document: Document, url: string, verdict: PageVerdict, canonical: string): readonly Segment[] {
  if (verdict.kind === 'articles') {
    const scrolled = scrolledArticles(document, url).segments;
    const { segments } = segmentPage(document, url);
    // Whichever way of telling them apart finds more: the other one missed some.
    return scrolled.length > segments.length ? scrolled : segments;
  }
  if (verdict.kind === 'live') return liveEntries(document, canonical);
  const elsewhere = articleFromElsewhere(document, url);
  return elsewhere ? [elsewhere] : [];
}

/**
 * The articles of a page, with their texts, metadata and places. For a page judged `other` the best single guess, for the
 * reader who asks for it all the same; nothing for one that is too large. Works in slices with pauses, and gives what
 * was read until its budget of main-thread time ran out. Never changes the document.
 */
export async function readPage(document: Document, url: string, verdict: PageVerdict): Promise<PageArticle[]> {
  if (!document.body || document.getElementsByTagName('*').length > MOST_ELEMENTS) return [];
  const budget: Budget = { left: READING_BUDGET_MS };
  const began = performance.now();
  const metadata = readMetadata(document, url, Date.now());
  const segments = segmentsOf(document, url, verdict, metadata.url);
  budget.left -= performance.now() - began;
  const articles: PageArticle[] = [];
  for (const segment of segments) {
    const own = readSegmentMetadata(segment, metadata, url, Date.now());
    const context = { title: own.title, description: null, articleBody: null, headline: segment.heading };
    const read = await inSlices(readOne(segment.root, own, context), budget);
    if (read) articles.push(read);
    if (budget.left <= 0) return articles;
  }
  if (articles.length > 0) return articles;
  const read = await inSlices(readOne(document.body, metadata, metadata), budget);
  return read ? [read] : [];
}
