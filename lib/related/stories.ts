import type { ArticleId, StoryId } from '../types.ts';
import { comparable } from './comparable.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import { type RankedArticle, rank } from './rank.ts';

/** A related article and how close it is: `RankedArticle.closeness`. */
export interface StoryLink {
  readonly id: ArticleId;
  readonly score: number;
}

/** An article as stories see it. */
export interface StoryNode {
  readonly id: ArticleId;
  readonly publishedAt: string | null;
  readonly story: StoryId;
  /** The reader put it there: it stays. */
  readonly pinned: boolean;
  /** Related articles, earlier and later, closest first; at most `STORY_LINKS`. */
  readonly links: readonly StoryLink[];
}

/** Days within which an article joins a story's coverage. */
const WINDOW_DAYS = 14;
const DAY_MS = 86_400_000;

/** Links kept of an article, and members of a story that an average is taken over at most. */
export const STORY_LINKS = 40;

/**
 * Closeness is judged by what is usual around the two articles (the mean of each one's closest few links, "local
 * scaling", Zelnik-Manor & Perona 2004): on a beat where everything is alike, a story must be closer than on one where
 * nothing is. Chosen in the middle of a plateau on ECB+ and BASIL; see bench/README.md.
 */
const LOCAL_LINKS = 4;
const LEAST_LOCAL = 0.27;
const BELONGS = 0.5;

/** Rounds of second thoughts; more than two rarely change anything. */
const ROUNDS = 5;

/** Whether two articles are close enough in time to be one story; true where a date is missing. */
export function isInWindow(a: string | null, b: string | null): boolean {
  const apart = a === null || b === null ? 0 : Math.abs(Date.parse(a) - Date.parse(b));
  return !(apart > WINDOW_DAYS * DAY_MS);
}

/** How close the articles around one are to it: the mean of its closest few, and never below what is noise anywhere. */
function localCloseness({ links }: StoryNode): number {
  let sum = 0;
  for (let i = 0; i < LOCAL_LINKS; i++) sum += links[i]?.score ?? 0;
  return Math.max(LEAST_LOCAL, sum / LOCAL_LINKS);
}

/** Articles and their stories while they are being settled. */
class StoryMap {
  readonly nodes: Map<ArticleId, StoryNode>;
  readonly members = new Map<StoryId, Set<ArticleId>>();

  constructor(nodes: Iterable<StoryNode>) {
    this.nodes = new Map(Array.from(nodes, (node) => [node.id, node]));
    for (const { id, story } of this.nodes.values()) this.membersOf(story).add(id);
  }

  membersOf(story: StoryId): Set<ArticleId> {
    const members = this.members.get(story) ?? new Set();
    this.members.set(story, members);
    return members;
  }

  move(node: StoryNode, story: StoryId): void {
    this.membersOf(node.story).delete(node.id);
    this.membersOf(story).add(node.id);
    this.nodes.set(node.id, { ...node, story });
  }

  /** Members an average is taken over: those near in time, the article itself left out. */
  countNear(story: StoryId, node: StoryNode): number {
    let count = 0;
    for (const id of this.membersOf(story)) {
      if (id !== node.id && isInWindow(node.publishedAt, this.nodes.get(id)!.publishedAt)) count++;
    }
    return Math.min(count, STORY_LINKS);
  }

  /** The story whose members are closest on average, if close enough. A member that is no link counts as 0. */
  closest(node: StoryNode): StoryId | null {
    const around = localCloseness(node);
    const sums = new Map<StoryId, number>();
    for (const { id, score } of node.links) {
      const other = this.nodes.get(id);
      if (!other || !isInWindow(node.publishedAt, other.publishedAt)) continue;
      const relative = score / Math.sqrt(around * localCloseness(other));
      sums.set(other.story, (sums.get(other.story) ?? 0) + relative);
    }
    let best: StoryId | null = null;
    let highest = BELONGS;
    for (const [story, sum] of sums) {
      const average = sum / this.countNear(story, node);
      if (average < highest) continue;
      best = story;
      highest = average;
    }
    return best;
  }

  /** An id for the story this article begins: its own, so that it is the same however the story grows. */
  freshId(article: ArticleId): StoryId {
    for (let n = 1; ; n++) {
      const id = storyIdFor(article, n);
      if (!this.members.get(id)?.size) return id;
    }
  }
}

/** The id of the n-th story an article began. */
export function storyIdFor(first: ArticleId, n = 1): StoryId {
  return (n === 1 ? `story-${first}` : `story-${first}-${n}`) as StoryId;
}

/**
 * Puts articles where they belong by average link: each of `focus` joins the story closest to it or begins its own,
 * until nothing moves. `nodes` holds them, their links and all members of those links' stories. Answers with the
 * articles that moved. Pinned ones never do.
 */
export function settleStories(nodes: Iterable<StoryNode>, focus: readonly ArticleId[]): Map<ArticleId, StoryId> {
  const map = new StoryMap(nodes);
  const moved = new Map<ArticleId, StoryId>();
  for (let round = 0, changes = 1; round < ROUNDS && changes > 0; round++) {
    changes = 0;
    for (const id of focus) {
      const node = map.nodes.get(id);
      if (!node || node.pinned) continue;
      const isAlone = map.membersOf(node.story).size === 1;
      const story = map.closest(node) ?? (isAlone ? node.story : map.freshId(id));
      if (story === node.story) continue;
      map.move(node, story);
      moved.set(id, story);
      changes++;
    }
  }
  return moved;
}

/** Links with one more, closest first. */
function withLink(links: readonly StoryLink[], link: StoryLink): StoryLink[] {
  return [...links.filter(({ id }) => id !== link.id), link].sort((a, b) => b.score - a.score).slice(0, STORY_LINKS);
}

/** A node for a new article, alone in its story, and the nodes it links to, linked back. */
export function linkNodes(
  article: Pick<Fingerprint, 'id' | 'publishedAt'>,
  ranked: readonly RankedArticle[],
  nodeOf: (id: ArticleId) => StoryNode | undefined,
): { readonly node: StoryNode; readonly linked: StoryNode[] } {
  const links = ranked
    .flatMap(({ id, closeness, sameText }) => [id, ...sameText].map((one) => ({ id: one, score: closeness })))
    .sort((a, b) => b.score - a.score)
    .slice(0, STORY_LINKS);
  const node: StoryNode = { ...article, story: storyIdFor(article.id), pinned: false, links };
  const linked = links.flatMap(({ id, score }) => {
    const other = nodeOf(id);
    return other ? [{ ...other, links: withLink(other.links, { id: article.id, score }) }] : [];
  });
  return { node, linked };
}

/**
 * Groups articles as a library does that meets them in order of publication, and, where no date tells, in the order
 * given: each new one is settled with those it links to, at the end all once more. Compares every pair: for measuring, and for
 * rebuilding small libraries.
 */
export function groupStories(articles: readonly Fingerprint[], weights: TermWeights): Map<ArticleId, StoryId> {
  const nodes = new Map<ArticleId, StoryNode>();
  const ordered = [...articles].sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''));
  const compared = ordered.map(comparable);
  const settle = (focus: readonly ArticleId[]) => {
    for (const [id, story] of settleStories(nodes.values(), focus)) nodes.set(id, { ...nodes.get(id)!, story });
  };
  ordered.forEach(({ id, publishedAt }, at) => {
    const earlier = compared.slice(0, at).filter((one) => isInWindow(publishedAt, one.publishedAt));
    const ranked = rank(ordered[at]!, earlier, weights, { limit: STORY_LINKS });
    const { node, linked } = linkNodes({ id, publishedAt }, ranked, (one) => nodes.get(one));
    for (const one of [node, ...linked]) nodes.set(one.id, one);
    settle([id, ...linked.map((one) => one.id)]);
  });
  settle(ordered.map(({ id }) => id));
  return new Map([...nodes.values()].map(({ id, story }) => [id, story]));
}
