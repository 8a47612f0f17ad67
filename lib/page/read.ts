import type { Article } from '../types.ts';
import type { PageVerdict } from './detect.ts';
import { mapText, type NodeBlock, type TextMap } from './text-map.ts';

/** An article found on a page, and where its words stand there. */
export interface PageArticle {
  readonly article: Article;
  readonly map: TextMap;
  readonly root: Element;
  /** Share of the text, by characters, that has a place in the live page. */
  readonly located: number;
}

const meta = (document: Document, name: string): string | null =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() || null;

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

function blocksOf(root: Element): NodeBlock[] {
  const kinds = { H2: 'heading', H3: 'heading', LI: 'list', BLOCKQUOTE: 'quote' } as const;
  return [...root.querySelectorAll('p, h2, h3, li, blockquote')]
    .filter((e) => !e.querySelector('p, li') && !e.closest('nav, aside, footer, form, figure, header'))
    .map((e) => ({ kind: kinds[e.tagName as keyof typeof kinds] ?? 'paragraph', nodes: textNodes(e) }));
}

function rootsOf(document: Document, verdict: PageVerdict): Element[] {
  const articles = [...document.querySelectorAll('article')].filter((e) => e.querySelectorAll('p').length > 2);
  if (verdict.kind === 'articles') return articles;
  return [articles[0] ?? document.querySelector('main') ?? document.body];
}

/** The articles of a page. */
export async function readPage(document: Document, url: string, verdict: PageVerdict): Promise<PageArticle[]> {
  return rootsOf(document, verdict).map((root) => {
    const single = verdict.kind !== 'articles';
    const heading = root.querySelector('h1, h2') ?? (single ? document.querySelector('h1') : null);
    const title = heading?.textContent?.trim().replace(/\s+/g, ' ') ?? null;
    const { map, ...laidOut } = mapText(
      title && heading ? { text: title, nodes: textNodes(heading) } : null,
      blocksOf(root),
    );
    const canonical = single
      ? document.querySelector('link[rel=canonical]')?.getAttribute('href')
      : heading?.querySelector('a')?.href;
    const article: Article = {
      ...laidOut,
      url: canonical ?? url,
      title,
      byline: [],
      publishedAt: meta(document, 'article:published_time'),
      modifiedAt: null,
      publisher: meta(document, 'og:site_name'),
      section: null,
      language: document.documentElement.lang || null,
      earlier: [],
    };
    return { article, map, root, located: 1 };
  });
}
