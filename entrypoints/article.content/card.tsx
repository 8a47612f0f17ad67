import { type CardAction, type CardContent, MentionCard } from '../../components/MentionCard.tsx';
import { ask } from '../../lib/messages/channel.ts';
import type { FigureCard } from '../../lib/messages/protocol.ts';
import { type CardHost, createCardHost } from './card-host.tsx';
import type { ClipBar } from './clip-bar.tsx';
import { plainChoice } from './clip-selection.ts';
import { correctionOf } from './correction-of.ts';
import { figureHistory } from './figure-history.ts';
import { measureTheme } from './page-theme.ts';
import type { Painter } from './painter.ts';
import { boxOf, type PageMark } from './pointed-mark.ts';
import type { PageSession } from './session.ts';

/** How long a passage the reader jumped to stays lit. */
const LIGHT_MS = 2500;

/** The card over one mark: asks the background what it says, shows it, carries out corrections. */
export interface Card {
  readonly host: CardHost;
  /** Opens for a mark, beside the line of it nearest to a height of the window; `null` where a key opened it. */
  open(mark: PageMark, y: number | null): void;
  /** Puts the keyboard into the card a key opened; whether it went there. It stands at the page's end, far from its words. */
  enter(): boolean;
  close(): void;
  /** Keeps the card beside its words after a scroll; closes it when they left the window. */
  follow(): void;
  /** The mark it is open for. */
  mark(): PageMark | null;
  /** Lights up a range for a moment. */
  light(range: Range): void;
}

async function contentOf({ article, mention }: PageMark): Promise<CardContent> {
  const id = article.opened!.id;
  if (mention.kind === 'entity') {
    const card = await ask('entityCard', mention.entity, id);
    return card ? { kind: 'entity', card } : { kind: 'failed', text: mention.text };
  }
  const card = await ask('figureCard', id, mention.start);
  return card ? { kind: 'figure', card } : { kind: 'failed', text: mention.text };
}

/** Where the library shows more of what the card is about. */
function routeOf({ mention, article }: PageMark): string {
  return mention.kind === 'entity'
    ? `#/names/${encodeURIComponent(mention.entity)}`
    : `#/figures/${article.opened!.id}/${mention.start}`;
}

export function createCard(session: PageSession, painter: Painter, document: Document, bar: ClipBar): Card {
  const host = createCardHost(document, { element: 'backstory-card', onEscape: () => close() });
  let current: PageMark | null = null;
  let lineAt: number | null = null;

  const close = () => {
    if (!current) return;
    current = null;
    painter.paint('backstory-focus', []);
    host.hide();
  };

  const show = (mark: PageMark, content: CardContent) => {
    const { opened, page } = mark.article;
    const corrections = opened?.kept ? correctionsOf(mark) : {};
    const scheme = measureTheme(page.root) === 'dark' ? 'dark' : 'light';
    host.show(
      <MentionCard
        content={content}
        here={opened!.id}
        onLibrary={() => void ask('show', { page: 'library', route: routeOf(mark) })}
        {...corrections}
        {...(opened?.kept && content.kind === 'figure' && { onClip: () => clipFigure(mark, content.card) })}
        onClose={close}
      />,
      boxOf(mark.range, lineAt),
      scheme,
      session.settingsNow().markColours,
    );
  };

  const clipFigure = ({ article, mention: { start, end } }: PageMark, figure: FigureCard) => {
    close();
    const note = figureHistory(figure);
    void bar.clip({ article, span: { start, end } }, { ...plainChoice, kind: 'figure', note });
  };

  const correctionsOf = ({ mention, article }: PageMark) => {
    /** Takes back what was done last. */
    let takeBack = async () => {};
    const onAction = async (action: CardAction) => {
      if (mention.kind === 'figure') {
        const id = await ask('splitFigure', article.opened!.id, mention.start);
        if (id !== null) takeBack = () => ask('takeBackSplit', id);
      } else {
        const correction = correctionOf(mention, action);
        const id = correction && (await ask('correct', correction));
        if (id !== null) takeBack = () => ask('takeBackCorrection', id);
      }
      await session.refresh();
    };
    const onUndo = async () => {
      await takeBack();
      await session.refresh();
    };
    return { onAction, onUndo, findNames: (start: string) => ask('namesStarting', start) };
  };

  return {
    host,
    open(mark, y) {
      if (current?.mention === mark.mention) return;
      current = mark;
      lineAt = y;
      painter.paint('backstory-focus', [mark.range]);
      show(mark, { kind: 'waiting', text: mark.mention.text });
      contentOf(mark)
        .catch((): CardContent => ({ kind: 'failed', text: mark.mention.text }))
        .then((content) => {
          // The reader may have moved on to another mark meanwhile.
          if (current === mark) show(mark, content);
        });
    },
    close,
    enter() {
      if (!current || lineAt !== null || host.hasFocus()) return false;
      host.focusFirst();
      return true;
    },
    follow() {
      if (!current) return;
      const { top, bottom } = current.range.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) close();
      else host.moveTo(boxOf(current.range, null));
    },
    mark: () => current,
    light(range) {
      painter.paint('backstory-focus', [range]);
      setTimeout(() => painter.paint('backstory-focus', current ? [current.range] : []), LIGHT_MS);
    },
  };
}
