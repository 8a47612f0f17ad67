/**
 * Whether a write failed because the browser gives the library no more room. Dexie wraps the browser's error: in the
 * error that ended a transaction, or in one for a batch of rows (https://dexie.org/docs/DexieErrors/DexieError).
 */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  return [inner, ...(Array.isArray(failures) ? failures : [])].some(isStorageFull);
}
