import { type ImportDraft, type ImportPlan, planImport } from '../annotations/import-report.ts';
import type { Library } from './library.ts';
import { settleImport } from './settle-import.ts';

export interface ImportOptions {
  readonly onProgress?: (done: number, of: number) => void;
  /** Aborted, the import ends with the signal's reason, and nothing of it stays. */
  readonly signal?: AbortSignal;
}

/** Clippings written between two looks at the signal. */
const BATCH = 250;

/** Sets an import against what is kept, and writes it: all of it or, broken off or failing, nothing. */
export async function keepImport(
  library: Library,
  draft: ImportDraft,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportPlan['report']> {
  const settled = await settleImport(library, draft);
  return library.transaction('rw', library.annotations, async () => {
    const kept = await library.annotations.toArray();
    const { put, report } = planImport(settled, new Map(kept.map((annotation) => [annotation.id, annotation])));
    for (let at = 0; at < put.length; at += BATCH) {
      signal?.throwIfAborted();
      await library.annotations.bulkPut(put.slice(at, at + BATCH));
      onProgress?.(Math.min(at + BATCH, put.length), put.length);
    }
    signal?.throwIfAborted();
    return report;
  });
}
