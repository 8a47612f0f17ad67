import type { Table } from 'dexie';
import { CHECK_EVERY } from './backup-format.ts';
import type { AnyRow } from './backup-merge.ts';
import type { Library } from './library.ts';
import type { Version } from './versions.ts';

/** Articles first: what is merged into them decides over their texts. */
export function tablesOf(library: Library): Table<AnyRow, unknown>[] {
  const tables = library.tables as Table<AnyRow, unknown>[];
  return tables.toSorted((a, b) => Number(b.name === 'articles') - Number(a.name === 'articles'));
}

/** All rows of a table by primary key, some at a time: a table is never in memory whole. */
export async function* batches(table: Table<AnyRow, unknown>): AsyncGenerator<AnyRow[]> {
  let rows = await table.orderBy(':id').limit(CHECK_EVERY).toArray();
  while (rows.length > 0) {
    yield rows;
    if (rows.length < CHECK_EVERY) return;
    const { keyPath } = table.schema.primKey;
    const last = rows.at(-1)!;
    const key = Array.isArray(keyPath) ? keyPath.map((name) => last[name]) : last[keyPath as string];
    rows = await table.where(':id').above(key).limit(CHECK_EVERY).toArray();
  }
}

/** The tables a library of a schema version had; `null` where these versions know of none such. */
export function tablesAt(versions: readonly Version[], schema: number): ReadonlySet<string> | null {
  if (!versions.some(({ number }) => number === schema)) return null;
  const tables = new Set<string>();
  for (const { number, stores } of versions) {
    if (number > schema) break;
    for (const [table, keys] of Object.entries(stores)) {
      if (keys === null) tables.delete(table);
      else tables.add(table);
    }
  }
  return tables;
}

/** Tables made from the fingerprints of one library, whose numbers mean nothing in another. */
export const INDEX_TABLES: ReadonlySet<string> = new Set([
  'indexedArticles',
  'pendingPostings',
  'staleNumbers',
  'postings',
  'indexState',
]);
