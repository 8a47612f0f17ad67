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
import { aimWords, concepts, genericConcepts, personClasses, thingClasses } from './concepts.ts';

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
  readonly inTitle: boolean;
  /** It is the size of a change, which way. */
  readonly change: 'up' | 'down' | null;
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
const REACH = 16;
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

/** Words between the figures on both sides of one, nearest first; beyond them, `fenced`, another figure's. */
interface Surroundings {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly fencedBefore: readonly Word[];
}

function around(sentence: Sentence, figure: FigureMention, conversion: FigureMention | null): Surroundings {
  const others = sentence.figures.filter(
    (other) => other !== figure && other !== conversion && REPORTED.has(other.type),
  );
  const from = Math.max(0, ...others.filter(({ end }) => end <= figure.start).map(({ end }) => end as number));
  const to = Math.min(
    sentence.span.end,
    ...others.filter(({ start }) => start >= figure.end).map(({ start }) => start as number),
  );
  const earlier = sentence.words.filter((word) => word.end <= figure.start).reverse();
  return {
    before: earlier.filter((word) => word.start >= from).slice(0, REACH),
    after: sentence.words.filter((word) => word.start >= figure.end && word.end <= to).slice(0, REACH),
    fencedBefore: earlier.filter((word) => word.start < from).slice(0, REACH),
  };
}

/** Added to the distance of words past a comma: most begin a clause of their own. */
const COMMA = 6;

/** Concepts near a figure, nearest first, general ones last. Those before another figure count where the two are listed together ("476 drones and 48 missiles"), else only for want of its own. */
function conceptsNear(text: string, figure: FigureMention, { before, after, fencedBefore }: Surroundings): string[] {
  const rank = (words: readonly Word[], handicap: number) =>
    words.flatMap((word, i) => {
      const concept = concepts.get(word.folded);
      if (!concept || (word.folded === 'shot' && text.slice(word.end, word.end + 5) !== ' down')) return [];
      const comma = word.start > figure.end && /[,;]/.test(text.slice(figure.end, word.start)) ? COMMA : 0;
      return [{ name: concept.name, distance: i + handicap + comma + (genericConcepts.has(concept.name) ? REACH : 0) }];
    });
  const ownBefore = rank(before, 0.5);
  const own = [...ownBefore, ...rank(after, 0)];
  const listed = before.length <= 3 && ownBefore.length === 0 && fencedBefore.length > 0;
  const ranked = own.length === 0 || listed ? [...own, ...rank(fencedBefore, before.length + 0.5)] : own;
  return [...new Set(ranked.sort((a, b) => a.distance - b.distance).map(({ name }) => name))].slice(0, 4);
}

const UP =
  /^(?:rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|increased?|increases|increasing|gained|gain|jumped|climbed|surged|soared|added|up|raised)$/;
const DOWN =
  /^(?:fell|fall|falls|fallen|falling|dropped|drops?|dropping|decreased?|decreases|declined?|declines|lost|slid|slipped|sank|plunged|plummeted|shrank|down|cut|reduced|lowered|slashed)$/;

/** A change by so much, up or down, not a level: "fell by 18 percent", "up 3%"; "fell to 18 percent" is a level. */
function changeOf({ before }: Surroundings): FigureReport['change'] {
  for (const { folded } of before.slice(0, 4)) {
    if (/^(?:to|at|of|from|from)$/.test(folded)) return null;
    if (UP.test(folded)) return 'up';
    if (DOWN.test(folded)) return 'down';
  }
  return null;
}

/** The class of what is counted: "troops" and "soldiers" are one; else the noun's stem. */
export function nounClass(counted: string | null): string | null {
  if (counted === null) return null;
  const noun = counted.toLowerCase();
  return personClasses.get(noun) ?? thingClasses.get(noun) ?? stem(foldWord(noun));
}

/** A base names its concept ("in military aid"); any other noun is one of its own. */
function withNoun(found: readonly string[], type: FigureType, counted: string | null): string[] {
  if (counted === null || type === 'count' || type === 'rate') return [...found];
  const named = concepts.get(counted.toLowerCase())?.name;
  if (named !== undefined) return [named, ...found.filter((name) => name !== named)];
  return found.length > 0 || type === 'percent' ? [...found] : [stem(foldWord(counted))];
}

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
    const inTitle = article.passages[0]?.kind === 'title' && sentence.span.start < article.passages[0].end;
    figures.forEach((figure, i) => {
      if (!figure.salient || !REPORTED.has(figure.type) || figure.unit === 'coordinate') return;
      if (i > 0 && isConversion(article.text, figures[i - 1]!, figure)) return;
      const next = figures[i + 1];
      const converted = isConversion(article.text, figure, next) ? numeric(next!.value) : null;
      const near = around(sentence, figure, converted === null ? null : next!);
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
        entities: entitiesNear(sentence, figure),
        articleEntities,
        concepts: withNoun(conceptsNear(article.text, figure, near), figure.type, counted),
        aim: [...near.before, ...near.after].some(({ folded }) => aimWords.has(folded)),
        change: changeOf(near),
        inTitle,
        words: wordsNear(sentence, figure),
        asOf: asOf(sentence, figure),
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
