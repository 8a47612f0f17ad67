import { backgroundFrequencies } from '../../related/background.ts';
import { blendWeights, type TermWeights } from '../../related/idf.ts';
import { withLists } from '../../related/index-terms.ts';
import { bucketOf, wordBucketOf } from '../../related/postings.ts';
import { foldText, type SearchQuery } from '../../related/search-query.ts';
import { splitTerms } from '../../text/terms.ts';
import type { ArticleId, EntityKey, TextOffset } from '../../types.ts';
import type { Library } from '../library.ts';
import type { ArticleRow } from '../rows.ts';
import { readText } from '../texts.ts';
import { readPending } from './pending.ts';
import { type IndexAnswer, readLists } from './read-lists.ts';
import { wordsStarting } from './words.ts';

/** Articles looked at together, and at most: a filter that nearly nothing passes must not read the whole library. */
const PAGE = 100;
const MOST_PAGES = 40;

/** Weight byte from which an article is about a term rather than mentioning it: doubles the term. */
const ABOUT = 100;

/** What an article gains by each of some terms that it holds: rare ones count most, and being about one doubles it. */
function gainsOf(terms: readonly number[], lists: IndexAnswer['lists'], { idf }: TermWeights): Map<number, number> {
  const gains = new Map<number, number>();
  for (const term of terms) {
    const { articles, weights } = lists.get(term)!;
    for (let i = 0; i < articles.length; i++) {
      const gain = idf(term) * (1 + Math.min(1, weights[i]! / ABOUT));
      if (gain > (gains.get(articles[i]!) ?? 0)) gains.set(articles[i]!, gain);
    }
  }
  return gains;
}

/** Numbers of the articles that hold one term at least of every choice, best first. */
function articlesWithAll(choices: readonly (readonly number[])[], { lists, archive }: IndexAnswer): number[] {
  const weights = blendWeights(backgroundFrequencies, withLists(archive, lists));
  const length = (terms: readonly number[]) => terms.reduce((sum, term) => sum + lists.get(term)!.articles.length, 0);
  let scores: Map<number, number> | null = null;
  for (const terms of [...choices].sort((a, b) => length(a) - length(b))) {
    const gains = gainsOf(terms, lists, weights);
    if (scores === null) {
      scores = gains;
      continue;
    }
    const next = new Map<number, number>();
    for (const [number, score] of scores) {
      const gain = gains.get(number);
      if (gain !== undefined) next.set(number, score + gain);
    }
    scores = next;
  }
  return [...(scores ?? [])].sort(([a, m], [b, n]) => n - m || b - a).map(([number]) => number);
}

const termsOfWord = (word: string) =>
  splitTerms(word, { start: 0 as TextOffset, end: word.length as TextOffset }).map(({ hash }) => hash);

/** The terms of which an article must hold one each; the last word typed may be the beginning of several. */
async function choicesOf(library: Library, { terms, start }: SearchQuery): Promise<number[][]> {
  const choices = terms.map((term) => [term]);
  if (start === null) return choices;
  const { rows } = await readPending(library);
  const words = await wordsStarting(
    library,
    start,
    rows.map((row) => row.words ?? ''),
  );
  const last = new Set([...choices.at(-1)!, ...words.flatMap(termsOfWord)]);
  return [...choices.slice(0, -1), [...last]];
}

async function candidateIds(library: Library, query: SearchQuery): Promise<ArticleId[]> {
  if (query.terms.length === 0) return library.articles.orderBy('openedAt').reverse().primaryKeys();
  const choices = await choicesOf(library, query);
  const answer = await readLists(library, [...new Set(choices.flat())], (term) => [bucketOf(term), wordBucketOf(term)]);
  const numbers = articlesWithAll(choices, answer).slice(0, PAGE * MOST_PAGES);
  const rows = await library.indexedArticles.bulkGet(numbers);
  return rows.flatMap((row) => (row ? [row.id] : []));
}

/** Words of a text, each behind a blank: a word or the beginning of one is looked for with its blank. */
const wordsIn = (text: string) => ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Articles with a clipping whose note, tags or passage hold all that is looked for. */
async function articlesNoted(library: Library, { words, start, phrases }: SearchQuery): Promise<Set<ArticleId>> {
  if (words.length === 0) return new Set();
  const wanted = words.map((word, i) => (start !== null && i === words.length - 1 ? ` ${word}` : ` ${word} `));
  const noted = await library.annotations
    .filter(({ note, tags, text }) => {
      const all = wordsIn(`${note} ${tags.join(' ')} ${text}`);
      return [...wanted, ...phrases.map((phrase) => wordsIn(phrase))].every((part) => all.includes(part));
    })
    .toArray();
  return new Set(noted.map(({ articleId }) => articleId));
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
 * be in the text, in any inflection, or in a note; the last may be the beginning of one, quoted ones stand as written. `after:` is
 * inclusive, `before:` is not. Rejects with
 * `DamagedIndex`.
 */
export async function searchArticles(library: Library, query: SearchQuery, limit: number): Promise<ArticleRow[]> {
  const [ids, naming, noted] = await Promise.all([
    candidateIds(library, query),
    articlesNaming(library, query.who),
    articlesNoted(library, query),
  ]);
  // What the reader wrote down comes first.
  const all = [...noted, ...ids.filter((id) => !noted.has(id))];
  const left = naming ? all.filter((id) => naming.has(id)) : all;
  const found: ArticleRow[] = [];
  for (let at = 0; at < Math.min(left.length, PAGE * MOST_PAGES) && found.length < limit; at += PAGE) {
    const rows = (await library.articles.bulkGet(left.slice(at, at + PAGE))).filter((row) => row !== undefined);
    for (const row of rows) {
      if (found.length === limit) break;
      if (!passesFields(row, query)) continue;
      if (noted.has(row.id) || (await holdsPhrases(library, row.id, query.phrases))) found.push(row);
    }
  }
  return found;
}
