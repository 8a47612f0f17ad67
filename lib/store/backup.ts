import type { Table } from 'dexie';
import type { Result } from '../types.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  CHECK_EVERY,
  encodeRow,
  RunningCheck,
} from './backup-format.ts';
import { type AnyRow, followArticles, merges } from './backup-merge.ts';
import { readBackup } from './backup-reader.ts';
import type { Library } from './library.ts';
import type { ArticleRow, Timestamp } from './rows.ts';

/** How far a backup or a restore has come. */
export interface BackupProgress {
  readonly step: 'writing' | 'checking' | 'restoring';
  readonly rows: number;
  readonly of: number;
}

export interface BackupOptions {
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Aborted, the stream ends with the signal's reason; a restore stops between two batches. */
  readonly signal?: AbortSignal;
}

/** Articles first: what is merged into them decides over their texts. */
function tablesOf(library: Library): Table<AnyRow, unknown>[] {
  const tables = library.tables as Table<AnyRow, unknown>[];
  return tables.toSorted((a, b) => Number(b.name === 'articles') - Number(a.name === 'articles'));
}

/** All rows of a table by primary key, some at a time: a table is never in memory whole. */
async function* batches(table: Table<AnyRow, unknown>): AsyncGenerator<AnyRow[]> {
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

async function* linesOf(
  library: Library,
  at: Timestamp,
  { onProgress, signal }: BackupOptions,
): AsyncGenerator<string> {
  const tables = tablesOf(library);
  const counts = await Promise.all(tables.map(async (table) => [table.name, await table.count()] as const));
  const of = counts.reduce((sum, [, count]) => sum + count, 0);
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schema: library.verno,
    createdAt: at,
    rows: Object.fromEntries(counts),
  };
  const check = new RunningCheck();
  const first = JSON.stringify(header);
  check.add(first);
  yield `${first}\n`;
  let rows = 0;
  for (const table of tables) {
    for await (const batch of batches(table)) {
      signal?.throwIfAborted();
      const lines = batch.map((row) => encodeRow(table.name, row));
      for (const line of lines) check.add(line);
      rows += lines.length;
      yield `${lines.join('\n')}\n${JSON.stringify({ rows, check: check.value })}\n`;
      onProgress?.({ step: 'writing', rows, of: Math.max(of, rows) });
    }
  }
  yield `${JSON.stringify({ rows, check: check.value, end: true })}\n`;
}

/**
 * The whole library as one compressed file, a few hundred rows at a time. What changes while it is written may be in it
 * or not; what was there when it began is.
 */
export function backUp(
  library: Library,
  at: Timestamp,
  options: BackupOptions = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = linesOf(library, at, options);
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return bytes.pipeThrough(new CompressionStream('gzip'));
}

/** What a restore did. */
export interface RestoreReport {
  /** By table: rows that were not here. */
  readonly added: Readonly<Record<string, number>>;
  /** By table: rows that were here and took something from the backup. */
  readonly merged: Readonly<Record<string, number>>;
  /** When the backup was made. */
  readonly createdAt: Timestamp;
}

/** Articles whose version in the backup won: what was made from their text is taken along. */
type Winners = Set<unknown>;

/** What to write of a batch: rows that are new, and rows merged with those that are here. */
function choose(
  table: string,
  keys: readonly unknown[],
  batch: readonly AnyRow[],
  here: readonly (AnyRow | undefined)[],
  won: Winners,
) {
  const put: AnyRow[] = [];
  let merged = 0;
  for (const [i, row] of batch.entries()) {
    const known = here[i];
    if (!known) {
      if (table === 'articles') won.add(keys[i]);
      put.push(row);
      continue;
    }
    const isNewer =
      table === 'articles' && (row as unknown as ArticleRow).openedAt > (known as unknown as ArticleRow).openedAt;
    if (isNewer) won.add(keys[i]);
    const next = followArticles.has(table) ? (won.has(keys[i]) ? row : null) : (merges[table]?.(known, row) ?? null);
    if (next === null) continue;
    put.push(next);
    merged++;
  }
  return { put, merged };
}

/** Writes a batch in one transaction, so that nothing comes between reading what is here and merging with it. */
async function writeBatch(library: Library, table: Table<AnyRow, unknown>, batch: readonly AnyRow[], won: Winners) {
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: AnyRow) => (Array.isArray(keyPath) ? keyPath.map((name) => row[name]) : row[keyPath as string]);
  const keys = batch.map(keyOf);
  return library.transaction('rw', table, async () => {
    const here = await table.bulkGet(keys);
    const { put, merged } = choose(table.name, keys, batch, here, won);
    await table.bulkPut(put);
    return { added: put.length - merged, merged };
  });
}

/** Counts again how many articles use each name: uses from both sides are one list now. */
async function recountNames(library: Library): Promise<void> {
  const counts = new Map<unknown, number>();
  await library.nameUses.orderBy(':id').eachPrimaryKey(([key]) => counts.set(key, (counts.get(key) ?? 0) + 1));
  await library.names.toCollection().modify((row) => {
    const count = counts.get(row.key);
    if (count !== undefined) (row as { articles: number }).articles = count;
  });
}

/**
 * Restores a backup into a library, empty or not. The file is read twice: once to check every line of it, and only if
 * all is well a second time to write. Merging is repeatable: a restore that was broken off is finished by another.
 */
export async function restore(
  library: Library,
  file: Blob,
  options: BackupOptions = {},
): Promise<Result<RestoreReport>> {
  const { onProgress, signal } = options;
  const tables = new Map(tablesOf(library).map((table) => [table.name, table]));
  const known = { tables: new Set(tables.keys()), schema: library.verno };
  const checked = await readBackup(file, known, signal, async (_table, _rows, rows, of) => {
    onProgress?.({ step: 'checking', rows, of });
  });
  if (!checked.ok) return checked;
  const added: Record<string, number> = {};
  const merged: Record<string, number> = {};
  const won: Winners = new Set();
  const written = await readBackup(file, known, signal, async (name, batch, rows, of) => {
    const done = await writeBatch(library, tables.get(name)!, batch, won);
    added[name] = (added[name] ?? 0) + done.added;
    merged[name] = (merged[name] ?? 0) + done.merged;
    onProgress?.({ step: 'restoring', rows, of });
  });
  if (!written.ok) return written;
  if (merged.names) await recountNames(library);
  return { ok: true, value: { added, merged, createdAt: checked.value.createdAt } };
}
