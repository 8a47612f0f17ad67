/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the words and the card, and between the card and the window's edge. */
const GAP = 6;

/**
 * Where a card stands beside words: under them, above them where there is more room, always inside the window. On a
 * window too small for both, the card covers as little of the words as it can.
 */
export function placeCard(words: Box, card: Size, view: Size): { readonly left: number; readonly top: number } {
  const below = view.height - (words.top + words.height) - GAP;
  const above = words.top - GAP;
  const top =
    below >= card.height + GAP || below >= above ? words.top + words.height + GAP : words.top - GAP - card.height;
  const clamp = (value: number, max: number) => Math.max(GAP, Math.min(value, max));
  return {
    left: clamp(words.left, view.width - card.width - GAP),
    top: clamp(top, view.height - card.height - GAP),
  };
}
