import { describe, expect, test } from 'vitest';
import { badPages } from '../pages/bad-pages.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { pageFor, readSample, sampleHosts } from '../pages/sites.ts';
import { editedArticle, feedReaderArticles, mainStory } from '../pages/stories.ts';

const words = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');

const structuredData = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);

describe('sample pages', () => {
  test.each([...samplePages, ...badPages].map((page) => [page.url, page] as const))(
    '%s is served and says what is expected of it',
    (url, page) => {
      const served = pageFor(url);
      expect(served).toMatchObject({ status: 200, contentType: 'text/html; charset=utf-8' });
      const text = words(served!.body);
      for (const { text: expected } of [...page.names, ...page.figures]) expect(text).toContain(expected);
      if (page.title) expect(text).toContain(page.title);
      for (const link of page.earlier) expect(served!.body).toContain(`href="${link}"`);
    },
  );

  test('have well-formed structured data, except the one that is meant not to', () => {
    for (const { url } of samplePages) {
      for (const data of structuredData(pageFor(url)!.body)) expect(() => JSON.parse(data)).not.toThrow();
    }
    const [broken] = structuredData(pageFor('https://kyivindependent.com/bad/malformed-json-ld/')!.body);
    expect(() => JSON.parse(broken!)).toThrow();
  });

  test('follow one story over five publishers and more than a month', () => {
    const story = samplePages.filter((page) => page.story === 'amber-shield' && page.kind === 'article');
    expect(new Set(story.map(({ publisher }) => publisher)).size).toBeGreaterThanOrEqual(5);
    const dates = story.map(({ publishedAt }) => Date.parse(publishedAt!)).sort((a, b) => a - b);
    expect(dates.at(-1)! - dates[0]!).toBeGreaterThan(30 * 86_400_000);
    expect(Date.parse(mainStory[0].publishedAt!)).toBeLessThan(Date.parse(mainStory[1].publishedAt!));
  });

  test('the feed reader shows eight articles under their own addresses, and has more', () => {
    for (const view of ['reader', 'normal']) {
      const { body, headers } = pageFor(`https://rss.example.org/i/?a=${view}`)!;
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      const links = [...body.matchAll(/class="go_website" href="([^"]+)"/g)].map((match) => match[1]);
      expect(links).toEqual(feedReaderArticles.shown.map(({ url }) => url));
      const more = pageFor(`https://rss.example.org/i/?a=${view}&ajax=1&cid=1`)!.body;
      for (const { url } of feedReaderArticles.more) expect(more).toContain(url);
    }
  });

  test('the edited article differs from the first version in the figures, names and words it should', () => {
    const before = words(pageFor(editedArticle.url)!.body);
    const after = words(readSample(editedArticle.editedFile));
    for (const [was, is] of [
      ['has risen to nine', 'has risen to 10'],
      ['Hanna Zinchuk', 'Halyna Zinchuk'],
      [
        'had no interceptor crew of its own. The',
        'had an interceptor crew of its own, but it was out of ammunition. The',
      ],
      ['Fourteen drones attacked', 'three-day period of mourning'],
    ] as const) {
      expect(before).toContain(was);
      expect(after).not.toContain(was);
      expect(after).toContain(is);
    }
  });

  test('answer for their own hosts only, and never from outside their folder', () => {
    expect(sampleHosts).toContain('kyivindependent.com');
    expect(pageFor('https://example.com/')).toBeNull();
    expect(pageFor('not an address')).toBeNull();
    for (const path of ['%2e%2e/sites.ts', '..%2fsites.ts', 'assets/../../sites.ts', 'missing/']) {
      expect(pageFor(`https://kyivindependent.com/${path}`)?.status).toBe(404);
    }
  });

  test('a huge page is as large as it says', () => {
    expect(pageFor('https://kyivindependent.com/bad/huge/')!.body.length).toBeGreaterThanOrEqual(5_000_000);
  });
});
