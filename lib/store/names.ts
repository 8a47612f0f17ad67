import { passageText } from '../text/layout.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Analysis, ArticleEntity, ArticleId, ArticleText, EntityKey } from '../types.ts';
import type { Library } from './library.ts';
import type { NameRow, NameUseRow, Timestamp } from './rows.ts';

/** Earliest and latest text there is: bounds of a key range over timestamps and ids. */
const FIRST = '';
const LAST = '\uffff';

/** One row a thing named in the article, with the first sentence that names it. Linear in the text. */
export function nameUses(
  article: ArticleText,
  analysis: Pick<Analysis, 'mentions' | 'entities'>,
  articleId: ArticleId,
  publishedAt: Timestamp,
): NameUseRow[] {
  const counts = new Map(analysis.entities.map((entity) => [entity.key, entity.count]));
  const uses = new Map<EntityKey, NameUseRow>();
  const mentions = analysis.mentions.filter((mention) => mention.kind === 'entity');
  let next = 0;
  for (const passage of article.passages) {
    for (const sentence of splitSentences(article.text, passage)) {
      for (; next < mentions.length && mentions[next]!.start < sentence.end; next++) {
        const key = mentions[next]!.entity;
        // The headline is shown as the article's title anyway: a sentence of the body says more.
        if (uses.has(key) && !isTitle(article, uses.get(key)!.sentence)) continue;
        const words = article.text.slice(sentence.start, sentence.end).trim();
        uses.set(key, { key, articleId, publishedAt, count: counts.get(key) ?? 1, sentence: words });
      }
    }
  }
  return [...uses.values()];
}

function isTitle(article: ArticleText, sentence: string): boolean {
  const [first] = article.passages;
  return first?.kind === 'title' && passageText(article, first).includes(sentence);
}

function withRoles(roles: NameRow['roles'], seen: readonly string[], at: Timestamp): NameRow['roles'] {
  const known = new Map(roles.map((role) => [role.text, role]));
  for (const text of seen) {
    const role = known.get(text);
    known.set(text, {
      text,
      since: role && role.since < at ? role.since : at,
      until: role && role.until > at ? role.until : at,
    });
  }
  return [...known.values()];
}

function nameRow(old: NameRow | undefined, entity: ArticleEntity, at: Timestamp, isNewUse: boolean): NameRow {
  const spellings = new Set([...(old?.aliases ?? []), entity.name, ...entity.aliases]);
  const name = old && old.name.length >= entity.name.length ? old.name : entity.name;
  spellings.delete(name);
  return {
    key: entity.key,
    type: entity.type,
    name,
    aliases: [...spellings].slice(0, 40),
    roles: withRoles(old?.roles ?? [], entity.roles, at),
    articles: (old?.articles ?? 0) + (isNewUse ? 1 : 0),
    firstSeenAt: old && old.firstSeenAt < at ? old.firstSeenAt : at,
    lastSeenAt: old && old.lastSeenAt > at ? old.lastSeenAt : at,
  };
}

/** Writes an article's names into the library, replacing what an earlier version of it said. Runs in the caller's transaction. */
export async function keepNames(
  library: Library,
  articleId: ArticleId,
  entities: readonly ArticleEntity[],
  uses: readonly NameUseRow[],
  at: Timestamp,
): Promise<void> {
  const used = new Set(uses.map(({ key }) => key));
  const named = entities.filter(({ key }) => used.has(key));
  const [before, rows] = await Promise.all([
    library.nameUses.where('articleId').equals(articleId).primaryKeys(),
    library.names.bulkGet(named.map(({ key }) => key)),
  ]);
  const hadUse = new Set(before.map(([key]) => key));
  if (before.length > 0) await library.nameUses.bulkDelete(before);
  await Promise.all([
    library.names.bulkPut(named.map((entity, i) => nameRow(rows[i], entity, at, !hadUse.has(entity.key)))),
    library.nameUses.bulkPut([...uses]),
  ]);
  const stillNamed = new Set(named.map(({ key }) => key));
  await forgetUses(
    library,
    [...hadUse].filter((key) => !stillNamed.has(key)),
  );
}

/** One article fewer for each of these names; a name no article uses any more is dropped. Runs in the caller's transaction. */
export async function forgetUses(library: Library, keys: readonly EntityKey[]): Promise<void> {
  for (const row of await library.names.bulkGet([...keys])) {
    if (!row) continue;
    if (row.articles <= 1) await library.names.delete(row.key);
    else await library.names.update(row.key, { articles: row.articles - 1 });
  }
}

/** Where a name was used, newest first, one article left out. One range of an index. */
export async function usesOf(
  library: Library,
  key: EntityKey,
  except: ArticleId | null,
  limit: number,
): Promise<NameUseRow[]> {
  const newestFirst = library.nameUses
    .where('[key+publishedAt+articleId]')
    .between([key, FIRST, FIRST], [key, LAST, LAST])
    .reverse();
  return newestFirst
    .filter((use) => use.articleId !== except)
    .limit(limit)
    .toArray();
}
