import type { Span, TextOffset } from '../../lib/types.ts';
import type { SessionArticle } from './marks.ts';

/** Selected words and the article they stand in. */
export interface SelectedSpan {
  readonly article: SessionArticle;
  readonly span: Span;
}

type Page = SessionArticle['page'];

/** The place in the text of an article's first words at or after the start of a range; `null` where it holds none. */
function firstWordsIn(range: Range, { map }: Page): TextOffset | null {
  const { startContainer, startOffset, commonAncestorContainer } = range;
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node)) continue;
    const offset = map.offsetOf(node, node === startContainer ? startOffset : 0);
    if (offset !== null) return offset;
  }
  return null;
}

/** Where a range begins in an article's text; where it begins in none of its words, the first words after that. */
function startOf(range: Range, page: Page): TextOffset | null {
  const { startContainer, startOffset } = range;
  const exact = page.map.offsetOf(startContainer, startOffset);
  if (exact !== null) return exact;
  for (const passage of page.article.passages) {
    const words = page.map.rangeOf(passage);
    const side = words?.comparePoint(startContainer, startOffset) ?? 1;
    if (!words || side > 0) continue;
    if (side < 0) return passage.start;
    // Between the words of a passage, in something that is no part of it.
    words.setStart(startContainer, startOffset);
    const offset = firstWordsIn(words, page);
    if (offset !== null) return offset;
  }
  return null;
}

/** Where a range ends in an article's text; where it ends in none of its words, after the last words before that. */
function endOf(range: Range, page: Page): TextOffset | null {
  const { endContainer, endOffset } = range;
  const exact = page.map.offsetOf(endContainer, endOffset);
  if (exact !== null) return exact;
  for (const passage of page.article.passages.toReversed()) {
    const words = page.map.rangeOf(passage);
    const side = words?.comparePoint(endContainer, endOffset) ?? -1;
    if (!words || side < 0) continue;
    if (side > 0) return passage.end;
    words.setStart(endContainer, endOffset);
    return firstWordsIn(words, page) ?? passage.end;
  }
  return null;
}

/** Without blanks at its ends; `null` when nothing else is in it. */
function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { start: from as TextOffset, end: (from + length) as TextOffset };
}

/** Whether any of an article is selected. */
export function isSelected({ page }: SessionArticle): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  return selection.getRangeAt(0).intersectsNode(page.root);
}

/**
 * The selected words and the article they stand in: clamped to the article's own words where the selection begins or
 * ends outside them, and to the first of several articles. `null` where nothing is selected in an article that is kept.
 */
export function selectedSpan(articles: readonly SessionArticle[], selection: Selection | null): SelectedSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const article of articles) {
    const { page, opened } = article;
    if (!opened?.kept || !range.intersectsNode(page.root)) continue;
    const start = startOf(range, page);
    const end = endOf(range, page);
    const span = start === null || end === null || start >= end ? null : trimmed(page.article.text, start, end);
    if (span) return { article, span };
  }
  return null;
}
