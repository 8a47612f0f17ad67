import { backgroundFrequencies } from '../../related/background.ts';
import { blendWeights } from '../../related/idf.ts';
import { withLists } from '../../related/index-terms.ts';
import { bucketOf, wordBucketOf } from '../../related/postings.ts';
import { foldText, type SearchQuery } from '../../related/search-query.ts';
import type { ArticleId, EntityKey } from '../../types.ts';
import type { Library } from '../library.ts';
import type { ArticleRow } from '../rows.ts';
import { readText } from '../texts.ts';
import { type IndexAnswer, readLists } from './read-lists.ts';

/** Articles looked at together, and at most: a filter that nearly nothing passes must not read the whole library. */
const PAGE = 100;
const MOST_PAGES = 40;

/** Weight byte from which an article is about a term rather than mentioning it: doubles the term. */
const ABOUT = 100;

/** Numbers of the articles that hold every term, best first: rare terms count most, and being about one doubles it. */
function articlesWithAll(terms: readonly number[], { lists, archive }: IndexAnswer): number[] {
  const weights = blendWeights(backgroundFrequencies, withLists(archive, lists));
  const shortestFirst = [...terms].sort((a, b) => lists.get(a)!.articles.length - lists.get(b)!.articles.length);
  let scores: Map<number, number> | null = null;
  for (const term of shortestFirst) {
    const list = lists.get(term)!;
    const next = new Map<number, number>();
    for (let i = 0; i < list.articles.length; i++) {
      const before: number | undefined = scores === null ? 0 : scores.get(list.articles[i]!);
      if (before === undefined) continue;
      next.set(list.articles[i]!, before + weights.idf(term) * (1 + Math.min(1, list.weights[i]! / ABOUT)));
    }
    scores = next;
  }
  return [...(scores ?? [])].sort(([a, m], [b, n]) => n - m || b - a).map(([number]) => number);
}

async function candidateIds(library: Library, { terms }: SearchQuery): Promise<ArticleId[]> {
  if (terms.length === 0) return library.articles.orderBy('openedAt').reverse().primaryKeys() as Promise<ArticleId[]>;
  const answer = await readLists(library, terms, (term) => [bucketOf(term), wordBucketOf(term)]);
  const numbers = articlesWithAll(terms, answer).slice(0, PAGE * MOST_PAGES);
  const rows = await library.indexedArticles.bulkGet(numbers);
  return rows.flatMap((row) => (row ? [row.id] : []));
}

/** Articles that name somebody or something whose key holds each of the given words. */
async function articlesNaming(library: Library, who: readonly string[]): Promise<Set<ArticleId> | null> {
  if (who.length === 0) return null;
  const keys = (await library.names.toCollection().primaryKeys()) as EntityKey[];
  const named = keys.filter((key) => who.every((part) => key.slice(key.indexOf(':') + 1).includes(part)));
  const uses = await Promise.all(
    named
      .slice(0, PAGE)
      .map((key) =>
        library.nameUses.where('[key+publishedAt+articleId]').between([key, ''], [key, '\uffff']).primaryKeys(),
      ),
  );
  return new Set(uses.flat().map(([, , articleId]) => articleId));
}

/** Does a row pass `from:`, `after:` and `before:`? Dates are compared as far as they were given. */
function passesFields(row: ArticleRow, { from, after, before }: SearchQuery): boolean {
  const source = foldText(`${row.publisher ?? ''} ${row.url}`);
  const date = row.publishedAt ?? row.keptAt;
  return (
    from.every((part) => source.includes(part)) &&
    (after === null || date.slice(0, after.length) >= after) &&
    (before === null || date.slice(0, before.length) < before)
  );
}

async function holdsPhrases(library: Library, id: ArticleId, phrases: readonly string[]): Promise<boolean> {
  if (phrases.length === 0) return true;
  const article = await readText(library, id);
  const text = article ? foldText(article.text) : '';
  return phrases.every((phrase) => text.includes(phrase));
}

/**
 * Articles of the library that a query finds, best first; without words, by when they were last opened. All words must
 * be in the text, in any inflection; quoted ones as written. `after:` is inclusive, `before:` is not. Rejects with
 * `DamagedIndex`.
 */
export async function searchArticles(library: Library, query: SearchQuery, limit: number): Promise<ArticleRow[]> {
  const [ids, naming] = await Promise.all([candidateIds(library, query), articlesNaming(library, query.who)]);
  const left = naming ? ids.filter((id) => naming.has(id)) : ids;
  const found: ArticleRow[] = [];
  for (let at = 0; at < Math.min(left.length, PAGE * MOST_PAGES) && found.length < limit; at += PAGE) {
    const rows = (await library.articles.bulkGet(left.slice(at, at + PAGE))).filter((row) => row !== undefined);
    for (const row of rows) {
      if (found.length === limit) break;
      if (passesFields(row, query) && (await holdsPhrases(library, row.id, query.phrases))) found.push(row);
    }
  }
  return found;
}
