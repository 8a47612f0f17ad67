import { changedFigures } from './changed-figures.ts';
import { changed } from './changed-passages.ts';
import type { EditedArticle } from './ferry-story.ts';
import { gone } from './gone-passages.ts';
import { kept } from './kept-passages.ts';

export { unmark } from './ferry-story.ts';

/** Every case, with its expected end. Written for these tests. */
export const editedArticles: readonly EditedArticle[] = [...kept, ...changedFigures, ...changed, ...gone];
