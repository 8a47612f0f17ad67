import type { Table } from 'dexie';
import type { Result } from '../types.ts';
import type { AnyRow } from './backup-merge.ts';
import { readBackup, type TakeRows } from './backup-reader.ts';
import { checkRow } from './backup-rows.ts';
import { batches, tablesAt, tablesOf } from './backup-tables.ts';
import { type Library, openLibrary } from './library.ts';
import type { Version } from './versions.ts';

/** A checked backup's rows as today's library has them. */
export interface BackupSource {
  /** Hands all rows on, a table's few hundred at a time, articles first. */
  read(take: TakeRows): Promise<Result<unknown>>;
  /** Takes away what reading needed. */
  close(): Promise<void>;
}

/** Where rows of an older version wait while the library's own upgrades go over them. */
const SCRATCH = 'backstory-upgrade';

/** Reads every row of a library; the first that is not as it should be ends it. */
async function readLibrary(library: Library, take: TakeRows): Promise<Result<unknown>> {
  let rows = 0;
  const counts = await Promise.all(library.tables.map((table) => table.count()));
  const of = counts.reduce((sum, count) => sum + count, 0);
  for (const table of tablesOf(library)) {
    for await (const batch of batches(table)) {
      rows += batch.length;
      await take(table.name, batch, rows, of);
    }
  }
  return { ok: true, value: null };
}

/** Checks what the upgrades made of the rows, before any is written into the library. */
async function checkUpgraded(library: Library): Promise<Result<unknown>> {
  for (const table of tablesOf(library)) {
    for await (const batch of batches(table)) {
      for (const row of batch) {
        const shape = checkRow(table.name, row);
        if (!shape.ok) return shape;
      }
    }
  }
  return { ok: true, value: null };
}

/** Writes the backup into a library of the version that made it, and opens that with today's versions. */
async function upgraded(
  file: Blob,
  schema: number,
  versions: readonly Version[],
  signal: AbortSignal | undefined,
): Promise<Result<Library>> {
  const old = openLibrary(
    SCRATCH,
    versions.filter(({ number }) => number <= schema),
  );
  // Of an upgrade that was broken off.
  await old.delete();
  await old.open();
  const read = await readBackup(
    file,
    (version) => tablesAt(versions, version),
    signal,
    async (name, batch) => {
      await (old.table(name) as Table<AnyRow, unknown>).bulkPut([...batch]);
    },
  );
  old.close();
  const library = openLibrary(SCRATCH, versions);
  const checked = read.ok ? await checkUpgraded(library) : read;
  if (checked.ok) return { ok: true, value: library };
  await library.delete();
  return checked;
}

/**
 * The rows of a backup that was checked from beginning to end. Where rows changed since the version that made it, they
 * go through a library of their own, and with it through the very upgrades an old library goes through when it is opened.
 */
export async function openSource(
  file: Blob,
  schema: number,
  versions: readonly Version[],
  signal: AbortSignal | undefined,
): Promise<Result<BackupSource>> {
  if (!versions.some(({ number, upgrade }) => number > schema && upgrade)) {
    const read = (take: TakeRows) => readBackup(file, (version) => tablesAt(versions, version), signal, take);
    return { ok: true, value: { read, close: async () => undefined } };
  }
  const library = await upgraded(file, schema, versions, signal);
  if (!library.ok) return library;
  const { value } = library;
  return { ok: true, value: { read: (take) => readLibrary(value, take), close: () => value.delete() } };
}
