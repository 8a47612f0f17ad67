import type { Annotation, Colour } from '../../lib/annotations/annotation.ts';

/** Which clippings the reader wants to see. */
export interface ClippingFilter {
  /** All of these words, in any order, in text, note, tags, headline or publisher. */
  readonly words: string;
  readonly colour: Colour | null;
  readonly tag: string | null;
}

export const noFilter: ClippingFilter = { words: '', colour: null, tag: null };

export function matches(clipping: Annotation, { words, colour, tag }: ClippingFilter): boolean {
  if (colour !== null && clipping.colour !== colour) return false;
  if (tag !== null && !clipping.tags.includes(tag)) return false;
  const { text, note, tags, source } = clipping;
  const within = [text, note, ...tags, source.title, source.publisher].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** Tags of these clippings, most used first. */
export function tagsOf(clippings: readonly Annotation[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of clippings.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}
