import type { FigureGroup } from '../figures/ledger.ts';
import { asWritten } from '../figures/written.ts';
import type { FigureUse } from '../messages/protocol.ts';
import type { ArticleId, FigureGroupId, TextOffset } from '../types.ts';
import type { Library } from './library.ts';
import type { FigureGroupRow, FigureUseRow } from './rows.ts';

/** A quantity with its reports, each with the article it stands in. */
export interface FigureRecord {
  readonly id: FigureGroupId;
  readonly measure: string;
  readonly verdict: FigureGroup['verdict'];
  /** Named by the reader. */
  readonly renamed: boolean;
  /** In order of publication. */
  readonly uses: readonly PlacedFigureUse[];
}

/** A report of a figure with its place in its article, which the reader's word on it names. */
export interface PlacedFigureUse extends FigureUse {
  readonly start: TextOffset;
}

function byDate(a: FigureUse, b: FigureUse): number {
  return (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '');
}

async function withArticles(library: Library, rows: readonly FigureUseRow[]): Promise<PlacedFigureUse[]> {
  const articles = await library.articles.bulkGet(rows.map(({ articleId }) => articleId));
  const uses = rows.flatMap(({ articleId, start, report }, i): PlacedFigureUse[] => {
    const article = articles[i];
    if (!article) return [];
    const { url, title, publisher, publishedAt } = article;
    const { value, min, max, sentence } = report;
    const text = asWritten(report);
    return [{ articleId, start, url, title, publisher, publishedAt, sentence, text, value, min, max }];
  });
  return uses.sort(byDate);
}

async function recordOf(library: Library, group: FigureGroupRow): Promise<FigureRecord> {
  const rows = await library.figureUses.where('groupId').equals(group.id).toArray();
  const { id, measure, verdict, renamed } = group;
  return { id, measure, verdict, renamed, uses: await withArticles(library, rows) };
}

/** A quantity by its group; `null` when the group is gone. */
export async function figureRecord(library: Library, id: FigureGroupId): Promise<FigureRecord | null> {
  const group = await library.figureGroups.get(id);
  return group ? recordOf(library, group) : null;
}

/** The group a figure of an article is in, by the figure's place. */
export async function groupOfFigure(library: Library, id: ArticleId, start: TextOffset): Promise<FigureGroupId | null> {
  return (await library.figureUses.get([id, start]))?.groupId ?? null;
}

/** Quantities of an article that other articles report too. One range of an index, then a read per group. */
export async function figuresOfArticle(library: Library, id: ArticleId): Promise<FigureRecord[]> {
  const uses = await library.figureUses
    .where('[articleId+start]')
    .between([id, 0], [id, Number.POSITIVE_INFINITY])
    .toArray();
  const groups = await library.figureGroups.bulkGet([...new Set(uses.map(({ groupId }) => groupId))]);
  const records = await Promise.all(groups.flatMap((group) => (group ? [recordOf(library, group)] : [])));
  return records.filter(({ uses }) => new Set(uses.map(({ articleId }) => articleId)).size > 1);
}

/** Keys of the latest quantities reported more than once, the one reported last first. A cursor walks the groups until it has so many. */
export function figureKeys(library: Library, limit: number): Promise<FigureGroupId[]> {
  return library.figureGroups
    .orderBy('updatedAt')
    .reverse()
    .filter(({ reports }) => reports > 1)
    .limit(limit)
    .primaryKeys();
}

/** Several quantities at once, for a stretch of a list. */
export async function figureRecords(library: Library, ids: readonly FigureGroupId[]): Promise<(FigureRecord | null)[]> {
  return Promise.all(ids.map((id) => figureRecord(library, id)));
}

/** A quantity that another could be one with, by its name and its latest report. */
export interface FigureChoice {
  readonly id: FigureGroupId;
  readonly measure: string;
  readonly reports: number;
  readonly last: PlacedFigureUse;
}

/** Quantities offered at once. */
const OFFERED = 20;
/** Groups looked through for a name, the latest: what was not reported for so long is not what is meant now. */
const LOOKED_THROUGH = 20_000;
const CHUNK = 1000;

/** What may be one quantity at all has the first part of its key in common: kind and dimension (`ledgerKeys`). */
const familyOf = ({ ledgerKey }: FigureGroupRow) => ledgerKey.slice(0, ledgerKey.indexOf(' · '));

/** The latest groups that are wanted, read in stretches so that a common name is answered after the first. */
async function latestGroups(
  library: Library,
  keys: readonly FigureGroupId[],
  wanted: (group: FigureGroupRow) => boolean,
): Promise<FigureGroupRow[]> {
  const found: FigureGroupRow[] = [];
  for (let at = 0; at < Math.min(keys.length, LOOKED_THROUGH) && found.length < OFFERED; at += CHUNK) {
    const rows = await library.figureGroups.bulkGet(keys.slice(at, at + CHUNK));
    found.push(...rows.filter((row) => row !== undefined && wanted(row)).map((row) => row!));
  }
  return found.slice(0, OFFERED);
}

/**
 * Quantities that one could be joined with, reported last first, at most 20: of its own measure while no words are
 * given, else those of its kind with all of the words in their names.
 */
export async function figureChoices(library: Library, id: FigureGroupId, words: string): Promise<FigureChoice[]> {
  const group = await library.figureGroups.get(id);
  if (!group) return [];
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = library.figureGroups;
  const { ledgerKey } = group;
  const keys = await (asked.length === 0
    ? groups.where('[ledgerKey+updatedAt]').between([ledgerKey, ''], [ledgerKey, '\uffff'])
    : groups.orderBy('updatedAt')
  ).primaryKeys();
  const family = familyOf(group);
  const found = await latestGroups(library, keys.reverse(), (other) => {
    if (other.id === id || familyOf(other) !== family) return false;
    const measure = other.measure.toLowerCase();
    return asked.every((word) => measure.includes(word));
  });
  const records = await Promise.all(found.map((one) => recordOf(library, one)));
  return records.flatMap(({ id: other, measure, uses }) => {
    const last = uses.at(-1);
    return last ? [{ id: other, measure, reports: uses.length, last }] : [];
  });
}
