import { test as base, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { addressAbout, ownAddress } from './own-pages.ts';
import { type SampleSites, serveSampleSites } from './sample-sites.ts';

interface Fixtures {
  sites: SampleSites;
  /** The news sites of the list, and the sample feed reader, are allowed. */
  extension: ExtensionBrowser;
  /** Opens an address of the sample sites; https is asked for as http, which is what the sites are served by. */
  openPage: (url: string) => Promise<Page>;
  /** One of the extension's own pages, as if it belonged to a tab. */
  openOwn: (page: string, about?: Page) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  sites: async ({}, use) => {
    const sites = await serveSampleSites();
    await use(sites);
    await sites.close();
  },
  extension: async ({ sites }, use) => {
    const extension = await launchChromium({ proxy: sites.proxy, granted: ['*://rss.example.org/*'] });
    await use(extension);
    await extension.close();
  },
  openPage: async ({ extension }, use) => {
    await use(async (url) => {
      const page = await extension.context.newPage();
      await page.goto(url.replace(/^https:/, 'http:'));
      return page;
    });
  },
  openOwn: async ({ extension }, use) => {
    await use(async (name, about) => {
      const page = await extension.context.newPage();
      await page.goto(about ? await addressAbout(extension, name, about) : ownAddress(extension, name));
      return page;
    });
  },
});

export const { expect } = test;
