import type { Transaction } from 'dexie';

/** One step of the library's schema. A released version is never edited: a change is a new entry at the end. */
export interface Version {
  readonly number: number;
  /** Dexie's notation: primary key first, then indexes, never mere columns. `*` is one index entry per array item. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Sees rows as they were then: uses `tx.table`, and imports nothing that may change later. */
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>;
}

export const versions: readonly Version[] = [
  {
    number: 1,
    stores: {
      articles: 'id, *urls, publishedAt, openedAt, publisher, storyId',
      texts: 'articleId',
      analyses: 'articleId',
      related: 'articleId',
      changes: '[articleId+seenAt]',
      names: 'key, lastSeenAt',
      nameUses: '[key+publishedAt+articleId], articleId',
      figureUses: '[articleId+start], groupId',
      figureGroups: 'id, [ledgerKey+updatedAt], updatedAt',
      ledgerEdits: 'id, createdAt',
      stories: 'id, updatedAt',
      storyNodes: 'id, story',
      annotations: 'id, articleId, createdAt, *tags',
      corrections: 'id, createdAt',
      fingerprints: 'id',
      feeds: 'url, nextPollAt',
    },
  },
  {
    number: 2,
    // The index of terms and words: lib/store/index. Articles kept before are indexed by `rebuildIndex`.
    stores: {
      indexedArticles: '++number, &id',
      pendingPostings: 'number',
      staleNumbers: 'number',
      postings: 'bucket',
      indexState: 'key',
    },
  },
  {
    number: 3,
    // Names of one kind are listed by when they were last met, a window at a time.
    stores: { names: 'key, lastSeenAt, [type+lastSeenAt]' },
  },
  {
    number: 4,
    // What is restated is found by its value, whatever it is called.
    stores: { figureGroups: 'id, [ledgerKey+updatedAt], updatedAt, *valueKeys' },
  },
];
