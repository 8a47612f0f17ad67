import { findFigures } from '../../../lib/figures/find.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type { FigureMention } from '../../../lib/types.ts';

/** Figures of one paragraph, published on 20 June 2025 (a Friday) unless said otherwise. */
export function figuresIn(
  text: string,
  language: string | null = 'en',
  publishedAt: string | null = '2025-06-20T12:00:00Z',
): FigureMention[] {
  return findFigures(layOut(null, [{ kind: 'paragraph', text }]), { publishedAt, language });
}

/** The one figure of a text; fails where there are more or none. */
export function onlyFigure(text: string, language: string | null = 'en'): FigureMention {
  const figures = figuresIn(text, language);
  if (figures.length !== 1)
    throw new Error(`expected one figure in "${text}", found ${figures.map((f) => f.text).join(' | ') || 'none'}`);
  return figures[0]!;
}
