import browser from 'webextension-polyfill';

/** Chrome's side panel, which the polyfill does not know. */
interface WithSidePanel {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
}

/** Opens the side panel beside a tab. Must run in a click: browsers open panels for the reader only. */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel } = globalThis.chrome as unknown as WithSidePanel;
  if (sidePanel) await sidePanel.open({ tabId });
  else await browser.sidebarAction.open();
}
