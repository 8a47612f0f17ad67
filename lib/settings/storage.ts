import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from './settings.ts';

const KEY = 'settings';

/** The reader's settings as they are now. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Changes some settings and keeps the rest. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back with the new settings, and those before, each time they change, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onChange(parseSettings(change.newValue), parseSettings(change.oldValue));
  };
  // Held on to: after an update `browser.storage` is gone when the old script cleans up.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
