import type { EarlierLink } from '../types.ts';
import { foldText, type PageBlock } from './blocks.ts';
import { authorsIn } from './byline.ts';
import { plainAddress, webAddress } from './canonical.ts';

/** Cards by which publishing systems embed a link to an article. Each is a standard of its system, not of one site. */
const cards = [
  // Ghost names the two the wrong way round: what it calls the author is the publisher's name, and the other way about.
  {
    card: '.kg-bookmark-card',
    title: '.kg-bookmark-title',
    publisher: '.kg-bookmark-author',
    author: '.kg-bookmark-publisher',
  },
  // WordPress embeds.
  { card: 'blockquote.wp-embedded-content, .wp-block-embed', title: 'a', publisher: null, author: null },
] as const;

/** Labels of boxes and lines that lead to earlier coverage, in the languages of the interface and their neighbours. */
const labels =
  /^\W*(?:explore further|read (?:also|more|next)|also read|see also|related(?: (?:stories|articles|coverage|reading|content|news))?|more (?:on|about) (?:this|the) (?:story|topic)|more on this|further reading|earlier(?: coverage)?|previously|background|recommended (?:reading|stories)|(?:what|more) to (?:read|know)|lire aussi|à lire(?: aussi)?|sur le même sujet|mehr zum thema|lesen sie auch|auch interessant|czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|читайте також|читати також|дивіться також|читайте также|lea también|leggi anche)\b\s*[:：]?/iu;

const SHORTEST_TITLE = 15;
const MOST_LINKS = 24;
/** Letters, blanks included, that a box of links has at most. */
const LONGEST_BOX = 6000;
/** Letters in which a label must stand. */
const OPENING = 60;
/** Names of boxes: what their markup calls them. */
const boxes =
  '[class*=related i],[class*=read-more i],[class*=readmore i],[class*=read-also i],[class*=see-also i],[class*=explore-further i],[class*=further-reading i],[aria-label*=related i],[data-testid*=related i]';

const chrome = 'nav,footer,header nav,form,[role=navigation],[role=contentinfo]';

interface Found {
  readonly link: Element;
  readonly title: string;
  readonly publisher: string | null;
  readonly byline: readonly string[];
}

const textIn = (root: Element, selector: string | null) => {
  const text = selector ? foldText(root.querySelector(selector)?.textContent ?? '') : '';
  return text === '' ? null : text;
};

function embeddedCards(root: Element): Found[] {
  return cards.flatMap(({ card, title, publisher, author }) =>
    [...root.querySelectorAll(card)].flatMap((element): Found[] => {
      const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
      const text = textIn(element, title);
      if (!link || !text) return [];
      const by = textIn(element, author);
      return [{ link, title: text, publisher: textIn(element, publisher), byline: by ? authorsIn(by) : [] }];
    }),
  );
}

const asFound = (link: Element): Found => {
  const heading = link.querySelector('h1,h2,h3,h4,h5,h6,[class*=title i],[class*=headline i]');
  return {
    link,
    title: foldText((heading ?? link).textContent ?? '')
      .replace(labels, '')
      .trim(),
    publisher: null,
    byline: [],
  };
};

/** Links of a line or box whose label says it leads to other articles. */
function labelled(blocks: readonly PageBlock[]): Found[] {
  return blocks.flatMap(({ element, text, linkLength }) => {
    const label = labels.exec(text.slice(0, OPENING));
    if (!label) return [];
    const links = [...element.querySelectorAll('a[href]')];
    // The label is in front of the link, or is all there is; anything else is prose that happens to begin so.
    if (links.length > 0) return text.length - linkLength <= label[0].length + 20 ? links.map(asFound) : [];
    if (text.length > label[0].length + 20) return [];
    const next = element.nextElementSibling ?? element.parentElement?.nextElementSibling;
    return next && (next.textContent ?? '').length < LONGEST_BOX
      ? [...next.querySelectorAll('a[href]')].map(asFound)
      : [];
  });
}

function boxed(root: Element): Found[] {
  return [...root.querySelectorAll(boxes)].flatMap((box) =>
    (box.textContent ?? '').length < LONGEST_BOX ? [...box.querySelectorAll('a[href]')].map(asFound) : [],
  );
}

/** Addresses of sections, tags, authors and services: no articles. */
const notArticles =
  /\/(?:tags?|topics?|categor(?:y|ies)|authors?|about|contact|subscribe|newsletters?|account|login|search|donate|support|membership|shop)(?:\/|$)|^\/[^/]{0,12}\/?$/i;

/**
 * The publisher's own links to earlier coverage within or right below an article: embedded cards, "Explore further" and
 * "Read also" boxes and lines. In page order, each address once, never the article itself.
 */
export function earlierLinks(root: Element, blocks: readonly PageBlock[], ownUrl: string): EarlierLink[] {
  const base = root.ownerDocument.baseURI;
  const seen = new Set([ownUrl]);
  const links: EarlierLink[] = [];
  for (const { link, title, publisher, byline } of [...embeddedCards(root), ...labelled(blocks), ...boxed(root)]) {
    const address = webAddress(link.getAttribute('href'), base);
    if (!address || title.length < SHORTEST_TITLE || title.length > 300 || link.closest(chrome)) continue;
    const url = plainAddress(address);
    if (notArticles.test(address.pathname) || seen.has(url)) continue;
    seen.add(url);
    links.push({ url, title, publisher, byline });
    if (links.length === MOST_LINKS) break;
  }
  return links;
}
