import type { ClipBar } from './clip-bar.tsx';
import type { PageSession } from './session.ts';

/** Rest after the last change of a selection before the bar comes: it is still being made until then. */
const SETTLE_MS = 250;

/** Whether a selection is in something the reader writes in. */
function isEditable(selection: Selection): boolean {
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  const active = document.activeElement;
  return (
    (element instanceof HTMLElement && element.isContentEditable) ||
    active instanceof HTMLTextAreaElement ||
    active instanceof HTMLInputElement
  );
}

/** Tells one selection from another, so that a bar the reader closed does not come back for the same words. */
function sameRange(a: Range | null, b: Range): boolean {
  return (
    a !== null &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/**
 * Offers to clip what the reader selected, by pointer or keyboard, once the selection has come to rest; and takes the
 * bar away when the reader goes on. A selection that a page makes by itself is nobody's wish. Listeners are passive.
 */
export function followSelection(session: PageSession, bar: ClipBar, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Range | null = null;
  let isByKeys = false;

  const settle = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      last = null;
      bar.withdraw();
      return;
    }
    const range = selection.getRangeAt(0);
    if (sameRange(last, range)) return;
    last = range.cloneRange();
    if (session.settingsNow().clipBar && !isEditable(selection)) bar.offer();
  };
  const later = (event: Event) => {
    if (!event.isTrusted || bar.host.holds(event)) return;
    isByKeys = event.type === 'keyup';
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_MS);
  };
  const onDown = (event: Event) => {
    if (!bar.host.holds(event)) bar.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!bar.host.isShown) return;
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key === 'Escape') {
      // The reader closes our bar, not the page's own dialog under it.
      event.stopPropagation();
      bar.close();
    } else if (key === 'Tab' && isByKeys && !(shiftKey || altKey || ctrlKey || metaKey)) {
      // The bar stands last in the page; to one who selected by keys it comes right after the words.
      event.preventDefault();
      event.stopPropagation();
      bar.host.takeFocus('anything');
    }
  };

  const options = { passive: true, capture: true, signal } as const;
  for (const type of ['pointerup', 'pointercancel', 'keyup'] as const) document.addEventListener(type, later, options);
  document.addEventListener('pointerdown', onDown, options);
  document.addEventListener('keydown', onKeyDown, { capture: true, signal });
  document.addEventListener('scroll', () => bar.follow(), options);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
