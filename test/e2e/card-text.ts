import type { Page } from '@playwright/test';

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function textOf(node: DomNode): string {
  if (node.nodeName === 'STYLE') return '';
  if (node.nodeName === '#text') return node.nodeValue;
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
}

function find(node: DomNode, name: string): DomNode | null {
  if (node.nodeName === name) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, name);
    if (found) return found;
  }
  return null;
}

/** The words on the card. Its shadow root is closed to pages and to locators; the debugger sees through it. */
export async function cardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  await session.detach();
  const card = find(root, 'BACKSTORY-CARD');
  return card ? textOf(card).replace(/\s+/g, ' ').trim() : '';
}

/** The middle of the first words marked with a name, brought into view; `null` where nothing is. */
export async function pointOfMark(page: Page, name: string, words?: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate(
    ([highlight, wanted]) => {
      const ranges = [...(CSS.highlights.get(highlight!) ?? [])] as Range[];
      const range = wanted ? ranges.find((r) => String(r) === wanted) : ranges[0];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range?.getClientRects()[0];
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    [name, words] as const,
  );
}
