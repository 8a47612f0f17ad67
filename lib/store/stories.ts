import type { Comparable } from '../related/comparable.ts';
import type { RankedArticle } from '../related/rank.ts';
import { isInWindow, linkNodes, STORY_LINKS, type StoryNode, settleStories } from '../related/stories.ts';
import { namesToCount, storyName } from '../related/story-name.ts';
import type { ArticleId, StoryId } from '../types.ts';
import type { Neighbourhood } from './index/neighbourhood.ts';
import type { Library } from './library.ts';
import type { Fingerprint, StoryRow, Timestamp } from './rows.ts';

/** Tables that `keepStory` and the reader's moves write to. */
export const STORY_TABLES = ['articles', 'stories', 'storyNodes', 'fingerprints', 'names', 'indexedArticles'] as const;

/** Articles a story's name is made of, the newest: a long story is called by what it is about now. */
const NAMED_BY = 12;

/** What an article is close to, earlier and later, within the time a story's coverage spans. Reads only; before the transaction. */
export function storyLinks(around: Neighbourhood, publishedAt: string | null): Promise<readonly RankedArticle[]> {
  const accept = (other: Comparable) => isInWindow(publishedAt, other.publishedAt);
  return around.ranked({ limit: STORY_LINKS, accept });
}

/** The name that a story's articles make, among the names of the library. */
async function nameOf(library: Library, ids: readonly ArticleId[]): Promise<string> {
  const prints = (await library.fingerprints.bulkGet([...ids])).filter((print) => print !== undefined);
  const keys = namesToCount(prints);
  const [rows, last] = await Promise.all([
    library.names.bulkGet(keys),
    // Counting a table reads all its keys; numbers count up with the articles, and a few too many make no difference.
    library.indexedArticles.orderBy('number').lastKey(),
  ]);
  const naming = new Map(keys.map((key, i) => [key, rows[i]?.articles ?? 0]));
  return storyName(prints, { articles: Number(last ?? 0), naming });
}

/** Makes a story's row agree with its members; a story of one article is none. */
async function refreshStory(library: Library, id: StoryId, now: Timestamp): Promise<void> {
  const [members, old] = await Promise.all([
    library.articles.where('storyId').equals(id).toArray(),
    library.stories.get(id),
  ]);
  if (members.length < 2) {
    await library.stories.delete(id);
    return;
  }
  const dates = members.map(({ publishedAt, keptAt }) => publishedAt ?? keptAt).sort();
  const newest = members.toSorted((a, b) => (b.publishedAt ?? b.keptAt).localeCompare(a.publishedAt ?? a.keptAt));
  const newestIds = newest.slice(0, NAMED_BY).map((member) => member.id);
  const row: StoryRow = {
    id,
    name: old?.renamed ? old.name : await nameOf(library, newestIds),
    renamed: old?.renamed ?? false,
    followed: old?.followed ?? false,
    articles: members.length,
    startedAt: dates[0]!,
    updatedAt: old && old.articles === members.length ? old.updatedAt : now,
  };
  await library.stories.put(row);
}

/** Writes nodes, and the rows of those that are in another story now; `also` is a story to look at again in any case. */
async function write(library: Library, nodes: readonly StoryNode[], now: Timestamp, also?: StoryId): Promise<void> {
  const before = await library.articles.bulkGet(nodes.map(({ id }) => id));
  const moved = nodes.flatMap(({ story }, i) => {
    const row = before[i];
    return row && row.storyId !== story ? [{ row, story }] : [];
  });
  const touched = new Set(moved.flatMap(({ row, story }) => (row.storyId ? [row.storyId, story] : [story])));
  if (also) touched.add(also);
  await Promise.all([
    library.storyNodes.bulkPut([...nodes]),
    library.articles.bulkPut(moved.map(({ row, story }) => ({ ...row, storyId: story }))),
  ]);
  await Promise.all(Array.from(touched, (story) => refreshStory(library, story, now)));
}

/**
 * Puts a kept article into the story it belongs to, or lets it begin one; articles it links to may move with it. Runs
 * in the caller's transaction, after the article's own row.
 */
export async function keepStory(
  library: Library,
  print: Fingerprint,
  ranked: readonly RankedArticle[],
  now: Timestamp,
): Promise<void> {
  const { id, publishedAt } = print;
  const linkIds = ranked.flatMap((one) => [one.id, ...one.sameText]);
  const [old, ...found] = await library.storyNodes.bulkGet([id, ...linkIds]);
  const known = new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const { node, linked } = linkNodes({ id, publishedAt }, ranked, (one) => known.get(one));
  // Where the article, or the reader, put it before is where it starts from.
  const own = old ? { ...node, story: old.story, pinned: old.pinned } : node;
  const stories = [...new Set([own, ...linked].map(({ story }) => story))];
  const members = await Promise.all(stories.map((story) => library.storyNodes.where('story').equals(story).toArray()));
  const nodes = new Map(members.flat().map((one) => [one.id, one]));
  for (const one of [own, ...linked]) nodes.set(one.id, one);
  const moved = settleStories(nodes.values(), [id, ...linked.map((one) => one.id)]);
  const changed = new Map([own, ...linked].map((one) => [one.id, one]));
  for (const [one, story] of moved) changed.set(one, { ...nodes.get(one)!, story });
  await write(library, [...changed.values()], now, changed.get(id)!.story);
}

/** The reader's own name for a story; an empty one gives it back the name its articles make. */
export async function renameStory(library: Library, id: StoryId, name: string, now: Timestamp): Promise<void> {
  await library.transaction('rw', [...STORY_TABLES], async () => {
    await library.stories.update(id, { name: name.trim(), renamed: name.trim() !== '' });
    await refreshStory(library, id, now);
  });
}

export async function followStory(library: Library, id: StoryId, followed: boolean): Promise<void> {
  await library.stories.update(id, { followed });
}

/** The reader puts articles into a story (joining two, or taking one out into its own); there they stay. */
export async function moveToStory(
  library: Library,
  articles: readonly ArticleId[],
  story: StoryId,
  now: Timestamp,
): Promise<void> {
  await library.transaction('rw', [...STORY_TABLES], async () => {
    const nodes = await library.storyNodes.bulkGet([...articles]);
    await write(
      library,
      nodes.flatMap((node) => (node ? [{ ...node, story, pinned: true }] : [])),
      now,
    );
  });
}

/** An article left the library: its story has one fewer. Runs in the caller's transaction, after the article's row went. */
export async function forgetInStory(library: Library, id: ArticleId, now: Timestamp): Promise<void> {
  const node = await library.storyNodes.get(id);
  if (!node) return;
  await library.storyNodes.delete(id);
  await refreshStory(library, node.story, now);
}
