import type { FigureGroup, FigureReport } from '../figures/ledger.ts';
import type { RankedArticle } from '../related/rank.ts';
import { keepFigures, placeInLedger } from './figures.ts';
import { INDEX_TABLES, indexArticle } from './index/index-article.ts';
import { type Keeping, keepArticle, keepOpening } from './keep-article.ts';
import type { Library } from './library.ts';
import type { Fingerprint } from './rows.ts';
import { keepStory, STORY_TABLES } from './stories.ts';

/** All that was found in an article, to be kept with it or not at all. */
export interface Findings {
  readonly print: Fingerprint;
  readonly reports: readonly FigureReport[];
  /** Earlier coverage, as it is shown. */
  readonly ranked: readonly RankedArticle[];
  /** What it is close to, for its story; asked for only where the article is new or changed. */
  readonly storyLinks: () => Promise<readonly RankedArticle[]>;
}

/**
 * Keeps an opened article with all that was found in it, in one transaction. Answers with the groups of the ledger its
 * figures are in. Rejects, with the library as it was, where the browser gives it no more room (`isStorageFull`).
 */
export async function keepOpened(
  library: Library,
  keeping: Keeping,
  { print, reports, ranked, storyLinks }: Findings,
): Promise<readonly FigureGroup[]> {
  const { id, analysis, now } = keeping;
  if (await keepOpening(library, keeping)) return (await placeInLedger(library, id, reports)).groups;
  const links = await storyLinks();
  let groups: readonly FigureGroup[] = [];
  await keepArticle(library, keeping, {
    tables: ['related', 'figureUses', 'figureGroups', 'ledgerEdits', ...INDEX_TABLES, ...STORY_TABLES],
    async write() {
      const computed = { computedAt: now, engineVersion: analysis.engineVersion };
      [groups] = await Promise.all([
        keepFigures(library, id, reports, now),
        library.related.put({ articleId: id, ranked, ...computed }),
        // A story is named after its articles' fingerprints.
        indexArticle(library, print).then(() => keepStory(library, print, links, now)),
      ]);
    },
  });
  return groups;
}
