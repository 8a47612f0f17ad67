import type { ArticleId } from '../types.ts';
import { isSameText } from './duplicates.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import { entityCosine, termCosine, termNorm } from './similarity.ts';

/** What connects an article with earlier coverage. `text` is data from the article at hand, joined by ", " (names,
 * figures as written, words), so that an interface can put it in a sentence of its language; empty where the kind says it all. */
export interface Reason {
  readonly kind: 'same-text' | 'linked' | 'entities' | 'figures' | 'terms';
  readonly text: string;
}

/** An earlier article, how close it is, and why. */
export interface RankedArticle {
  readonly id: ArticleId;
  /** 0 to about 1.5; comparable between queries of one library. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Candidates with the same text as this one, folded into it, best first. */
  readonly sameText: readonly ArticleId[];
}

export interface RankOptions {
  readonly limit: number;
  /** Articles the publisher itself links to from the article at hand. */
  readonly linked?: ReadonlySet<ArticleId>;
  /** Scores below are noise and left out. */
  readonly leastScore?: number;
}

const ENTITY_SHARE = 0.25;
const FIGURE_BONUS = 0.02;
const MOST_FIGURES = 3;
const LINK_BONUS = 0.25;
const SHOWN = 3;

/** What is left of a score after a year: old coverage of the same story still counts. */
const YEARLY_DECAY = 0.9;
const YEAR_MS = 365.25 * 86_400_000;

/** 1 for articles of one day, a little less for each year between them; 1 where a date is missing. */
function decay(a: string | null, b: string | null): number {
  const apart = a === null || b === null ? Number.NaN : Math.abs(Date.parse(a) - Date.parse(b));
  return Number.isNaN(apart) ? 1 : YEARLY_DECAY ** (apart / YEAR_MS);
}

interface Scored {
  readonly candidate: Fingerprint;
  readonly score: number;
  readonly reasons: Reason[];
}

/** The largest of the parts, in order, as a reason. */
function reasonOf(kind: Reason['kind'], parts: { text: string; part: number }[]): Reason[] {
  const best = parts.sort((a, b) => b.part - a.part).slice(0, SHOWN);
  return best.length === 0 ? [] : [{ kind, text: best.map(({ text }) => text).join(', ') }];
}

function compare(
  query: Fingerprint,
  candidate: Fingerprint,
  weights: TermWeights,
  norms: number,
  words: readonly string[],
  isLinked: boolean,
): Scored {
  const entities: { text: string; part: number }[] = [];
  const terms: { text: string; part: number }[] = [];
  const byTerms = termCosine(query, candidate, weights, norms, (i, part) => terms.push({ text: words[i]!, part }));
  const byEntities = entityCosine(query, candidate, weights, ({ name }, part) => entities.push({ text: name, part }));
  const others = new Set(candidate.figures.map(({ form }) => form));
  const figures = query.figures.filter(({ form }) => others.has(form)).slice(0, MOST_FIGURES);
  const sum = byTerms + ENTITY_SHARE * byEntities + FIGURE_BONUS * figures.length + (isLinked ? LINK_BONUS : 0);
  const reasons: Reason[] = [
    ...(isSameText(query, candidate) ? [{ kind: 'same-text', text: '' } as const] : []),
    ...(isLinked ? [{ kind: 'linked', text: '' } as const] : []),
    ...reasonOf('entities', entities),
    ...reasonOf(
      'figures',
      figures.map(({ text }) => ({ text, part: 1 })),
    ),
    ...(entities.length === 0 ? reasonOf('terms', terms) : []),
  ];
  return { candidate, score: sum * decay(query.publishedAt, candidate.publishedAt), reasons };
}

/** Best first; of equals the newer, then by id, so that the order never changes by itself. */
function byScore(a: Scored, b: Scored): number {
  if (a.score !== b.score) return b.score - a.score;
  const newer = (b.candidate.publishedAt ?? '').localeCompare(a.candidate.publishedAt ?? '');
  return newer || (a.candidate.id < b.candidate.id ? -1 : 1);
}

/** Folds candidates of one text into the best of them. */
function fold(scored: readonly Scored[], limit: number): RankedArticle[] {
  const rows: { best: Scored; sameText: ArticleId[] }[] = [];
  for (const one of scored) {
    const row = rows.find(({ best }) => isSameText(best.candidate, one.candidate));
    if (row) row.sameText.push(one.candidate.id);
    else if (rows.length < limit) rows.push({ best: one, sameText: [] });
  }
  return rows.map(({ best, sameText }) => ({
    id: best.candidate.id,
    score: best.score,
    reasons: best.reasons,
    sameText,
  }));
}

/**
 * Related articles, best first. The caller gives candidates that may be shown: earlier coverage, not the article
 * itself. About 10 µs a candidate.
 */
export function rank(
  query: Fingerprint,
  candidates: readonly Fingerprint[],
  weights: TermWeights,
  { limit, linked = new Set(), leastScore = 0.08 }: RankOptions,
): RankedArticle[] {
  const words = query.words.split(' ');
  const norm = termNorm(query, weights);
  const scored = candidates
    .map((one) => compare(query, one, weights, norm * termNorm(one, weights), words, linked.has(one.id)))
    .filter(({ score, reasons }) => score >= leastScore && reasons.length > 0)
    .sort(byScore);
  return fold(scored, limit);
}
