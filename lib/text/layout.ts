import type { ArticleText, Passage, PassageKind, TextOffset } from '../types.ts';

/** Between two passages. Two newlines, so that plain-text readers of an export see paragraphs. */
const PASSAGE_BREAK = '\n\n';

/** A block of text before it has a place in the article. */
export interface Block {
  readonly kind: PassageKind;
  readonly text: string;
}

/** Joins a headline and blocks into one text with passages that point into it. Empty blocks are dropped. */
export function layOut(title: string | null, blocks: readonly Block[]): ArticleText {
  const all = title ? [{ kind: 'title' as const, text: title }, ...blocks] : blocks;
  const passages: Passage[] = [];
  let text = '';
  for (const block of all) {
    if (block.text === '') continue;
    if (text !== '') text += PASSAGE_BREAK;
    const start = text.length as TextOffset;
    text += block.text;
    passages.push({ kind: block.kind, start, end: text.length as TextOffset });
  }
  return { text, passages };
}

/** The words of one passage. */
export function passageText(article: ArticleText, passage: Passage): string {
  return article.text.slice(passage.start, passage.end);
}
