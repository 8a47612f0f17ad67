import { analyse } from '../../lib/analyse.ts';
import { applyCorrections } from '../../lib/entities/corrections.ts';
import type { Tagger } from '../../lib/entities/tagger.ts';
import { type FigureGroup, reportFigures } from '../../lib/figures/ledger.ts';
import type { ArticleSnapshot, KnownSentence, OpenedArticle } from '../../lib/messages/protocol.ts';
import { type Fingerprint, fingerprint } from '../../lib/related/fingerprint.ts';
import { findKnown } from '../../lib/related/novelty.ts';
import { placedClippings } from '../../lib/store/annotations.ts';
import { readCorrections } from '../../lib/store/corrections.ts';
import { figuresWithHistory, placeInLedger } from '../../lib/store/figures.ts';
import { DamagedIndex } from '../../lib/store/index/merge.ts';
import { neighbourhoodOf } from '../../lib/store/index/neighbourhood.ts';
import { idOf, type Keeping } from '../../lib/store/keep-article.ts';
import { type Findings, keepOpened } from '../../lib/store/keep-opened.ts';
import type { Library } from '../../lib/store/library.ts';
import { isStorageFull } from '../../lib/store/quota.ts';
import { type EarlierCoverage, earlierCoverage } from '../../lib/store/related.ts';
import type { Timestamp } from '../../lib/store/rows.ts';
import { storyLinks } from '../../lib/store/stories.ts';
import type { Analysis, Article, ArticleId } from '../../lib/types.ts';

/** What opening an article needs besides the article. */
export interface Opening {
  readonly library: Library;
  readonly tagger: Tagger;
  readonly now: Timestamp;
  /** False in private windows: the library is read, and nothing is written. */
  readonly keep: boolean;
  /** Hears that the index must be rebuilt. */
  readonly onDamagedIndex?: () => void;
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

/** What the index answers; `null` while it is damaged: an article is shown and kept without its earlier coverage then. */
async function fromIndex<T>({ onDamagedIndex }: Opening, answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    onDamagedIndex?.();
    return null;
  }
}

interface Kept extends Pick<OpenedArticle, 'kept' | 'notKept'> {
  /** Groups of the ledger its figures are in; `null` where it was not kept now. */
  readonly groups: readonly FigureGroup[] | null;
}

/** Keeps the article unless the window is private. Where the browser has no more room, the library stays as it was. */
async function keepUnlessFull(opening: Opening, keeping: Keeping, findings: Findings): Promise<Kept> {
  if (!opening.keep) return { kept: false, notKept: 'private', groups: null };
  try {
    return { kept: true, notKept: null, groups: await keepOpened(opening.library, keeping, findings) };
  } catch (error) {
    if (!isStorageFull(error)) throw error;
    const before = await opening.library.articles.get(keeping.id);
    return { kept: before?.origin === 'read', notKept: 'full', groups: null };
  }
}

/** The reader opened an article: understands it, finds what came before, and keeps it. */
export async function openArticle(opening: Opening, { article, pageUrl }: ArticleSnapshot): Promise<OpenedArticle> {
  const { library, now } = opening;
  const [id, analysis] = await Promise.all([idOf(library, article.url), analysed(article, opening)]);
  const stored = { ...article, id };
  const print = fingerprint(stored, analysis);
  const reports = reportFigures(stored, analysis);
  const around = await fromIndex(opening, neighbourhoodOf(library, print));
  const { publishedAt, earlier: links } = article;
  const earlier = around && (await earlierCoverage(library, around, { publishedAt, links }, now));
  const known = earlier ? await knownSentences(opening, print, earlier) : [];
  const { groups, ...kept } = await keepUnlessFull(
    opening,
    { id, article, pageUrl, analysis, now },
    {
      print,
      reports,
      ranked: earlier?.ranked ?? [],
      storyLinks: async () => (around ? storyLinks(around, publishedAt) : []),
    },
  );
  const placed = groups ?? (await placeInLedger(library, id, reports)).groups;
  return {
    id,
    ...kept,
    analysis,
    related: earlier?.related ?? [],
    known,
    sentences: print.sentenceCount,
    figuresWithHistory: figuresWithHistory(id, placed),
    clippings: await placedClippings(library, id, article, kept.kept ? analysis : null),
  };
}
