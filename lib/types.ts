/** The nouns every folder shares. Data only: no function here does work. */

declare const brand: unique symbol;
/** A `T` that only its own module can make, so that ids are never mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Hash of an article's canonical address (`lib/text/ids.ts`). */
export type ArticleId = Brand<string, 'ArticleId'>;
/** `urn:uuid:…`, as W3C Web Annotation asks of an annotation's `id`. */
export type AnnotationId = Brand<string, 'AnnotationId'>;
export type StoryId = Brand<string, 'StoryId'>;
export type FigureGroupId = Brand<string, 'FigureGroupId'>;
/** One thing in the world across articles: type and hard-folded name (`person:mark rute`). For comparing, never for showing. */
export type EntityKey = Brand<string, 'EntityKey'>;

/** UTF-16 code units from the start of `Article.text`. Never from the page, never from the passage. */
export type TextOffset = Brand<number, 'TextOffset'>;

/** A stretch of `Article.text`; `end` is exclusive. */
export interface Span {
  readonly start: TextOffset;
  readonly end: TextOffset;
}

export type PassageKind = 'title' | 'paragraph' | 'heading' | 'quote' | 'list' | 'caption';

/** A block of the article, in reading order. The headline, where there is one, is the first passage, of kind `title`. */
export interface Passage extends Span {
  readonly kind: PassageKind;
}

/** An article's words and how they are laid out. Passages are joined by `\n\n` and cover the whole text. */
export interface ArticleText {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** A link to earlier coverage that the publisher itself put into the article. */
export interface EarlierLink {
  readonly url: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly byline: readonly string[];
}

/** What a page says about an article besides its words. `null` means looked for and absent. */
export interface ArticleMetadata {
  /** Canonical: no trackers, no fragment (but an entry of a live blog has its own), the publisher's address even in a feed reader. */
  readonly url: string;
  readonly title: string | null;
  readonly byline: readonly string[];
  /** ISO 8601 with a zone where the page gives one. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly publisher: string | null;
  readonly section: string | null;
  /** BCP 47, lower-case primary tag first (`en`, `uk`, `en-GB`). */
  readonly language: string | null;
}

/** An article as read from a page, before anything is known about its contents. */
export interface Article extends ArticleMetadata, ArticleText {
  readonly earlier: readonly EarlierLink[];
}

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'event' | 'product';

/** A name in the text. The span leaves out titles, roles, a leading "the" and possessive 's. */
export interface EntityMention extends Span {
  readonly kind: 'entity';
  readonly type: EntityType;
  /** The name as written here. */
  readonly text: string;
  /** The thing named: the same for every mention of it in the article, and, by its name, across articles. */
  readonly entity: EntityKey;
}

export type FigureType =
  | 'money'
  | 'percent'
  | 'percentagePoints'
  | 'count'
  | 'ordinal'
  | 'fraction'
  | 'multiple'
  | 'measure'
  | 'age'
  | 'date'
  | 'dateRange'
  | 'time'
  | 'duration'
  | 'rate';

/** A figure in the text. The span is its core: number, scale word, unit or currency, without modifier or counted noun. */
export interface FigureMention extends Span {
  readonly kind: 'figure';
  readonly type: FigureType;
  /** The figure as written here. */
  readonly text: string;
  /** Whole units: money in whole currency units, percent in points as written, dates as ISO strings. */
  readonly value: number | string | null;
  readonly min: number | string | null;
  readonly max: number | string | null;
  /** Unit name from `lib/figures/units.ts`, or `null`. */
  readonly unit: string | null;
  /** ISO 4217 where known. */
  readonly currency: string | null;
  /** The word as written before the figure ("over", "at least", "nearly"). */
  readonly modifier: string | null;
  /** Head noun of what is counted ("drones"), or the base of a share ("GDP"). */
  readonly counted: string | null;
  readonly approximate: boolean;
  /** Whether a reader wants it marked by default: money, shares, tolls, counts of things, changes; not dates or "two things". */
  readonly salient: boolean;
}

export type Mention = EntityMention | FigureMention;

/** One thing named in an article, with all its names there. */
export interface ArticleEntity {
  readonly key: EntityKey;
  readonly type: EntityType;
  /** The fullest name used. */
  readonly name: string;
  /** Other spellings and short forms used. */
  readonly aliases: readonly string[];
  /** Roles given in apposition ("NATO Secretary General"), as written. */
  readonly roles: readonly string[];
  readonly count: number;
}

/** What the engine found in an article's text. */
export interface Analysis {
  readonly mentions: readonly Mention[];
  readonly entities: readonly ArticleEntity[];
  /** Version of the engine that made it (`lib/engine-version.ts`); older analyses are made anew when next needed. */
  readonly engineVersion: number;
}

/** An article as the pure folders see it once it is kept. */
export interface StoredArticle extends ArticleMetadata, ArticleText {
  readonly id: ArticleId;
}

/** Expected outcomes are values; only a broken invariant throws. */
export type Result<T, E = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
