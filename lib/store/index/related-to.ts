import { backgroundFrequencies } from '../../related/background.ts';
import type { Fingerprint } from '../../related/fingerprint.ts';
import { blendWeights, type TermWeights } from '../../related/idf.ts';
import { bestCandidates, queryTerms, withLists } from '../../related/index-terms.ts';
import { bucketOf } from '../../related/postings.ts';
import { type RankedArticle, rank } from '../../related/rank.ts';
import type { ArticleId } from '../../types.ts';
import type { Library } from '../library.ts';
import { readLists } from './read-lists.ts';

export interface RelatedOptions {
  readonly limit: number;
  /** Articles the publisher itself links to. They are looked at whether or not the index finds them. */
  readonly linked?: ReadonlySet<ArticleId>;
  /** Which coverage may be shown; all but the article itself by default. */
  readonly accept?: (candidate: Fingerprint) => boolean;
}

/** Related articles and what they were weighed with, so that known sentences are judged the same way. */
export interface RelatedAnswer {
  readonly ranked: readonly RankedArticle[];
  /** Fingerprints of the candidates, ranked ones included. */
  readonly candidates: readonly Fingerprint[];
  readonly weights: TermWeights;
}

/** Articles ranked exactly, of those the index puts first. More find nothing more on the development sets. */
const CANDIDATES = 60;
/** Looked at when too few of the first may be shown: an old article is reopened, and most of its story came later. */
const MORE_CANDIDATES = 400;

async function fingerprintsOf(library: Library, numbers: readonly number[]): Promise<Fingerprint[]> {
  const rows = await library.indexedArticles.bulkGet([...numbers]);
  const ids = rows.flatMap((row) => (row ? [row.id] : []));
  return (await library.fingerprints.bulkGet(ids)).filter((print) => print !== undefined);
}

/**
 * Related coverage of an article, whether or not it is in the library: candidates by the index, then ranked exactly
 * under the archive's own term weights. Two dozen milliseconds among 100,000 articles. Rejects with `DamagedIndex`.
 */
export async function relatedTo(
  library: Library,
  print: Fingerprint,
  { limit, linked = new Set(), accept = () => true }: RelatedOptions,
): Promise<RelatedAnswer> {
  const query = queryTerms(print);
  const { lists, archive } = await readLists(library, [...query.keys()], (term) => [bucketOf(term)]);
  const weights = blendWeights(backgroundFrequencies, withLists(archive, lists));
  const isShown = (one: Fingerprint) => one.id !== print.id && accept(one);
  const numbers = bestCandidates(query, lists, weights, MORE_CANDIDATES);
  const byLink = await library.fingerprints.bulkGet([...linked]);
  let candidates = (await fingerprintsOf(library, numbers.slice(0, CANDIDATES))).filter(isShown);
  if (candidates.length < limit && numbers.length > CANDIDATES) {
    candidates = [...candidates, ...(await fingerprintsOf(library, numbers.slice(CANDIDATES))).filter(isShown)];
  }
  const known = new Set(candidates.map(({ id }) => id));
  const more = byLink.filter((one) => one !== undefined && !known.has(one.id) && isShown(one)) as Fingerprint[];
  const all = [...candidates, ...more];
  return { ranked: rank(print, all, weights, { limit, linked }), candidates: all, weights };
}
