import type { Page } from '@playwright/test';
import type { Article } from '../../lib/types.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { ownAddress } from './own-pages.ts';

interface ChromeApi {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; error?: string } | undefined> };
}
declare const chrome: ChromeApi;

/** A worker that was killed with a message may leave it without any answer. */
const UNANSWERED_MS = 2500;

/** Articles being opened from one page of the extension. */
export interface Saving {
  /** Those that were answered for, as the answers come. */
  readonly acknowledged: Article[];
  /** Errors the background answered with. */
  readonly refused: string[];
  /** When all have been asked for once. Rejects when the browser goes. */
  readonly done: Promise<void>;
}

/** Asks the background for every article once, a few at a time, as reader scripts do. The answers are heard here, outside the browser. */
export async function saveArticles(
  browser: ExtensionBrowser,
  articles: readonly Article[],
  atOnce: number,
): Promise<Saving> {
  const page: Page = await browser.context.newPage();
  await page.goto(ownAddress(browser, 'options'));
  const acknowledged: Article[] = [];
  const refused: string[] = [];
  await page.exposeFunction('answered', (index: number, error: string | null) => {
    if (error === null) acknowledged.push(articles[index]!);
    else refused.push(error);
  });
  const done = page.evaluate(
    async ({ articles, atOnce, patienceMs }) => {
      const { answered } = globalThis as unknown as { answered(index: number, error: string | null): Promise<void> };
      const queue = [...articles.entries()];
      const patience = () => new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
      const saveSome = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [index, article] = next;
          const message = { name: 'articleOpened', args: [{ article, pageUrl: article.url }] };
          // A worker that is killed breaks the line: no answer, and nothing promised.
          const reply = await Promise.race([chrome.runtime.sendMessage(message).catch(() => undefined), patience()]);
          if (reply) await answered(index, reply.ok ? null : (reply.error ?? 'failed'));
        }
      };
      await Promise.all(Array.from({ length: atOnce }, saveSome));
    },
    { articles, atOnce, patienceMs: UNANSWERED_MS },
  );
  return { acknowledged, refused, done };
}
