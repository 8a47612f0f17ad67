import { backgroundFrequencies } from '../../related/background.ts';
import { type Comparable, unpackComparable } from '../../related/comparable.ts';
import type { Fingerprint } from '../../related/fingerprint.ts';
import { blendWeights, type TermWeights } from '../../related/idf.ts';
import { bestCandidates, type Candidates, queryTerms, withLists } from '../../related/index-terms.ts';
import { bucketOf } from '../../related/postings.ts';
import { type RankedArticle, rank } from '../../related/rank.ts';
import type { ArticleId } from '../../types.ts';
import type { Library } from '../library.ts';
import { readLists } from './read-lists.ts';
import type { IndexedArticleRow } from './rows.ts';

export interface RelatedOptions {
  readonly limit: number;
  /** Articles the publisher itself links to. They are looked at whether or not the index finds them. */
  readonly linked?: ReadonlySet<ArticleId>;
  /** Which coverage may be shown; all but the article itself by default. */
  readonly accept?: (candidate: Comparable) => boolean;
}

/** Articles ranked exactly, of those the index puts first. More find nothing more on the development sets. */
const CANDIDATES = 60;
/** Looked at when few of the first may be shown: an old article is reopened, and most of its story came later. */
const MORE_CANDIDATES = 400;
const FEW = 12;
/** Share of the best candidate's score in the index below which the next ones are noise. */
const WORTH_A_LOOK = 0.15;

/** What lies around an article in the library: read once, and ranked for whatever it is needed. */
export class Neighbourhood {
  readonly weights: TermWeights;
  private readonly library: Library;
  private readonly print: Fingerprint;
  private readonly candidates: Candidates;
  private readonly first: readonly Comparable[];
  private more: Promise<Comparable[]> | undefined;

  constructor(
    library: Library,
    print: Fingerprint,
    weights: TermWeights,
    candidates: Candidates,
    first: readonly Comparable[],
  ) {
    this.library = library;
    this.print = print;
    this.weights = weights;
    this.candidates = candidates;
    this.first = first;
  }

  /** Related articles, best first. */
  async ranked({ limit, linked = new Set(), accept = () => true }: RelatedOptions): Promise<RankedArticle[]> {
    const isShown = (one: Comparable) => one.id !== this.print.id && accept(one);
    let shown = this.first.filter(isShown);
    if (shown.length < Math.min(limit, FEW) && this.isMoreWorthALook) {
      this.more ??= comparablesAt(this.library, this.candidates.numbers.slice(CANDIDATES));
      shown = [...shown, ...(await this.more).filter(isShown)];
    }
    const known = new Set(shown.map(({ id }) => id));
    const missing = [...linked].filter((id) => !known.has(id));
    const byLink = missing.length === 0 ? [] : (await comparablesOf(this.library, missing)).filter(isShown);
    return rank(this.print, [...shown, ...byLink], this.weights, { limit, linked });
  }

  private get isMoreWorthALook(): boolean {
    const { scores } = this.candidates;
    return scores.length > CANDIDATES && scores[CANDIDATES]! > WORTH_A_LOOK * scores[0]!;
  }
}

function comparables(rows: readonly (IndexedArticleRow | undefined)[]): Comparable[] {
  return rows.flatMap((row) => (row ? [unpackComparable(row.id, row.publishedAt, row.comparable)] : []));
}

async function comparablesAt(library: Library, numbers: readonly number[]): Promise<Comparable[]> {
  return comparables(await library.indexedArticles.bulkGet([...numbers]));
}

async function comparablesOf(library: Library, ids: readonly ArticleId[]): Promise<Comparable[]> {
  return comparables(await library.indexedArticles.where('id').anyOf(ids).toArray());
}

/**
 * The library around an article, whether or not that is in it: candidates by the index, under the archive's own term
 * weights. One transaction of two steps, the lists of its terms and the rows of the best candidates. Rejects with
 * `DamagedIndex`.
 */
export async function neighbourhoodOf(library: Library, print: Fingerprint): Promise<Neighbourhood> {
  const query = queryTerms(print);
  const { postings, pendingPostings, indexState, indexedArticles } = library;
  return library.transaction('r', [postings, pendingPostings, indexState, indexedArticles], async () => {
    const { lists, archive } = await readLists(library, [...query.keys()], (term) => [bucketOf(term)]);
    const weights = blendWeights(backgroundFrequencies, withLists(archive, lists));
    const candidates = bestCandidates(query, lists, weights, MORE_CANDIDATES);
    const first = await comparablesAt(library, candidates.numbers.slice(0, CANDIDATES));
    return new Neighbourhood(library, print, weights, candidates, first);
  });
}
