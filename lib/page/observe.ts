/** Quiet time after a change before the page is read again: pages build what they show in many steps. */
const QUIET_MS = 800;
/** Longest wait when a page never comes to rest. */
const PATIENCE_MS = 4000;
/** Letters that must have come or gone for a page to be worth reading again: more than an advertisement or a counter. */
const MUCH_TEXT = 600;
/** Shortest time between two readings asked for because of changed text. */
const PAUSE_MS = 3000;
/** Readings one address may cause by changing its text; a page that never stops changing is left alone. */
const MOST_READINGS = 30;

/** The parts of the Navigation API used here; not in every browser we run in. */
interface NavigationLike {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** The address without its fragment: jumping within an article is no navigation. */
const pageOf = (document: Document) => document.URL.replace(/#.*$/, '');

/**
 * Calls back when the page shows something else to read: navigation without loading (Navigation API, else History
 * events), or much text added or removed (infinite scroll, an article opened in a feed reader). Calls come one at a time,
 * after the page has come to rest, and within a budget. Until `signal` aborts.
 */
export function observePage(document: Document, onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted || !document.body) return;
  let address = pageOf(document);
  let changed = 0;
  let readings = 0;
  let firstChange = 0;
  let lastReading = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => {
    timer = undefined;
    changed = 0;
    lastReading = performance.now();
    onChange();
  };
  const schedule = () => {
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    else clearTimeout(timer);
    const rest = Math.max(0, Math.min(QUIET_MS, firstChange + PATIENCE_MS - now));
    timer = setTimeout(read, Math.max(rest, lastReading + PAUSE_MS - now));
  };
  const checkAddress = () => {
    if (pageOf(document) === address) return false;
    address = pageOf(document);
    readings = 0;
    // The reader went somewhere else: no waiting for the pause between readings.
    lastReading = 0;
    schedule();
    return true;
  };
  const observer = new MutationObserver((records) => {
    // Without the Navigation API, `pushState` is only seen by what follows it.
    if (checkAddress() || readings >= MOST_READINGS) return;
    for (const { addedNodes, removedNodes } of records) {
      for (const nodes of [addedNodes, removedNodes]) {
        for (let i = 0; i < nodes.length && changed < MUCH_TEXT; i++) changed += textLength(nodes[i]!);
      }
    }
    if (changed < MUCH_TEXT) return;
    if (timer === undefined) readings++;
    schedule();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const view = document.defaultView;
  const { navigation } = (view ?? {}) as { navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  view?.addEventListener('popstate', checkAddress, { signal });
  view?.addEventListener('hashchange', checkAddress, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** Letters a node brings, as far as that matters here. Scripts and styles bring none. */
function textLength(node: Node): number {
  if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.nodeName)) return 0;
  return node.textContent?.trim().length ?? 0;
}
