import type { RelatedArticle } from '../messages/protocol.ts';
import type { Comparable } from '../related/comparable.ts';
import type { TermWeights } from '../related/idf.ts';
import type { RankedArticle } from '../related/rank.ts';
import type { ArticleId, EarlierLink } from '../types.ts';
import type { Neighbourhood } from './index/neighbourhood.ts';
import type { Library } from './library.ts';
import { findArticle } from './read-article.ts';
import type { Timestamp } from './rows.ts';

/** Lines of earlier coverage that are kept with an article. */
const SHOWN = 20;

/** Earlier coverage of an article, best first, and the weights it was found with. */
export interface EarlierCoverage {
  readonly ranked: readonly RankedArticle[];
  readonly related: readonly RelatedArticle[];
  readonly weights: TermWeights;
}

/** Ranked rows with what a list shows of each; those whose article is gone are left out. */
async function describeRelated(library: Library, ranked: readonly RankedArticle[]): Promise<RelatedArticle[]> {
  const rows = await library.articles.bulkGet(ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, score, reasons, sameText }, i) => {
    const row = rows[i];
    if (!row) return [];
    const { url, title, publisher, publishedAt, origin } = row;
    return [{ id, url, title, publisher, publishedAt, score, reasons, sameText, read: origin === 'read' }];
  });
}

async function linkedIds(library: Library, links: readonly EarlierLink[]): Promise<Set<ArticleId>> {
  const rows = await Promise.all(links.map(({ url }) => findArticle(library, url)));
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}

/** What the library holds on an article that was published before it. */
export async function earlierCoverage(
  library: Library,
  around: Neighbourhood,
  { publishedAt, links }: { readonly publishedAt: string | null; readonly links: readonly EarlierLink[] },
  now: Timestamp,
): Promise<EarlierCoverage> {
  const before = Date.parse(publishedAt ?? now);
  const accept = (other: Comparable) => Date.parse(other.publishedAt ?? now) <= before;
  const linked = await linkedIds(library, links);
  const ranked = await around.ranked({ limit: SHOWN, linked, accept });
  return { ranked, weights: around.weights, related: await describeRelated(library, ranked) };
}
