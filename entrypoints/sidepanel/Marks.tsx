import { MarkList } from '../../components/MarkList.tsx';
import { askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import type { ArticleText } from '../../lib/types.ts';

export interface MarksProps {
  readonly opened: OpenedArticle;
  readonly text: ArticleText | null;
  readonly tabId: number;
}

/** The marks of the page as a list; choosing one scrolls the page to it. */
export function Marks({ opened, text, tabId }: MarksProps) {
  if (!text) return null;
  return (
    <section>
      <MarkList
        mentions={opened.analysis.mentions}
        text={text}
        onShow={({ start, end }) => void askTab(tabId, 'reveal', opened.id, { start, end })}
      />
    </section>
  );
}
