/** A point of the page's text. */
export interface TextPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Chromium before 128 and WebKit know only this older form. */
interface LegacyDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The place in the text under a point of the window; `null` where there is none. */
export function textPointAt(document: Document, x: number, y: number): TextPoint | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  const range = (document as LegacyDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Whether a point lies on the painted words: carets snap to the nearest text even from far away. */
export function rangeCovers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}

/** The item whose span holds `offset`, both ends counted: a caret sits between letters. Items are in order, apart. */
export function itemAt<T extends { readonly start: number; readonly end: number }>(
  items: readonly T[],
  offset: number,
): T | null {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (offset < item.start) high = middle - 1;
    else if (offset > item.end) low = middle + 1;
    else return item;
  }
  return null;
}
