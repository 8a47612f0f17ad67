import type { ArticleId, StoryId } from '../types.ts';
import type { Library } from './library.ts';
import type { ArticleRow, StoryRow } from './rows.ts';

/** The story an article belongs to; `null` where it belongs to none. Two reads by key. */
export async function storyOfArticle(library: Library, id: ArticleId): Promise<StoryRow | null> {
  const article = await library.articles.get(id);
  return article?.storyId ? ((await library.stories.get(article.storyId)) ?? null) : null;
}

/** Articles of a story, oldest first; those without a date by when they were kept. One index range. */
export async function articlesOfStory(library: Library, id: StoryId): Promise<ArticleRow[]> {
  const articles = await library.articles.where('storyId').equals(id).toArray();
  const dateOf = ({ publishedAt, keptAt }: ArticleRow) => Date.parse(publishedAt ?? keptAt);
  return articles.sort((a, b) => dateOf(a) - dateOf(b));
}
