/**
 * Times of the extension's own pages over a large library, in Chromium with the built extension:
 * `npm run -s build && node bench/interface.ts [articles]` prints a Markdown table.
 */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../test/e2e/chromium.ts';
import { waitForMarks } from '../test/e2e/observe.ts';
import { addressAbout, ownAddress } from '../test/e2e/own-pages.ts';
import { serveSampleSites } from '../test/e2e/sample-sites.ts';
import { mainStory } from '../test/pages/stories.ts';

const ARTICLES = Number(process.argv[2] ?? 10_000);
const RUNS = 15;

/** Fills the library with rows as the extension writes them. Invented; titles of the length news has. */
function fill(browser: ExtensionBrowser, articles: number): Promise<void> {
  return browser.backstage.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('backstory');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(
      ['articles', 'names', 'stories', 'figureGroups', 'figureUses', 'annotations'],
      'readwrite',
    );
    const day = (i: number) => new Date(Date.UTC(2026, 0, 1) - i * 3_600_000).toISOString();
    for (let i = 0; i < count; i++) {
      const id = `b${String(i).padStart(13, '0')}`;
      const url = `https://bench.example/${id}`;
      transaction.objectStore('articles').put({
        id,
        url,
        urls: [url],
        title: `Council of district ${i} votes on the budget for roads, schools and the harbour`,
        byline: [],
        publishedAt: day(i),
        modifiedAt: null,
        publisher: `Courier ${i % 40}`,
        section: null,
        language: 'en',
        readAtUrl: null,
        origin: 'read',
        keptAt: day(i),
        openedAt: day(i),
        words: 600,
        earlier: [],
        storyId: `bench-${i % 500}`,
        fresh: null,
      });
      if (i % 2 === 0)
        transaction.objectStore('names').put({
          key: `person:district head ${i}`,
          type: 'person',
          name: `District Head ${i}`,
          aliases: [],
          roles: [],
          articles: 2,
          firstSeenAt: day(i),
          lastSeenAt: day(i),
        });
      // Two quantities an article, one of ten reported again.
      for (const half of [0, 1]) {
        const group = {
          id: `g${i}-${half}`,
          ledgerKey: `money · cost ${i}`,
          valueKeys: [],
          measure: `Cost of road ${i}`,
        };
        const reports = i % 5 === 0 && half === 0 ? 2 : 1;
        const row = { ...group, renamed: false, verdict: 'changed', reports, updatedAt: day(i) };
        transaction.objectStore('figureGroups').put(row);
        const report = { text: '€3 million', value: 3e6, min: null, max: null, sentence: 'The road costs €3 million.' };
        for (let start = 0; start < reports; start++)
          transaction
            .objectStore('figureUses')
            .put({ articleId: id, start: start + 10 * half, groupId: row.id, report });
      }
      if (i % 2 === 0)
        transaction.objectStore('annotations').put({
          id: `urn:uuid:${i}`,
          articleId: id,
          kind: 'passage',
          colour: 'yellow',
          note: '',
          tags: [`tag ${i % 30}`],
          text: 'The council votes on the budget for roads, schools and the harbour. '.repeat(3),
          anchor: { exact: 'The council votes '.repeat(12), prefix: 'x'.repeat(64), suffix: 'y'.repeat(64) },
          source: { url, title: `Article ${i}`, byline: [], publisher: `Courier ${i % 40}`, publishedAt: day(i) },
          figures: [],
          names: [],
          seenAt: day(i),
          createdAt: day(i),
          modifiedAt: day(i),
          earlierTexts: [],
        });
      if (i < 500)
        transaction.objectStore('stories').put({
          id: `bench-${i}`,
          name: `Budget of district ${i}`,
          renamed: false,
          followed: false,
          articles: count / 500,
          startedAt: day(count),
          updatedAt: day(i),
        });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, articles);
}

/** Milliseconds from the start of navigation until the page shows an element that holds content. */
async function timeToContent(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)) requestAnimationFrame(() => resolve(performance.now()));
          else setTimeout(look, 1);
        };
        look();
      }),
    selector,
  );
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
}

const sites = await serveSampleSites();
const browser = await launchChromium({ proxy: sites.proxy });
try {
  const [first, second] = mainStory;
  let article: Page | undefined;
  for (const { url } of [first, second]) {
    article = await browser.context.newPage();
    await article.goto(url.replace(/^https:/, 'http:'));
    await waitForMarks(article);
  }
  const page = await browser.context.newPage();
  const library = (route: string) => `${ownAddress(browser, 'library')}${route}`;
  const pages: readonly (readonly [name: string, address: string, selector: string])[] = [
    ['options (no library: the floor)', ownAddress(browser, 'options'), '.mark-kinds'],
    ['popup, earlier coverage shown', await addressAbout(browser, 'popup', article!), '.article-list .article-card'],
    [
      'side panel, earlier coverage shown',
      await addressAbout(browser, 'sidepanel', article!),
      '.article-list .article-card',
    ],
    ['library, stories', library('#/stories'), '.virtual-list .article-card'],
    ['library, articles', library('#/articles'), '.virtual-list .article-card'],
    ['library, names', library('#/names'), '.virtual-list .name-line'],
    ['library, figures', library('#/figures'), '.virtual-list .figure-moves'],
    ['library, clippings (half as many)', library('#/clippings'), '.virtual-list .clipping'],
    [
      'library, clippings of a tag and words',
      library('#/clippings?tag=tag+4&words=harbour'),
      '.virtual-list .clipping',
    ],
  ];
  const measure = async (wanted: typeof pages): Promise<Map<string, number[]>> => {
    const times = new Map<string, number[]>(wanted.map(([name]) => [name, []]));
    // Pages take turns, so that a busy moment of the machine does not fall on one of them alone; the first round reads the code from disk.
    for (let run = 0; run <= RUNS; run++)
      for (const [name, address, selector] of wanted) {
        const time = await timeToContent(page, address, selector);
        if (run > 0) times.get(name)!.push(time);
      }
    return times;
  };
  const small = await measure(pages.filter(([name]) => !/stories|figures|clippings/.test(name)));
  await fill(browser, ARTICLES);
  const large = await measure(pages);
  const cells = (times: readonly number[] | undefined) =>
    times ? `${quantile(times, 0.5)} | ${quantile(times, 0.95)}` : '– | –';
  process.stdout.write(
    `| ms from navigation | 2 articles, p50 | p95 | ${ARTICLES.toLocaleString('en')}, p50 | p95 |\n|---|--:|--:|--:|--:|\n`,
  );
  for (const [name] of pages)
    process.stdout.write(`| ${name} | ${cells(small.get(name))} | ${cells(large.get(name))} |\n`);
} finally {
  await browser.close();
  await sites.close();
}
