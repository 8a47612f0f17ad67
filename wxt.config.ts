import { defineConfig } from 'wxt';
import { hosts } from './lib/sites/hosts.ts';
import { matchPatterns } from './lib/sites/match-patterns.ts';
import { preactWithoutInnerHtml } from './tools/build/preact-without-inner-html.ts';

const newsSites = matchPatterns(hosts);

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preactWithoutInnerHtml()],
    // Dexie for browsers with classes and spread of their own: the same source, 2 kB less.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    // Both browsers preload modules by themselves.
    build: { target: ['chrome128', 'firefox142'], modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Each with its reason in PRIVACY.md; a test compares the two lists.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['downloads'],
    host_permissions: newsSites,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // The detector is listed by hand because it is an unlisted script: a content script of WXT's weighs more than it does.
    content_scripts: [{ matches: newsSites, js: ['detector.js'], run_at: 'document_idle' }],
    commands: {
      'clip-selection': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandClip__' },
      'clip-article': { description: '__MSG_clipArticle__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextMark__' },
      'previous-mark': { description: '__MSG_commandPreviousMark__' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandToggleMarks__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandOpenPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
