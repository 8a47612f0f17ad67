/** Where the page's keyboard focus and selection were, so that they can be given back. */
export interface KeptFocus {
  remember(): void;
  giveBack(): void;
}

/** Writing into a field of ours takes focus and selection from the page: they go back when it is done. */
export function keepFocus(document: Document): KeptFocus {
  let focused: Element | null = null;
  let selected: Range | null = null;
  return {
    remember() {
      const selection = getSelection();
      focused = document.activeElement;
      selected = selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
    },
    giveBack() {
      if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body) {
        focused.focus({ preventScroll: true });
      }
      if (selected?.startContainer.isConnected && selected.endContainer.isConnected) {
        const selection = getSelection();
        selection?.removeAllRanges();
        selection?.addRange(selected);
      }
    },
  };
}
