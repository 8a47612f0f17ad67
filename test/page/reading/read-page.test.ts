import { afterEach, describe, expect, test } from 'vitest';
import { detect } from '../../../lib/page/detect.ts';
import { readPage } from '../../../lib/page/read.ts';
import { passageText } from '../../../lib/text/layout.ts';
import { address, newsPage, pageOf, prose } from './page-of.ts';

afterEach(() => document.body.replaceChildren());

async function read(html: string, url = address) {
  const page = await pageOf(html);
  const before = page.documentElement.outerHTML;
  const verdict = detect(page, url);
  const articles = await readPage(page, url, verdict);
  expect(page.documentElement.outerHTML).toBe(before);
  return { page, verdict, articles };
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const body = prose(8, 'harbour ice');

async function textOf(html: string): Promise<string> {
  const { articles } = await read(html);
  return articles[0]?.article.text ?? '';
}

describe('an article', () => {
  test('is known, and read without changing the page', async () => {
    const { verdict, articles } = await read(newsPage(paragraphs(body)));
    expect(verdict.kind).toBe('article');
    const [only] = articles;
    expect(articles).toHaveLength(1);
    for (const text of body) expect(only!.article.text).toContain(text);
    expect(only!.article.text).not.toContain('Another story');
    expect(only!.article.text).not.toContain('All rights reserved');
  });

  test('has its headline as the first passage, mapped to the live heading', async () => {
    const { page, articles } = await read(newsPage(paragraphs(body)));
    const { article, map } = articles[0]!;
    const [title] = article.passages;
    expect(title?.kind).toBe('title');
    expect(passageText(article, title!)).toBe('Harbour towns sign a pact on ice');
    expect(page.querySelector('h1')?.contains(map.rangeOf(title!)!.startContainer)).toBe(true);
  });

  test('says who wrote it, when, where and in which language', async () => {
    const { articles } = await read(newsPage(paragraphs(body)));
    expect(articles[0]!.article).toMatchObject({
      url: address,
      title: 'Harbour towns sign a pact on ice',
      byline: ['Ann Lee', 'Bo Ek'],
      publishedAt: '2026-10-20T08:30:00+02:00',
      publisher: 'The Daily Quay',
      language: 'en-GB',
    });
  });

  test('keeps paragraphs joined by two line breaks apart', async () => {
    const { articles } = await read(newsPage(`<div class="story">${body.join('<br><br>')}</div>`));
    const { article } = articles[0]!;
    expect(article.passages.map((p) => passageText(article, p))).toEqual(expect.arrayContaining(body));
  });

  test('is read where its text is split over many boxes', async () => {
    const text = await textOf(
      newsPage(body.map((t) => `<div data-component="text-block"><div><p>${t}</p></div></div>`).join('')),
    );
    for (const paragraph of body) expect(text).toContain(paragraph);
  });

  test('is read where no paragraph element is used at all', async () => {
    const text = await textOf(
      newsPage(`<div>${body.map((t) => `<div data-testid="paragraph-0">${t}</div>`).join('')}</div>`),
    );
    for (const paragraph of body) expect(text).toContain(paragraph);
  });

  test('does not take in sign-up forms, share bars and donation asks', async () => {
    const asks =
      '<div class="newsletter-signup"><p>Sign up for our weekly newsletter and get the best of our coverage.</p><form><input type="email"></form></div>' +
      '<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>' +
      '<div class="kg-signup-card" hidden><p>Email sent! Check your inbox to complete your signup.</p></div>';
    const text = await textOf(newsPage(paragraphs(body.slice(0, 4)) + asks + paragraphs(body.slice(4))));
    expect(text).not.toMatch(/newsletter|Tweet|Email sent/);
    for (const paragraph of body) expect(text).toContain(paragraph);
  });

  test('keeps its body even where the page calls that body by a name of boilerplate', async () => {
    const text = await textOf(newsPage(`<div class="related-content share">${paragraphs(body)}</div>`));
    for (const paragraph of body) expect(text).toContain(paragraph);
  });

  test('with structured data that is broken is read all the same', async () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour towns sign a pact on ice","author":[{"@type":"Person","name":"Cy Dahl"},</script>';
    const { articles } = await read(newsPage(paragraphs(body), broken));
    expect(articles[0]!.article.byline).toEqual(['Cy Dahl']);
  });
});

describe('the publisher’s own links to earlier coverage', () => {
  test('are taken from bookmark cards, whose author and publisher are swapped', async () => {
    const card =
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://quay.example/2026/09/01/ice-came-early-this-year?utm_source=card#top">' +
      '<div class="kg-bookmark-title">Ice came early this year to the northern harbours</div><div class="kg-bookmark-metadata">' +
      '<span class="kg-bookmark-author">The Daily Quay</span><span class="kg-bookmark-publisher">Eva Fro</span></div></a></figure>';
    const { articles } = await read(newsPage(paragraphs(body.slice(0, 4)) + card + paragraphs(body.slice(4))));
    const { earlier, text } = articles[0]!.article;
    expect(earlier[0]).toEqual({
      url: 'https://quay.example/2026/09/01/ice-came-early-this-year',
      title: 'Ice came early this year to the northern harbours',
      publisher: 'The Daily Quay',
      byline: ['Eva Fro'],
    });
    expect(text).not.toContain('Ice came early');
  });

  test('are taken from lines that say so', async () => {
    const line =
      '<p><strong>Read also:</strong> <a href="/2026/08/02/who-pays-for-the-icebreakers">Who pays for the icebreakers, and why</a></p>';
    const { articles } = await read(newsPage(paragraphs(body.slice(0, 4)) + line + paragraphs(body.slice(4))));
    expect(articles[0]!.article.earlier.map(({ title }) => title)).toContain('Who pays for the icebreakers, and why');
  });
});

describe('a page of several articles', () => {
  const post = (n: number) =>
    `<div class="entry"><article><header><h1 class="t"><a href="https://paper${n}.example/2026/10/0${n}/a-story-with-number-${n}">A story with the number ${n}</a></h1>` +
    `<div class="feed"><a href="./?f=${n}">Paper ${n}</a></div><div class="author">By Ann Lee</div><time datetime="2026-10-0${n}T10:00:00Z">${n} oct. 2026</time></header>` +
    `<div class="text">${paragraphs(prose(4, `topic ${n}`))}</div></article></div>`;

  test('in a feed reader gives each under its own address, title and date', async () => {
    const html = `<!DOCTYPE html><html lang="fr"><head><title>Flux</title></head><body><main>${[1, 2, 3].map(post).join('')}</main></body></html>`;
    const { verdict, articles } = await read(html, 'https://rss.example/i/?a=reader');
    expect(verdict.kind).toBe('articles');
    expect(articles.map(({ article }) => [article.url, article.title, article.publishedAt])).toEqual(
      [1, 2, 3].map((n) => [
        `https://paper${n}.example/2026/10/0${n}/a-story-with-number-${n}`,
        `A story with the number ${n}`,
        `2026-10-0${n}T10:00:00Z`,
      ]),
    );
    articles.forEach(({ article }, i) => {
      for (const text of prose(4, `topic ${i + 1}`)) expect(article.text).toContain(text);
    });
  });

  test('that only holds teasers is no page to read', async () => {
    const teasers = Array.from(
      { length: 12 },
      (_v, i) =>
        `<article><h2><a href="/2026/10/a-story-with-a-long-title-${i}">A story with a long title, ${i}</a></h2><p>One line that says what it is about, and no more.</p></article>`,
    );
    const { verdict } = await read(
      `<!DOCTYPE html><html><head><title>The Daily Quay</title></head><body><main>${teasers.join('')}</main></body></html>`,
      'https://quay.example/',
    );
    expect(verdict.kind).toBe('other');
  });
});

describe('a page beyond all measure', () => {
  test('of 100,000 elements is given up at once, with the reason', async () => {
    const page = await pageOf('<!DOCTYPE html><body><article></article></body>');
    const article = page.querySelector('article')!;
    const fragment = page.createDocumentFragment();
    for (let i = 0; i < 100_000; i++) fragment.append(page.createElement('p'));
    article.append(fragment);
    const began = performance.now();
    const verdict = detect(page, address);
    expect(verdict.kind).toBe('other');
    expect(verdict.reasons[0]).toContain('too large');
    expect(await readPage(page, address, verdict)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(200);
  });

  test('nested 5,000 deep comes to an end', async () => {
    // The parser itself stops nesting at 512: the rest stands side by side at that depth.
    const { articles } = await read(newsPage(`${'<div>'.repeat(5000)}${paragraphs(body)}${'</div>'.repeat(5000)}`));
    expect(articles.length).toBeLessThanOrEqual(1);
  });
});
