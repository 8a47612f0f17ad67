import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { parseSearch } from '../../lib/related/search-query.ts';
import { INDEX_TABLES, indexArticle } from '../../lib/store/index/index-article.ts';
import { mergePending } from '../../lib/store/index/merge.ts';
import { rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { relatedTo } from '../../lib/store/index/related-to.ts';
import { searchArticles } from '../../lib/store/index/search.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { packText } from '../../lib/store/texts.ts';
import { analysisRow, articleRow, inventArticle, textOf, textRow } from './invented.ts';

/** What the script outside asks of this page; each answer is plain data. */
export interface Bench {
  fill(articles: number): Promise<{ rebuildMs: number; bytes: number }>;
  save(from: number, count: number): Promise<number[]>;
  /** One record by its key and nothing else: what the machine and the browser cost at the time. */
  bareRead(count: number): Promise<number[]>;
  related(queries: readonly number[]): Promise<number[]>;
  search(queries: readonly number[]): Promise<number[]>;
  merge(): Promise<number>;
  heapBytes(): number;
  peers(articles: number, queries: readonly number[]): PeerResult[];
}

export interface PeerResult {
  readonly name: string;
  readonly addMs: number;
  readonly loadMs: number | null;
  readonly indexBytes: number | null;
  readonly searchMs: number[];
}

const BATCH = 500;
/** Texts of other articles have the same length: deflating each anew would only make the filling slow. */
const TEXTS = 50;

const library: Library = openLibrary('bench');

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function deflatedTexts(): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = Array.from({ length: TEXTS }, (_, n) => {
    const article = inventArticle(n);
    return packText(article.id, { text: textOf(article), passages: [] });
  });
  return (await Promise.all(rows)).map(({ deflated }) => deflated);
}

async function fill(articles: number): Promise<{ rebuildMs: number; bytes: number }> {
  const kept = await library.fingerprints.count();
  const deflated = await deflatedTexts();
  for (let from = kept; from < articles; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - from) }, (_, i) => inventArticle(from + i));
    const { articles: rows, texts, analyses, fingerprints } = library;
    await library.transaction('rw', [rows, texts, analyses, fingerprints], async () => {
      await rows.bulkPut(batch.map(articleRow));
      await texts.bulkPut(batch.map((article, i) => textRow(article, deflated[i % TEXTS]!)));
      await analyses.bulkPut(batch.map(analysisRow));
      await fingerprints.bulkPut(batch.map(({ print }) => print));
    });
  }
  const rebuildMs = await timed(() => rebuildIndex(library));
  return { rebuildMs, bytes: (await navigator.storage.estimate()).usage ?? 0 };
}

/** One article with all its rows, as the background keeps it: text deflated, then one transaction. */
async function saveOne(n: number): Promise<number> {
  const article = inventArticle(n);
  const text = textOf(article);
  return timed(async () => {
    const packed = await packText(article.id, { text, passages: [] });
    const { articles, texts, analyses } = library;
    await library.transaction('rw', [articles, texts, analyses, ...INDEX_TABLES], async () => {
      await articles.put(articleRow(article));
      await texts.put(textRow(article, packed.deflated));
      await analyses.put(analysisRow(article));
      await indexArticle(library, article.print);
    });
  });
}

async function eachInTurn(numbers: readonly number[], work: (n: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (const n of numbers) times.push(await work(n));
  return times;
}

/** Three words of an article, from its rarer half. */
function queryOf(n: number): string {
  const words = inventArticle(n).print.words.split(' ');
  return `${words[3]} ${words[20]} ${words[40]}`;
}

function measurePeer(
  name: string,
  queries: readonly number[],
  build: () => void,
  search: (query: string) => unknown,
  reload: (() => { loadMs: number; bytes: number }) | null,
): PeerResult {
  const began = performance.now();
  build();
  const addMs = performance.now() - began;
  const searchMs = queries.map((n) => {
    const from = performance.now();
    search(queryOf(n));
    return performance.now() - from;
  });
  const reloaded = reload?.();
  return { name, addMs, searchMs, loadMs: reloaded?.loadMs ?? null, indexBytes: reloaded?.bytes ?? null };
}

function peers(articles: number, queries: readonly number[]): PeerResult[] {
  const documents = Array.from({ length: articles }, (_, n) => ({ id: n, text: textOf(inventArticle(n)) }));
  const options = { fields: ['text'] };
  const mini = new MiniSearch<{ id: number; text: string }>(options);
  const flex = new Document<{ id: number; text: string }>({ document: { id: 'id', index: ['text'] } });
  return [
    measurePeer(
      'MiniSearch',
      queries,
      () => mini.addAll(documents),
      (query) => mini.search(query, { combineWith: 'AND' }),
      () => {
        const json = JSON.stringify(mini);
        const began = performance.now();
        MiniSearch.loadJSON(json, options);
        return { loadMs: performance.now() - began, bytes: json.length };
      },
    ),
    measurePeer(
      'FlexSearch',
      queries,
      () => {
        for (const document of documents) flex.add(document);
      },
      (query) => flex.search(query),
      null,
    ),
  ];
}

const bench: Bench = {
  fill,
  save: (from, count) =>
    eachInTurn(
      Array.from({ length: count }, (_, i) => from + i),
      saveOne,
    ),
  bareRead: (count) =>
    eachInTurn(
      Array.from({ length: count }, (_, i) => i),
      (n) => timed(() => library.articles.get(inventArticle(n).id)),
    ),
  related: (queries) =>
    eachInTurn(queries, (n) => timed(() => relatedTo(library, inventArticle(n).print, { limit: 20 }))),
  search: (queries) => eachInTurn(queries, (n) => timed(() => searchArticles(library, parseSearch(queryOf(n)), 20))),
  merge: () => timed(() => mergePending(library, undefined, 1)),
  heapBytes: () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  peers,
};

(globalThis as unknown as { bench: Bench }).bench = bench;
