import { afterEach, describe, expect, test } from 'vitest';
import { detect } from '../../../lib/page/detect.ts';
import { readPage } from '../../../lib/page/read.ts';
import { passageText } from '../../../lib/text/layout.ts';
import { address, newsPage, pageOf, prose } from './page-of.ts';

afterEach(() => document.body.replaceChildren());

async function read(html: string, url = address) {
  const page = await pageOf(html);
  const verdict = detect(page, url);
  return { verdict, articles: await readPage(page, url, verdict) };
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const body = prose(8, 'harbour ice');
const times = (text: string, part: string) => text.split(part).length - 1;

/** The text of the one article of a page, with something between its fourth and its fifth paragraph. */
async function textAround(part: string): Promise<string> {
  const { articles } = await read(newsPage(paragraphs(body.slice(0, 4)) + part + paragraphs(body.slice(4))));
  expect(articles).toHaveLength(1);
  const { text } = articles[0]!.article;
  for (const paragraph of body) expect(text).toContain(paragraph);
  return text;
}

describe('what stands between the paragraphs of an article', () => {
  test('a caption printed twice, below the picture and for its enlargement, is read at most once', async () => {
    const caption = 'An icebreaker leaves the northern harbour at dawn, with two pilots on board.';
    const text = await textAround(
      `<figure class="wp-block-image"><img src="/ice.jpg" alt=""><figcaption class="wp-element-caption">${caption}</figcaption></figure>` +
        `<div class="lightbox" hidden aria-hidden="true"><img src="/ice.jpg" alt=""><p class="wp-caption-text">${caption}</p></div>`,
    );
    expect(times(text, caption)).toBeLessThanOrEqual(1);
  });

  test('a pull quote that repeats the article is not read twice', async () => {
    const quote = body[1]!.slice(0, 90);
    const text = await textAround(
      `<figure class="wp-block-pullquote"><blockquote><p>${quote}</p></blockquote></figure>`,
    );
    expect(times(text, quote)).toBe(1);
  });

  test('a toggle is read though it is collapsed', async () => {
    const hidden = prose(9, 'the pilots’ pay')[8]!;
    const text = await textAround(
      '<div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Who pays the pilots</h4>' +
        `<button class="kg-toggle-card-icon" aria-label="Expand toggle"></button></div><div class="kg-toggle-content" style="height:0;opacity:0;overflow:hidden"><p>${hidden}</p></div></div>`,
    );
    expect(text).toContain(hidden);
  });

  test('messages of a sign-up card that wait for its answer are not read', async () => {
    const text = await textAround(
      '<div class="kg-card kg-signup-card"><div class="kg-signup-card-text"><h2>Sign up for our weekly letter</h2><form class="kg-signup-card-form"><input type="email"><button>Subscribe</button></form>' +
        '<div class="kg-signup-card-success" style="display:none">Email sent! Check your inbox to complete your signup.</div><div class="kg-signup-card-error" style="display:none">Something went wrong, please try again.</div></div></div>',
    );
    expect(text).not.toMatch(/Email sent|Something went wrong|weekly letter/);
  });
});

describe('Miniflux', () => {
  const original = 'https://quay.example/2026/10/20/harbour-towns-sign-a-pact-on-ice';
  const entry =
    '<!DOCTYPE html><html lang="en"><head><title>Harbour towns sign a pact on ice - Miniflux</title><meta name="generator" content="Miniflux"></head><body>' +
    '<header class="header"><nav><div class="logo"><a href="/unread">Mini<span>flux</span></a></div><ul><li><a href="/unread">Unread</a></li><li><a href="/starred">Starred</a></li></ul></nav></header>' +
    `<main><section class="entry" data-id="7"><header class="entry-header"><h1 id="page-header-title" dir="auto"><a href="${original}" target="_blank" rel="noopener noreferrer">Harbour towns sign a pact on ice</a></h1>` +
    '<div class="entry-actions"><ul><li><a href="#">Mark as unread</a></li><li><a href="#">Star</a></li></ul></div><div class="entry-meta" dir="auto"><span class="entry-website"><a href="/feed/3/entries">The Daily Quay</a></span> <span class="entry-author">Ann Lee</span></div>' +
    `<div class="entry-date"><time datetime="2026-10-20T08:30:00Z" title="2026-10-20 08:30:00">18 days ago</time></div></header><article class="entry-content" dir="auto">${paragraphs(body)}</article></section></main></body></html>`;

  test('shows an entry under the original’s address, with its own date, author and paper', async () => {
    const { articles } = await read(entry, 'https://flux.example/unread/entry/7');
    expect(articles).toHaveLength(1);
    expect(articles[0]!.article).toMatchObject({
      url: original,
      title: 'Harbour towns sign a pact on ice',
      byline: ['Ann Lee'],
      publisher: 'The Daily Quay',
      publishedAt: '2026-10-20T08:30:00Z',
    });
    for (const paragraph of body) expect(articles[0]!.article.text).toContain(paragraph);
  });
});

describe('FreshRSS', () => {
  test('in its global view lists feeds and headlines, and holds nothing to read', async () => {
    const box = (n: number) =>
      `<div class="box category"><div class="title"><a class="title" href="./?get=c_${n}">Category ${n}</a></div><ul class="box-content">${[
        1, 2, 3, 4,
      ]
        .map(
          (f) =>
            `<li class="item feed" data-unread="${f}"><a class="item-title" href="./?get=f_${n}${f}">Paper ${n}${f} (${f})</a></li>`,
        )
        .join('')}</ul></div>`;
    const html = `<!DOCTYPE html><html lang="en"><head><title>(40) Global view · FreshRSS</title></head><body class="global"><header class="header"><a href="./">FreshRSS</a></header><nav class="nav_menu"><a href="?a=normal">Normal</a></nav><main id="stream" class="global">${[1, 2, 3, 4, 5, 6].map(box).join('')}</main></body></html>`;
    const { verdict } = await read(html, 'https://rss.example/i/?a=global');
    expect(verdict.kind).toBe('other');
  });

  test.each([
    ['fr', 'mardi 20 octobre 2026 à 14:05', '2026-10-20T14:05:00'],
    ['uk', 'вт, 20 жовтня 2026, 14:05', '2026-10-20T14:05:00'],
    ['uk', '20 жовт. 2026 р., 14:05', '2026-10-20T14:05:00'],
  ])('dates entries in its own interface’s language, %s: "%s"', async (lang, shown, expected) => {
    const flux = (n: number) =>
      `<div class="flux" id="flux_${n}"><article class="flux_content"><div class="content"><header><h1 class="title"><a class="go_website" href="https://paper${n}.example/2026/a-story-with-number-${n}">A story with the number ${n}</a></h1>` +
      `<div class="subtitle"><div class="website"><a href="./?get=f_${n}">Paper ${n}</a></div><div class="author">Ann Lee</div><div class="date">${shown}</div></div></header><div class="text">${paragraphs(prose(4, `topic ${n}`))}</div></div></article></div>`;
    const html = `<!DOCTYPE html><html lang="${lang}"><head><title>FreshRSS</title></head><body class="reader"><main id="stream" class="reader">${[1, 2, 3].map(flux).join('')}</main></body></html>`;
    const { verdict, articles } = await read(html, 'https://rss.example/i/?a=reader');
    expect(verdict.kind).toBe('articles');
    expect(articles.map(({ article }) => [article.publishedAt, article.publisher])).toEqual(
      [1, 2, 3].map((n) => [expected, `Paper ${n}`]),
    );
    for (const { article } of articles) {
      expect(article.passages.map((p) => passageText(article, p))).not.toContain(shown);
    }
  });
});
