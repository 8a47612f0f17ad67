import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isTyping } from './is-typing.ts';
import { extendedTo, keyTarget, movedTo, noSelection, type Selection, toggled } from './selection.ts';

/** What is chosen of a list whose rows begin with a box of class `pick`, and the hands that choose. */
export interface Chosen<K extends string> {
  readonly selection: Selection<K>;
  /** Where the keyboard stands among the keys: the first where it stands on none. */
  readonly at: number;
  readonly pick: (key: K, extend: boolean) => void;
  readonly enter: (key: K) => void;
  readonly none: () => void;
  /** Leaves nothing chosen, with the focus on what stands next to it: for when the chosen go. */
  readonly leave: () => void;
  /** For the list: arrows, Page Up and Down, Home and End move, with Shift they choose. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Chooses with clicks, Shift, Space, Ctrl+A (once the keys are `complete`) and Escape; the focus is where the keyboard stands. */
export function useChosen<K extends string>(keys: readonly K[], complete: boolean): Chosen<K> {
  const [selection, setSelection] = useState<Selection<K>>(noSelection);
  const wantsFocus = useRef(false);
  const { active } = selection;
  useLayoutEffect(() => {
    if (!wantsFocus.current || active === null) return;
    wantsFocus.current = false;
    document.querySelector<HTMLInputElement>(`.pick[value="${CSS.escape(active)}"]`)?.focus();
  });
  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.key === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        if (complete) setSelection((before) => ({ ...before, chosen: new Set(keys) }));
      } else if (event.key === 'Escape' && !event.defaultPrevented)
        setSelection((before) => (before.chosen.size === 0 ? before : { ...before, chosen: noSelection.chosen }));
    };
    addEventListener('keydown', choose);
    return () => removeEventListener('keydown', choose);
  }, [keys, complete]);
  return {
    selection,
    at: Math.max(0, active === null ? 0 : keys.indexOf(active)),
    pick: (key, extend) => setSelection((before) => (extend ? extendedTo(before, keys, key) : toggled(before, key))),
    enter: (key) => setSelection((before) => (before.active === key ? before : { ...before, active: key })),
    none: () => setSelection((before) => ({ ...before, chosen: noSelection.chosen })),
    leave: () => {
      const stays = (key: K) => !selection.chosen.has(key);
      const last = keys.findLastIndex((key) => !stays(key));
      const next = keys.slice(last + 1).find(stays) ?? keys.slice(0, last).findLast(stays) ?? null;
      wantsFocus.current = next !== null;
      setSelection({ chosen: noSelection.chosen, active: next, anchor: next });
    },
    onKeyDown: (event) => {
      if (!(event.target instanceof HTMLInputElement) || !event.target.matches('.pick')) return;
      const to = keyTarget(event.key, keys.indexOf(event.target.value as K), keys.length);
      if (to === null) return;
      event.preventDefault();
      wantsFocus.current = true;
      setSelection((before) => movedTo(before, keys, keys[to]!, event.shiftKey));
    },
  };
}
