/** Time without a change before the page is read again. */
const QUIET_MS = 1500;

/** Calls back when the page shows something else: a navigation inside the page, or new text. Until `signal` aborts. */
export function observePage(document: Document, onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  const observer = new MutationObserver((records) => {
    const grew = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => (node.textContent?.length ?? 0) > 200),
    );
    if (grew) later();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  addEventListener('popstate', later, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
