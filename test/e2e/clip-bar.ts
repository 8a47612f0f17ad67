import type { CDPSession, Page } from '@playwright/test';

/**
 * What can be asked of the bar beside a selection, and of the card over a mark. Their shadow roots are closed to pages and
 * locators; the debugger sees into them.
 */
export type OwnElement = 'backstory-clip' | 'backstory-card';

interface AxNode {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

async function withOwn<T>(
  page: Page,
  element: OwnElement,
  ask: (session: CDPSession, node: number) => Promise<T>,
): Promise<T | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: element });
    return nodeId === 0 ? null : await ask(session, nodeId);
  } finally {
    await session.detach();
  }
}

async function nodesOf(session: CDPSession, bar: number, role?: string, name?: string): Promise<AxNode[]> {
  const query = { nodeId: bar, ...(role && { role }), ...(name && { accessibleName: name }) };
  const { nodes } = await session.send('Accessibility.queryAXTree', query);
  return (nodes as AxNode[]).filter(({ ignored }) => !ignored);
}

/** The middle of something in the bar, found by role and name as a reader finds it; `null` where it is not. */
export function placeInBar(
  page: Page,
  role: string,
  name: string,
  element: OwnElement = 'backstory-clip',
): Promise<{ x: number; y: number } | null> {
  return withOwn(page, element, async (session, bar) => {
    const [found] = await nodesOf(session, bar, role, name);
    if (found?.backendDOMNodeId === undefined) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found.backendDOMNodeId });
    const [left, top, , , right, bottom] = model.border as [number, number, number, number, number, number];
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
}

/** Everything the bar says, in order. */
export async function barText(page: Page): Promise<string> {
  const said = await withOwn(page, 'backstory-clip', async (session, bar) => {
    const nodes = await nodesOf(session, bar, 'StaticText');
    return nodes.map(({ name }) => name?.value ?? '').join(' ');
  });
  return said ?? '';
}

/** What in the bar has the keyboard, as it is read out: its role and name; empty where the keyboard is elsewhere. */
export async function focusInBar(page: Page): Promise<string> {
  const said = await withOwn(page, 'backstory-clip', async (session, bar) => {
    const query = { nodeId: bar } as const;
    const { nodes } = await session.send('Accessibility.queryAXTree', query);
    type WithProperties = AxNode & { readonly properties?: readonly { name: string; value: { value?: unknown } }[] };
    const focused = (nodes as WithProperties[]).find(({ ignored, properties = [] }) => {
      return !ignored && properties.some(({ name, value }) => name === 'focused' && value.value === true);
    });
    return focused ? `${focused.role?.value} ${focused.name?.value}` : '';
  });
  return said ?? '';
}

/** Presses something in the bar, or in the card, once it is there. */
export async function pressInBar(page: Page, role: string, name: string, element?: OwnElement): Promise<void> {
  for (let tries = 0; ; tries++) {
    const place = await placeInBar(page, role, name, element);
    if (place) return page.mouse.click(place.x, place.y);
    if (tries === 50) throw new Error(`the bar has no ${role} "${name}"; it says: ${await barText(page)}`);
    await page.waitForTimeout(100);
  }
}

/** Where words of the page stand: the places before their first and after their last letter, brought into view. */
async function endsOf(
  page: Page,
  words: string,
): Promise<{ from: { x: number; y: number }; to: { x: number; y: number } }> {
  const ends = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0 || !node.parentElement!.checkVisibility()) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const lines = [...range.getClientRects()];
      const first = lines[0]!;
      const last = lines.at(-1)!;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`the page does not say "${words}"`);
  return ends;
}

/** Selects words as a reader does, with the mouse. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** Clicks in the middle of words of the page. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.click(from.y === to.y ? (from.x + to.x) / 2 : from.x + 20, from.y);
}
