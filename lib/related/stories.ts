import type { ArticleId, StoryId } from '../types.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import { rank } from './rank.ts';

/** An article that was put into a story earlier, and how close it is to the one at hand. */
export interface ScoredMember {
  readonly id: ArticleId;
  readonly story: StoryId;
  readonly publishedAt: string | null;
  readonly score: number;
}

export interface StoryOptions {
  /** Average closeness from which an article belongs to a story. */
  readonly threshold: number;
  /** Members of a story within the window, whether or not they are among the scored. */
  readonly members: (story: StoryId) => number;
  /** Stories the reader took the article out of. */
  readonly apart?: ReadonlySet<StoryId>;
}

/** Days within which an article joins a story's coverage. */
export const STORY_WINDOW_DAYS = 14;
const DAY_MS = 86_400_000;

/** Whether two articles are close enough in time to be one story; true where a date is missing. */
export function isInWindow(a: string | null, b: string | null): boolean {
  const apart = a === null || b === null ? 0 : Math.abs(Date.parse(a) - Date.parse(b));
  return !(apart > STORY_WINDOW_DAYS * DAY_MS);
}

/**
 * The story an article joins, or `null` where it begins one of its own: the story whose recent members are closest on
 * average (average link), if close enough. Members that are no candidates count as 0.
 */
export function chooseStory(
  publishedAt: string | null,
  scored: readonly ScoredMember[],
  { threshold, members, apart = new Set() }: StoryOptions,
): StoryId | null {
  const sums = new Map<StoryId, number>();
  for (const one of scored) {
    if (apart.has(one.story) || !isInWindow(publishedAt, one.publishedAt)) continue;
    sums.set(one.story, (sums.get(one.story) ?? 0) + one.score);
  }
  let best: StoryId | null = null;
  let highest = threshold;
  for (const [story, sum] of sums) {
    const average = sum / Math.max(1, members(story));
    if (average < highest) continue;
    best = story;
    highest = average;
  }
  return best;
}

/** A story's id is that of the article that began it, for good: stable however the story grows. */
export function storyIdFor(first: ArticleId): StoryId {
  return `story-${first}` as string as StoryId;
}

/** Average closeness from which an article joins a story. */
export const STORY_THRESHOLD = 0.25;

/**
 * Groups articles as a library does that meets them in order of publication, and, where no date tells, in the order
 * given. Cost: every pair is compared; meant for measuring and for rebuilding small libraries.
 */
export function groupStories(articles: readonly Fingerprint[], weights: TermWeights): Map<ArticleId, StoryId> {
  const stories = new Map<ArticleId, StoryId>();
  const ordered = [...articles].sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''));
  ordered.forEach((article, at) => {
    const earlier = ordered.slice(0, at).filter((one) => isInWindow(article.publishedAt, one.publishedAt));
    const ranked = rank(article, earlier, weights, { limit: earlier.length, leastScore: 0 });
    const dates = new Map(earlier.map(({ id, publishedAt }) => [id, publishedAt]));
    const sizes = new Map<StoryId, number>();
    for (const { id } of earlier) sizes.set(stories.get(id)!, (sizes.get(stories.get(id)!) ?? 0) + 1);
    const scored = ranked.flatMap(({ id, score, sameText }) =>
      [id, ...sameText].map((one) => ({
        id: one,
        story: stories.get(one)!,
        publishedAt: dates.get(one) ?? null,
        score,
      })),
    );
    const story = chooseStory(article.publishedAt, scored, {
      threshold: STORY_THRESHOLD,
      members: (one) => sizes.get(one) ?? 0,
    });
    stories.set(article.id, story ?? storyIdFor(article.id));
  });
  return stories;
}
