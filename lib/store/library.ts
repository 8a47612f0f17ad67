import Dexie, { type EntityTable, type Table } from 'dexie';
import type { StoryNode } from '../related/stories.ts';
import type { ArticleId, EntityKey, TextOffset } from '../types.ts';
import type {
  IndexedArticleRow,
  IndexStateRow,
  PendingPostingsRow,
  PostingsRow,
  StaleNumberRow,
} from './index/rows.ts';
import type {
  AnalysisRow,
  Annotation,
  ArticleRow,
  ChangeRow,
  CorrectionRow,
  FeedRow,
  FigureGroupRow,
  FigureUseRow,
  Fingerprint,
  LedgerEditRow,
  NameRow,
  NameUseRow,
  RelatedRow,
  StoryRow,
  TextRow,
  Timestamp,
} from './rows.ts';
import { versions as allVersions, type Version } from './versions.ts';

/** Everything the reader keeps, in IndexedDB on the extension's origin. One file of queries per table stands beside this one. */
export interface Library extends Dexie {
  articles: EntityTable<ArticleRow, 'id'>;
  texts: EntityTable<TextRow, 'articleId'>;
  analyses: EntityTable<AnalysisRow, 'articleId'>;
  related: EntityTable<RelatedRow, 'articleId'>;
  changes: Table<ChangeRow, [ArticleId, Timestamp]>;
  names: EntityTable<NameRow, 'key'>;
  nameUses: Table<NameUseRow, [EntityKey, Timestamp, ArticleId]>;
  figureUses: Table<FigureUseRow, [ArticleId, TextOffset]>;
  figureGroups: EntityTable<FigureGroupRow, 'id'>;
  ledgerEdits: EntityTable<LedgerEditRow, 'id'>;
  stories: EntityTable<StoryRow, 'id'>;
  storyNodes: EntityTable<StoryNode, 'id'>;
  annotations: EntityTable<Annotation, 'id'>;
  corrections: EntityTable<CorrectionRow, 'id'>;
  fingerprints: EntityTable<Fingerprint, 'id'>;
  feeds: EntityTable<FeedRow, 'url'>;
  indexedArticles: EntityTable<IndexedArticleRow, 'number'>;
  pendingPostings: EntityTable<PendingPostingsRow, 'number'>;
  staleNumbers: EntityTable<StaleNumberRow, 'number'>;
  postings: EntityTable<PostingsRow, 'bucket'>;
  indexState: EntityTable<IndexStateRow, 'key'>;
}

export const LIBRARY_NAME = 'backstory';

/**
 * The library, opened on its first use. `versions` is given by tests that write an old library and open it with
 * today's code. `durability: 'strict'`: what was acknowledged is on disk even if the browser is killed next
 * (https://developer.mozilla.org/docs/Web/API/IDBTransaction/durability).
 */
export function openLibrary(name: string = LIBRARY_NAME, versions: readonly Version[] = allVersions): Library {
  const library = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Library;
  for (const { number, stores, upgrade } of versions) {
    const version = library.version(number).stores(stores);
    if (upgrade) version.upgrade(upgrade);
  }
  return library;
}
