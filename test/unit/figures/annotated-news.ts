import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../../lib/analyse.ts';
import type { Tagger } from '../../../lib/entities/tagger.ts';
import { buildLedger, type FigureReport, reportFigures } from '../../../lib/figures/ledger.ts';
import { articleId } from '../../../lib/text/ids.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type { FigureMention, StoredArticle } from '../../../lib/types.ts';

/** How a stretch of an article is annotated; offsets into `StoredArticle.text`. */
interface Note {
  readonly start: number;
  readonly end: number;
  readonly as: 'figure' | 'trap' | 'either';
  readonly value: readonly number[];
  /** What it is a figure of, with its moment where the annotation tells moments apart; an article's own conversion has none. */
  readonly group: string | null;
}

interface NewsArticle {
  readonly article: StoredArticle;
  readonly notes: readonly Note[];
}

const folder = new URL('./news/', import.meta.url);

const NOTE = /\[([^|\]]+)\|[^|]+\|([^| ]+)(?: [^|]+)?\|([^\]]+)\]|\{([^}]+)\}|<([^>]+)>/g;

/** Takes the notes out of a line; where they stood, in the text without them. */
function unmark(line: string): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  let text = '';
  let at = 0;
  for (const [whole, figure, value, group, trap, either] of line.matchAll(NOTE)) {
    const from = line.indexOf(whole, at);
    text += line.slice(at, from);
    const start = text.length;
    text += figure ?? trap ?? either!;
    at = from + whole.length;
    notes.push({
      start,
      end: text.length,
      as: figure !== undefined ? 'figure' : trap !== undefined ? 'trap' : 'either',
      value: (value ?? '').split('..').map(Number),
      group: group === undefined || group.endsWith('~') ? null : group,
    });
  }
  return { text: text + line.slice(at), notes };
}

function readArticle(block: string): NewsArticle {
  const [first, ...lines] = block.trim().split('\n');
  const [id, date, publisher, ...headline] = first!.split(' | ');
  const parts = [headline.join(' | '), ...lines].map(unmark);
  const title = parts[0]!.text;
  const layout = layOut(
    title,
    parts.slice(1).map(({ text }) => ({ kind: 'paragraph', text })),
  );
  const url = `https://${publisher}/${id}`;
  const article: StoredArticle = {
    ...layout,
    id: articleId(url),
    url,
    title,
    byline: [],
    publishedAt: `${date}T10:00:00Z`,
    modifiedAt: null,
    publisher: publisher!,
    section: null,
    language: 'en',
  };
  const notes = parts.flatMap((part, i) => {
    const from = layout.passages[i]!.start;
    return part.notes.map((note) => ({ ...note, start: from + note.start, end: from + note.end }));
  });
  return { article, notes };
}

/**
 * The articles of `news/*.txt`: invented, with every figure that carries news marked by hand. "## id | date | publisher |
 * headline" begins one, each line after it is a paragraph. `[text|kind|value|group]` is a figure; "group:moment" is a measure at
 * one of several moments (joining them is neither right nor wrong), "group~" the article's own conversion. `{text}` may not be
 * marked, `<text>` may be.
 */
export function readNews(): NewsArticle[] {
  const files = readdirSync(folder).sort();
  const blocks = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/^## /m).slice(1));
  return blocks.map(readArticle);
}

/** Shares of what was annotated. */
interface NewsScore {
  /** Figures that carry news and are marked. */
  readonly marked: number;
  /** Of these, those with the right value. */
  readonly valued: number;
  /** Traps that are marked, as they stand in the text. */
  readonly trapped: readonly string[];
  /** Pairs of figures in one group of the ledger: right among all, and found among those there are. */
  readonly precision: number;
  readonly recall: number;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

function isRight(figure: FigureMention, { value }: Note): boolean {
  const found = [figure.value ?? figure.min, figure.value ?? figure.max].map(Number);
  return value.some((one) => found.some((other) => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one))));
}

const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
const seriesOf = (group: string) => group.split(':')[0];
const refOf = (report: { articleId: string; start: number }) => `${report.articleId}:${report.start}`;

/** Reads every article as the extension does, marks by default salience, and groups the figures of all. */
export function scoreNews(news: readonly NewsArticle[], tagger: Tagger): NewsScore {
  const reports: FigureReport[] = [];
  const trapped: string[] = [];
  /** By report; absent for what is not annotated, `null` for conversions. */
  const groups = new Map<string, string | null>();
  const annotated: { group: string; ref: string }[] = [];
  let [figures, marked, valued] = [0, 0, 0];
  for (const { article, notes } of news) {
    const analysis = analyse(article, tagger, article);
    const salient = analysis.mentions.filter((one): one is FigureMention => one.kind === 'figure' && one.salient);
    for (const note of notes) {
      const hits = salient.filter((figure) => overlaps(figure, note));
      const hit = hits.find(({ start }) => start === note.start) ?? hits[0];
      const within = notes.some((other) => other.as !== 'trap' && hit !== undefined && overlaps(hit, other));
      if (note.as === 'trap' && hit !== undefined && !within) trapped.push(hit.text);
      if (note.as !== 'figure') continue;
      const ref = refOf({ articleId: article.id, start: hit?.start ?? -note.start });
      if (!groups.has(ref)) groups.set(ref, note.group);
      if (note.group === null) continue;
      annotated.push({ group: note.group, ref });
      figures++;
      if (hit === undefined) continue;
      marked++;
      if (isRight(hit, note)) valued++;
    }
    reports.push(...reportFigures(article, analysis));
  }
  const ledger = buildLedger(reports, []);
  const home = new Map(ledger.flatMap(({ id, reports }) => reports.map((report) => [refOf(report), id] as const)));
  const isJoined = (a: string, b: string) => a === b || (home.has(a) && home.get(a) === home.get(b));
  const belonging = pairsOf(annotated).filter(([a, b]) => a.group === b.group);
  const right = belonging.filter(([a, b]) => isJoined(a.ref, b.ref)).length;
  const wrong = ledger
    .flatMap(({ reports }) => pairsOf(reports))
    .filter(([a, b]) => {
      const [one, other] = [groups.get(refOf(a)), groups.get(refOf(b))];
      if (one === null || other === null) return false;
      if (one === undefined || other === undefined) return one !== other || a.value !== b.value;
      return seriesOf(one) !== seriesOf(other);
    }).length;
  return {
    marked: marked / figures,
    valued: valued / marked,
    trapped,
    precision: right / (right + wrong),
    recall: right / belonging.length,
  };
}
