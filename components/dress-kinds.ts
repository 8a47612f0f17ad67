import type { Settings } from '../lib/settings/settings.ts';

/** Gives the signs of the kinds in one of our own places the colours the reader chose for their marks: tokens of `style/tokens.css`. */
export function dressKinds(place: HTMLElement, colours: Settings['markColours']): void {
  for (const [kind, colour] of Object.entries(colours)) place.style.setProperty(`--${kind}`, `var(--${colour})`);
}
