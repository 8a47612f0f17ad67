import { foldText } from './blocks.ts';

/** The page's `meta` elements by name, however each system writes that: `og:title`, `og_title` and `ogTitle` are one. */
export interface MetaTags {
  /** The first value of the first of the names that has one. */
  first(...names: readonly string[]): string | null;
  /** All values of a name, in page order. */
  all(name: string): readonly string[];
}

/** Names are written with `:`, `_`, `-` or `.` as each system likes. */
const metaKey = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Reads every `meta` of a page once. */
export function metaTags(document: Document): MetaTags {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = foldText(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute);
      if (!name) continue;
      const known = values.get(metaKey(name));
      if (known) known.push(content);
      else values.set(metaKey(name), [content]);
    }
  }
  const all = (name: string) => values.get(metaKey(name)) ?? [];
  const first = (...names: readonly string[]) => names.flatMap((name) => all(name).slice(0, 1))[0] ?? null;
  return { first, all };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  shy: '',
};

const character = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Text whose publisher escaped it once too often, with tags left out and blanks folded. */
export function unescaped(text: string): string;
export function unescaped(text: string | null): string | null;
export function unescaped(text: string | null): string | null {
  return text === null
    ? null
    : foldText(
        text
          .replace(/<[^<>]{1,80}>/g, '')
          .replace(/&amp;(?=#?\w{2,8};)/g, '&')
          .replace(/&#(\d{2,6});/g, (_all, code: string) => character(Number(code)))
          .replace(/&#x([0-9a-f]{2,5});/gi, (_all, code: string) => character(Number.parseInt(code, 16)))
          .replace(/&(\w{2,6});/g, (all, name: string) => entities[name] ?? all),
      );
}
