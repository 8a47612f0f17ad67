import type { ArticleId, EntityKey, StoryId } from '../types.ts';
import type { Library } from './library.ts';
import { type FigureRecord, figuresOfArticle } from './queries-figures.ts';
import type { CoMention } from './queries-library.ts';
import type { ArticleRow, ChangeRow, StoryRow } from './rows.ts';

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

/** All a story's page shows. */
export interface StoryRecord {
  readonly story: StoryRow;
  /** Oldest first. */
  readonly articles: readonly ArticleRow[];
  /** Figures that more than one article of the library reports, those that moved first. */
  readonly figures: readonly FigureRecord[];
  /** Who and what is named in it, most often first. */
  readonly names: readonly CoMention[];
  /** What newsrooms changed in its articles, newest first. */
  readonly changes: readonly ChangeRow[];
}

/** Articles of a very long story whose figures and names are looked at: its latest. */
const LOOKED_AT = 60;
const NAMES = 16;

async function namesIn(library: Library, articles: readonly ArticleId[]): Promise<CoMention[]> {
  const uses = await library.nameUses.where('articleId').anyOf(articles).toArray();
  const counts = new Map<EntityKey, number>();
  for (const { key } of uses) counts.set(key, (counts.get(key) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1]).slice(0, NAMES);
  const rows = await library.names.bulkGet(best.map(([key]) => key));
  return best.flatMap(([, count], i) => (rows[i] ? [{ name: rows[i], articles: count }] : []));
}

async function changesIn(library: Library, articles: readonly ArticleId[]): Promise<ChangeRow[]> {
  const ranges = articles.map(
    (id) =>
      [
        [id, ''],
        [id, '\uffff'],
      ] as const,
  );
  const changes = await library.changes.where('[articleId+seenAt]').inAnyRange(ranges).toArray();
  return changes.sort((a, b) => b.seenAt.localeCompare(a.seenAt));
}

/** A story with what its articles share; `null` when there is none of that id. */
export async function storyRecord(library: Library, id: StoryId): Promise<StoryRecord | null> {
  const story = await library.stories.get(id);
  if (!story) return null;
  const articles = await articlesOfStory(library, id);
  const latest = articles.slice(-LOOKED_AT).map((article) => article.id);
  const [figures, names, changes] = await Promise.all([
    Promise.all(latest.map((article) => figuresOfArticle(library, article))),
    namesIn(library, latest),
    changesIn(library, latest),
  ]);
  const groups = new Map(figures.flat().map((record) => [record.id, record]));
  const moved = ({ verdict }: FigureRecord) => (verdict === 'same' ? 1 : 0);
  return { story, articles, figures: [...groups.values()].sort((a, b) => moved(a) - moved(b)), names, changes };
}
