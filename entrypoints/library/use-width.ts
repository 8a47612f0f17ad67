import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in pixels, followed as it changes; `fallback` until it is measured. */
export function useWidth<E extends HTMLElement>(fallback: number): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    let frame = 0;
    // Drawn anew in the next frame: inside the observer's own turn it would be told of its own doing.
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      if (entry) frame = requestAnimationFrame(() => setWidth(Math.floor(entry.contentRect.width)));
    });
    if (element.current) observer.observe(element.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, []);
  return [element, width];
}
