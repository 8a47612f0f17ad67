/** The parts of the library, in the order of its navigation. */
export const sections = ['stories', 'articles', 'clippings', 'figures', 'names', 'sources', 'backup'] as const;
export type Section = (typeof sections)[number];

/** A place in the library, as the address says it: `#/names/person%3Amark%20rutte`. */
export type Route =
  | { readonly section: Section; readonly id: string | null; readonly rest: string | null }
  | { readonly section: 'search'; readonly query: string };

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A hand-edited address with a stray "%": taken as it stands.
    return part;
  }
}

/** The place an address's hash names; the stories where it names none we know. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '');
  // The filter of the clippings is read by their page.
  if (/^clippings(?:\?|$)/.test(path)) return { section: 'clippings', id: null, rest: null };
  const [section = '', id, rest] = path.split('/').map(decode);
  if (section === 'search') return { section, query: id ?? '' };
  return (sections as readonly string[]).includes(section)
    ? { section: section as Section, id: id || null, rest: rest || null }
    : { section: 'stories', id: null, rest: null };
}
