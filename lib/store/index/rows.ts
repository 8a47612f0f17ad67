import type { Comparable } from '../../related/comparable.ts';
import type { ArticlePostings } from '../../related/postings.ts';
import type { ArticleId } from '../../types.ts';

/** The number that stands for an article in posting lists. Never used again once its article is gone or changed. */
export interface IndexedArticleRow {
  readonly number: number;
  readonly id: ArticleId;
  readonly publishedAt: Comparable['publishedAt'];
  /** `packComparable`: candidates are ranked by these rows alone. */
  readonly comparable: Uint32Array<ArrayBuffer>;
}

/** What a saved article adds, until the idle merge puts it into the buckets. Also the index's delta: queries read it. */
export interface PendingPostingsRow extends ArticlePostings {
  /** `Fingerprint.words`. */
  readonly words: string;
}

/** A number whose postings are still in the buckets and must no longer be. */
export interface StaleNumberRow {
  readonly number: number;
}

/** A bucket of posting lists. */
export interface PostingsRow {
  readonly bucket: number;
  /** The bucket holds all articles up to this number; later ones are pending. */
  readonly upTo: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly checksum: number;
}

/** What is known of the index as a whole; one row, absent until the first merge or rebuild (`words.ts` keeps others beside it). */
export interface IndexStateRow {
  readonly key: 'state';
  /** `POSTINGS_VERSION` of the buckets. */
  readonly version: number;
  /** `ENGINE_VERSION` that all fingerprints are of; any other number where older ones may be among them. */
  readonly engineVersion: number;
  /** Articles in the buckets when last merged. */
  readonly documents: number;
  /** The commoner terms, ascending, and how many articles each stands for. */
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly counts: Uint32Array<ArrayBuffer>;
}
