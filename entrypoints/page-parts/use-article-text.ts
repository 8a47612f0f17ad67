import { useEffect, useState } from 'preact/hooks';
import { askTab } from '../../lib/messages/channel.ts';
import type { ArticleId, ArticleText } from '../../lib/types.ts';

/** The words of an article in a tab; `null` until they came, and where the page is gone. */
export function useArticleText(tabId: number, id: ArticleId): ArticleText | null {
  const [text, setText] = useState<ArticleText | null>(null);
  useEffect(() => {
    let stopped = false;
    askTab(tabId, 'articleText', id).then(
      (article) => stopped || setText(article),
      () => stopped || setText(null),
    );
    return () => {
      stopped = true;
    };
  }, [tabId, id]);
  return text;
}
