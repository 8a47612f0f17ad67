import browser from 'webextension-polyfill';
import { type FreshRssSource, parseFreshRssSource } from '../feeds/freshrss-source.ts';

/** Apart from the settings and from the library: no backup holds it. */
const KEY = 'freshRss';

/** Page and background write in turn: what is disconnected in one is not written back by the other. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('backstory-freshrss', work);

/** The account the reader connected; `null` without one. */
export async function readFreshRss(): Promise<FreshRssSource | null> {
  const stored = await browser.storage.local.get(KEY);
  return parseFreshRssSource(stored[KEY]);
}

export async function connectFreshRss(source: FreshRssSource): Promise<void> {
  await inTurn(() => browser.storage.local.set({ [KEY]: source }));
}

/** Changes the account, unless another was connected or it was disconnected meanwhile. */
export async function changeFreshRss(source: FreshRssSource, change: Partial<FreshRssSource>): Promise<void> {
  await inTurn(async () => {
    const now = await readFreshRss();
    if (now?.url !== source.url || now.user !== source.user || now.apiPassword !== source.apiPassword) return;
    await browser.storage.local.set({ [KEY]: { ...now, ...change } });
  });
}

/** Deletes the account, its password with it. The articles it brought stay. */
export async function disconnectFreshRss(): Promise<void> {
  await inTurn(() => browser.storage.local.remove(KEY));
}

/** Calls back with the account each time it changes, until `signal` aborts. */
export function watchFreshRss(onChange: (source: FreshRssSource | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) onChange(parseFreshRssSource(changes[KEY].newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
