import type { PageTheme } from '../../components/highlight-style.ts';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Computed colours come as `rgb(…)` or `rgba(…)`; anything newer (`color(…)`, `oklch(…)`) is not guessed at. */
function parseColour(computed: string): Rgba | null {
  const parts = /^rgba?\(([^)]{1,60})\)$/
    .exec(computed)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return null;
  return [parts[0]!, parts[1]!, parts[2]!, parts[3] ?? 1];
}

/** Relative luminance, 0–1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance([red, green, blue]: Rgba): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Theme of a background. Sepia is light with clearly less blue than red, as reading modes paint paper. */
export function themeOf(computed: string): PageTheme | null {
  const colour = parseColour(computed);
  if (!colour || colour[3] < 0.5) return null;
  if (luminance(colour) < 0.25) return 'dark';
  return colour[0] - colour[2] > 16 ? 'sepia' : 'light';
}

/** Theme of the background an element stands on: its own, or the nearest one behind it that is not see-through. */
export function measureTheme(element: Element): PageTheme {
  for (let e: Element | null = element; e; e = e.parentElement) {
    const theme = themeOf(getComputedStyle(e).backgroundColor);
    if (theme) return theme;
  }
  // Nothing painted: the browser's own canvas, which is dark only where the page says it follows a dark scheme.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (prefersDark || !scheme.includes('light')) ? 'dark' : 'light';
}
