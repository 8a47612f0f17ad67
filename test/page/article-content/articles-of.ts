import type { SessionArticle } from '../../../entrypoints/article.content/marks.ts';
import type { OpenedArticle } from '../../../lib/messages/protocol.ts';
import { type PageBlock, walkBlocks } from '../../../lib/page/blocks.ts';
import { mapText } from '../../../lib/page/text-map.ts';

function blocksOf(root: Element): PageBlock[] {
  const walk = walkBlocks(root);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}

/** Puts a page into the document: each `article` of it, its paragraphs as its words; nothing else on the page is of it. */
export function articlesOf(html: string, opened: Partial<OpenedArticle> = {}): SessionArticle[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('article')].map((root) => {
    const paragraphs = blocksOf(root).filter(({ element }) => element.tagName === 'P');
    const { map, ...text } = mapText(
      null,
      paragraphs.map((block) => ({ kind: 'paragraph', block })),
    );
    const article = { ...text, url: 'https://news.example/' } as SessionArticle['page']['article'];
    return {
      page: { article, map, root, located: 1 },
      opened: { kept: true, clippings: [], ...opened } as OpenedArticle,
    };
  });
}
