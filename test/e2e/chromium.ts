import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findBrowser } from '../../tools/browsers.mjs';
import { grantedExtension } from './granted-extension.ts';

const built = path.resolve('.output/chrome-mv3');

/** A Chromium with the built extension in a profile of its own. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** One of the extension's own pages: sees its storage and its tabs even while the worker is dead. */
  readonly backstage: Page;
  readonly extensionId: string;
  readonly profile: string;
  /** Holds the profile and the extension's copy; goes when the browser is closed. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** `host:port` of the sample sites. */
  readonly proxy: string;
  /** Match patterns the reader is taken to have allowed besides the list of news sites. */
  readonly granted?: readonly string[];
  /** Of a browser that was killed: its profile and its copy of the extension are used again. */
  readonly folder?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'backstory-')));
  const profile = path.join(folder, 'profile');
  const extension = path.join(folder, 'extension');
  if (!options.folder) await grantedExtension(built, options.granted ?? [], extension);
  const executablePath = findBrowser('chromium');
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: options.headless ?? true,
    chromiumSandbox: false,
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...CHROMIUM_FLAGS,
      `--proxy-server=${options.proxy}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeIncognito,HttpsFirstModeV2ForEngagedSites',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = new URL(worker.url()).host;
  const backstage = await context.newPage();
  await backstage.goto(`chrome-extension://${extensionId}/options.html`);
  return {
    context,
    backstage,
    extensionId,
    profile,
    folder,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
