import { foldText } from './blocks.ts';

const ownLine = /^(?:ADDRESS|ARTICLE|BR|BUTTON|DD|DIV|DT|FIGCAPTION|H[1-6]|HEADER|LI|P|SECTION|TD|TIME|TR|UL)$/;
const unread = /^(?:SCRIPT|STYLE|NOSCRIPT|SVG|TEMPLATE|BUTTON)$/i;

/** The lines of text below an element as a reader sees them: what stands in boxes of its own is a line of its own. */
export function linesIn(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const text = foldText(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    unread.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let block: Node = root;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const around = node.parentElement!.closest(
        'address,article,div,dd,dt,h1,h2,h3,h4,h5,h6,header,li,p,section,td,time,tr,ul',
      );
      if (around && around !== block) {
        flush();
        block = around;
      }
      line += node.nodeValue;
    } else if (ownLine.test(node.nodeName)) flush();
  }
  flush();
  return lines;
}
