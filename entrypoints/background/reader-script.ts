import browser from 'webextension-polyfill';
import { readSettings } from '../../lib/settings/storage.ts';

/** Where the build puts the reader script. */
const READER_SCRIPT = '/content-scripts/article.js';
const DETECTOR = 'detector.js';
const GRANTED_SITES = 'granted-sites';

/** Puts the reader script into a tab. Rejects where the browser does not let us (its own pages, no permission). */
export async function injectReader(tabId: number, frameId = 0): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [READER_SCRIPT] });
}

/** Puts the reader script into a tab unless the reader switched this site off. */
export async function injectReaderUnlessPaused(tabId: number, frameId: number, url: string): Promise<void> {
  const { pausedHosts } = await readSettings();
  if (!pausedHosts.includes(new URL(url).hostname)) await injectReader(tabId, frameId);
}

/** Match patterns the manifest itself names. */
function listedPatterns(): Set<string> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return new Set(scripts.flatMap(({ matches }) => matches));
}

/** Registers the detector on every site the reader allowed besides the list, and nowhere else. */
export async function watchGrantedSites(): Promise<void> {
  const listed = listedPatterns();
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(\*|https?):/.test(origin) && !listed.has(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GRANTED_SITES] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GRANTED_SITES] });
    return;
  }
  const script = { id: GRANTED_SITES, matches, js: [DETECTOR], runAt: 'document_idle' as const };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/**
 * After an install or update: pages that were open already have no script of this version. The detector looks at
 * them again; where the browser says no (its own pages, sites not allowed) there is nothing to do.
 */
export async function lookAtOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...listedPatterns()] });
  await Promise.allSettled(
    tabs.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id! }, files: [`/${DETECTOR}`] })),
  );
}
