import type { FigureMention } from '../types.ts';

/** What a figure says, however written; `null` for figures too common to connect two articles. */
export function figureForm({ type, value, min, max, unit, currency }: FigureMention): string | null {
  if (value === null && min === null && max === null) return null;
  const amount = value ?? `${min ?? ''}..${max ?? ''}`;
  return `${type}:${currency ?? unit ?? ''}:${amount}`;
}
