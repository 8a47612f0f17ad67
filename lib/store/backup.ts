import type { Table } from 'dexie';
import type { Result } from '../types.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader, encodeRow, RunningCheck } from './backup-format.ts';
import { type AnyRow, followArticles, merges } from './backup-merge.ts';
import { readBackup } from './backup-reader.ts';
import { batches, INDEX_TABLES, tablesAt, tablesOf } from './backup-tables.ts';
import { openSource } from './backup-upgrade.ts';
import { UNFINISHED } from './index/merge.ts';
import type { Library } from './library.ts';
import type { ArticleRow, Timestamp } from './rows.ts';
import { versions as allVersions, type Version } from './versions.ts';

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

/** Whether a library may take a backup's index as it is: nothing is in it, and rows of that version are today's. */
async function takesIndex(library: Library, schema: number): Promise<boolean> {
  return (
    schema === library.verno && (await library.fingerprints.count()) + (await library.indexedArticles.count()) === 0
  );
}

/** The index does not know what came: it is made anew, by whoever asks `needsRebuild` next. */
async function disownIndex({ indexState }: Library): Promise<void> {
  const nothing = new Uint32Array();
  const blank = { documents: 0, terms: nothing, counts: nothing };
  await indexState.put({ key: 'state', version: UNFINISHED, engineVersion: UNFINISHED, ...blank });
}

/**
 * Restores a backup into a library, empty or not. The file is read twice: once to check every line of it, and only if
 * all is well a second time to write. Merging is repeatable: a restore that was broken off is finished by another. A
 * backup of an older version of the library is upgraded on the way, one of a newer version refused. Where the library
 * had articles of its own the index must be rebuilt afterwards (`needsRebuild`). `versions` are those of the library.
 */
export async function restore(
  library: Library,
  file: Blob,
  options: BackupOptions = {},
  versions: readonly Version[] = allVersions,
): Promise<Result<RestoreReport>> {
  const { onProgress, signal } = options;
  const tables = new Map(tablesOf(library).map((table) => [table.name, table]));
  const known = (schema: number) => tablesAt(versions, schema);
  const checked = await readBackup(file, known, signal, async (_table, _rows, rows, of) => {
    onProgress?.({ step: 'checking', rows, of });
  });
  if (!checked.ok) return checked;
  const { schema, createdAt } = checked.value;
  const source = await openSource(file, schema, versions, signal);
  if (!source.ok) return source;
  const withIndex = await takesIndex(library, schema);
  const added: Record<string, number> = {};
  const merged: Record<string, number> = {};
  const won: Winners = new Set();
  try {
    const written = await source.value.read(async (name, batch, rows, of) => {
      const table = tables.get(name);
      if (table && (withIndex || !INDEX_TABLES.has(name))) {
        const done = await writeBatch(library, table, batch, won);
        added[name] = (added[name] ?? 0) + done.added;
        merged[name] = (merged[name] ?? 0) + done.merged;
        if (name === 'fingerprints' && !withIndex && done.added + done.merged > 0) await disownIndex(library);
      }
      onProgress?.({ step: 'restoring', rows, of });
    });
    if (!written.ok) return written;
  } finally {
    await source.value.close();
  }
  if (merged.names) await recountNames(library);
  return { ok: true, value: { added, merged, createdAt } };
}
