import { feedReaderArticles } from '../pages/stories.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf, waitForMarks } from './observe.ts';

interface Row {
  readonly url: string;
  readonly title: string;
  readonly readAtUrl: string;
}

test('in a feed reader each article is kept under its own address as it comes into view, later ones too', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://rss.example.org/i/?a=reader');
  await waitForMarks(page);
  const kept = async () => new Set((await rowsOf<Row>(extension, 'articles')).map(({ url }) => url));
  // What is far below the window has not been read.
  expect((await kept()).size).toBeLessThan(feedReaderArticles.shown.length);
  for (const { url, title } of [...feedReaderArticles.shown, ...feedReaderArticles.more]) {
    await expect(async () => {
      await page.getByRole('heading', { name: title }).first().scrollIntoViewIfNeeded();
      expect(await kept()).toContain(url);
    }).toPass({ timeout: 20_000 });
  }
  const rows = await rowsOf<Row>(extension, 'articles');
  for (const { url, title } of feedReaderArticles.shown) {
    expect(rows.find((row) => row.url === url)).toMatchObject({
      title,
      readAtUrl: expect.stringContaining('rss.example.org'),
    });
  }
});
