import { type ComponentChild, render } from 'preact';
import { dressKinds } from '../../components/dress-kinds.ts';
import cardCss from '../../components/style/card.css?inline';
import type { Settings } from '../../lib/settings/settings.ts';
import { type Box, placeCard } from './place-card.ts';

/**
 * The one element of ours in the page: outside the body, in the top layer, with a closed shadow root, so that the page
 * neither styles it nor reads what it says.
 */
export interface CardHost {
  /**
   * Shows content beside a box of the window, as light or dark as the page there; replaces what was shown. The signs of
   * kinds in it have their marks' colours.
   */
  show(content: ComponentChild, beside: Box, scheme: 'light' | 'dark', colours?: Settings['markColours']): void;
  /** Moves what is shown beside another box: the words scrolled. */
  moveTo(beside: Box): void;
  hide(): void;
  readonly isShown: boolean;
  /** Puts the keyboard into the first field to write in, or where there is none, or none is wanted, on the first thing. */
  takeFocus(first: 'field' | 'anything'): void;
  /** Puts the keyboard on the first thing to press. */
  focusFirst(): void;
  /** Whether the keyboard is in it. */
  hasFocus(): boolean;
  /** Whether an event happened on the card. */
  holds(event: Event): boolean;
  remove(): void;
}

export interface CardHostOptions {
  /** Name of its element. */
  readonly element: `backstory-${string}`;
  /** Escape was pressed while the keyboard was in it. */
  readonly onEscape: () => void;
}

/** What a page could hear of typing, and take for its own. */
const typing = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input'],
  ...['paste', 'copy', 'cut', 'compositionstart', 'compositionupdate', 'compositionend'],
];

/**
 * Keeps what is typed in a host from the page. FreshRSS and others listen for single keys, and see only the host, not
 * that a field in it is being written in; and an `input` event tells what was written. All of it ends at the window,
 * before any listener of the page's document. Typing itself, moving on with Tab and sending a form with Enter are the
 * browser's own doing and go on. Only a page that listened at its window before we came hears that there was a key.
 */
function keepTyping(host: HTMLElement, root: ShadowRoot, onEscape: () => void, signal: AbortSignal): void {
  const onTyping = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    // The field's own listeners hear of it all the same: this one does not leave the shadow root.
    if (event.type === 'input') root.activeElement?.dispatchEvent(new Event('input', { bubbles: true }));
    if (event.type !== 'keydown') return;
    const { key, isComposing } = event as KeyboardEvent;
    if (key === 'Escape' && !isComposing) onEscape();
  };
  for (const type of typing) window.addEventListener(type, onTyping, { capture: true, signal });
}

/** The host takes no style from the page (`all`), and stands where `placeCard` says. */
const hostStyle =
  'all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible';

export function createCardHost(document: Document, { element, onEscape }: CardHostOptions): CardHost {
  const host = document.createElement(element);
  const alive = new AbortController();
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const content = document.createElement('div');
  root.append(style, content);
  keepTyping(host, root, onEscape, alive.signal);
  let beside: Box | null = null;
  /** What of the page had the keyboard before it came in here. */
  let before: HTMLElement | null = null;
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget !== host) before = relatedTarget;
  };
  host.addEventListener('focusin', onFocus, { signal: alive.signal });
  const place = () => {
    if (!beside) return;
    const { left, top } = placeCard(beside, host.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
    host.style.left = `${left}px`;
    host.style.top = `${top}px`;
  };
  const takeFocus = (first: 'field' | 'anything') => {
    const field = first === 'field' ? content.querySelector<HTMLElement>('textarea, input') : null;
    (field ?? content.querySelector<HTMLElement>('button, a[href], textarea, input'))?.focus({ preventScroll: true });
  };
  // The card grows when its answer comes.
  const resized = new ResizeObserver(place);
  resized.observe(content);
  return {
    show(what, box, scheme, colours) {
      beside = box;
      host.style.cssText = `${hostStyle}; color-scheme: ${scheme}`;
      if (colours) dressKinds(host, colours);
      if (!host.isConnected) document.documentElement.append(host);
      const hadFocus = root.activeElement !== null;
      render(what, content);
      if (!host.matches(':popover-open')) host.showPopover();
      place();
      // What was pressed may be gone with what it did: the keyboard stays here all the same.
      if (hadFocus && root.activeElement === null) takeFocus('field');
    },
    moveTo(box) {
      beside = box;
      place();
    },
    hide() {
      beside = null;
      const hadFocus = root.activeElement !== null;
      if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
      render(null, content);
      if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
      before = null;
    },
    get isShown() {
      return beside !== null;
    },
    takeFocus,
    focusFirst: () => content.querySelector<HTMLElement>('button, a[href]')?.focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    holds: (event) => event.composedPath().includes(host),
    remove() {
      alive.abort();
      resized.disconnect();
      render(null, content);
      host.remove();
    },
  };
}
