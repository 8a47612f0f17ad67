import { storyIdFor } from '../../lib/related/stories.ts';
import { followStory, moveToStory, renameStory } from '../../lib/store/stories.ts';
import type { ArticleId, StoryId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';

/** What the reader says of stories. Loaded with the first word: what carries it out is most of the engine. */

const now = () => new Date().toISOString();

export const rename = (story: StoryId, name: string) => renameStory(library, story, name, now());
export const follow = (story: StoryId, followed: boolean) => followStory(library, story, followed);
export const move = (articles: readonly ArticleId[], story: StoryId) => moveToStory(library, articles, story, now());

/** A story id that nothing has yet, begun by an article. */
async function freshStory(id: ArticleId): Promise<StoryId> {
  for (let n = 1; ; n++) {
    const story = storyIdFor(id, n);
    if (!(await library.stories.get(story))) return story;
  }
}

/** The article gets a story of its own, and stays there. */
export async function takeOut(id: ArticleId): Promise<void> {
  await move([id], await freshStory(id));
}
