/** Our entries of the page's highlight registry: public names, see DESIGN.md. */
export const highlightNames = [
  'backstory-person',
  'backstory-organization',
  'backstory-place',
  'backstory-group',
  'backstory-event',
  'backstory-product',
  'backstory-figure',
  'backstory-figure-history',
  'backstory-clipping',
  'backstory-clipping-green',
  'backstory-clipping-blue',
  'backstory-clipping-pink',
  'backstory-changed',
  'backstory-known',
  'backstory-focus',
] as const;
export type HighlightName = (typeof highlightNames)[number];

/** Later ones are painted over earlier ones where they overlap. */
const priorities: Readonly<Record<HighlightName, number>> = {
  'backstory-known': 0,
  'backstory-clipping': 1,
  'backstory-clipping-green': 2,
  'backstory-clipping-blue': 2,
  'backstory-clipping-pink': 2,
  'backstory-changed': 3,
  'backstory-person': 4,
  'backstory-organization': 4,
  'backstory-place': 4,
  'backstory-group': 4,
  'backstory-event': 4,
  'backstory-product': 4,
  'backstory-figure': 4,
  'backstory-figure-history': 5,
  'backstory-focus': 6,
};

/**
 * What is still painted when the reader's system sets the colours. Chromium then paints whatever is registered in the
 * colours of a selection (seen in version 156), whole names and sentences among them: only the few marks that are
 * worth it remain, and the rest is in the side panel's list. Firefox keeps to the style sheet.
 */
const paintedInForcedColours: ReadonlySet<HighlightName> = new Set([
  'backstory-figure',
  'backstory-figure-history',
  'backstory-clipping',
  'backstory-changed',
  'backstory-focus',
]);

/** Whether forced colours leave highlights their own style. */
function keepsHighlightStyles(): boolean {
  return CSS.supports('-moz-appearance', 'none');
}

/** Whether this browser can mark text without touching the page. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Marks on the page, by name. Paints through the CSS Custom Highlight API only: no element is added or changed. */
export interface Painter {
  /** Replaces all ranges of one name. */
  paint(name: HighlightName, ranges: readonly Range[]): void;
  /** Replaces our style sheet. */
  style(css: string): void;
  /** Takes away all that is ours, and nothing else. */
  clear(): void;
}

/** A painter for this document. Where highlights are missing it paints nothing: ask `canPaint`. */
export function createPainter(document: Document): Painter {
  let sheet: CSSStyleSheet | null = null;
  if (!canPaint()) return { paint: () => undefined, style: () => undefined, clear: () => undefined };
  const ranges = new Map<HighlightName, readonly Range[]>();
  const forcedColours = matchMedia('(forced-colors: active)');
  const register = (name: HighlightName) => {
    const marked = ranges.get(name);
    const hidden = forcedColours.matches && !paintedInForcedColours.has(name) && !keepsHighlightStyles();
    if (!marked || hidden) {
      CSS.highlights.delete(name);
      return;
    }
    // A new object each time: in Firefox's isolated world an existing Highlight cannot be iterated.
    const highlight = new Highlight(...marked);
    highlight.priority = priorities[name];
    CSS.highlights.set(name, highlight);
  };
  const registerAll = () => highlightNames.forEach(register);
  forcedColours.addEventListener('change', registerAll);
  const dropSheet = () => {
    if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    sheet = null;
  };
  return {
    paint(name, marked) {
      if (marked.length > 0) ranges.set(name, marked);
      else ranges.delete(name);
      register(name);
    },
    style(css) {
      dropSheet();
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    clear() {
      forcedColours.removeEventListener('change', registerAll);
      ranges.clear();
      // Only ours: the registry is shared with the page and with other extensions.
      registerAll();
      dropSheet();
    },
  };
}
