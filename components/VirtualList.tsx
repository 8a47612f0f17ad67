import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { arrowKeys } from './arrow-keys.ts';

export interface VirtualListProps {
  readonly label: string;
  /** One key an item, in order; or how many items there are, where each is known by its place. */
  readonly keys: readonly string[] | number;
  /** Height of an item before it is measured, in pixels. */
  readonly estimate: number;
  /** What stands at an index. */
  readonly item: (index: number) => ComponentChild;
  /** Called when other items came into sight (with some around them). */
  readonly onRange?: (start: number, end: number) => void;
  /** An item that is drawn wherever the page is scrolled to, so that the focus in it is not lost. */
  readonly keep?: number;
  /** What keys do; without it the arrows move through the items' links. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Items drawn beyond the window on each side, so that a quick scroll and the arrow keys find them there. */
const OVERSCAN = 8;

const moveFocus = arrowKeys('.virtual-list > li a');

/** The items in sight, and the one that is kept. */
function withKept(range: Range, keep: number | undefined): number[] {
  const shown = defaultRangeExtractor(range);
  if (keep === undefined || keep < 0 || keep >= range.count || shown.includes(keep)) return shown;
  return [...shown, keep].sort((a, b) => a - b);
}

/** A list of any length that draws only what is in sight. Scrolls with the page. */
export function VirtualList({ label, keys, estimate, item, onRange, keep, onKeyDown = moveFocus }: VirtualListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [offset, setOffset] = useState(0);
  const count = typeof keys === 'number' ? keys : keys.length;
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: offset,
    getItemKey: (index: number) => (typeof keys === 'number' ? index : (keys[index] ?? index)),
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: (range: Range) => withKept(range, keep),
    useAnimationFrameWithResizeObserver: true,
    onChange: () => redraw(null),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    setOffset(list.current?.offsetTop ?? 0);
    virtualizer._willUpdate();
  });
  const items: VirtualItem[] = virtualizer.getVirtualItems();
  const inSight = items.filter(({ index }) => index !== keep);
  const first = inSight[0]?.index ?? 0;
  const last = (inSight.at(-1)?.index ?? -1) + 1;
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  return (
    <ol
      ref={list}
      class="virtual-list"
      aria-label={label}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, index, start }) => (
        <li
          key={key}
          ref={(element) => virtualizer.measureElement(element)}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - offset}px)` }}
        >
          {item(index)}
        </li>
      ))}
    </ol>
  );
}
