import type { EntityType, FigureType } from '../../lib/types.ts';

/** What a reader would expect of a sample page. Only some of its names and figures: those nobody could dispute. */
export interface SamplePage {
  readonly url: string;
  /** `articles`: several whole articles on one page; `other`: nothing to read and nothing to mark. */
  readonly kind: 'article' | 'articles' | 'live' | 'other';
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly language: string;
  /** The running story it belongs to, or `null`. */
  readonly story: string | null;
  readonly names: readonly { readonly text: string; readonly type: EntityType }[];
  readonly figures: readonly { readonly text: string; readonly type: FigureType }[];
  /** The publisher's own links to earlier coverage inside the article's text; "read more" boxes below it are not listed. */
  readonly earlier: readonly string[];
}
