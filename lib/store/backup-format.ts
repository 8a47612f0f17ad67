import { hash32 } from '../text/hash.ts';
import type { Result } from '../types.ts';

/**
 * A backup is JSON lines in gzip. First a header; then, table after table, one row a line as `[table, row]`, and after
 * every few hundred rows a line that checks all before it; last a line that says it is complete:
 *
 *     {"format":"backstory-backup","version":1,"schema":1,"createdAt":"…","rows":{"articles":2,…}}
 *     ["articles",{"id":"…"}]
 *     {"rows":1,"check":"89abcdef01234567"}
 *     {"rows":1,"check":"89abcdef01234567","end":true}
 */
export const BACKUP_FORMAT = 'backstory-backup';
/** Raised when lines mean something else. */
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Version of the library's schema that wrote the rows. */
  readonly schema: number;
  readonly createdAt: string;
  /** Rows in each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Rows between two checks. */
export const CHECK_EVERY = 500;
/** Longest line taken from a file: ten times the longest text. */
export const MAX_LINE = 30_000_000;
/** Characters of a whole backup that are read: a file made to unpack without end stops here. */
export const MAX_CHARACTERS = 20_000_000_000;

/** A checksum over all lines so far: two hashes of 32 bits, each seeded with its last value. */
export class RunningCheck {
  private low = 0;
  private high = 0x9e3779b9;

  add(line: string): void {
    this.low = hash32(line, this.low);
    this.high = hash32(line, this.high);
  }

  get value(): string {
    return [this.high, this.low].map((n) => n.toString(16).padStart(8, '0')).join('');
  }
}

const arrays = { Uint8Array, Int32Array, Uint32Array, Float32Array, Float64Array } as const;
type ArrayName = keyof typeof arrays;
const nameOf = (value: ArrayBufferView): ArrayName | undefined =>
  (Object.keys(arrays) as ArrayName[]).find((name) => value instanceof arrays[name]);

/** Bytes turned into text at a time: `fromCharCode` takes its arguments on the stack. */
const CHUNK = 0x2000;

function toBase64(view: ArrayBufferView): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}

/** A row as one line of JSON; typed arrays as `{"$array":["Uint8Array","…base64…"]}`. */
export function encodeRow(table: string, row: unknown): string {
  return JSON.stringify([table, row], (_key, value: unknown) => {
    const name = ArrayBuffer.isView(value) ? nameOf(value) : undefined;
    return name ? { $array: [name, toBase64(value as ArrayBufferView)] } : value;
  });
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$array')) return value;
  const [name, base64] = (value as { $array: [ArrayName, string] }).$array;
  if (!Object.hasOwn(arrays, name)) throw new Error(`no array "${name}"`);
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  return new arrays[name](bytes.buffer);
}

/** What one line says. */
export type BackupLine =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'row'; readonly table: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'check'; readonly rows: number; readonly check: string; readonly end: boolean };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one line; never throws. */
export function decodeLine(line: string): Result<BackupLine> {
  let value: unknown;
  try {
    value = JSON.parse(line, revive);
  } catch {
    return { ok: false, error: 'not a line of a backup' };
  }
  if (Array.isArray(value)) {
    const [table, row] = value as unknown[];
    if (typeof table !== 'string' || !isObject(row)) return { ok: false, error: 'not a row' };
    return { ok: true, value: { kind: 'row', table, row } };
  }
  if (!isObject(value)) return { ok: false, error: 'not a line of a backup' };
  if (typeof value.check === 'string' && typeof value.rows === 'number') {
    return { ok: true, value: { kind: 'check', rows: value.rows, check: value.check, end: value.end === true } };
  }
  const { format, version, schema, createdAt, rows } = value;
  const isHeader =
    format === BACKUP_FORMAT &&
    typeof version === 'number' &&
    typeof schema === 'number' &&
    typeof createdAt === 'string';
  if (!isHeader || !isObject(rows)) return { ok: false, error: 'not a backup of Backstory' };
  return { ok: true, value: { kind: 'header', header: value as unknown as BackupHeader } };
}
