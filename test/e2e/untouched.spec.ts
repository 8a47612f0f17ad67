import type { Page } from '@playwright/test';
import { pointOfMark } from './card-text.ts';
import { expect, test } from './fixtures.ts';
import { waitForMarks } from './observe.ts';

const ARTICLE = 'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';

interface Watched {
  html: string;
  mutations: string[];
  shift: number;
}

/** Before any script of the page runs: counts mutations and layout shifts, and keeps the article as it was parsed. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { html: '', mutations: [], shift: 0 };
    Object.assign(globalThis, { watched });
    document.addEventListener('DOMContentLoaded', () => {
      watched.html = document.body.outerHTML;
      const record = (records: MutationRecord[]) => {
        for (const { type, target } of records) watched.mutations.push(`${type} of ${target.nodeName}`);
      };
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver(record).observe(document.body, everything);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test('the page stays as its publisher made it: same document, no mutation, no layout shift', async ({ extension }) => {
  const page = await extension.context.newPage();
  await watch(page);
  await page.goto(ARTICLE.replace('https:', 'http:'));
  await waitForMarks(page);
  const point = await pointOfMark(page, 'backstory-figure');
  await page.mouse.move(point!.x, point!.y, { steps: 3 });
  await page.waitForFunction(() => document.querySelector('backstory-card')?.matches(':popover-open'));
  await page.keyboard.press('Escape');
  const after = await page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    return { ...watched, now: document.body.outerHTML, hosts: document.querySelectorAll('backstory-card').length };
  });
  expect(after.now).toBe(after.html);
  expect(after.mutations).toEqual([]);
  expect(after.shift).toBe(0);
  // The one element of ours stands outside the body.
  expect(after.hosts).toBe(1);
});
