import type { ArticleText, FigureMention, TextOffset } from '../types.ts';

/** What bears on how figures are read, besides the text. */
export interface FigureContext {
  /** Anchors dates without a year: ISO 8601. */
  readonly publishedAt: string | null;
  /** BCP 47; `null` is taken for English. */
  readonly language: string | null;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₴': 'UAH' };
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Figures of an article, in order of `start`, never overlapping. */
export function findFigures(article: ArticleText, _context: FigureContext): FigureMention[] {
  const figures: FigureMention[] = [];
  const pattern = /([$€£₴])?(\d[\d,]{0,14}(?:\.\d{1,6})?)(?: (thousand|million|billion|trillion)\b)?( percent\b|%)?/g;
  for (const match of article.text.matchAll(pattern)) {
    const [text, sign, digits, scale, percent] = match;
    const value = Number(digits!.replaceAll(',', '')) * (scale ? SCALES[scale]! : 1);
    if (!Number.isFinite(value) || (!sign && !scale && !percent)) continue;
    figures.push({
      kind: 'figure',
      type: sign ? 'money' : percent ? 'percent' : 'count',
      start: match.index as TextOffset,
      end: (match.index + text.length) as TextOffset,
      text,
      value,
      min: null,
      max: null,
      unit: percent ? '%' : null,
      currency: sign ? CURRENCY_SIGNS[sign]! : null,
      modifier: null,
      counted: null,
      approximate: false,
      salient: true,
    });
  }
  return figures;
}
