import { PassageList } from '../../components/PassageList.tsx';
import { askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import { passageText } from '../../lib/text/layout.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import type { ArticleText } from '../../lib/types.ts';

export interface OutlineProps {
  readonly opened: OpenedArticle;
  readonly text: ArticleText | null;
  readonly tabId: number;
}

/** The article's passages, each with how much of it is new to the reader. */
export function Outline({ opened, text, tabId }: OutlineProps) {
  if (!text) return null;
  const known = new Set(opened.known.map(({ span }) => span.start));
  const passages = text.passages
    .filter(({ kind }) => kind !== 'title')
    .map((passage) => {
      const sentences = splitSentences(text.text, passage);
      return {
        ...passage,
        words: passageText(text, passage),
        sentences: sentences.length,
        known: sentences.filter(({ start }) => known.has(start)).length,
      };
    });
  return (
    <section>
      <PassageList
        passages={passages}
        onShow={({ start, end }) => void askTab(tabId, 'reveal', opened.id, { start, end })}
      />
    </section>
  );
}
