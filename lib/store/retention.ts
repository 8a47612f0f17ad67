import type { ArticleId } from '../types.ts';
import { forgetFigures } from './figures.ts';
import { forgetArticle, INDEX_TABLES } from './index/index-article.ts';
import type { Library } from './library.ts';
import { forgetUses } from './names.ts';
import type { Timestamp } from './rows.ts';
import { forgetInStory, STORY_TABLES } from './stories.ts';

const TABLES = [
  'texts',
  'analyses',
  'related',
  'changes',
  'names',
  'nameUses',
  'figureUses',
  'figureGroups',
  'annotations',
  ...INDEX_TABLES,
  ...STORY_TABLES,
] as const;

/**
 * Takes an article out of the library with all that was found in it. One the reader clipped stays, whatever is asked:
 * answers whether it went.
 */
export async function dropArticle(library: Library, id: ArticleId, now: Timestamp): Promise<boolean> {
  return library.transaction('rw', [...new Set<string>(TABLES)], async () => {
    if ((await library.annotations.where('articleId').equals(id).count()) > 0) return false;
    const uses = await library.nameUses.where('articleId').equals(id).toArray();
    await library.nameUses.where('articleId').equals(id).delete();
    await forgetUses(
      library,
      uses.map(({ key }) => key),
    );
    await forgetFigures(library, id);
    await forgetArticle(library, id);
    await library.articles.delete(id);
    await forgetInStory(library, id, now);
    await library.texts.delete(id);
    await library.analyses.delete(id);
    await library.related.delete(id);
    await library.changes.where('[articleId+seenAt]').between([id, ''], [id, '\uffff']).delete();
    return true;
  });
}

/** Drops the articles not opened since a moment, a transaction each, so that saving never waits long. Answers with how many went. */
export async function dropUnopenedSince(library: Library, since: Timestamp, now: Timestamp): Promise<number> {
  const ids = await library.articles.where('openedAt').below(since).primaryKeys();
  let dropped = 0;
  for (const id of ids) if (await dropArticle(library, id, now)) dropped++;
  return dropped;
}
