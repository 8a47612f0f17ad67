import type { Collection } from 'dexie';

/** A part of a long list, and how long the whole of it is. */
export interface Stretch<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/**
 * Items `start` to `end` of a list that begins with an index's last entry. One count and one cursor, which gets to the
 * stretch from the nearer end: what it costs grows with the stretch, hardly with the list. `entries` gives the index's
 * range, in its own order.
 */
export async function latestStretch<T, K, I>(
  entries: () => Collection<T, K, I>,
  start: number,
  end: number,
): Promise<Stretch<T>> {
  const total = await entries().count();
  const length = Math.min(end, total) - start;
  if (length <= 0) return { total, rows: [] };
  const after = total - start - length;
  const rows =
    after < start
      ? (await entries().offset(after).limit(length).toArray()).reverse()
      : await entries().reverse().offset(start).limit(length).toArray();
  return { total, rows };
}
