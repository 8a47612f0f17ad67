import { splitSentences } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { foldWord } from '../text/terms.ts';
import { splitWords } from '../text/words.ts';
import type {
  Analysis,
  ArticleId,
  EntityKey,
  EntityMention,
  FigureMention,
  FigureType,
  Span,
  StoredArticle,
  TextOffset,
} from '../types.ts';
import { aimWords, concepts, personClasses, thingClasses } from './concepts.ts';

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
  /** Names in its sentence, the one nearest before the figure first. */
  readonly entities: readonly EntityKey[];
  /** Most used names of its article. */
  readonly articleEntities: readonly EntityKey[];
  /** What it is a figure of (`lib/figures/concepts.ts`), nearest first; else the stem of its noun. */
  readonly concepts: readonly string[];
  /** A target or a pledge, not a fact. */
  readonly aim: boolean;
  /** Stems of the words around it. */
  readonly words: readonly string[];
  /** The day or year the sentence gives it, ISO 8601; `null` where it gives none. */
  readonly asOf: string | null;
}

const REPORTED: ReadonlySet<FigureType> = new Set([
  'money',
  'percent',
  'percentagePoints',
  'count',
  'measure',
  'rate',
  'fraction',
  'multiple',
]);

/** Words on each side of a figure that may say what it is a figure of. */
const REACH = 9;
/** Names of an article kept with each of its figures. */
const MOST_ENTITIES = 8;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

interface Sentence {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly names: readonly EntityMention[];
  readonly figures: readonly FigureMention[];
}

function sentencesOf(article: StoredArticle, analysis: Analysis): Sentence[] {
  const sentences = article.passages.flatMap((passage) => splitSentences(article.text, passage));
  let next = 0;
  return sentences.map((span) => {
    while (next < analysis.mentions.length && analysis.mentions[next]!.start < span.start) next++;
    const inside = [];
    for (let i = next; i < analysis.mentions.length && analysis.mentions[i]!.start < span.end; i++)
      inside.push(analysis.mentions[i]!);
    const words = splitWords(article.text, span).map(({ start, end }) => ({
      start,
      end,
      folded: foldWord(article.text.slice(start, end)),
    }));
    return {
      span,
      words: words.filter(({ folded }) => /\p{L}/u.test(folded)),
      names: inside.filter((mention) => mention.kind === 'entity'),
      figures: inside.filter((mention) => mention.kind === 'figure'),
    };
  });
}

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

/** Concepts near a figure, nearest first; words beyond another figure belong to that one. */
function conceptsNear(sentence: Sentence, figure: FigureMention): { concepts: string[]; aim: boolean } {
  const others = sentence.figures.filter((other) => other !== figure && REPORTED.has(other.type));
  const from = Math.max(0, ...others.filter((other) => other.end <= figure.start).map((other) => other.end as number));
  const to = Math.min(
    sentence.span.end,
    ...others.filter((other) => other.start >= figure.end).map((other) => other.start as number),
  );
  const before = sentence.words.filter((word) => word.end <= figure.start).reverse();
  const after = sentence.words.filter((word) => word.start >= figure.end);
  const ranked: { name: string; distance: number }[] = [];
  let aim = false;
  const look = (words: readonly Word[], weight: number) => {
    words.slice(0, REACH).forEach((word, i) => {
      const fenced = word.start < from || word.end > to;
      const concept = concepts.get(word.folded);
      if (aimWords.has(word.folded) && !fenced) aim = true;
      if (concept) ranked.push({ name: concept.name, distance: i + weight + (fenced ? REACH : 0) });
    });
  };
  look(before, 0.5);
  look(after, 0);
  ranked.sort((a, b) => a.distance - b.distance);
  return { concepts: [...new Set(ranked.map(({ name }) => name))].slice(0, 4), aim };
}

/** The class of what is counted: "troops" and "soldiers" are one; else the noun's stem. */
export function nounClass(counted: string | null): string | null {
  if (counted === null) return null;
  const noun = counted.toLowerCase();
  return personClasses.get(noun) ?? thingClasses.get(noun) ?? stem(foldWord(noun));
}

/** A base names its concept ("in military aid"); any other noun is one of its own. */
function withNoun(found: readonly string[], figure: FigureMention): string[] {
  if (figure.counted === null || figure.type === 'count' || figure.type === 'rate') return [...found];
  const named = concepts.get(figure.counted.toLowerCase())?.name;
  if (named !== undefined) return [named, ...found.filter((name) => name !== named)];
  return found.length > 0 || figure.type === 'percent' ? [...found] : [stem(foldWord(figure.counted))];
}

function asOf(sentence: Sentence, figure: FigureMention): string | null {
  const dates = sentence.figures.filter(({ type, value }) => type === 'date' && typeof value === 'string');
  const distance = (date: FigureMention) =>
    Math.min(Math.abs(date.start - figure.end), Math.abs(figure.start - date.end));
  const [nearest] = [...dates].sort((a, b) => distance(a) - distance(b));
  return nearest ? (nearest.value as string).slice(0, 10) : null;
}

function wordsNear(sentence: Sentence, figure: FigureMention): string[] {
  const near = sentence.words.filter(
    (word) => Math.abs(word.start - figure.start) < 160 && (word.end <= figure.start || word.start >= figure.end),
  );
  return [
    ...new Set(
      near.filter(({ folded }) => folded.length > 2 && !stopWords.has(folded)).map(({ folded }) => stem(folded)),
    ),
  ];
}

function entitiesNear(sentence: Sentence, figure: FigureMention): EntityKey[] {
  const before = sentence.names.filter((name) => name.end <= figure.start).reverse();
  const after = sentence.names.filter((name) => name.start >= figure.end);
  return [...new Set([...before, ...after].map((name) => name.entity))];
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
  for (const sentence of sentencesOf(article, analysis)) {
    const figures = sentence.figures;
    figures.forEach((figure, i) => {
      if (!figure.salient || !REPORTED.has(figure.type) || figure.unit === 'coordinate') return;
      if (i > 0 && isConversion(article.text, figures[i - 1]!, figure)) return;
      const next = figures[i + 1];
      const converted = isConversion(article.text, figure, next) ? numeric(next!.value) : null;
      const near = conceptsNear(sentence, figure);
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
        counted: figure.counted,
        approximate: figure.approximate,
        conversion: converted === null ? null : { value: converted, unit: next!.unit, currency: next!.currency },
        sentence: article.text.slice(sentence.span.start, sentence.span.end),
        entities: entitiesNear(sentence, figure),
        articleEntities,
        concepts: withNoun(near.concepts, figure),
        aim: near.aim,
        words: wordsNear(sentence, figure),
        asOf: asOf(sentence, figure),
      });
    });
  }
  return reports;
}
