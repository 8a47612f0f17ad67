import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { CHROMIUM_FLAGS, findBrowser } from '../../tools/browsers.mjs';

const built = path.resolve('.output/chrome-mv3');

/** A Chromium with the built extension in a profile of its own. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  readonly profile: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** `host:port` of the sample sites. */
  readonly proxy: string;
  /** Match patterns the reader is taken to have allowed besides the list of news sites. */
  readonly granted?: readonly string[];
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * The built extension with more hosts granted. A permission prompt cannot be answered under test; moving the
 * optional hosts into `host_permissions` leaves the browser in the state a reader's "yes" leaves it in.
 */
async function withGranted(granted: readonly string[], into: string): Promise<string> {
  await cp(built, into, { recursive: true });
  const file = path.join(into, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions = [...manifest.host_permissions, ...granted];
  await writeFile(file, JSON.stringify(manifest));
  return into;
}

export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backstory-'));
  const profile = path.join(folder, 'profile');
  const extension = await withGranted(options.granted ?? [], path.join(folder, 'extension'));
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
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return {
    context,
    worker,
    extensionId: new URL(worker.url()).host,
    profile,
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
