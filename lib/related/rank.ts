import type { ArticleId } from '../types.ts';
import { isSameText } from './duplicates.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import { type Compared, entityCosine, readyToCompare, termCosine } from './similarity.ts';

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
  /** Scores up to this are noise and left out. */
  readonly leastScore?: number;
}

const ENTITY_SHARE = 0.25;
const FIGURE_BONUS = 0.02;
const MOST_FIGURES = 3;
const LINK_BONUS = 0.25;
const LEAST_SCORE = 0.08;
/** Names, figures or words given in a reason. */
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
}

interface Part {
  readonly text: string;
  readonly part: number;
}

function sharedFigures(query: Compared, candidate: Fingerprint): string[] {
  return candidate.figures.flatMap(({ form }) => query.figures.get(form) ?? []).slice(0, MOST_FIGURES);
}

/** How close a candidate is: cosine of terms, a share of the cosine of names, small bonuses, mild decay with time. */
function closeness(query: Compared, candidate: Fingerprint, isLinked: boolean): number {
  const sum =
    termCosine(query, candidate) +
    ENTITY_SHARE * entityCosine(query, candidate) +
    FIGURE_BONUS * sharedFigures(query, candidate).length +
    (isLinked ? LINK_BONUS : 0);
  return sum * decay(query.fingerprint.publishedAt, candidate.publishedAt);
}

/** The largest of the parts, in order, as a reason; none where there are no parts. */
function reasonOf(kind: Reason['kind'], parts: Part[]): Reason[] {
  const best = parts.sort((a, b) => b.part - a.part).slice(0, SHOWN);
  return best.length === 0 ? [] : [{ kind, text: best.map(({ text }) => text).join(', ') }];
}

/** What connects the two, from the same features as the score. Words only where no names do. */
function reasonsFor(query: Compared, candidate: Fingerprint, isLinked: boolean): Reason[] {
  const words = query.fingerprint.words.split(' ');
  const entities: Part[] = [];
  const terms: Part[] = [];
  entityCosine(query, candidate, ({ name }, part) => entities.push({ text: name, part }));
  termCosine(query, candidate, (i, part) => terms.push({ text: words[i]!, part }));
  const figures = sharedFigures(query, candidate).map((text) => ({ text, part: 1 }));
  return [
    ...(isSameText(query.fingerprint, candidate) ? [{ kind: 'same-text', text: '' } as const] : []),
    ...(isLinked ? [{ kind: 'linked', text: '' } as const] : []),
    ...reasonOf('entities', entities),
    ...reasonOf('figures', figures),
    ...(entities.length === 0 ? reasonOf('terms', terms) : []),
  ];
}

/** Best first; of equals the newer, then by id, so that the order never changes by itself. */
function byScore(a: Scored, b: Scored): number {
  if (a.score !== b.score) return b.score - a.score;
  const newer = (b.candidate.publishedAt ?? '').localeCompare(a.candidate.publishedAt ?? '');
  return newer || (a.candidate.id < b.candidate.id ? -1 : 1);
}

/** Folds candidates of one text into the best of them. */
function fold(scored: readonly Scored[], limit: number): { best: Scored; sameText: ArticleId[] }[] {
  const rows: { best: Scored; sameText: ArticleId[] }[] = [];
  for (const one of scored) {
    const row = rows.find(({ best }) => isSameText(best.candidate, one.candidate));
    if (row) row.sameText.push(one.candidate.id);
    else if (rows.length < limit) rows.push({ best: one, sameText: [] });
    else break;
  }
  return rows;
}

/**
 * Related articles, best first. The caller gives candidates that may be shown: earlier coverage, not the article
 * itself. About 5 µs a candidate.
 */
export function rank(
  query: Fingerprint,
  candidates: readonly Fingerprint[],
  weights: TermWeights,
  { limit, linked = new Set(), leastScore = LEAST_SCORE }: RankOptions,
): RankedArticle[] {
  const ready = readyToCompare(query, weights);
  const scored = candidates
    .map((candidate) => ({ candidate, score: closeness(ready, candidate, linked.has(candidate.id)) }))
    .filter(({ score }) => score > leastScore)
    .sort(byScore);
  return fold(scored, limit).map(({ best: { candidate, score }, sameText }) => ({
    id: candidate.id,
    score,
    reasons: reasonsFor(ready, candidate, linked.has(candidate.id)),
    sameText,
  }));
}
