/** What of a list is chosen, and where the keyboard stands in it. */
export interface Selection<K extends string> {
  readonly chosen: ReadonlySet<K>;
  /** The item the keyboard stands on. */
  readonly active: K | null;
  /** Where a stretch begins that Shift extends. */
  readonly anchor: K | null;
}

export const noSelection: Selection<never> = { chosen: new Set(), active: null, anchor: null };

/** Puts one item in or out. */
export function toggled<K extends string>({ chosen }: Selection<K>, key: K): Selection<K> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return { chosen: next, active: key, anchor: key };
}

/** Puts in all from the anchor to an item. Where there is no anchor in the list, only the item. */
export function extendedTo<K extends string>(before: Selection<K>, keys: readonly K[], key: K): Selection<K> {
  const to = keys.indexOf(key);
  const anchor = before.anchor !== null && keys.includes(before.anchor) ? before.anchor : key;
  const from = keys.indexOf(anchor);
  const next = new Set(before.chosen);
  for (const one of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
  return { chosen: next, active: key, anchor };
}

/** Moves the keyboard to an item; with `extend`, all from the anchor on is put in. */
export function movedTo<K extends string>(
  before: Selection<K>,
  keys: readonly K[],
  key: K,
  extend: boolean,
): Selection<K> {
  // A stretch begins where the keyboard stood when Shift was first held.
  if (extend) return extendedTo({ ...before, anchor: before.anchor ?? before.active }, keys, key);
  return { ...before, active: key, anchor: key };
}

/** Items a page of the list has, for the keys that jump. */
const PAGE = 8;

/** Where a key leads from an item of a list; `null` for keys that do not move. */
export function keyTarget(key: string, at: number, length: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: length - 1,
  }[key];
  return to === undefined || length === 0 ? null : Math.max(0, Math.min(length - 1, to));
}
