import type { Block } from '../text/layout.ts';
import type { ArticleMetadata, EarlierLink } from '../types.ts';

/** One article as a feed or a news sitemap lists it. Coverage, not something read. */
export interface FeedItem extends ArticleMetadata {
  readonly title: string;
  readonly summary: string | null;
  /** The article's words where the feed has them, for `layOut(title, blocks)`; empty where it has only a summary. */
  readonly blocks: readonly Block[];
  readonly earlier: readonly EarlierLink[];
}

export interface ParsedFeed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** How long the publisher asks to be left alone between two polls. */
  readonly restMs: number | null;
}

/** Why a body gave no items. `page`: the server sent a web page, as error and consent pages come with status 200. */
export type FeedProblem = 'empty' | 'page' | 'malformed' | 'not-a-feed';

/** Beyond these a feed is an archive; the newest come first. */
export const MAX_ITEMS = 500;
