/** Moves the focus through the matching elements inside, with the arrow keys, Home and End; Tab goes on working as ever. */
export function arrowKeys(selector: string): (event: KeyboardEvent) => void {
  return (event) => {
    const list = event.currentTarget as HTMLElement;
    const items = [...list.querySelectorAll<HTMLElement>(selector)];
    const at = items.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const item = to === undefined ? undefined : items[Math.max(0, Math.min(items.length - 1, to))];
    if (!item) return;
    event.preventDefault();
    item.focus();
  };
}
