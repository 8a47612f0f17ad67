import type { Card } from './card.tsx';
import type { ClipBar } from './clip-bar.tsx';
import { clippingAt, type PageClipping } from './clipping-at.ts';
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
export function followPointer(session: PageSession, card: Card, bar: ClipBar, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { x: 0, y: 0 };
  const later = (run: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const pointed = (): PageMark | null => markAt(session.all(), session.settingsNow(), last.x, last.y);

  /** A mark inside a clipping has its card by resting on it; where only a click opens cards, the mark comes first. */
  const opensClipping = ({ span }: PageClipping, mark: PageMark | null): boolean =>
    mark === null ||
    session.settingsNow().cardTrigger === 'hover' ||
    span.end - span.start <= mark.mention.end - mark.mention.start;

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    last = { x: event.clientX, y: event.clientY };
    if (card.host.holds(event) || bar.host.holds(event)) {
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
        // Nothing comes up over what the reader is doing with a selection or a clipping.
        const mark = bar.host.isShown ? null : pointed();
        if (mark) card.open(mark, last.y);
      }, REST_MS);
    }
  };

  const onClick = (event: MouseEvent) => {
    if (card.host.holds(event) || bar.host.holds(event)) return;
    last = { x: event.clientX, y: event.clientY };
    clearTimeout(timer);
    const selecting = !(getSelection()?.isCollapsed ?? true);
    const onLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
    const mark = selecting || onLink ? null : pointed();
    const clipping = selecting || onLink ? null : clippingAt(session.all(), last.x, last.y);
    if (clipping && opensClipping(clipping, mark)) {
      card.close();
      void bar.edit(clipping);
    } else if (mark) card.open(mark, last.y);
    else card.close();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.shiftKey && card.enter()) event.preventDefault();
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
