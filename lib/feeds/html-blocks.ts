import { Parser } from 'htmlparser2';
import { canonicalUrl } from '../sites/canonical-url.ts';
import type { Block } from '../text/layout.ts';
import type { EarlierLink, PassageKind } from '../types.ts';
import { EARLIER_CARDS, FEED_SIGN_OFF, LEAD_IN, NO_TEXT, NO_TEXT_ELEMENTS, READ_ON } from './boilerplate.ts';

/** An article's words out of a feed's HTML, and the links to earlier coverage the publisher put between them. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly earlier: readonly EarlierLink[];
}

type BlockKind = Exclude<PassageKind, 'title'>;

/** Elements that begin a passage, and the kind it is; `null` keeps the kind of what is around. */
const BLOCK_ELEMENTS: ReadonlyMap<string, BlockKind | null> = new Map<string, BlockKind | null>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt'].map((name) => [name, 'heading'] as const),
  ...['li', 'dd'].map((name) => [name, 'list'] as const),
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ...['p', 'div', 'section', 'article', 'main', 'header', 'figure', 'ul', 'ol', 'dl', 'pre', 'hr', 'details'].map(
    (name) => [name, null] as const,
  ),
  ...['summary', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'address', 'center'].map((name) => [name, null] as const),
]);

/** Content beyond this many characters of markup is cut: thirty times a long article. */
const MAX_HTML = 2_000_000;

/**
 * Elements inside each other beyond which nobody wrote the markup: browsers stop at 512 themselves. The parser's time
 * grows with depth at every tag, so it is fed piece by piece and stopped there.
 */
const MAX_DEPTH = 512;
const PIECE = 16_384;

interface Link {
  readonly url: string;
  text: string;
}

/** A passage being gathered. */
interface Draft {
  readonly kind: BlockKind;
  text: string;
  readonly links: Link[];
}

/** A card being gathered: its parts by Ghost's class names, and everything else as it comes. */
interface Card {
  readonly depth: number;
  url: string | null;
  title: string;
  publisher: string;
  byline: string;
  text: string;
}

interface Open {
  readonly kind: BlockKind;
  readonly isBlock: boolean;
  readonly cardPart: 'title' | 'publisher' | 'byline' | null;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** FreshRSS keeps embedded content's classes under another name. */
function classesOf(attributes: Readonly<Record<string, string>>): string[] {
  return (attributes.class ?? attributes['data-sanitized-class'] ?? '').split(/\s+/).filter(Boolean);
}

/** Ghost writes the site's name as the author and the author's name as the publisher. */
function cardPart(classes: readonly string[]): Open['cardPart'] {
  if (classes.includes('kg-bookmark-title') || classes.includes('related-insert__title')) return 'title';
  if (classes.includes('kg-bookmark-author')) return 'publisher';
  if (classes.includes('kg-bookmark-publisher')) return 'byline';
  return null;
}

class Gatherer {
  readonly drafts: Draft[] = [];
  readonly earlier: EarlierLink[] = [];
  private readonly stack: Open[] = [];
  private readonly base: string | undefined;
  private draft: Draft = { kind: 'paragraph', text: '', links: [] };
  private link: Link | null = null;
  private card: Card | null = null;
  /** Depth of the outermost element whose contents are left out; 0 when there is none. */
  private skipping = 0;

  constructor(base: string | undefined) {
    this.base = base;
  }

  get depth(): number {
    return this.stack.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const around = this.stack.at(-1)?.kind ?? 'paragraph';
    const classes = classesOf(attributes);
    const own = classes.includes('wp-caption-text') ? 'caption' : BLOCK_ELEMENTS.get(name);
    const isBlock = own !== undefined;
    this.stack.push({
      kind: own ?? around,
      isBlock,
      cardPart: cardPart(classes) ?? this.stack.at(-1)?.cardPart ?? null,
    });
    if (this.skipping > 0) return;
    if (isBlock) this.flush();
    if (NO_TEXT_ELEMENTS.has(name) || classes.some((token) => NO_TEXT.has(token))) this.skipping = this.stack.length;
    else if (this.card === null && classes.some((token) => EARLIER_CARDS.has(token))) this.openCard();
    else if (name === 'a') this.openLink(attributes.href);
    else if (name === 'br') this.draft.text += '\n';
  }

  text(data: string): void {
    if (this.skipping > 0) return;
    const text = data.replace(/\s+/g, ' ');
    if (this.card) {
      this.card[this.stack.at(-1)?.cardPart ?? 'text'] += text;
      return;
    }
    this.draft.text += text;
    if (this.link) this.link.text += text;
  }

  close(name: string): void {
    const open = this.stack.at(-1);
    if (this.card?.depth === this.stack.length) this.closeCard(this.card);
    else if (this.skipping === 0 && open?.isBlock) this.flush();
    if (name === 'a') this.link = null;
    if (this.skipping === this.stack.length) this.skipping = 0;
    this.stack.pop();
  }

  /** Ends the passage being gathered; two line breaks end one, too. */
  flush(): void {
    const { kind, text, links } = this.draft;
    // An emoji or a dash between two paragraphs says nothing.
    const parts = text
      .split(/\n\s*\n/)
      .map(collapse)
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    const unbroken = parts.length === 1;
    for (const part of parts) this.drafts.push({ kind, text: part, links: unbroken ? links : [] });
    this.draft = { kind: this.stack.at(-1)?.kind ?? 'paragraph', text: '', links: [] };
    this.link = null;
  }

  private openLink(href: string | undefined): void {
    const url = href === undefined ? null : canonicalUrl(href, this.base);
    if (url === null) return;
    if (this.card) {
      this.card.url ??= url;
      return;
    }
    this.link = { url, text: '' };
    this.draft.links.push(this.link);
  }

  private openCard(): void {
    this.flush();
    this.card = { depth: this.stack.length, url: null, title: '', publisher: '', byline: '', text: '' };
  }

  private closeCard(card: Card): void {
    this.card = null;
    const title = collapse(card.title) || collapse(card.text);
    if (card.url === null || title === '') return;
    const byline = collapse(card.byline);
    this.earlier.push({
      url: card.url,
      title,
      publisher: collapse(card.publisher) || null,
      byline: byline === '' ? [] : [byline],
    });
  }
}

/** With more links than this a passage is a directory, not "read also". */
const MAX_LINKS = 30;

/** A passage's words outside its links. */
function unlinked({ text, links }: Draft): string {
  if (links.length > MAX_LINKS) return text;
  return collapse(links.reduce((rest, link) => rest.replace(collapse(link.text), ' '), text));
}

/** Takes "Read also" passages out of the text; what they link to is earlier coverage. */
function withoutLeadIns(drafts: readonly Draft[], earlier: EarlierLink[]): Draft[] {
  const kept: Draft[] = [];
  let announced = false;
  for (const draft of drafts) {
    const rest = unlinked(draft);
    const isLeadIn = LEAD_IN.test(rest);
    const isLinks = draft.links.length > 0 && (rest === '' || isLeadIn);
    if (isLinks && (announced || isLeadIn)) {
      for (const { url, text } of draft.links) {
        earlier.push({ url, title: collapse(text), publisher: null, byline: [] });
      }
      announced = true;
    } else if (isLeadIn) announced = true;
    else {
      announced = false;
      kept.push(draft);
    }
  }
  return kept;
}

const isSignOff = (draft: Draft): boolean =>
  FEED_SIGN_OFF.test(draft.text) || (draft.links.length > 0 && READ_ON.test(draft.text) && draft.text.length < 300);

/**
 * Reads a feed's HTML: passages in order, without share bars, forms, cards and sign-offs. Pictures' `alt` is not text:
 * Ghost's feed fills every one with the headline. Time is linear in the length; broken markup is read as browsers read it.
 */
export function htmlContent(html: string, base?: string): HtmlContent {
  const gatherer = new Gatherer(base);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => gatherer.open(name, attributes),
      ontext: (data) => gatherer.text(data),
      onclosetag: (name) => gatherer.close(name),
    },
    { decodeEntities: true },
  );
  const length = Math.min(html.length, MAX_HTML);
  for (let from = 0; from < length && gatherer.depth <= MAX_DEPTH; from += PIECE) {
    parser.write(html.slice(from, Math.min(from + PIECE, length)));
  }
  parser.end();
  gatherer.flush();
  const earlier = [...gatherer.earlier];
  const drafts = withoutLeadIns(gatherer.drafts, earlier).filter((draft) => !isSignOff(draft));
  const unique = new Map(earlier.filter(({ title }) => title !== '').map((link) => [link.url, link]));
  return { blocks: drafts.map(({ kind, text }) => ({ kind, text })), earlier: [...unique.values()] };
}

/** The words of a short piece of HTML or plain text, on one line. */
export function plainWords(html: string): string {
  return htmlContent(html)
    .blocks.map(({ text }) => text)
    .join(' ');
}
