import type { Anchored } from '../anchoring/anchor.ts';
import type { Annotation } from '../annotations/annotation.ts';
import type { Correction } from '../entities/corrections.ts';
import type { FigureGroup } from '../figures/ledger.ts';
import type { Reason } from '../related/rank.ts';
import type { Analysis, AnnotationId, Article, ArticleId, EntityKey, EntityType, Span, TextOffset } from '../types.ts';

/** An article as a page sends it. Everything in this file survives JSON: that is how Chrome carries messages. */
export interface ArticleSnapshot {
  readonly article: Article;
  /** The address in the tab: the feed reader's where the article is read in one. */
  readonly pageUrl: string;
}

/** A line of earlier coverage, as the popup and the card list it. */
export interface RelatedArticle {
  readonly id: ArticleId;
  readonly url: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Near-identical texts elsewhere, folded into this line. */
  readonly sameText: readonly ArticleId[];
  /** Whether the reader has opened it, or a feed only listed it. */
  readonly read: boolean;
}

/** A sentence the reader has met before, and where. */
export interface KnownSentence {
  readonly span: Span;
  readonly source: ArticleId;
}

/** A clipping and where its words stand in the article now. */
export interface PlacedClipping {
  readonly annotation: Annotation;
  readonly anchored: Anchored;
}

/** All that a page needs to show an article it opened. */
export interface OpenedArticle {
  readonly id: ArticleId;
  /** Whether the library holds the article, so that it can be clipped and looked up. Always false in private windows. */
  readonly kept: boolean;
  /** Why this opening was not written down: the window is private, or the browser has no more room. `null`: it was. */
  readonly notKept: 'private' | 'full' | null;
  readonly analysis: Analysis;
  readonly related: readonly RelatedArticle[];
  readonly known: readonly KnownSentence[];
  /** Sentences in all, so that "new to you" can be counted. */
  readonly sentences: number;
  /** Starts of the figures that earlier coverage reported too. */
  readonly figuresWithHistory: readonly TextOffset[];
  readonly clippings: readonly PlacedClipping[];
}

/** One earlier use of a name. */
export interface NameUse {
  readonly articleId: ArticleId;
  readonly url: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly sentence: string;
}

/** What the card over a name says. */
export interface EntityCard {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The role last seen, and when it was first and last read. */
  readonly roles: readonly { readonly text: string; readonly since: string; readonly until: string }[];
  /** Articles of the library that name it, this one included. */
  readonly articles: number;
  readonly firstSeenAt: string | null;
  /** Newest first, this article left out. */
  readonly uses: readonly NameUse[];
}

/** One report of a quantity. */
export interface FigureUse extends NameUse {
  readonly text: string;
  readonly value: number | string | null;
  readonly min: number | string | null;
  readonly max: number | string | null;
}

/** A name of the library to choose. */
export interface NameChoice {
  readonly key: EntityKey;
  readonly name: string;
  readonly type: EntityType;
}

/** What the card over a figure says. */
export interface FigureCard {
  readonly text: string;
  readonly measure: string;
  readonly verdict: FigureGroup['verdict'];
  readonly unit: string | null;
  readonly currency: string | null;
  /** In order of publication, this article included. */
  readonly uses: readonly FigureUse[];
}

/** A stretch of an article with the words the page shows there: where the library's copy says others, nothing is done. */
export interface QuotedSpan {
  readonly articleId: ArticleId;
  readonly span: Span;
  readonly text: string;
}

/** A passage the reader marked. A whole article is any stretch of it. */
export interface NewClipping extends QuotedSpan {
  readonly kind: Annotation['kind'];
  readonly colour: Annotation['colour'];
  readonly note: string;
  readonly tags: readonly string[];
}

/** What a page, or one of our own, may ask of the background. */
export interface Protocol {
  /** The detector took the sender's page for one to read: puts the reader script into it. */
  mayBeReading(): void;
  /** An article came before the reader. Keeps it (not from private windows) and answers with all there is to show. */
  articleOpened(snapshot: ArticleSnapshot): OpenedArticle;
  entityCard(key: EntityKey, articleId: ArticleId): EntityCard | null;
  figureCard(articleId: ArticleId, start: TextOffset): FigureCard | null;
  /** Saves a clipping; answers once it is on disk. */
  clip(clipping: NewClipping): Annotation;
  /** A clipping as it is on disk now. */
  clipping(id: AnnotationId): Annotation | null;
  editClipping(id: AnnotationId, change: ClippingChange): Annotation | null;
  /** Answers with what was removed, so that it can be put back. */
  removeClipping(id: AnnotationId): Annotation | null;
  restoreClipping(annotation: Annotation): Annotation;
  /** The clipping says from now on what the newsroom made of its words; the old ones are kept. `null` where none changed. */
  acceptChange(id: AnnotationId): Annotation | null;
  /** Puts a clipping by hand on other words of its article; the old ones are kept. */
  reanchor(id: AnnotationId, place: QuotedSpan): Annotation | null;
  /** Tags used before that start so, most used first. */
  tagsStarting(prefix: string): string[];
  /** Names of the library that start so, for "same as"; most used first. */
  namesStarting(start: string): NameChoice[];
  /** The reader's word on a name; answers with the id that takes it back. */
  correct(correction: Correction): string;
  takeBackCorrection(id: string): void;
  /** "This figure is of another measure"; answers with the id that takes it back, or `null` where it stands alone. */
  splitFigure(articleId: ArticleId, start: TextOffset): string | null;
  takeBackSplit(id: string): void;
  /** The reader turned a feed on, or wants them asked now: those that are due are, and the next time is set. */
  pollFeeds(): void;
  /** Opens one of our own pages, or an article of the library, in a tab. */
  show(target: ShowTarget): void;
  /** Reads the page in this tab once, where the reader gave leave by asking. */
  readThisPage(tabId: number): void;
}

export type ClippingChange = Partial<Pick<Annotation, 'note' | 'tags' | 'colour'>>;

export type ShowTarget =
  | { readonly page: 'library'; readonly route: string }
  | { readonly page: 'options' | 'welcome' }
  | { readonly page: 'article'; readonly id: ArticleId };

/** Why a page shows no marks, or that it does. */
export type PageStatus = 'reading' | 'ready' | 'not-article' | 'not-this-language' | 'no-highlights' | 'outdated';

/** One article of a page, as its popup and panel need it. */
export interface PageArticleState {
  readonly title: string | null;
  readonly url: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** `null` until the background answered. */
  readonly opened: OpenedArticle | null;
}

/** What the reader script knows of its page. */
export interface PageState {
  readonly status: PageStatus;
  readonly url: string;
  /** Why the page was taken for what it is. */
  readonly reasons: readonly string[];
  readonly articles: readonly PageArticleState[];
  /** Index of the article the reader is at: the one nearest the middle of the window. */
  readonly current: number;
}

/** What may be asked of the reader script in a tab. */
export interface TabProtocol {
  pageState(): PageState;
  /** Scrolls a stretch of an article into view and lights it up for a moment. */
  reveal(articleId: ArticleId, span: Span): void;
  /** Clips the selection, if there is one in an article, and opens the bar beside it. Again: into the bar's note. */
  clipSelection(): boolean;
  /** Clips an article whole, the one the reader is at if none is named. A second time it is the same clipping. */
  clipArticle(articleId: ArticleId | null): Annotation | null;
  /** Puts a clipping on the words selected in its article now; `false` where none are. */
  placeClipping(articleId: ArticleId, id: AnnotationId): boolean;
  /** Moves to the next (or previous) mark and opens its card. */
  stepMark(direction: 1 | -1): void;
  /** The words of an article, for lists of marks and passages. */
  articleText(articleId: ArticleId): Pick<Article, 'text' | 'passages'> | null;
  /** Something kept about this article changed elsewhere: marks are made anew. */
  refresh(): void;
}
