import type { Correction } from '../entities/corrections.ts';
import type { Library } from './library.ts';
import type { CorrectionRow } from './rows.ts';

/** The reader's corrections in the order they were made. Few: tens, not thousands. */
export async function readCorrections(library: Library): Promise<readonly Correction[]> {
  const rows = await library.corrections.orderBy('createdAt').toArray();
  return rows.map(({ correction }) => correction);
}

/** Keeps a correction; `id` takes it back later. */
export async function keepCorrection(library: Library, row: CorrectionRow): Promise<void> {
  await library.corrections.put(row);
}

export async function dropCorrection(library: Library, id: string): Promise<void> {
  await library.corrections.delete(id);
}
