import { foldText } from './blocks.ts';
import { type MetaTags, unescaped } from './meta-tags.ts';

const LONGEST_TITLE = 300;
/** Letters that a title may have around the same words elsewhere: a kicker, "Live", a day. */
const AROUND = 40;
/** Share of common words from which two titles are versions of one, not two headlines. */
const VERSIONS = 0.85;
/** Share of common words below which a heading is not that of the article a page says it is. */
const RELATED = 0.3;

/** Words only, in lower case with one space between: what two spellings of a title have in common. */
export const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of the words of the shorter text that the other has too. */
function likeness(a: string, b: string): number {
  const [first, second] = [letters(a).split(' '), letters(b).split(' ')].sort((x, y) => x.length - y.length);
  const others = new Set(second);
  return first!.filter((word) => others.has(word)).length / Math.max(1, first!.length);
}

/** Whether two titles are one, typography and a few words around it aside. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [letters(a), letters(b)].sort((x, y) => x.length - y.length);
  return short! !== '' && ` ${long} `.includes(` ${short} `) && long!.length - short!.length <= AROUND;
}

/** A page title without the site's name at either end. */
export function withoutSite(title: string, sites: readonly (string | null)[]): string {
  let text = foldText(title).slice(0, LONGEST_TITLE);
  const parts = text.split(/\s+[|»«·•–—-]\s+|\s*[|｜]\s*|\s::\s/u);
  if (parts.length > 1) {
    const names = sites.flatMap((site) => (site ? [letters(site).replace(/ /g, '')] : []));
    const isSite = (part: string) => {
      const name = letters(part).replace(/ /g, '');
      return (
        name !== '' &&
        names.some((site) => site.includes(name) || (name.includes(site) && name.length < site.length * 2 + 4))
      );
    };
    while (
      parts.length > 1 &&
      (isSite(parts.at(-1)!) || (text.includes('|') && parts.at(-1)!.split(' ').length <= 3 && parts[0]!.length > 24))
    ) {
      const last = parts.pop()!;
      text = text.slice(0, text.lastIndexOf(last)).replace(/\s*[|｜»«·•–—:-]+\s*$/u, '');
    }
    if (parts.length > 1 && isSite(parts[0]!)) {
      text = text.slice(text.indexOf(parts[0]!) + parts[0]!.length).replace(/^\s*[|｜»«·•–—:-]+\s*/u, '');
    }
  }
  return text.trim();
}

const inChrome = 'nav,footer,aside,[role=navigation],[role=complementary],[aria-hidden=true],dialog';

/** Whether a heading leads home, as the names of blogs do. */
function isSiteName(heading: Element): boolean {
  const href = heading.querySelector('a[href]')?.getAttribute('href');
  const { baseURI } = heading.ownerDocument;
  return href !== null && href !== undefined && URL.canParse(href, baseURI) && new URL(href, baseURI).pathname === '/';
}

/** The element that shows the headline: the heading most like what the page says its title is. */
function headlineElement(document: Document, said: readonly string[]): Element | null {
  let best: Element | null = null;
  let most = 0;
  const consider = (selector: string, least: number) => {
    for (const element of [...document.querySelectorAll(selector)].slice(0, 40)) {
      const text = foldText(element.textContent ?? '');
      if (text.length < 6 || text.length > LONGEST_TITLE + 100 || isSiteName(element)) continue;
      const like = said.length === 0 ? 0.5 : Math.max(...said.map((title) => likeness(title, text)));
      const score = like * Math.min(1, text.length / 24) - (element.closest(inChrome) ? 0.4 : 0);
      if (like >= least && score > most) [best, most] = [element, score];
    }
  };
  consider('h1', said.length === 0 ? 0 : RELATED);
  if (!best) consider('h2,[itemprop~=headline],[class*=headline i],[class*=title i]', 0.75);
  if (!best && said.length > 0) consider('h1', 0);
  return best;
}

/** Words as addresses spell them: without accents, and with no difference between `ö`, `oe` and `o`. */
const asInAddresses = (text: string): string[] =>
  letters(text.toLowerCase().replace(/ß/g, 'ss').replace(/ø/g, 'o').normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/([aou])e|aa/g, (both) => both[0]!)
    .split(' ');

/** Share of a title's words that the address of the page is made of. */
function shareInAddress(title: string, url: string): number {
  const address = new Set(URL.canParse(url) ? asInAddresses(new URL(url).pathname) : []);
  const words = asInAddresses(title);
  return words.filter((word) => address.has(word)).length / words.length;
}

interface Titles {
  /** In structured data. */
  readonly described: string | null;
  /** For links to the page: OpenGraph and its like. */
  readonly shared: readonly string[];
  readonly tab: string | null;
  /** In the heading. */
  readonly shown: string | null;
}

/**
 * One of a page's titles. The described one is the newsroom's headline, unless everything else that names the page agrees
 * on another one, from which its address was made too. Where none is described, a shared title worded apart from the
 * tab's is the newsroom's own; a tab's title is made for search engines, so the heading goes before it.
 */
function chooseTitle({ described, shared, tab, shown }: Titles, url: string): string | null {
  const [first] = shared;
  if (described) {
    const outvoted =
      first &&
      tab &&
      [...shared, tab].every((title) => isSame(title, first)) &&
      likeness(described, first) < VERSIONS &&
      shareInAddress(first, url) >= 0.8 &&
      shareInAddress(described, url) < 0.8;
    return outvoted ? first : described;
  }
  const own = tab ? shared.find((title) => !isSame(title, tab)) : undefined;
  const said = own ?? first ?? tab;
  const related = shown && [...shared, tab].some((title) => title && likeness(title, shown) >= RELATED);
  return own ?? (related ? shown : null) ?? said ?? shown;
}

/** A page's title, and the element that shows the headline. */
export interface PageTitle {
  readonly title: string | null;
  readonly headline: Element | null;
}

/**
 * The title of a page's article without the site's name. `described` is what structured data says it is; `sites` are
 * names of the site that may stand around it.
 */
export function pageTitle(
  document: Document,
  url: string,
  described: string | null,
  meta: MetaTags,
  sites: readonly (string | null)[],
): PageTitle {
  const plain = (title: string | null) => (title ? withoutSite(unescaped(title), sites) : '') || null;
  const named = (title: string | null): title is string => title !== null && letters(title) !== '';
  const shared = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title']
    .map((name) => plain(meta.first(name)))
    .filter(named);
  const tab = plain(document.title);
  const said = [described, ...shared, tab].filter(named);
  const headline = headlineElement(document, said);
  const shown = headline ? foldText(headline.textContent ?? '') : null;
  const title = chooseTitle({ described: named(described) ? described : null, shared, tab, shown }, url);
  // As shown, where that is the same title: its words have a place on the page.
  return { title: title && shown && isSame(title, shown) ? shown : title, headline };
}
