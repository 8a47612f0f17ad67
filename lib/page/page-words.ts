import { markupGroups } from './boilerplate-words.ts';

/** Longest stretch of names looked at: pages may carry kilobytes of generated classes on one element. */
const NAMES_LENGTH = 200;

/** What an element is called by its page: class, id, test id, component, role, label. */
export function markupNames(element: Element): string {
  let names = element.getAttribute('class') ?? '';
  for (const name of ['id', 'data-testid', 'data-component', 'role', 'aria-label', 'itemprop']) {
    const value = element.getAttribute(name);
    if (value) names += ` ${value}`;
  }
  return names.slice(0, NAMES_LENGTH);
}

/** The groups of `markupGroups` whose words an element's names use, as bits. */
export function markupBits(names: string): number {
  let bits = 0;
  if (names === '') return bits;
  for (let i = 0; i < markupGroups.length; i++) if (markupGroups[i]!.test(names)) bits |= 1 << i;
  return bits;
}
