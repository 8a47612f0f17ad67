import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowser } from '../browsers.mjs';

/** A page as it was saved. */
export interface SavedPage {
  readonly url: string;
  readonly html: string;
}

/** Real Chromium with one page in it, used again and again. */
export interface PageHost {
  /** Loads a saved page without its scripts or the network, calls a function of the bundle in it and gives its answer. */
  run(saved: SavedPage, call: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Longest a page may take to load and to answer. */
const PAGE_TIMEOUT_MS = 20_000;

/** An entry of the repository as one script that sets a global. */
async function bundle(entry: string, name: string): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: `${root}${entry}`, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} gave no bundle`);
  return output.output[0].code;
}

/** A time limit that also ends a page stuck in a loop: the caller throws the page away. */
function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Where a page cannot be served under its own address (no address, or not one of the web), a stand-in. */
function servedAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address && /^https?:$/.test(address.protocol) ? address.href : 'https://saved.example/page';
}

/**
 * Starts Chromium with the bundle of `entry`, whose exports become `window.Reading`. Page scripts are kept from running
 * by a policy rather than by switching JavaScript off, so that `noscript` stays text as it does for a reader.
 */
export async function startPageHost(entry: string): Promise<PageHost> {
  const source = await bundle(entry, 'Reading');
  const executablePath = findBrowser('chromium');
  let browser: Browser | null = null;
  let context: BrowserContext | null = null;
  let page: Page | null = null;
  let current: { address: string; html: string } | null = null;

  const open = async (): Promise<Page> => {
    if (page) return page;
    browser ??= await chromium.launch({ ...(executablePath && { executablePath }), args: [...CHROMIUM_FLAGS] });
    context = await browser.newContext({ serviceWorkers: 'block' });
    await context.route('**/*', async (route) => {
      const request = route.request();
      const main = request.isNavigationRequest() && request.frame() === page?.mainFrame();
      if (!main || !current || request.url().split('#')[0] !== current.address.split('#')[0]) return route.abort();
      await route.fulfill({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'; connect-src 'none'" },
        body: current.html,
      });
    });
    page = await context.newPage();
    return page;
  };
  const discard = async () => {
    const [oldContext, oldBrowser] = [context, browser];
    page = null;
    context = null;
    browser = null;
    await within(
      Promise.resolve(oldContext?.close()).then(() => oldBrowser?.close()),
      5000,
    ).catch(() => undefined);
  };
  return {
    async run({ url, html }, call) {
      current = { address: servedAddress(url), html };
      const work = async () => {
        const live = await open();
        await live.goto(current!.address, { waitUntil: 'domcontentloaded', timeout: PAGE_TIMEOUT_MS });
        return live.evaluate(`${source};(${call})`);
      };
      try {
        return await within(work(), PAGE_TIMEOUT_MS);
      } catch (error) {
        // A crashed or stuck page says nothing about the next one.
        await discard();
        throw error;
      }
    },
    close: discard,
  };
}
