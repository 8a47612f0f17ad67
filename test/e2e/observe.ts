import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** Words on the page by the highlight they are marked with: read from the page's own registry, as a page would. */
export type MarksByName = Readonly<Record<string, readonly string[]>>;

export async function marksOnPage(page: Page): Promise<MarksByName> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('backstory-')) marks[name] = [...highlight].map(String);
    });
    return marks;
  });
}

/** Waits until the reader script has marked something; the marks then. */
export async function waitForMarks(page: Page): Promise<MarksByName> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('backstory-')), null, {
    timeout: 20_000,
  });
  return marksOnPage(page);
}

/** Rows of one of the library's tables, as they are on disk. */
export async function rowsOf<Row>(browser: ExtensionBrowser, table: string): Promise<readonly Row[]> {
  return browser.backstage.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('backstory');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            resolve([]);
            return;
          }
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as Row[]);
          };
        };
      }),
    table,
  );
}
