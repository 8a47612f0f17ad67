/** Stands in for the browser's interface where our pages are shown outside an extension: one tab, and storage in memory. */
import { pageAnswers } from './page-answers.ts';

const query = new URLSearchParams(location.search);
/** How the tab of the picture stands to us. */
const situation = query.get('tab') ?? 'ready';
const nothing = () => undefined;
const event = { addListener: nothing, removeListener: nothing };
const url = situation === 'closed' ? undefined : 'https://courier.example/danube-rail-link';
const tab = { id: 1, windowId: 1, url, discarded: situation === 'asleep', incognito: situation === 'private' };
const stored: Record<string, unknown> = {};
type StoreListener = (changes: Record<string, object>) => void;
const stores = new Set<StoreListener>();

export default {
  runtime: {
    id: 'shots',
    getURL: (path: string) => `https://backstory.example${path}`,
    onMessage: event,
    getManifest: () => ({ version: '0.1.0', content_scripts: [{ matches: ['*://*.courier.example/*'] }] }),
    getPlatformInfo: async () => ({ os: 'linux' }),
    sendMessage: async () => ({ ok: true, value: null }),
  },
  tabs: {
    query: async () => [tab],
    get: async () => tab,
    reload: nothing,
    create: nothing,
    onActivated: event,
    onUpdated: event,
    sendMessage: async (_: number, { name }: { name: string }) => {
      if (['closed', 'asleep', 'not-allowed', 'nothing-here'].includes(situation)) throw new Error('no receiver');
      return { ok: true, value: pageAnswers(situation)[name] ?? null };
    },
  },
  permissions: {
    contains: async () => situation !== 'not-allowed',
    request: async () => true,
    remove: async () => true,
    getAll: async () => ({ origins: ['*://*.courier.example/*', 'https://www.visnyk.example/*'], permissions: [] }),
    onAdded: event,
    onRemoved: event,
  },
  commands: {
    getAll: async () => [
      { name: 'clip-selection', shortcut: 'Alt+Shift+C', description: '' },
      { name: 'next-mark', shortcut: 'Alt+Shift+N', description: '' },
      { name: 'previous-mark', shortcut: '', description: '' },
      { name: 'toggle-marks', shortcut: 'Alt+Shift+H', description: '' },
      { name: 'open-panel', shortcut: 'Alt+Shift+B', description: '' },
    ],
  },
  storage: {
    session: { get: async () => ({}), onChanged: event },
    local: {
      get: async (key: string) => ({ [key]: stored[key] }),
      set: async (values: Record<string, unknown>) => {
        const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue, oldValue: stored[key] }]);
        Object.assign(stored, values);
        for (const listener of stores) listener(Object.fromEntries(changes));
      },
      remove: async (key: string) => {
        delete stored[key];
        for (const listener of stores) listener({ [key]: {} });
      },
      onChanged: {
        addListener: (listener: StoreListener) => void stores.add(listener),
        removeListener: (listener: StoreListener) => void stores.delete(listener),
      },
    },
  },
  extension: { isAllowedIncognitoAccess: async () => false },
};
