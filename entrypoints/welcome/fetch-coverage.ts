import { t } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import type { NewsSite } from '../../lib/sites/hosts.ts';
import { addFeeds, removeFeed } from '../../lib/store/feeds.ts';
import type { Work } from '../library/use-task.ts';
import { sourcesOf } from '../page-parts/add-site.ts';
import { library } from '../page-parts/library.ts';

/** What came of asking some sites for their recent coverage. */
export interface FetchedCoverage {
  readonly articles: number;
  /** Names of sites that gave nothing: no feed found, or none that answered. */
  readonly missing: readonly string[];
}

/** Sites asked at a time: each waits on its own server, and no server hears from us twice at once. */
const AT_ONCE = 3;

/** Turns a site's feeds on and waits until they were asked. Answers with their addresses. */
async function turnOn({ host }: NewsSite, signal: AbortSignal): Promise<string[]> {
  const sources = await sourcesOf(`https://${host}/`, signal);
  if (!sources.ok || signal.aborted) return [];
  await addFeeds(library, sources.value, new Date().toISOString());
  await ask('pollFeeds');
  return sources.value.map(({ url }) => url);
}

/** Feeds that were added but not asked before the reader stopped are not kept. */
async function dropUnasked(before: ReadonlySet<string>): Promise<void> {
  const unasked = library.feeds.filter(({ url, lastPolledAt }) => lastPolledAt === null && !before.has(url));
  for (const { url } of await unasked.toArray()) await removeFeed(library, url);
}

async function articlesOf(feeds: readonly string[]): Promise<number> {
  const rows = await library.feeds.bulkGet([...feeds]);
  return rows.reduce((sum, row) => sum + (row?.items ?? 0), 0);
}

/**
 * Turns on the feeds of some sites and fetches what they list, a few sites at a time; progress counts sites. `allowed`
 * is the browser's answer to the question for their hosts. Rejects with words.
 */
export function fetchCoverage(sites: readonly NewsSite[], allowed: Promise<boolean>): Work<FetchedCoverage> {
  return async (progress, signal) => {
    if (!(await allowed)) throw new Error(t('siteNotAllowed'));
    const before = new Set(await library.feeds.toCollection().primaryKeys());
    const waiting = [...sites];
    const missing: string[] = [];
    let articles = 0;
    let done = 0;
    progress(0, sites.length);
    const askSome = async () => {
      for (let site = waiting.shift(); site && !signal.aborted; site = waiting.shift()) {
        const here = await articlesOf(await turnOn(site, signal));
        articles += here;
        if (here === 0) missing.push(site.name);
        progress(++done, sites.length);
      }
    };
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, askSome)), stopped]);
    if (signal.aborted) await dropUnasked(before);
    return { articles, missing };
  };
}
