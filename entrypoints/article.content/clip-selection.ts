import { ask } from '../../lib/messages/channel.ts';
import type { Span } from '../../lib/types.ts';
import type { SessionArticle } from './marks.ts';
import type { PageSession } from './session.ts';

/** The selected words and the article they stand in; `null` where nothing is selected in an article that is kept. */
export function selectedSpan(
  articles: readonly SessionArticle[],
  selection: Selection | null,
): { readonly article: SessionArticle; readonly span: Span } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const article of articles) {
    if (!article.opened?.kept || !range.intersectsNode(article.page.root)) continue;
    const { map, article: text } = article.page;
    const start = map.offsetOf(range.startContainer, range.startOffset) ?? text.passages[0]?.start;
    const end = map.offsetOf(range.endContainer, range.endOffset) ?? text.passages.at(-1)?.end;
    if (start === undefined || end === undefined) continue;
    const span = trimmed(text.text, { start, end });
    if (span) return { article, span };
  }
  return null;
}

/** Without blanks at its ends; `null` when nothing else is in it. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { start: (start + lead) as Span['start'], end: (start + lead + length) as Span['end'] };
}

/** Saves the selected words as a clipping. Answers whether there was anything to save. */
export async function clipSelection(session: PageSession): Promise<boolean> {
  const selected = selectedSpan(session.all(), getSelection());
  if (!selected) return false;
  const { article, span } = selected;
  const clipping = {
    articleId: article.opened!.id,
    span,
    kind: 'passage',
    colour: 'yellow',
    note: '',
    tags: [],
  } as const;
  await ask('clip', clipping);
  await session.refresh();
  return true;
}
