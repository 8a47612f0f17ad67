/**
 * What reading a feed costs, honest and hostile: `node bench/feeds.ts`. The parser alone in the same run beside it; the
 * rest is turning each item's HTML into passages.
 */
import { parseFeed as parserAlone } from 'feedsmith';
import { parseFeed } from '../lib/feeds/parse.ts';
import { readSample } from '../test/pages/sites.ts';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const RUNS = 9;

const sample = readSample('kyivindependent.com/feed.rss');
const [item] = /<item>[\s\S]*?<\/item>/.exec(sample)!;

/** The sample feed with its first item, a whole article of 660 words, as often as wanted. */
function feedOf(count: number): string {
  const items = Array.from({ length: count }, (_, n) =>
    item.replace(/<link>[^<]*<\/link>/, `<link>https://kyivindependent.com/${n}/</link>`),
  );
  return sample.replace(/<item>[\s\S]*<\/item>/, items.join(''));
}

const withContent = (html: string) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>T</title><link>https://a.example/</link><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`;

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

const bodies: Readonly<Record<string, string>> = {
  '15 whole articles': feedOf(15),
  '100 whole articles': feedOf(100),
  '500 whole articles': feedOf(500),
  'a billion laughs': `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>${withContent('&l9;').replace('<title>T', '<title>&l9;')}`,
  '300,000 elements in each other': withContent('<div>x'.repeat(300_000)),
  '2 MB of unclosed comments': withContent('<!--'.repeat(500_000)),
  '5 MB of "<"': withContent('<'.repeat(5_000_000)),
};

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    try {
      run();
    } catch {
      // The parser alone may throw on a hostile body; how long it took to is what is asked here.
    }
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

console.log('| body | kB | ms, median | of it the parser |');
console.log('|---|---|---|---|');
for (const [name, text] of Object.entries(bodies)) {
  const bytes = new TextEncoder().encode(text);
  const ours = median(() => parseFeed({ bytes, contentType: null, url: 'https://a.example/feed/' }, NOW));
  const parser = median(() => parserAlone(text));
  console.log(
    `| ${name} | ${Math.round(bytes.byteLength / 1000).toLocaleString('en')} | ${ours.toFixed(0)} | ${parser.toFixed(0)} |`,
  );
}
