import { analyse } from '../../lib/analyse.ts';
import { buildLedger, type FigureReport, reportFigures } from '../../lib/figures/ledger.ts';
import type { ArticleId, StoredArticle } from '../../lib/types.ts';
import { loadTaggerFromDisk } from './tagger.ts';
import { type EngineVerb, passageAt, type Row, storedArticle, stringField } from './verb.ts';

interface Source {
  readonly id: string;
  readonly place: ReturnType<typeof passageAt>;
}

function entry(report: FigureReport, sources: ReadonlyMap<ArticleId, Source>) {
  const source = sources.get(report.articleId)!;
  const { passage, from } = source.place(report.start);
  const { text, value, min, max, unit, currency, publishedAt } = report;
  return {
    article: source.id,
    passage,
    start: report.start - from,
    end: report.end - from,
    text,
    value,
    min,
    max,
    unit,
    currency,
    publishedAt,
  };
}

/** `ledger`: stored articles in, one line a quantity out once all are read. */
export default async function ledger(): Promise<EngineVerb> {
  const tagger = loadTaggerFromDisk();
  const sources = new Map<ArticleId, Source>();
  const reports: FigureReport[] = [];
  const answer = (row: Row) => {
    const id = stringField(row, 'id');
    const article: StoredArticle = storedArticle(row);
    const analysis = analyse(article, tagger, { publishedAt: article.publishedAt, language: article.language });
    sources.set(article.id, { id, place: passageAt(row, article) });
    reports.push(...reportFigures(article, analysis));
    return [];
  };
  const finish = () =>
    buildLedger(reports, []).map(({ measure, reports, verdict }) => ({
      measure,
      entries: reports.map((report) => entry(report, sources)),
      verdict,
    }));
  return { answer, finish };
}
