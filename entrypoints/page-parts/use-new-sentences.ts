import { useRef } from 'preact/hooks';
import { askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';

async function showNext(tabId: number, opened: OpenedArticle, step: number): Promise<void> {
  // Loaded when first asked for: the popup shows its counts without it.
  const [{ newSentences }, article] = await Promise.all([
    import('./new-sentences.ts'),
    askTab(tabId, 'articleText', opened.id),
  ]);
  const fresh = article ? newSentences(article.text, article.passages, opened.known) : [];
  const span = fresh[step % Math.max(1, fresh.length)];
  if (span) await askTab(tabId, 'reveal', opened.id, span);
}

/** Scrolls the page to the next sentence that is new to the reader, from the first one round to the first again. */
export function useNewSentences(tabId: number, opened: OpenedArticle | null): () => void {
  const next = useRef(0);
  return () => {
    if (!opened) return;
    void showNext(tabId, opened, next.current++);
  };
}
