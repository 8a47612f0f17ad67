import type { Result } from '../types.ts';
import {
  BACKUP_VERSION,
  type BackupHeader,
  type BackupLine,
  CHECK_EVERY,
  decodeLine,
  MAX_CHARACTERS,
  MAX_LINE,
  RunningCheck,
} from './backup-format.ts';
import type { AnyRow } from './backup-merge.ts';
import { checkRow } from './backup-rows.ts';

/** The tables of a library of a schema version; `null` for a version that is not known here. */
export type TablesAt = (schema: number) => ReadonlySet<string> | null;

/** Takes some rows of one table; `rows` of `of` have been read with them. */
export type TakeRows = (table: string, batch: readonly AnyRow[], rows: number, of: number) => Promise<void>;

/** Something is wrong with the file; the message is for the reader. */
class BackupError extends Error {}

/** A file's lines, unpacked as they are asked for. */
async function* linesOf(file: Blob, signal: AbortSignal | undefined): AsyncGenerator<string> {
  const text = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  const reader = text.getReader();
  let rest = '';
  let characters = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read().catch(() => {
        throw new BackupError('damaged, or not a backup');
      });
      if (done) break;
      characters += value.length;
      if (characters > MAX_CHARACTERS) throw new BackupError('too large');
      const lines = value.split('\n');
      lines[0] = rest + lines[0]!;
      rest = lines.pop()!;
      if (rest.length > MAX_LINE) throw new BackupError('a line is too long');
      yield* lines;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (rest !== '') throw new BackupError('the end is missing');
}

function checkHeader({ header }: Extract<BackupLine, { kind: 'header' }>): BackupHeader {
  const { version } = header;
  if (version > BACKUP_VERSION)
    throw new BackupError(`made by a newer Backstory (format ${version}): update this one first`);
  if (version !== BACKUP_VERSION) throw new BackupError(`format ${version} is none of Backstory's`);
  return header;
}

function tablesFor({ schema }: BackupHeader, known: TablesAt): ReadonlySet<string> {
  const tables = known(schema);
  if (tables) return tables;
  const isVersion = Number.isInteger(schema) && schema > 0;
  throw new BackupError(
    isVersion
      ? `made by a newer Backstory (library version ${schema}): update this one first`
      : `${schema} is no version of the library`,
  );
}

/** Collects rows of one table until there are enough to hand on. */
class Batch {
  private table = '';
  private rows: AnyRow[] = [];
  private count = 0;
  private readonly of: number;
  private readonly take: TakeRows;

  constructor(of: number, take: TakeRows) {
    this.of = of;
    this.take = take;
  }

  async add(table: string, row: AnyRow): Promise<void> {
    if (table !== this.table || this.rows.length === CHECK_EVERY) await this.flush();
    this.table = table;
    this.rows.push(row);
    this.count++;
  }

  async flush(): Promise<void> {
    if (this.rows.length > 0) await this.take(this.table, this.rows, this.count, Math.max(this.of, this.count));
    this.rows = [];
  }
}

async function read(
  file: Blob,
  known: TablesAt,
  signal: AbortSignal | undefined,
  take: TakeRows,
): Promise<BackupHeader> {
  const check = new RunningCheck();
  let header: BackupHeader | null = null;
  let tables: ReadonlySet<string> | null = null;
  let batch: Batch | null = null;
  let rows = 0;
  let isComplete = false;
  for await (const text of linesOf(file, signal)) {
    const line = decodeLine(text);
    if (!line.ok) throw new BackupError(line.error);
    if (isComplete) throw new BackupError('goes on after its end');
    switch (line.value.kind) {
      case 'header': {
        if (header) throw new BackupError('two headers');
        header = checkHeader(line.value);
        tables = tablesFor(header, known);
        batch = new Batch(
          Object.values(header.rows).reduce((sum, n) => sum + (Number(n) || 0), 0),
          take,
        );
        check.add(text);
        break;
      }
      case 'row': {
        const { table, row } = line.value;
        if (!batch) throw new BackupError('no header');
        if (!tables?.has(table)) throw new BackupError(`no table "${table}" here`);
        const shape = checkRow(table, row);
        if (!shape.ok) throw new BackupError(`row ${rows + 1}: ${shape.error}`);
        check.add(text);
        rows++;
        await batch.add(table, row);
        break;
      }
      case 'check':
        if (line.value.rows !== rows || line.value.check !== check.value)
          throw new BackupError(`damaged before row ${rows}`);
        isComplete = line.value.end;
    }
  }
  if (!header || !batch) throw new BackupError('empty');
  if (!isComplete) throw new BackupError('the end is missing');
  await batch.flush();
  return header;
}

/**
 * Reads a backup from beginning to end and hands its rows on, a table's few hundred at a time. Whatever is wrong with
 * the file (damaged, cut off, of another kind) is the result; an abort, and an error of `take`, are thrown.
 */
export async function readBackup(
  file: Blob,
  known: TablesAt,
  signal: AbortSignal | undefined,
  take: TakeRows,
): Promise<Result<BackupHeader>> {
  try {
    return { ok: true, value: await read(file, known, signal, take) };
  } catch (error) {
    if (error instanceof BackupError) return { ok: false, error: error.message };
    throw error;
  }
}
