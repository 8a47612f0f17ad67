import { asWritten, LONGEST_CONVERSION } from '../figures/written.ts';
import type { EntityCard, FigureCard, NameChoice, NameUse } from '../messages/protocol.ts';
import type { ArticleId, EntityKey, TextOffset } from '../types.ts';
import type { Library } from './library.ts';
import { usesOf } from './names.ts';
import { figureRecord } from './queries-figures.ts';
import type { FigureUseRow, NameUseRow } from './rows.ts';

/** Lines on a card: what fits without scrolling on a laptop. */
const USES_SHOWN = 6;
const CHOICES_SHOWN = 8;

/** Uses of a name with the articles they stand in; those whose article is gone are left out. */
export async function citedUses(library: Library, uses: readonly NameUseRow[]): Promise<NameUse[]> {
  const articles = await library.articles.bulkGet(uses.map(({ articleId }) => articleId));
  return uses.flatMap(({ articleId, sentence }, i) => {
    const article = articles[i];
    if (!article) return [];
    const { url, title, publisher, publishedAt } = article;
    return [{ articleId, url, title, publisher, publishedAt, sentence }];
  });
}

/** What the library says of a name; `null` for one it does not hold (read in a private window, or just muted). */
export async function entityCard(library: Library, key: EntityKey, here: ArticleId): Promise<EntityCard | null> {
  const name = await library.names.get(key);
  if (!name) return null;
  const uses = await citedUses(library, await usesOf(library, key, here, USES_SHOWN));
  return {
    key,
    type: name.type,
    name: name.name,
    aliases: name.aliases,
    roles: name.roles.toSorted((a, b) => b.until.localeCompare(a.until)),
    articles: name.articles,
    firstSeenAt: name.firstSeenAt,
    uses,
  };
}

/** The amount that a figure is the conversion of: "($40.6 billion)" speaks of the "35 billion euros" right before it. */
async function convertedAt(
  library: Library,
  articleId: ArticleId,
  start: TextOffset,
): Promise<FigureUseRow | undefined> {
  const before = await library.figureUses
    .where('[articleId+start]')
    .between([articleId, start - LONGEST_CONVERSION], [articleId, start])
    .last();
  return before?.report.conversion ? before : undefined;
}

/** What the library says of a figure and of its history. */
export async function figureCard(
  library: Library,
  articleId: ArticleId,
  start: TextOffset,
): Promise<FigureCard | null> {
  const use = (await library.figureUses.get([articleId, start])) ?? (await convertedAt(library, articleId, start));
  const record = use && (await figureRecord(library, use.groupId));
  if (!use || !record) return null;
  const { measure, verdict, uses } = record;
  const { unit, currency } = use.report;
  return { text: asWritten(use.report), measure, verdict, unit, currency, uses };
}

/** Names of the library that contain a word starting so; those in most articles first. */
export async function namesStarting(library: Library, start: string): Promise<NameChoice[]> {
  const wanted = start.trim().toLowerCase();
  if (wanted === '') return [];
  const found = await library.names
    .filter(({ name, aliases }) => [name, ...aliases].some((n) => ` ${n.toLowerCase()}`.includes(` ${wanted}`)))
    .toArray();
  return found
    .sort((a, b) => b.articles - a.articles)
    .slice(0, CHOICES_SHOWN)
    .map(({ key, name, type }) => ({ key, name, type }));
}
