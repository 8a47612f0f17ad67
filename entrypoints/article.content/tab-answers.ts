import type { TabHandlers } from '../../lib/messages/channel.ts';
import type { Card } from './card.tsx';
import type { ClipBar } from './clip-bar.tsx';
import { placeClipping } from './clip-selection.ts';
import { allMarks, stepFrom } from './pointed-mark.ts';
import type { PageSession } from './session.ts';

/** Brings a range's words to the middle of whatever scrolls around them: a feed reader's pane, or the window. */
function bringIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** What the popup, the panel and the keyboard may ask of this page. Called by nobody but our own scripts. */
export function tabAnswers(session: PageSession, card: Card, bar: ClipBar): TabHandlers {
  return {
    pageState: () => session.state(),
    reveal(_sender, articleId, span) {
      const range = session.article(articleId)?.page.map.rangeOf(span);
      if (!range) return;
      bringIntoView(range);
      card.light(range);
    },
    clipSelection: () => bar.clipSelection(),
    clipArticle: (_sender, articleId) => bar.clipArticle(articleId),
    placeClipping: (_sender, articleId, id) => placeClipping(session, articleId, id),
    stepMark(_sender, direction) {
      const next = stepFrom(allMarks(session.all(), session.settingsNow()), card.mark(), direction);
      if (!next) return;
      bringIntoView(next.range);
      card.open(next, null);
    },
    articleText(_sender, articleId) {
      const article = session.article(articleId)?.page.article;
      return article ? { text: article.text, passages: article.passages } : null;
    },
    refresh: () => session.refresh(),
  };
}
