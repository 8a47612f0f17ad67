import { useRef } from 'preact/hooks';
import { askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import type { Passage, Span } from '../../lib/types.ts';

/** Sentences of the article outside the known ones, in reading order. Both lists are in order of `start`. */
export function newSentences(
  text: string,
  passages: readonly Passage[],
  known: readonly { readonly span: Span }[],
): Span[] {
  const knownAt = new Set(known.map(({ span }) => span.start));
  return passages
    .filter(({ kind }) => kind !== 'title')
    .flatMap((passage) => splitSentences(text, passage))
    .filter(({ start }) => !knownAt.has(start));
}

/** Scrolls the page to the next sentence that is new to the reader, from the first one round to the first again. */
export function useNewSentences(tabId: number, opened: OpenedArticle | null): () => void {
  const next = useRef(0);
  return () => {
    if (!opened) return;
    void askTab(tabId, 'articleText', opened.id).then((article) => {
      const fresh = article ? newSentences(article.text, article.passages, opened.known) : [];
      const span = fresh[next.current % Math.max(1, fresh.length)];
      next.current++;
      return span && askTab(tabId, 'reveal', opened.id, span);
    });
  };
}
