import type { Annotation } from '../annotations/annotation.ts';
import type { NameUse } from '../messages/protocol.ts';
import type { ArticleId, ArticleText, EntityKey, EntityType } from '../types.ts';
import { citedUses } from './cards.ts';
import type { Library } from './library.ts';
import { usesOf } from './names.ts';
import type { AnalysisRow, ArticleRow, ChangeRow, NameRow, StoryRow } from './rows.ts';
import { latestStretch, type Stretch } from './stretch.ts';
import { readText } from './texts.ts';

/** Articles, last opened first, of a stretch of their list. */
export function articleStretch(library: Library, start: number, end: number): Promise<Stretch<ArticleRow>> {
  return latestStretch(() => library.articles.orderBy('openedAt'), start, end);
}

/** Rows by key; `null` for those that are gone. */
async function articleRows(library: Library, ids: readonly ArticleId[]): Promise<(ArticleRow | null)[]> {
  const rows = await library.articles.bulkGet([...ids]);
  return rows.map((row) => row ?? null);
}

/** All an article's page shows, in one turn. */
export interface ArticleRecord {
  readonly row: ArticleRow;
  /** `null` where only the headline is known. */
  readonly text: ArticleText | null;
  readonly analysis: AnalysisRow | null;
  readonly story: StoryRow | null;
  /** Newest first. */
  readonly changes: readonly ChangeRow[];
  readonly clippings: readonly Annotation[];
  /** Earlier coverage as it was when last opened, best first. */
  readonly related: readonly ArticleRow[];
}

/** An article with all that hangs on it; `null` when it is not in the library. */
export async function articleRecord(library: Library, id: ArticleId): Promise<ArticleRecord | null> {
  const row = await library.articles.get(id);
  if (!row) return null;
  const [text, analysis, story, changes, clippings, related] = await Promise.all([
    readText(library, id),
    library.analyses.get(id),
    row.storyId ? library.stories.get(row.storyId) : undefined,
    library.changes.where('[articleId+seenAt]').between([id, ''], [id, '\uffff']).reverse().toArray(),
    library.annotations.where('articleId').equals(id).sortBy('createdAt'),
    library.related.get(id),
  ]);
  const earlier = await articleRows(library, related?.ranked.map((article) => article.id) ?? []);
  return {
    row,
    text,
    analysis: analysis ?? null,
    story: story ?? null,
    changes,
    clippings,
    related: earlier.filter((article) => article !== null),
  };
}

/** All stories, the one that moved last first. Few beside articles: rows, not keys. */
export async function allStories(library: Library): Promise<StoryRow[]> {
  return (await library.stories.orderBy('updatedAt').toArray()).reverse();
}

/** Names, or those of one kind, the one met last first, of a stretch of their list. */
export function nameStretch(
  library: Library,
  type: EntityType | null,
  start: number,
  end: number,
): Promise<Stretch<NameRow>> {
  const { names } = library;
  return latestStretch(
    () =>
      type === null
        ? names.orderBy('lastSeenAt')
        : names.where('[type+lastSeenAt]').between([type, ''], [type, '\uffff']),
    start,
    end,
  );
}

async function nameRows(library: Library, keys: readonly EntityKey[]): Promise<(NameRow | null)[]> {
  const rows = await library.names.bulkGet([...keys]);
  return rows.map((row) => row ?? null);
}

/** Another name and in how many of the looked-at articles both stand. */
export interface CoMention {
  readonly name: NameRow;
  readonly articles: number;
}

/** All a name's page shows. */
export interface NameRecord {
  readonly name: NameRow;
  /** Newest first, at most 200. */
  readonly uses: readonly NameUse[];
  /** Articles a month, in order, months without any included. */
  readonly months: readonly { readonly month: string; readonly articles: number }[];
  readonly together: readonly CoMention[];
}

const USES = 200;
/** Articles looked at for who else is named: the latest ones, so that the answer is about now. */
const TOGETHER_IN = 60;
const TOGETHER = 12;

/** Counts by month, from the first month to the last. */
export function monthCounts(dates: readonly (string | null)[]): { month: string; articles: number }[] {
  const counts = new Map<string, number>();
  for (const date of dates) {
    const month = date?.slice(0, 7);
    if (month && /^\d{4}-\d{2}$/.test(month)) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const present = [...counts.keys()].sort();
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: { month: string; articles: number }[] = [];
  for (let year = Number(first.slice(0, 4)), number = Number(first.slice(5)); ; number++) {
    if (number > 12) {
      number = 1;
      year++;
    }
    const month = `${year}-${String(number).padStart(2, '0')}`;
    if (month > last) return months;
    months.push({ month, articles: counts.get(month) ?? 0 });
  }
}

async function namedTogether(library: Library, key: EntityKey, articles: readonly ArticleId[]): Promise<CoMention[]> {
  const uses = await library.nameUses
    .where('articleId')
    .anyOf([...articles])
    .toArray();
  const counts = new Map<EntityKey, number>();
  for (const use of uses) if (use.key !== key) counts.set(use.key, (counts.get(use.key) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1]).slice(0, TOGETHER);
  const names = await nameRows(
    library,
    best.map(([other]) => other),
  );
  return best.flatMap(([, count], i) => (names[i] ? [{ name: names[i], articles: count }] : []));
}

/** A name with its uses over time and who is named beside it; `null` when it is not in the library. */
export async function nameRecord(library: Library, key: EntityKey): Promise<NameRecord | null> {
  const name = await library.names.get(key);
  if (!name) return null;
  const rows = await usesOf(library, key, null, USES);
  const [uses, together] = await Promise.all([
    citedUses(library, rows),
    namedTogether(
      library,
      key,
      rows.slice(0, TOGETHER_IN).map(({ articleId }) => articleId),
    ),
  ]);
  return { name, uses, months: monthCounts(rows.map(({ publishedAt }) => publishedAt)), together };
}
