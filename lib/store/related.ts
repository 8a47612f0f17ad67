import type { RelatedArticle } from '../messages/protocol.ts';
import { backgroundWeights } from '../related/background.ts';
import type { Fingerprint } from '../related/fingerprint.ts';
import { type RankedArticle, rank } from '../related/rank.ts';
import type { ArticleId, EarlierLink } from '../types.ts';
import type { Library } from './library.ts';
import { findArticle } from './read-article.ts';
import type { Timestamp } from './rows.ts';

/** Lines of earlier coverage that are kept with an article. */
const SHOWN = 20;

/** Ranked rows with what a list shows of each; those whose article is gone are left out. */
export async function describeRelated(library: Library, ranked: readonly RankedArticle[]): Promise<RelatedArticle[]> {
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

/** Earlier coverage of an article, best first: what the library holds that was published before it. */
export async function earlierCoverage(
  library: Library,
  print: Fingerprint,
  links: readonly EarlierLink[],
  now: Timestamp,
): Promise<{ readonly ranked: readonly RankedArticle[]; readonly related: readonly RelatedArticle[] }> {
  const before = Date.parse(print.publishedAt ?? now);
  const candidates = await library.fingerprints
    .filter((other) => other.id !== print.id && Date.parse(other.publishedAt ?? now) <= before)
    .toArray();
  const linked = await linkedIds(library, links);
  const ranked = rank(print, candidates, backgroundWeights, { limit: SHOWN, linked });
  return { ranked, related: await describeRelated(library, ranked) };
}
