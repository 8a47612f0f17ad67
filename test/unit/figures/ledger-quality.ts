import { findFigures } from '../../../lib/figures/find.ts';
import { buildLedger, type FigureGroup, type FigureReport, reportFigures } from '../../../lib/figures/ledger.ts';
import { articleId } from '../../../lib/text/ids.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type {
  Analysis,
  ArticleEntity,
  EntityKey,
  EntityMention,
  EntityType,
  StoredArticle,
  TextOffset,
} from '../../../lib/types.ts';
import type { Series } from './series.ts';

/** Takes the marks out of a text; where they stood, in the text without them. */
function unmark(marked: string): { text: string; marks: { start: number; group: string }[] } {
  const marks: { start: number; group: string }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{(\w+)\|([^}]*)\}/g)) {
    text += marked.slice(at, match.index);
    marks.push({ start: text.length, group: match[1]! });
    text += match[2]!;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}

/** The names of a series wherever they stand, the longest spelling first. */
function findNames(text: string, names: Series['names']): EntityMention[] {
  const spellings = Object.entries(names)
    .flatMap(([key, forms]) => forms.map((form) => ({ key, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const taken = new Set<number>();
  const mentions: EntityMention[] = [];
  for (const { key, form } of spellings) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      if (taken.has(at)) continue;
      for (let i = at; i < at + form.length; i++) taken.add(i);
      const type = key.slice(0, key.indexOf(':')) as EntityType;
      const entity = key as EntityKey;
      mentions.push({
        kind: 'entity',
        type,
        text: form,
        entity,
        start: at as TextOffset,
        end: (at + form.length) as TextOffset,
      });
    }
  }
  return mentions;
}

function entitiesOf(names: readonly EntityMention[]): ArticleEntity[] {
  const counts = new Map<EntityKey, ArticleEntity>();
  for (const { entity, type, text } of names) {
    const count = (counts.get(entity)?.count ?? 0) + 1;
    counts.set(entity, { key: entity, type, name: text, aliases: [], roles: [], count });
  }
  return [...counts.values()];
}

export interface Annotated {
  readonly reports: readonly FigureReport[];
  /** Group by report ("article:start"); figures without a mark are absent. */
  readonly gold: ReadonlyMap<string, string>;
  /** Marked figures that were not reported. */
  readonly missed: readonly string[];
}

export const refOf = (report: { articleId: string; start: number }) => `${report.articleId}:${report.start}`;

/** Reads every article of the series as the engine does, with the names the series gives. */
export function annotate(all: readonly Series[]): Annotated {
  const reports: FigureReport[] = [];
  const gold = new Map<string, string>();
  const missed: string[] = [];
  all.forEach(({ story, names, articles }) => {
    articles.forEach(({ publisher, publishedAt, title, passages }, i) => {
      const url = `https://news.example/${encodeURIComponent(story)}/${i}`;
      const parts = [title, ...passages].map(unmark);
      const layout = layOut(
        parts[0]!.text,
        parts.slice(1).map(({ text }) => ({ kind: 'paragraph', text })),
      );
      const article: StoredArticle = {
        ...layout,
        id: articleId(url),
        url,
        title: parts[0]!.text,
        byline: [],
        publishedAt,
        modifiedAt: null,
        publisher,
        section: null,
        language: 'en',
      };
      const found = findNames(article.text, names);
      const mentions = [...found, ...findFigures(article, { publishedAt, language: 'en' })].sort(
        (a, b) => a.start - b.start,
      );
      const analysis: Analysis = { mentions, entities: entitiesOf(found), engineVersion: 0 };
      const mine = reportFigures(article, analysis);
      const starts = new Set(mine.map(({ start }) => start as number));
      parts.forEach(({ text, marks }, k) => {
        for (const { start, group } of marks) {
          const at = layout.passages[k]!.start + start;
          if (starts.has(at)) gold.set(`${article.id}:${at}`, `${story}/${group}`);
          else missed.push(`${story}/${group} in "${text.slice(start, start + 20)}"`);
        }
      });
      reports.push(...mine);
    });
  });
  return { reports, gold, missed };
}

export interface Pairs {
  readonly precision: number;
  readonly recall: number;
  /** Pairs joined wrongly, and pairs left apart, as readable lines. */
  readonly wrong: readonly string[];
  readonly left: readonly string[];
}

const line = (a: FigureReport, b: FigureReport, group: string | undefined) =>
  `${group ?? '–'}: "${a.text}" (${a.sentence.slice(0, 70)}) with "${b.text}" (${b.sentence.slice(0, 70)})`;

/** Pairs of figures put into one group, against the annotation. */
export function pairsOf(groups: readonly FigureGroup[], { reports, gold }: Annotated): Pairs {
  const group = new Map(groups.flatMap(({ id, reports }) => reports.map((report) => [refOf(report), id] as const)));
  const [wrong, left]: [string[], string[]] = [[], []];
  let right = 0;
  reports.forEach((a, i) => {
    for (const b of reports.slice(i + 1)) {
      const [one, other] = [gold.get(refOf(a)), gold.get(refOf(b))];
      const same = one !== undefined && one === other;
      const joined = group.get(refOf(a)) === group.get(refOf(b));
      if (same && joined) right++;
      else if (same) left.push(line(a, b, one));
      else if (joined) wrong.push(line(a, b, one));
    }
  });
  return { precision: right / (right + wrong.length), recall: right / (right + left.length), wrong, left };
}

export const ledgerOf = (annotated: Annotated): FigureGroup[] => buildLedger(annotated.reports, []);
