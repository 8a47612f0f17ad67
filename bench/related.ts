/**
 * `node bench/related.ts --data DIR`: related coverage and stories on labelled sets (`ecb|basil|timelines.dev.jsonl.gz`,
 * with `bbc.distractors.jsonl.gz` as noise), MiniSearch over the same texts in the same run, and novelty on our own
 * series. Prints one line a set. A line of a set: `{id, title, text, date, story}`.
 */
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { analyse } from '../lib/analyse.ts';
import { backgroundFrequencies } from '../lib/related/background.ts';
import { type Comparable, comparable } from '../lib/related/comparable.ts';
import { type Fingerprint, fingerprint } from '../lib/related/fingerprint.ts';
import { blendWeights, countDocuments, type TermWeights } from '../lib/related/idf.ts';
import { findKnown } from '../lib/related/novelty.ts';
import { rank } from '../lib/related/rank.ts';
import { unpackSketches } from '../lib/related/sentence-sketch.ts';
import { groupStories } from '../lib/related/stories.ts';
import { storedArticle as shortArticle } from '../test/unit/related/fixtures.ts';
import { type DatedSeries, followUps } from '../test/unit/related/novelty-follow-ups.ts';
import { type NoveltySeries, series } from '../test/unit/related/novelty-series.ts';
import { loadTaggerFromDisk } from '../tools/engine/tagger.ts';
import { type Row, readRows, storedArticle } from '../tools/engine/verb.ts';

const SETS = ['ecb', 'basil', 'timelines'];
const LISTED = 20;
const CUT = 5;

const tagger = loadTaggerFromDisk();

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly story: string | null;
  readonly print: Fingerprint;
  readonly compared: Comparable;
}

function labelled(row: Row): Labelled {
  const [id, text] = [String(row.id), String(row.text)];
  const passages = text.split(/\n+/).filter((line) => line !== '');
  const date = typeof row.date === 'string' ? row.date : null;
  const article = storedArticle({ ...row, url: `https://news.example/${id}`, passages, publishedAt: date });
  const story = typeof row.story === 'string' ? row.story : null;
  const print = fingerprint(article, analyse(article, tagger, article));
  return { id, text: `${row.title ?? ''} ${text}`, date, story, print, compared: comparable(print) };
}

/** Published before, or on the same day and earlier in the file; all others where there is no date. */
function isEarlier(one: Labelled, query: Labelled, i: number, at: number): boolean {
  if (one === query) return false;
  return query.date === null || (one.date ?? '') < query.date || (one.date === query.date && i < at);
}

function ndcg(found: readonly string[], gold: ReadonlySet<string>): number {
  let gained = 0;
  let ideal = 0;
  for (let i = 0; i < CUT; i++) {
    if (gold.has(found[i] ?? '')) gained += 1 / Math.log2(i + 2);
    if (i < gold.size) ideal += 1 / Math.log2(i + 2);
  }
  return gained / ideal;
}

type Search = (query: Labelled, earlier: readonly Labelled[]) => string[];

function meanNdcg(own: readonly Labelled[], library: readonly Labelled[], search: Search): string {
  const scores = own.flatMap((query, at) => {
    const earlier = library.filter((one, i) => isEarlier(one, query, i, at));
    const gold = new Set(earlier.filter(({ story }) => story !== null && story === query.story).map(({ id }) => id));
    return gold.size === 0 ? [] : [ndcg(search(query, earlier), gold)];
  });
  return (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(4);
}

function ours(weights: TermWeights): Search {
  return (query, earlier) => {
    const names = new Map(earlier.map(({ id, print }) => [print.id, id]));
    const ranked = rank(
      query.print,
      earlier.map(({ compared }) => compared),
      weights,
      { limit: LISTED },
    );
    return ranked.flatMap(({ id, sameText }) => [id, ...sameText]).map((id) => names.get(id)!);
  };
}

function miniSearch(library: readonly Labelled[]): Search {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(library.map(({ id, text }) => ({ id, text })));
  return (query, earlier) => {
    const allowed = new Set(earlier.map(({ id }) => id));
    return index.search(query.text, { filter: ({ id }) => allowed.has(String(id)) }).map(({ id }) => String(id));
  };
}

/** B-cubed F1 of a grouping (Bagga & Baldwin 1998). */
function bCubed(found: readonly string[], gold: readonly string[]): string {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const both = found.map((story, i) => `${story} ${gold[i]}`);
  const [inFound, inGold, inBoth] = [count(found), count(gold), count(both)];
  const mean = (sizes: Map<string, number>, keys: readonly string[]) =>
    both.reduce((sum, pair, i) => sum + inBoth.get(pair)! / sizes.get(keys[i]!)!, 0) / both.length;
  const [precision, recall] = [mean(inFound, found), mean(inGold, gold)];
  return ((2 * precision * recall) / (precision + recall)).toFixed(4);
}

function weightsOf(prints: readonly Fingerprint[]): TermWeights {
  const archive = countDocuments(prints.map(({ terms, entities }) => [...terms, ...entities.map(({ hash }) => hash)]));
  return blendWeights(backgroundFrequencies, archive);
}

function measureSet(name: string, directory: string, noise: readonly Labelled[]): void {
  const own = readRows(join(directory, `${name}.dev.jsonl.gz`)).map(labelled);
  const library = [...own, ...noise];
  const related = meanNdcg(own, library, ours(weightsOf(library.map(({ print }) => print))));
  const peer = meanNdcg(own, library, miniSearch(library));
  const groups = groupStories(
    own.map(({ print }) => print),
    weightsOf(own.map(({ print }) => print)),
  );
  const stories = bCubed(
    own.map(({ print }) => groups.get(print.id)!),
    own.map(({ story }) => story!),
  );
  console.log(`${name}: related nDCG@5 ${related} (MiniSearch ${peer}), stories B-cubed F1 ${stories}`);
}

type Series = NoveltySeries & Partial<Pick<DatedSeries, 'published'>>;

function measureNovelty(title: string, all: readonly Series[]): void {
  const printed = (id: string, text: string, date: string | null) => {
    const article = shortArticle(id, '', text, date);
    return fingerprint(article, analyse(article, tagger, article));
  };
  const made = all.map(({ name, earlier, later, published }) => ({
    earlier: earlier.map((text, i) => printed(`${name} ${i}`, text, published?.[i] ?? null)),
    later: printed(name, later.map((line) => line.slice(1)).join('\n'), published?.at(-1) ?? null),
    marks: later,
  }));
  const weights = weightsOf(made.flatMap(({ earlier, later }) => [...earlier, later]));
  let [right, found, known, sentences] = [0, 0, 0, 0];
  for (const { earlier, later, marks } of made) {
    const starts = new Set(findKnown(later, earlier, weights).map(({ span }) => span.start));
    unpackSketches(later.sketches).forEach(({ start }, i) => {
      const isKnown = marks[i]!.startsWith('=');
      sentences++;
      if (isKnown) known++;
      if (starts.has(start)) found++;
      if (starts.has(start) && isKnown) right++;
    });
  }
  console.log(
    `novelty, ${title}: precision ${(right / found).toFixed(3)}, recall ${(right / known).toFixed(3)} of ${sentences}`,
  );
}

function main(args: readonly string[]): number {
  const directory = args[args.indexOf('--data') + 1];
  measureNovelty('own series', series);
  measureNovelty('follow-ups', followUps);
  if (!args.includes('--data') || directory === undefined) return 0;
  const noise = readRows(join(directory, 'bbc.distractors.jsonl.gz')).map((row) => ({ ...labelled(row), story: null }));
  for (const name of SETS) measureSet(name, directory, noise);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
