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

/** "KYIV, March 14 -", "BRUSSELS (Reuters) —": where it was written is not where it happened. */
const DATELINE =
  /^\p{Lu}{3}[\p{Lu} /'-]{0,30}(?:, [^-–—.]{0,30}|)(?:, \p{Lu}[a-z]{2,8}\.? \d{1,2}| ?\([^)]{2,20}\)) ?[-–—] /u;

/** Where a sentence begins past its dateline. */
function bodyStart({ text }: StoredArticle, { start }: Span): number {
  return start + (DATELINE.exec(text.slice(start, start + 90))?.[0].length ?? 0);
}

function sentencesOf(article: StoredArticle, analysis: Analysis): Sentence[] {
  const sentences = article.passages.flatMap((passage) => splitSentences(article.text, passage));
  let next = 0;
  return sentences.map((span) => {
    while (next < analysis.mentions.length && analysis.mentions[next]!.start < span.start) next++;
    const body = bodyStart(article, span);
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
      names: inside.filter((mention): mention is EntityMention => mention.kind === 'entity' && mention.start >= body),
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
/** The same past "and", "but", "while": "killing six people and injuring 31". */
const CONJUNCTION = 2.5;
const CONJUNCTIONS = /^(?:and|but|while|as|whereas)$/;

/** "Shot" is no downing without its "down"; "multiple launch rocket systems" launch nothing. */
const isOtherSense = (text: string, { folded, end }: Word) =>
  (folded === 'shot' && text.slice(end, end + 5) !== ' down') ||
  (folded === 'launch' && /^ (?:rocket|system|pad|vehicle)/.test(text.slice(end, end + 9)));

/** Concepts near a figure, nearest first, general ones last. Those before another figure count where the two are listed together ("476 drones and 48 missiles"), else only for want of its own. */
function conceptsNear(text: string, figure: FigureMention, { before, after, fencedBefore }: Surroundings): string[] {
  const rank = (words: readonly Word[], handicap: number) =>
    words.flatMap((word, i) => {
      const concept = concepts.get(word.folded);
      if (!concept || isOtherSense(text, word)) return [];
      const comma = word.start > figure.end && /[,;]/.test(text.slice(figure.end, word.start)) ? COMMA : 0;
      const joined = words.slice(0, i).some(({ folded }) => CONJUNCTIONS.test(folded)) ? CONJUNCTION : 0;
      const generic = genericConcepts.has(concept.name) ? REACH : 0;
      return [{ name: concept.name, distance: i + handicap + comma + joined + generic }];
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
function changeOf({ before, after }: Surroundings, type: FigureType): FigureReport['change'] {
  // "50% less than a year earlier", "a drop of 47%"
  if (/^(?:less|lower|fewer|below)$/.test(after[0]?.folded ?? '')) return 'down';
  if (/^(?:higher|above)$/.test(after[0]?.folded ?? '')) return 'up';
  if (
    before[0]?.folded === 'of' &&
    /^(?:drop|fall|decline|decrease|cut|reduction|rise|increase|jump|surge)$/.test(before[1]?.folded ?? '')
  )
    return /^(?:rise|increase|jump|surge)$/.test(before[1]!.folded) ? 'up' : 'down';
  for (const { folded } of before.slice(0, 4)) {
    if (/^(?:to|at|of|from|from)$/.test(folded)) return null;
    // "Russia has lost 11,820 tanks" is a level.
    if (folded === 'lost' && (type === 'count' || type === 'rate')) return null;
    if (UP.test(folded)) return 'up';
    if (DOWN.test(folded)) return 'down';
  }
  return null;
}

const PART_BEFORE =
  /(?:^of (?:the|this|that) [\p{L} ]{1,30},|[.\n”"] ?of (?:the|this|that) [\p{L} ]{1,30},|\bof (?:whom|them|which|these|those)|\bincluding|\bamong (?:them|whom))(?: (?:at least|about|around|more than|some|nearly|up to))? ?$/iu;
const PART_AFTER = /^ of (?:them|whom|those|these|the (?:dead|victims|injured|wounded))\b/i;

/** Whether a figure counts a part of another. */
const isPart = (text: string, { start, end }: FigureMention) =>
  PART_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || PART_AFTER.test(text.slice(end, end + 24));

/** What is said of a year past the next is a plan. */
const isLaterYear = (moment: string | null, publishedAt: string | null) =>
  moment !== null && publishedAt !== null && Number(moment.slice(0, 4)) > Number(publishedAt.slice(0, 4)) + 1;

/** The class of what is counted: "troops" and "soldiers" are one; else the noun's stem. */
export function nounClass(counted: string | null): string | null {
  if (counted === null) return null;
  const noun = counted.toLowerCase();
  return personClasses.get(noun) ?? thingClasses.get(noun) ?? stem(foldWord(noun));
}

const WEAPON = /^(?:drone|missile|bomb)$/;
/** What is said of weapons in other words: "destroyed 14 of 18 missiles", "sent 430 drones". */
const SAID_OF_WEAPONS: ReadonlyMap<string, string> = new Map([['destroyed', 'downed']]);

/** Weapons counted without a word for it were launched. */
function weapons(found: readonly string[], counted: string | null): string[] {
  if (!WEAPON.test(nounClass(counted) ?? '')) return found.filter((name) => !SAID_OF_WEAPONS.has(name));
  const said = found.map((name) => SAID_OF_WEAPONS.get(name) ?? name).filter((name) => name !== 'arms');
  return said.length > 0 ? said : ['launched'];
}

/** A base names its concept ("in military aid"); any other noun is one of its own. */
function withNoun(found: readonly string[], type: FigureType, counted: string | null): string[] {
  if (counted === null || type === 'count' || type === 'rate') return weapons(found, counted);
  const named = concepts.get(counted.toLowerCase())?.name;
  if (named !== undefined) return [named, ...found.filter((name) => name !== named)];
  return found.length > 0 || type === 'percent' || type === 'measure' ? [...found] : [stem(foldWord(counted))];
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

const OWNER = /^(?:place|organization|group):/;

/** What a comma, an "and" or another figure between a name and a figure adds to their distance, in characters. */
const CLAUSE_BETWEEN = 30;
const FIGURE_BETWEEN = 40;

/** How far a name stands from a figure: "Estonia 5.4% and Latvia 4.9%", "45% to 41% for Tisza". */
function distanceTo(text: string, sentence: Sentence, figure: FigureMention, name: EntityMention): number {
  const before = name.end <= figure.start;
  const [from, to] = before ? [name.end, figure.start] : [figure.end, name.start];
  const crossed = sentence.figures.some(({ start, end, type }) => REPORTED.has(type) && start >= from && end <= to);
  const clause = /,|;|\b(?:and|but|while)\b/.test(text.slice(from, to));
  return to - from + (crossed ? FIGURE_BETWEEN : 0) + (clause ? CLAUSE_BETWEEN : 0);
}

/** Names of the sentence, nearest first; one that names no place or body speaks of those named before it, or of those in the headline. */
function entitiesNear(
  text: string,
  sentence: Sentence,
  figure: FigureMention,
  context: readonly EntityKey[],
): EntityKey[] {
  const own = sentence.names
    .filter((name) => name.end <= figure.start || name.start >= figure.end)
    .map((name) => ({ name: name.entity, distance: distanceTo(text, sentence, figure, name) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
  return [...new Set(own.some((name) => OWNER.test(name)) ? own : [...own, ...context])];
}

/** Names of places and bodies for each sentence that has none: of the nearest sentence before it in its paragraph, else of the headline. */
function contextsOf(article: StoredArticle, sentences: readonly Sentence[]): (readonly EntityKey[])[] {
  const owners = ({ names }: Sentence) => names.map(({ entity }) => entity).filter((name) => OWNER.test(name));
  const headline = article.passages[0]?.kind === 'title' ? article.passages[0].end : 0;
  const inHeadline = sentences.filter(({ span }) => span.start < headline).flatMap(owners);
  let passage = 0;
  let last: readonly EntityKey[] = inHeadline;
  return sentences.map((sentence) => {
    while (passage < article.passages.length - 1 && sentence.span.start >= article.passages[passage]!.end) {
      passage++;
      last = inHeadline;
    }
    const before = last;
    const own = owners(sentence);
    if (own.length > 0) last = own;
    return before;
  });
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
          isLaterYear(moment, article.publishedAt),
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
