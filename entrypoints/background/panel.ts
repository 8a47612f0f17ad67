import browser from 'webextension-polyfill';

/** Chrome's side panel: not in the polyfill's types, which know Firefox's sidebar only. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** Opens the side panel (Chrome) or opens and closes the sidebar (Firefox). Only inside a gesture of the reader's. */
export async function togglePanel(windowId: number | undefined): Promise<void> {
  const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
  if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
  else await browser.sidebarAction.toggle();
}
