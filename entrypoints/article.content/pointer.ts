import type { Card } from './card.tsx';
import { markAt, type PageMark } from './pointed-mark.ts';
import type { PageSession } from './session.ts';

/** Rest before the card opens: long enough that reading past a mark never opens it. */
const REST_MS = 500;
/** Time to move from the words to the card before it closes. */
const LEAVE_MS = 300;

/**
 * Opens the card when the pointer rests on a mark, or at a click or with a modifier, as the reader chose; closes it
 * when the pointer leaves both the words and the card (WCAG 1.4.13: dismissible, hoverable, persistent). Listeners are
 * passive and on the document: the page's own handlers see every event as before.
 */
export function followPointer(session: PageSession, card: Card, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { x: 0, y: 0 };
  const later = (run: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const pointed = (): PageMark | null => markAt(session.all(), session.settingsNow(), last.x, last.y);

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    last = { x: event.clientX, y: event.clientY };
    if (card.host.holds(event)) {
      clearTimeout(timer);
      return;
    }
    const { cardTrigger } = session.settingsNow();
    if (card.host.isShown) {
      later(() => {
        if (pointed()?.mention !== card.mark()?.mention) card.close();
      }, LEAVE_MS);
    } else if (cardTrigger === 'hover' || (cardTrigger === 'modifier' && event.altKey)) {
      later(() => {
        const mark = pointed();
        if (mark) card.open(mark, last.y);
      }, REST_MS);
    }
  };

  const onClick = (event: MouseEvent) => {
    if (card.host.holds(event)) return;
    last = { x: event.clientX, y: event.clientY };
    clearTimeout(timer);
    const selecting = !(getSelection()?.isCollapsed ?? true);
    const onLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
    const mark = selecting || onLink ? null : pointed();
    if (mark) card.open(mark, last.y);
    else card.close();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !card.host.isShown) return;
    // The reader closes our card, not the page's own dialog under it.
    event.stopPropagation();
    card.close();
  };

  const passive = { passive: true, signal } as const;
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('click', onClick, passive);
  document.addEventListener('keydown', onKey, { capture: true, signal });
  // The card stays beside its words, in whichever pane they scroll.
  document.addEventListener('scroll', () => card.follow(), { ...passive, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
