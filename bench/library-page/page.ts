import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { openLibrary } from '../../lib/store/library.ts';
import { fill } from './fill.ts';
import { inventArticle, word } from './invented.ts';
import { type Answers, LIBRARY, type Question } from './questions.ts';

/** The extension's own API, as far as it is used here. */
declare const chrome: {
  readonly runtime: { sendMessage(question: Question): Promise<{ value?: unknown; error?: string }> };
};

export interface PeerResult {
  readonly name: string;
  readonly addMs: number;
  readonly loadMs: number | null;
  readonly indexBytes: number | null;
  readonly heapBytes: number;
  readonly searchMs: readonly number[];
}

/** What the script outside asks of this page; each answer is plain data. */
export interface BenchPage {
  fill(articles: number): Promise<{ ms: number; bytes: number }>;
  /** Bytes of the library, on disk. */
  bytes(): Promise<number>;
  /** Asks the worker, waking it where it is dead. */
  ask<K extends keyof Answers>(name: K, numbers?: readonly number[]): Promise<Awaited<ReturnType<Answers[K]>>>;
  /** From the question to the worker's answer, as a page that opens an article waits for it. */
  wait(name: keyof Answers, n: number): Promise<number>;
  peers(articles: number, queries: readonly number[]): PeerResult[];
}

async function ask<K extends keyof Answers>(
  name: K,
  numbers: readonly number[] = [],
): Promise<Awaited<ReturnType<Answers[K]>>> {
  const { value, error } = await chrome.runtime.sendMessage({ name, numbers });
  if (error !== undefined) throw new Error(error);
  return value as Awaited<ReturnType<Answers[K]>>;
}

const heap = () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;

function measurePeer(
  name: string,
  queries: readonly string[],
  build: () => void,
  search: (query: string) => unknown,
  reload: (() => { loadMs: number; bytes: number }) | null,
): PeerResult {
  const before = heap();
  const began = performance.now();
  build();
  const addMs = performance.now() - began;
  const heapBytes = heap() - before;
  const searchMs = queries.map((query) => {
    const from = performance.now();
    search(query);
    return performance.now() - from;
  });
  const reloaded = reload?.();
  return { name, addMs, heapBytes, searchMs, loadMs: reloaded?.loadMs ?? null, indexBytes: reloaded?.bytes ?? null };
}

function peers(articles: number, queries: readonly number[]): PeerResult[] {
  const textOf = (n: number) => inventArticle(n).words.map(word).join(' ');
  const documents = Array.from({ length: articles }, (_, n) => ({ id: n, text: textOf(n) }));
  const asked = queries.map((n) => {
    const words = inventArticle(n).print.words.split(' ');
    return [3, 20, 40].map((i) => words[i]).join(' ');
  });
  const options = { fields: ['text'] };
  const mini = new MiniSearch<{ id: number; text: string }>(options);
  const flex = new Document<{ id: number; text: string }>({ document: { id: 'id', index: ['text'] } });
  const miniSearch = measurePeer(
    'MiniSearch',
    asked,
    () => mini.addAll(documents),
    (query) => mini.search(query, { combineWith: 'AND' }),
    () => {
      const json = JSON.stringify(mini);
      const began = performance.now();
      MiniSearch.loadJSON(json, options);
      return { loadMs: performance.now() - began, bytes: json.length };
    },
  );
  const addToFlex = () => {
    for (const document of documents) flex.add(document);
  };
  return [miniSearch, measurePeer('FlexSearch', asked, addToFlex, (query) => flex.search(query), null)];
}

const page: BenchPage = {
  async fill(articles) {
    const library = openLibrary(LIBRARY);
    const began = performance.now();
    await fill(library, articles);
    library.close();
    return { ms: performance.now() - began, bytes: (await navigator.storage.estimate()).usage ?? 0 };
  },
  bytes: async () => (await navigator.storage.estimate()).usage ?? 0,
  ask,
  async wait(name, n) {
    const began = performance.now();
    await ask(name, [n]);
    return performance.now() - began;
  },
  peers,
};

(globalThis as unknown as { bench: BenchPage }).bench = page;
