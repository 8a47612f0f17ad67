import { foldText } from './blocks.ts';
import type { Segment } from './segments.ts';

/** Fewest entries that make a live blog. */
const FEWEST = 4;
const MOST_TIMES = 400;

const clockSelector = 'time,[datetime],[class*=timestamp i],[data-testid*=timestamp i]';

/**
 * The entries of a live blog, newest first as shown: neighbours that each carry a time and running text. The address of
 * an entry is the page's with the entry's own fragment, so that entries are kept apart; those without one are left to
 * the article as a whole.
 */
export function liveEntries(document: Document, url: string): Segment[] {
  const parents = new Map<Element, Set<Element>>();
  for (const time of [...document.querySelectorAll(clockSelector)].slice(0, MOST_TIMES)) {
    let entry: Element = time;
    for (let up = 0; entry.parentElement && up < 8; up++, entry = entry.parentElement) {
      const entries = parents.get(entry.parentElement);
      if (entries) entries.add(entry);
      else parents.set(entry.parentElement, new Set([entry]));
    }
  }
  let best: Element[] = [];
  let most = 0;
  for (const entries of parents.values()) {
    if (entries.size < FEWEST) continue;
    const whole = [...entries].filter((entry) =>
      [...entry.querySelectorAll('p')].some((p) => (p.textContent ?? '').length >= 60),
    );
    const length = whole.reduce((sum, entry) => sum + (entry.textContent ?? '').length, 0);
    if (whole.length >= FEWEST && length > most) [best, most] = [whole, length];
  }
  return best.flatMap((root) => {
    const id = root.id || root.querySelector('[id]')?.id || root.querySelector('a[name]')?.getAttribute('name');
    if (!id) return [];
    const heading = root.querySelector('h1,h2,h3,h4,[role=heading]');
    const title = foldText(heading?.textContent ?? '') || null;
    return [{ root, heading: title ? heading : null, title, url: `${url}#${encodeURIComponent(id)}` }];
  });
}
