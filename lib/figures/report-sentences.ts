import { splitSentences } from '../text/sentences.ts';
import { foldWord } from '../text/terms.ts';
import { splitWords } from '../text/words.ts';
import type { Analysis, EntityMention, FigureMention, FigureType, Span, StoredArticle } from '../types.ts';

/** Kinds of figures that can have a history. */
export const REPORTED: ReadonlySet<FigureType> = new Set([
  'money',
  'percent',
  'percentagePoints',
  'count',
  'measure',
  'rate',
  'fraction',
  'multiple',
]);

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

export interface Sentence {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly names: readonly EntityMention[];
  readonly figures: readonly FigureMention[];
}

/** "KYIV, March 14 -", "BRUSSELS (Reuters) —": where it was written is not where it happened. */
const DATELINE =
  /^\p{Lu}{3}[\p{Lu} /'-]{0,30}(?:, [^-–—.]{0,30}|)(?:, \p{Lu}[a-z]{2,8}\.? \d{1,2}| ?\([^)]{2,20}\)) ?[-–—] /u;

/** Where a sentence begins past its dateline. */
function bodyStart({ text }: StoredArticle, { start }: Span): number {
  return start + (DATELINE.exec(text.slice(start, start + 90))?.[0].length ?? 0);
}

export function sentencesOf(article: StoredArticle, analysis: Analysis): Sentence[] {
  const sentences = article.passages.flatMap((passage) => splitSentences(article.text, passage));
  let next = 0;
  return sentences.map((span) => {
    while (next < analysis.mentions.length && analysis.mentions[next]!.start < span.start) next++;
    const body = bodyStart(article, span);
    const inside = [];
    for (let i = next; i < analysis.mentions.length && analysis.mentions[i]!.start < span.end; i++)
      inside.push(analysis.mentions[i]!);
    const words = splitWords(article.text, span).map(({ start, end }) => ({
      start,
      end,
      folded: foldWord(article.text.slice(start, end)),
    }));
    return {
      span,
      words: words.filter(({ folded }) => /\p{L}/u.test(folded)),
      names: inside.filter((mention): mention is EntityMention => mention.kind === 'entity' && mention.start >= body),
      figures: inside.filter((mention): mention is FigureMention => mention.kind === 'figure' && mention.start >= body),
    };
  });
}
