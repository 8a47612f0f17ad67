import { useEffect, useState } from 'preact/hooks';
import { type ClippingFilter, filterAddress, parseFilter } from './clipping-filter.ts';

/** The filter the address names, followed as either changes. */
export function useFilter(): readonly [ClippingFilter, (part: Partial<ClippingFilter>) => void] {
  const [filter, setFilter] = useState(() => parseFilter(location.hash));
  useEffect(() => {
    const follow = () => {
      if (location.hash.startsWith('#/clippings')) setFilter(parseFilter(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = (part: Partial<ClippingFilter>) => {
    const next = { ...filter, ...part };
    setFilter(next);
    // In place: a step back leads out of the clippings, not through every letter that was typed.
    history.replaceState(null, '', filterAddress(next));
  };
  return [filter, change];
}
