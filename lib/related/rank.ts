import type { ArticleId } from '../types.ts';
import { type Comparable, comparable } from './comparable.ts';
import { isSameText } from './duplicates.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { TermWeights } from './idf.ts';
import { type Compared, entityCosine, NormTable, readyToCompare, termCosine } from './similarity.ts';

/** What connects an article with earlier coverage. `text` is data from the article at hand, joined by ", " (names,
 * figures as written, words), so that an interface can put it in a sentence of its language; empty where the kind says it all. */
export interface Reason {
  readonly kind: 'same-text' | 'linked' | 'entities' | 'figures' | 'terms';
  readonly text: string;
}

/** An earlier article, how close it is, and why. */
export interface RankedArticle {
  readonly id: ArticleId;
  /** What the list is ordered by: 0 to about 2. */
  readonly score: number;
  /** How alike the two articles are by themselves, 0 to about 1.5: what stories are made of. */
  readonly closeness: number;
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

/** Weights of the parts, each on a plateau of the development sets (bench/README.md). */
const ENTITY_SHARE = 0.22;
const FIGURE_BONUS = 0.03;
const MOST_FIGURES = 3;
const LINK_BONUS = 0.25;
/** Best candidates that the rest are compared with, how far down, and what that counts. */
const COMPANY = 3;
const SECOND_LOOK = 40;
const COMPANY_SHARE = 0.4;

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
  readonly candidate: Comparable;
  readonly closeness: number;
  readonly score: number;
}

interface Part {
  readonly text: string;
  readonly part: number;
}

/** Places, among the query's figures, of those the candidate gives too. */
function sharedFigures(query: Compared, { figures }: Comparable): number[] {
  const shared: number[] = [];
  for (let i = 0; i < figures.length && shared.length < MOST_FIGURES; i++) {
    const at = query.figures.get(figures[i]!);
    if (at !== undefined) shared.push(at);
  }
  return shared;
}

/** How close a candidate is: cosine of terms, a share of the cosine of names, small bonuses, mild decay with time. */
function closeness(query: Compared, candidate: Comparable, isLinked: boolean): number {
  const sum =
    termCosine(query, candidate) +
    ENTITY_SHARE * entityCosine(query, candidate) +
    FIGURE_BONUS * sharedFigures(query, candidate).length +
    (isLinked ? LINK_BONUS : 0);
  return sum * decay(query.article.publishedAt, candidate.publishedAt);
}

/** The largest of the parts, in order, as a reason; none where there are no parts. */
function reasonOf(kind: Reason['kind'], parts: Part[]): Reason[] {
  const best = parts.sort((a, b) => b.part - a.part).slice(0, SHOWN);
  return best.length === 0 ? [] : [{ kind, text: best.map(({ text }) => text).join(', ') }];
}

/** What connects the two, from the same features as the score. Words only where no names do. */
function reasonsFor(print: Fingerprint, query: Compared, candidate: Comparable, isLinked: boolean): Reason[] {
  const words = print.words.split(' ');
  const entities: Part[] = [];
  const terms: Part[] = [];
  entityCosine(query, candidate, (i, part) => entities.push({ text: print.entities[i]!.name, part }));
  termCosine(query, candidate, (i, part) => terms.push({ text: words[i]!, part }));
  const figures = sharedFigures(query, candidate).map((i) => ({ text: print.figures[i]!.text, part: 1 }));
  return [
    ...(isSameText(print, candidate) ? [{ kind: 'same-text', text: '' } as const] : []),
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

/**
 * Second look at the head of the list: a candidate gains by being close to the best candidates too, since what belongs
 * to the query's story belongs with the rest of it (pseudo-relevance feedback).
 */
function withCompany(scored: readonly Scored[], norms: NormTable): Scored[] {
  const best = scored.slice(0, COMPANY).map((one) => ({ ...one, ready: readyToCompare(one.candidate, norms) }));
  const head = scored.slice(0, SECOND_LOOK).map((one) => {
    const { candidate } = one;
    let sum = 0;
    let share = 0;
    for (const other of best) {
      if (other.candidate === candidate) continue;
      sum += other.score * closeness(other.ready, candidate, false);
      share += other.score;
    }
    return { ...one, score: one.closeness + (share > 0 ? (COMPANY_SHARE * sum) / share : 0) };
  });
  return [...head.sort(byScore), ...scored.slice(SECOND_LOOK)];
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
  candidates: readonly Comparable[],
  weights: TermWeights,
  { limit, linked = new Set(), leastScore = LEAST_SCORE }: RankOptions,
): RankedArticle[] {
  const norms = new NormTable(weights);
  const ready = readyToCompare(comparable(query), norms);
  const scored = candidates
    .map((candidate) => {
      const score = closeness(ready, candidate, linked.has(candidate.id));
      return { candidate, closeness: score, score };
    })
    .filter(({ score }) => score > leastScore)
    .sort(byScore);
  return fold(withCompany(scored, norms), limit).map(({ best: { candidate, ...numbers }, sameText }) => ({
    id: candidate.id,
    ...numbers,
    reasons: reasonsFor(query, ready, candidate, linked.has(candidate.id)),
    sameText,
  }));
}
