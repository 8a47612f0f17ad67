import type { Annotation } from '../annotations/annotation.ts';
import type { ArticleId, EntityKey, StoryId } from '../types.ts';
import type { Library } from './library.ts';
import type { StoryRow } from './rows.ts';
import { latestStretch, type Stretch } from './stretch.ts';

/** All clippings, newest first. One read of the whole table: 5,000 are half a second. */
export async function allClippings(library: Library): Promise<Annotation[]> {
  return (await library.annotations.orderBy('createdAt').toArray()).reverse();
}

/** The newest clippings, and how many there are in all: for what is in sight at once. */
export async function newestClippings(library: Library, count: number): Promise<Stretch<Annotation>> {
  return latestStretch(() => library.annotations.orderBy('createdAt'), 0, count);
}

/** Articles of a story, by key. One range of an index. */
export async function articleIdsOfStory(library: Library, id: StoryId): Promise<ReadonlySet<ArticleId>> {
  return new Set(await library.articles.where('storyId').equals(id).primaryKeys());
}

/** Articles that name someone or something, by key. One range of an index. */
export async function articleIdsNaming(library: Library, key: EntityKey): Promise<ReadonlySet<ArticleId>> {
  const uses = library.nameUses.where('[key+publishedAt+articleId]').between([key, '', ''], [key, '\uffff', '\uffff']);
  return new Set((await uses.primaryKeys()).map(([, , articleId]) => articleId));
}

/** A story and how many of the clippings are from its articles. */
export interface ClippedStory {
  readonly story: StoryRow;
  readonly clippings: number;
}

/** Stories that clippings are from, those with most clippings first. A read by key for each article clipped. */
export async function storiesOfClippings(library: Library, clippings: readonly Annotation[]): Promise<ClippedStory[]> {
  const perArticle = new Map<ArticleId, number>();
  for (const { articleId } of clippings) perArticle.set(articleId, (perArticle.get(articleId) ?? 0) + 1);
  const articles = await library.articles.bulkGet([...perArticle.keys()]);
  const perStory = new Map<StoryId, number>();
  for (const article of articles)
    if (article?.storyId)
      perStory.set(article.storyId, (perStory.get(article.storyId) ?? 0) + perArticle.get(article.id)!);
  const stories = await library.stories.bulkGet([...perStory.keys()]);
  return stories
    .flatMap((story) => (story ? [{ story, clippings: perStory.get(story.id)! }] : []))
    .sort((a, b) => b.clippings - a.clippings || a.story.name.localeCompare(b.story.name));
}
