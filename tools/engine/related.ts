import { analyse } from '../../lib/analyse.ts';
import type { Tagger } from '../../lib/entities/tagger.ts';
import { backgroundFrequencies } from '../../lib/related/background.ts';
import { type Comparable, comparable } from '../../lib/related/comparable.ts';
import { type Fingerprint, fingerprint } from '../../lib/related/fingerprint.ts';
import { blendWeights, countDocuments } from '../../lib/related/idf.ts';
import { findKnown } from '../../lib/related/novelty.ts';
import { rank } from '../../lib/related/rank.ts';
import { unpackSketches } from '../../lib/related/sentence-sketch.ts';
import { loadTaggerFromDisk } from './tagger.ts';
import { type EngineVerb, optionalString, passageAt, type Row, readRows, storedArticle, stringField } from './verb.ts';

/** One article of the library file. */
interface Kept {
  readonly row: Row;
  readonly id: string;
  readonly date: string | null;
  readonly article: ReturnType<typeof storedArticle>;
  readonly fingerprint: Fingerprint;
  readonly compared: Comparable;
}

const LISTED = 20;
/** Earlier articles whose sentences are compared with those of the query. */
const NOVELTY_SOURCES = 10;

function keep(row: Row, tagger: Tagger): Kept {
  const article = storedArticle(row);
  const analysis = analyse(article, tagger, article);
  const id = stringField(row, 'id');
  const print = fingerprint(article, analysis);
  const date = optionalString(row, 'publishedAt');
  return { row, id, date, article, fingerprint: print, compared: comparable(print) };
}

/** Published before the query; on one day, earlier in the file; every other article where the query has no date. */
function earlierThan(query: Kept, at: number, library: readonly Kept[]): Kept[] {
  return library.filter((one, i) => {
    if (one.id === query.id) return false;
    if (query.date === null) return true;
    return (one.date ?? '') < query.date || (one.date === query.date && i < at);
  });
}

/** `related`: earlier coverage of each query in the library file, and what of the query that coverage already said. */
export default async function related(args: readonly string[]): Promise<EngineVerb> {
  const file = args[args.indexOf('--library') + 1];
  if (!args.includes('--library') || file === undefined) throw new Error('related needs --library FILE');
  const tagger = loadTaggerFromDisk();
  const library = readRows(file).map((row) => keep(row, tagger));
  const places = new Map(library.map(({ id }, i) => [id, i]));
  const byArticle = new Map(library.map((one) => [one.fingerprint.id, one]));
  const archive = countDocuments(
    library.map(({ fingerprint: { terms, entities } }) => [...terms, ...entities.map((e) => e.hash)]),
  );
  const weights = blendWeights(backgroundFrequencies, archive);

  const answer = (row: Row) => {
    const began = performance.now();
    const query = keep(row, tagger);
    const earlier = earlierThan(query, places.get(query.id) ?? library.length, library);
    const ranked = rank(
      query.fingerprint,
      earlier.map((one) => one.compared),
      weights,
      { limit: LISTED },
    );
    const sources = ranked.slice(0, NOVELTY_SOURCES).map(({ id }) => byArticle.get(id)!.fingerprint);
    const known = new Map(findKnown(query.fingerprint, sources, weights).map((one) => [one.span.start, one]));
    const ms = performance.now() - began;
    const listed = ranked.flatMap(({ id, score, reasons, sameText }) => [
      { id: byArticle.get(id)!.id, score, reasons },
      ...sameText.map((other) => ({ id: byArticle.get(other)!.id, score, reasons: [{ kind: 'same-text', text: '' }] })),
    ]);
    const place = passageAt(row, query.article);
    const novelty = unpackSketches(query.fingerprint.sketches).map(({ start, end }) => {
      const { passage, from } = place(start);
      const source = known.get(start)?.source;
      const at = { passage, start: start - from, end: end - from };
      if (!source) return { ...at, state: 'new', source: null };
      const origin = byArticle.get(source.id)!;
      const there = passageAt(origin.row, origin.article)(source.span.start);
      const span = { start: source.span.start - there.from, end: source.span.end - there.from };
      return { ...at, state: 'known', source: { id: origin.id, passage: there.passage, ...span } };
    });
    return [{ id: query.id, related: listed.slice(0, LISTED), novelty, ms }];
  };
  return { answer, finish: () => [] };
}
