import type { Annotation } from '../annotations/annotation.ts';
import type { Correction } from '../entities/corrections.ts';
import type { FigureGroup, FigureReport, LedgerEdit } from '../figures/ledger.ts';
import type { Fingerprint } from '../related/fingerprint.ts';
import type { RankedArticle } from '../related/rank.ts';
import type {
  ArticleEntity,
  ArticleId,
  ArticleMetadata,
  EarlierLink,
  EntityKey,
  EntityType,
  FigureGroupId,
  Mention,
  Passage,
  StoryId,
  TextOffset,
} from '../types.ts';

/** ISO 8601 in UTC: sorts by time as text. */
export type Timestamp = string;

/** One article: a small row, so that lists stay fast. */
export interface ArticleRow extends ArticleMetadata {
  readonly id: ArticleId;
  /** Every canonical address it was met under, `url` first. */
  readonly urls: readonly string[];
  /** Address as shown in the tab when last read: what "open" opens when it is not the publisher's own. */
  readonly readAtUrl: string | null;
  /** How it came here: opened by the reader, or listed by a feed the reader turned on. */
  readonly origin: 'read' | 'feed';
  /** When the reader first and last opened it; for a feed's item, when it was listed. */
  readonly keptAt: Timestamp;
  readonly openedAt: Timestamp;
  readonly words: number;
  readonly earlier: readonly EarlierLink[];
  readonly storyId: StoryId | null;
  /** Passages that said something new when it was first opened, of all its passages. */
  readonly fresh: { readonly passages: number; readonly of: number } | null;
}

/** An article's whole text, read one at a time, never indexed. */
export interface TextRow {
  readonly articleId: ArticleId;
  /** `Article.text`, UTF-8, deflated. */
  readonly deflated: Uint8Array<ArrayBuffer>;
  readonly passages: readonly Passage[];
}

/** What the engine found in a text. */
export interface AnalysisRow {
  readonly articleId: ArticleId;
  readonly mentions: readonly Mention[];
  readonly entities: readonly ArticleEntity[];
  readonly engineVersion: number;
}

/** Earlier coverage as it was when the article was last opened. */
export interface RelatedRow {
  readonly articleId: ArticleId;
  readonly ranked: readonly RankedArticle[];
  readonly computedAt: Timestamp;
  readonly engineVersion: number;
}

/** What the newsroom changed between two of the reader's visits. */
export interface ChangeRow {
  readonly articleId: ArticleId;
  readonly seenAt: Timestamp;
  readonly title: { readonly before: string | null; readonly after: string | null } | null;
  /** Passages by their words: those that went and those that came. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A thing named in the library. */
export interface NameRow {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Roles with when they were first and last read. */
  readonly roles: readonly { readonly text: string; readonly since: Timestamp; readonly until: Timestamp }[];
  readonly articles: number;
  readonly firstSeenAt: Timestamp;
  readonly lastSeenAt: Timestamp;
}

/** One thing in one article, with the sentence that first names it. */
export interface NameUseRow {
  readonly key: EntityKey;
  readonly articleId: ArticleId;
  readonly publishedAt: Timestamp;
  readonly count: number;
  readonly sentence: string;
}

/** One figure of one article, and the group of the ledger it is in. */
export interface FigureUseRow {
  readonly articleId: ArticleId;
  readonly start: TextOffset;
  readonly groupId: FigureGroupId;
  readonly report: FigureReport;
}

/** A quantity followed across coverage; its reports are the uses with its id. */
export interface FigureGroupRow extends Omit<FigureGroup, 'reports'> {
  readonly reports: number;
  readonly updatedAt: Timestamp;
}

/** The reader's word on a group: applied to whatever is reported later, too. */
export interface LedgerEditRow {
  readonly id: string;
  readonly createdAt: Timestamp;
  readonly edit: LedgerEdit;
}

export interface StoryRow {
  readonly id: StoryId;
  /** What its articles share; the reader's own name for it wins. */
  readonly name: string;
  readonly renamed: boolean;
  readonly followed: boolean;
  readonly articles: number;
  readonly startedAt: Timestamp;
  readonly updatedAt: Timestamp;
}

export interface CorrectionRow {
  readonly id: string;
  readonly createdAt: Timestamp;
  readonly correction: Correction;
}

/** A feed the reader turned on. */
export interface FeedRow {
  readonly url: string;
  readonly host: string;
  readonly title: string;
  readonly kind: 'feed' | 'sitemap';
  readonly on: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastPolledAt: Timestamp | null;
  readonly nextPollAt: Timestamp;
  readonly failures: number;
  readonly lastError: string | null;
  readonly items: number;
}

export type { Annotation, Fingerprint };
