/** Elements that begin and end a line. Everything else runs on with the text around it. */
const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD ' +
    'TR UL'
  ).split(' '),
);

/** Elements whose text nobody reads on the page. */
const SKIPPED_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG MATH OBJECT CANVAS HEAD SELECT TEXTAREA AUDIO VIDEO DATALIST'.split(' '),
);

/** A run of text with no block boundary inside: the unit that is kept or left out. */
export interface PageBlock {
  /** Nearest block-level element around it. */
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** Places in `nodes` before which a line was broken by `<br>`. */
  readonly breaks: readonly number[];
  /** Words with blanks folded. */
  readonly text: string;
  /** Letters that stand in links. */
  readonly linkLength: number;
}

/** Elements visited between two offers to pause. */
const VISITS_A_STEP = 512;

/** Blank to a reader: white space, and the marks that only say where a line may break. */
const BLANK = /[\s\u200b]/;
const BLANKS = /[\s\u200b]+/g;

export const isBlank = (letter: string): boolean => BLANK.test(letter);

/** Where a word may be broken: no letter of it. */
export const SOFT_HYPHEN = '\u00ad';

/** Text as it is read: runs of blanks are one space, soft hyphens are nothing. */
export function foldText(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '').replace(BLANKS, ' ').trim();
}

/**
 * The blocks of an element, in reading order. A generator, so that a large page can be walked in slices: it yields
 * nothing, often. Not recursive: pages can be nested thousands deep. Linear in the number of nodes.
 */
export function* walkBlocks(root: Element): Generator<undefined, PageBlock[]> {
  const blocks: PageBlock[] = [];
  let nodes: Text[] = [];
  let breaks: number[] = [];
  let parts: string[] = [];
  let linkLength = 0;
  let lineBreaks = 0;
  let owner = root;
  let links = 0;
  const owners: Element[] = [];

  const flush = () => {
    if (nodes.length > 0) {
      const text = foldText(parts.join(''));
      if (text !== '')
        blocks.push({ element: owner, nodes, breaks, text, linkLength: Math.min(linkLength, text.length) });
      nodes = [];
      breaks = [];
      parts = [];
      linkLength = 0;
    }
    lineBreaks = 0;
  };
  const addText = (node: Text) => {
    const length = node.data.trim().length;
    if (length === 0 && nodes.length === 0) return;
    if (lineBreaks > 0 && length > 0) {
      // Two breaks in a row are how old pages write a paragraph.
      if (lineBreaks > 1) flush();
      else if (nodes.length > 0) breaks.push(nodes.length);
      lineBreaks = 0;
    }
    nodes.push(node);
    parts.push(node.data);
    if (links > 0) linkLength += length;
  };
  const enter = (element: Element) => {
    if (element.nodeName === 'A') links++;
    if (!BLOCK_TAGS.has(element.nodeName)) return;
    flush();
    owners.push(owner);
    owner = element;
  };
  const leave = (element: Element) => {
    if (element.nodeName === 'A') links--;
    if (!BLOCK_TAGS.has(element.nodeName)) return;
    flush();
    owner = owners.pop() ?? root;
  };

  let visits = 0;
  let node: Node | null = root.firstChild;
  while (node) {
    if (++visits % VISITS_A_STEP === 0) yield;
    let descend = false;
    if (node.nodeType === 3) addText(node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.nodeName;
      if (name === 'BR') {
        lineBreaks++;
        if (nodes.length > 0) parts.push(' ');
      } else if (!SKIPPED_TAGS.has(name.toUpperCase())) {
        descend = element.firstChild !== null;
        if (descend) enter(element);
        else if (BLOCK_TAGS.has(name)) flush();
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent || parent === root) {
        node = null;
        break;
      }
      leave(parent as Element);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return blocks;
}
