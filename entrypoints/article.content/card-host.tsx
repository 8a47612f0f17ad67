import { type ComponentChild, render } from 'preact';
import cardCss from '../../components/style/card.css?inline';
import { type Box, placeCard } from './place-card.ts';

/**
 * The one element of ours in the page: outside the body, in the top layer, with a closed shadow root, so that the page
 * neither styles it nor reads what it says.
 */
export interface CardHost {
  /** Shows content beside a box of the window, as light or dark as the page there; replaces what was shown. */
  show(content: ComponentChild, beside: Box, scheme: 'light' | 'dark'): void;
  /** Moves what is shown beside another box: the words scrolled. */
  moveTo(beside: Box): void;
  hide(): void;
  readonly isShown: boolean;
  /** Whether an event happened on the card. */
  holds(event: Event): boolean;
  remove(): void;
}

/** The host takes no style from the page (`all`), and stands where `placeCard` says. */
const hostStyle =
  'all: initial; position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible';

export function createCardHost(document: Document): CardHost {
  const host = document.createElement('backstory-card');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const content = document.createElement('div');
  root.append(style, content);
  // FreshRSS and others listen for single keys on the document: what is typed here is ours.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) host.addEventListener(type, (e) => e.stopPropagation());
  let beside: Box | null = null;
  const place = () => {
    if (!beside) return;
    const { left, top } = placeCard(beside, host.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
    host.style.left = `${left}px`;
    host.style.top = `${top}px`;
  };
  // The card grows when its answer comes.
  const resized = new ResizeObserver(place);
  resized.observe(content);
  return {
    show(what, box, scheme) {
      beside = box;
      host.style.cssText = `${hostStyle}; color-scheme: ${scheme}`;
      if (!host.isConnected) document.documentElement.append(host);
      render(what, content);
      if (!host.matches(':popover-open')) host.showPopover();
      place();
    },
    moveTo(box) {
      beside = box;
      place();
    },
    hide() {
      beside = null;
      if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
      render(null, content);
    },
    get isShown() {
      return beside !== null;
    },
    holds: (event) => event.composedPath().includes(host),
    remove() {
      resized.disconnect();
      render(null, content);
      host.remove();
    },
  };
}
