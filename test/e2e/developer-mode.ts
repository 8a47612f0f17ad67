import type { BrowserContext, Page } from '@playwright/test';

/** As much of the extensions page's interface as tests use. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

/** The browser's extensions page, with developer mode on: without it an unpacked extension does not come back from a restart. */
export async function extensionsPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  return page;
}

/** Lets the extension run in private windows, which starts it anew and closes its pages. */
export async function allowPrivateWindows(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await extensionsPage(context);
  await page.evaluate(
    (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }),
    extensionId,
  );
}
