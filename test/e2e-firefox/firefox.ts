import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../tools/browsers.mjs';
import { grantedExtension } from '../e2e/granted-extension.ts';
import { type SampleSites, serveSampleSites } from '../e2e/sample-sites.ts';

const ID = 'backstory@backstory.example';
const UUID = '3b241101-e2bb-4255-8caf-4136c566a962';
const built = path.resolve('.output/firefox-mv3');

/** A Firefox with the built extension and the sample sites behind its proxy. */
export interface FirefoxWithExtension {
  readonly sites: SampleSites;
  /** Opens an address of the sample sites; https is asked for as http, which is what the sites are served by. */
  open(url: string): Promise<Page>;
  /** One of the extension's own pages, as if it belonged to the tab that shows an address. */
  openOwn(name: string, about?: Page): Promise<Page>;
  /** Runs an expression where the browser's own interface runs. */
  inBrowser(expression: string): Promise<unknown>;
  /** Ends the background page; the next message starts it anew. Answers with its state after that. */
  killBackground(): Promise<unknown>;
  close(): Promise<void>;
}

/** WebDriver BiDi with Firefox's own `moz:scope`, which puppeteer's types do not know. */
interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{ result: Record<string, never> & { contexts: { context: string; url: string }[] } }>;
}

async function evaluateInBrowser(browser: Browser, expression: string): Promise<unknown> {
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = tree.result.contexts;
  const window = contexts.find(({ url }) => url.includes('browser.xhtml')) ?? contexts[0];
  if (!window) throw new Error('Firefox shows no window');
  const { result } = (await bidi.send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
    serializationOptions: { maxObjectDepth: 3 },
  })) as unknown as { result: { type: string; exceptionDetails?: { text: string }; result?: { value: unknown } } };
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
  return result.result?.value;
}

export async function launchFirefox(): Promise<FirefoxWithExtension> {
  const sites = await serveSampleSites();
  const folder = await mkdtemp(path.join(tmpdir(), 'backstory-firefox-'));
  const extension = await grantedExtension(built, ['*://rss.example.org/*'], path.join(folder, 'extension'));
  const [host, port] = sites.proxy.split(':');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox')!,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
      'dom.security.https_first': false,
      'dom.security.https_first_schemeless': false,
      'network.stricttransportsecurity.preloadlist': false,
    },
  });
  await browser.installExtension(extension);
  const inBrowser = (expression: string) => evaluateInBrowser(browser, expression);
  return {
    sites,
    inBrowser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url.replace(/^https:/, 'http:'));
      return page;
    },
    async openOwn(name, about) {
      const page = await browser.newPage();
      const address = `moz-extension://${UUID}/${name}.html`;
      // `goto` never settles on an extension's page: navigate, then wait for the document itself.
      const go = async (url: string) => {
        page.goto(url, { timeout: 1 }).catch(() => undefined);
        for (let tries = 1; ; tries++) {
          try {
            await page.waitForFunction(
              (start) => location.href.startsWith(start) && document.readyState === 'complete',
              { polling: 100 },
              url,
            );
            return;
          } catch (error) {
            // Asked in the very moment one document gives way to the next, Firefox answers with an error of its own.
            if (tries === 5) throw error;
            await new Promise((resolve) => setTimeout(resolve, 200));
          }
        }
      };
      await go(address);
      if (about) {
        const tabId = await page.evaluate(async (shown) => {
          const { tabs } = (
            globalThis as unknown as {
              browser: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
            }
          ).browser;
          return (await tabs.query({})).find(({ url }) => url === shown)?.id ?? null;
        }, about.url());
        if (tabId === null) throw new Error(`no tab shows ${about.url()}`);
        await go(`${address}?tabId=${tabId}`);
      }
      return page;
    },
    killBackground: () =>
      inBrowser(
        `(async () => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)}); await extension.terminateBackground(); return extension.backgroundState; })()`,
      ),
    async close() {
      await browser.close();
      await sites.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
