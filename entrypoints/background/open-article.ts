import { analyse } from '../../lib/analyse.ts';
import { applyCorrections } from '../../lib/entities/corrections.ts';
import type { Tagger } from '../../lib/entities/tagger.ts';
import { reportFigures } from '../../lib/figures/ledger.ts';
import type { ArticleSnapshot, KnownSentence, OpenedArticle } from '../../lib/messages/protocol.ts';
import { type Fingerprint, fingerprint } from '../../lib/related/fingerprint.ts';
import { findKnown } from '../../lib/related/novelty.ts';
import { placedClippings } from '../../lib/store/annotations.ts';
import { readCorrections } from '../../lib/store/corrections.ts';
import { figuresWithHistory, keepFigures, placeInLedger } from '../../lib/store/figures.ts';
import { INDEX_TABLES, indexArticle } from '../../lib/store/index/index-article.ts';
import { idOf, keepArticle, keepOpening } from '../../lib/store/keep-article.ts';
import type { Library } from '../../lib/store/library.ts';
import { type EarlierCoverage, earlierCoverage } from '../../lib/store/related.ts';
import type { Timestamp } from '../../lib/store/rows.ts';
import { keepStory, STORY_TABLES, storyLinks } from '../../lib/store/stories.ts';
import type { Analysis, Article, ArticleId } from '../../lib/types.ts';

/** What opening an article needs besides the article. */
export interface Opening {
  readonly library: Library;
  readonly tagger: Tagger;
  readonly now: Timestamp;
  /** False in private windows: the library is read, and nothing is written. */
  readonly keep: boolean;
}

/** Names and figures of an article, as the reader corrected them. */
async function analysed(article: Article, { library, tagger }: Opening): Promise<Analysis> {
  const found = analyse(article, tagger, article);
  const names = found.mentions.filter((mention) => mention.kind === 'entity');
  const corrected = applyCorrections(
    { mentions: names, entities: [...found.entities] },
    await readCorrections(library),
  );
  const figures = found.mentions.filter((mention) => mention.kind === 'figure');
  const mentions = [...corrected.mentions, ...figures].sort((a, b) => a.start - b.start);
  return { ...found, mentions, entities: corrected.entities };
}

/** Sentences that articles the reader has read said before. What a feed only listed was not read. */
async function knownSentences(
  { library }: Opening,
  print: Fingerprint,
  { related, weights }: EarlierCoverage,
): Promise<KnownSentence[]> {
  const read: ArticleId[] = related.filter((article) => article.read).map(({ id }) => id);
  const sources = (await library.fingerprints.bulkGet(read)).filter((source) => source !== undefined);
  return findKnown(print, sources, weights).map(({ span, source }) => ({ span, source: source.id }));
}

/** The reader opened an article: understands it, finds what came before, and keeps it. */
export async function openArticle(opening: Opening, { article, pageUrl }: ArticleSnapshot): Promise<OpenedArticle> {
  const { library, now, keep } = opening;
  const [id, analysis] = await Promise.all([idOf(library, article.url), analysed(article, opening)]);
  const stored = { ...article, id };
  const print = fingerprint(stored, analysis);
  const reports = reportFigures(stored, analysis);
  const earlier = await earlierCoverage(library, print, article.earlier, now);
  const known = await knownSentences(opening, print, earlier);
  const keeping = { id, article, pageUrl, analysis, now };
  if (keep && !(await keepOpening(library, keeping))) {
    const links = await storyLinks(library, print);
    const relatedRow = {
      articleId: id,
      ranked: earlier.ranked,
      computedAt: now,
      engineVersion: analysis.engineVersion,
    };
    await keepArticle(library, keeping, {
      tables: ['related', 'figureUses', 'figureGroups', 'ledgerEdits', ...INDEX_TABLES, ...STORY_TABLES],
      async write() {
        await indexArticle(library, print);
        await library.related.put(relatedRow);
        await keepFigures(library, id, reports, now);
        await keepStory(library, print, links, now);
      },
    });
  }
  const { groups } = await placeInLedger(library, id, reports);
  return {
    id,
    kept: keep,
    analysis,
    related: earlier.related,
    known,
    sentences: print.sentenceCount,
    figuresWithHistory: figuresWithHistory(id, groups),
    clippings: await placedClippings(library, id, article),
  };
}
