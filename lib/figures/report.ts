import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import type { Analysis, ArticleId, EntityKey, FigureMention, FigureType, StoredArticle, TextOffset } from '../types.ts';
import { aimWords } from './concepts.ts';
import { around, changeOf, conceptsNear, isPart, withNoun } from './report-measure.ts';
import { contextsOf, entitiesNear } from './report-names.ts';
import { REPORTED, type Sentence, sentencesOf } from './report-sentences.ts';

/** The article's own conversion of an amount: "35 billion euros ($40.6 billion)". */
export interface Conversion {
  readonly value: number;
  readonly unit: string | null;
  readonly currency: string | null;
}

/** Which figure of which article: how the reader's edits name one. */
export interface ReportRef {
  readonly articleId: ArticleId;
  readonly start: TextOffset;
}

/** One figure as one article reports it, with what tells which quantity it is. Plain data, small enough to keep. */
export interface FigureReport extends ReportRef {
  readonly end: TextOffset;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  readonly type: FigureType;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly counted: string | null;
  readonly approximate: boolean;
  readonly conversion: Conversion | null;
  readonly sentence: string;
  /** Names in its sentence, the one nearest before the figure first; where it names no place or body, then those of the sentence before or of the headline. */
  readonly entities: readonly EntityKey[];
  /** Most used names of its article. */
  readonly articleEntities: readonly EntityKey[];
  /** What it is a figure of (`lib/figures/concepts.ts`), nearest first; else the stem of its noun. */
  readonly concepts: readonly string[];
  /** A target or a pledge, not a fact. */
  readonly aim: boolean;
  readonly inTitle: boolean;
  /** Of a figure said before it: "of whom 22", "including two children". */
  readonly part: boolean;
  /** It is the size of a change, which way. */
  readonly change: 'up' | 'down' | null;
  /** Stems of the words around it. */
  readonly words: readonly string[];
  /** The day or year the sentence gives it, ISO 8601; `null` where it gives none. */
  readonly asOf: string | null;
}

/** Names of an article kept with each of its figures. */
const MOST_ENTITIES = 8;

const numeric = (value: number | string | null) => (typeof value === 'number' ? value : null);

/** Whether `second` is `first` in other units, in brackets right after it: "Hr 65 million ($1.6 million)". */
export function isConversion(text: string, first: FigureMention, second: FigureMention | undefined): boolean {
  if (second === undefined || first.type !== second.type || second.start < first.end) return false;
  if (first.type === 'money' ? first.currency === second.currency : first.unit === second.unit) return false;
  const between = text.slice(first.end, second.start);
  return (
    /^\s?[([](?:about|around|roughly|approximately|some|or|nearly|equivalent to|~)?\s?$/i.test(between) ||
    /^,? or (?:about |around |roughly |some |nearly )?$/.test(between)
  );
}

/** What is said of a year past the next is a plan. */
const isLaterYear = (moment: string | null, publishedAt: string | null) =>
  moment !== null && publishedAt !== null && Number(moment.slice(0, 4)) > Number(publishedAt.slice(0, 4)) + 1;

const SPEAKING = /^(?:said|says|told|announced|reported|confirmed|added|wrote|stated|warned|agreed|noted|according)$/;

/** The date nearest the figure that is not the day somebody spoke ("said on Thursday"). */
function asOf(sentence: Sentence, figure: FigureMention): string | null {
  const spoken = (date: FigureMention) =>
    sentence.words
      .filter((word) => word.end <= date.start)
      .slice(-3)
      .some(({ folded }) => SPEAKING.test(folded));
  const dates = sentence.figures.filter(
    (date) => date.type === 'date' && typeof date.value === 'string' && !spoken(date),
  );
  const distance = (date: FigureMention) =>
    Math.min(Math.abs(date.start - figure.end), Math.abs(figure.start - date.end));
  const [nearest] = [...dates].sort((a, b) => distance(a) - distance(b));
  return nearest ? (nearest.value as string).slice(0, 10) : null;
}

function wordsNear(sentence: Sentence, figure: FigureMention): string[] {
  const near = sentence.words.filter(
    (word) =>
      Math.abs(word.start - figure.start) < 160 &&
      !sentence.figures.some(({ start, end }) => word.start < end && start < word.end),
  );
  return [
    ...new Set(
      near
        .filter(({ folded }) => folded.length > 2 && !stopWords.has(folded) && !SPEAKING.test(folded))
        .map(({ folded }) => stem(folded)),
    ),
  ];
}

/**
 * The figures of an article that can have a history: money, shares, counts, measures; not dates, ages or ordinals. An
 * amount's own conversion is part of its report. Linear in the article.
 */
export function reportFigures(article: StoredArticle, analysis: Analysis): FigureReport[] {
  const articleEntities = [...analysis.entities]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_ENTITIES)
    .map(({ key }) => key);
  const reports: FigureReport[] = [];
  const sentences = sentencesOf(article, analysis);
  const contexts = contextsOf(article, sentences);
  for (const [place, sentence] of sentences.entries()) {
    const figures = sentence.figures;
    const inTitle = article.passages[0]?.kind === 'title' && sentence.span.start < article.passages[0].end;
    figures.forEach((figure, i) => {
      if (!figure.salient || !REPORTED.has(figure.type) || figure.unit === 'coordinate') return;
      if (i > 0 && isConversion(article.text, figures[i - 1]!, figure)) return;
      const next = figures[i + 1];
      const converted = isConversion(article.text, figure, next) ? numeric(next!.value) : null;
      const near = around(sentence, figure, converted === null ? null : next!);
      const moment = asOf(sentence, figure);
      const counted = figure.counted ?? (converted === null ? null : next!.counted);
      reports.push({
        articleId: article.id,
        publisher: article.publisher,
        publishedAt: article.publishedAt,
        start: figure.start,
        end: figure.end,
        text: figure.text,
        type: figure.type,
        value: numeric(figure.value),
        min: numeric(figure.min),
        max: numeric(figure.max),
        unit: figure.unit,
        currency: figure.currency,
        counted,
        approximate: figure.approximate,
        conversion: converted === null ? null : { value: converted, unit: next!.unit, currency: next!.currency },
        sentence: article.text.slice(sentence.span.start, sentence.span.end),
        entities: entitiesNear(article.text, sentence, figure, contexts[place]!),
        articleEntities,
        concepts:
          figure.unit === 'Richter'
            ? ['magnitude']
            : withNoun(conceptsNear(article.text, figure, near), figure.type, counted),
        aim:
          [...near.before, ...near.after].some(({ folded }) => aimWords.has(folded)) ||
          (figure.type === 'percent' && isLaterYear(moment, article.publishedAt)),
        part: isPart(article.text, figure),
        change: changeOf(near, figure.type),
        inTitle,
        words: wordsNear(sentence, figure),
        asOf: moment,
      });
    });
  }
  return reports.map((report) => withArticleConcepts(report, reports));
}

/** A headline says "$41 billion for Ukraine" and leaves what it is to the text: the one equal figure there tells it. */
function withArticleConcepts(report: FigureReport, all: readonly FigureReport[]): FigureReport {
  if (report.concepts.length > 0 || report.value === null) return report;
  const equals = all.filter(
    (other) =>
      other.concepts.length > 0 &&
      other.value === report.value &&
      other.type === report.type &&
      other.unit === report.unit &&
      other.currency === report.currency,
  );
  const [first] = equals;
  if (first === undefined || equals.some((other) => other.concepts[0] !== first.concepts[0])) return report;
  return {
    ...report,
    concepts: first.concepts,
    counted: report.counted ?? first.counted,
    aim: report.aim || first.aim,
    words: [...new Set([...report.words, ...first.words])],
  };
}
