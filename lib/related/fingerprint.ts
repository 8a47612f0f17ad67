import { ENGINE_VERSION } from '../engine-version.ts';
import { hash32 } from '../text/hash.ts';
import { splitSentences } from '../text/sentences.ts';
import { foldWord, splitTerms, type Term } from '../text/terms.ts';
import type { Analysis, ArticleId, EntityKey, Mention, Passage, StoredArticle } from '../types.ts';
import { backgroundWeights } from './background.ts';
import { figureForm } from './figure-form.ts';
import { type PackedSketches, packSketches, type SentenceSketch, sketchSentence } from './sentence-sketch.ts';
import { sampleShingles } from './shingles.ts';

/** A thing an article is about, and how much. */
export interface FingerprintEntity {
  readonly key: EntityKey;
  /** Hash of `key`, counted in the same frequencies as terms. */
  readonly hash: number;
  readonly name: string;
  readonly weight: number;
}

/** A figure that carries news. */
export interface FingerprintFigure {
  /** What it says, however written: equal for "$3.2bn" and "3.2 billion dollars". */
  readonly form: string;
  readonly text: string;
}

/**
 * The few things that stand for an article when others are compared with it. Plain data that survives structured
 * clone; about 3 kB for 1,000 words. Made anew whenever the engine changes.
 */
export interface Fingerprint {
  readonly id: ArticleId;
  readonly publishedAt: string | null;
  /** Engine that made it; fingerprints of different engines are not compared. */
  readonly engineVersion: number;
  /** Hashes of the article's weightiest terms, ascending. */
  readonly terms: Uint32Array<ArrayBuffer>;
  /** How much each of `terms` is used: damped count, headline and lead counting more. Without document frequencies. */
  readonly weights: Float32Array<ArrayBuffer>;
  /** Hashes of the other terms in the text: found by search, not compared. */
  readonly otherTerms: Uint32Array<ArrayBuffer>;
  /** Each of `terms` as first written, joined by blanks. */
  readonly words: string;
  /** Weightiest first. */
  readonly entities: readonly FingerprintEntity[];
  readonly figures: readonly FingerprintFigure[];
  /** Sample of the text's 3-shingles (`shingles.ts`), ascending. */
  readonly shingles: Uint32Array<ArrayBuffer>;
  /** Sentences of the body, headline left out. */
  readonly sentenceCount: number;
  readonly sketches: PackedSketches;
}

/** Terms kept of an article. Beyond the 64 weightiest, ranking gains nothing on the development sets. */
const TERMS = 64;
const ENTITIES = 24;
const FIGURES = 40;

/** News says first what matters: a term of the headline or of the first paragraph weighs as much as several of the rest. */
const TITLE_WEIGHT = 3;
const LEAD_WEIGHT = 2;

function passageWeight(passage: Passage, index: number, hasTitle: boolean): number {
  if (passage.kind === 'title') return TITLE_WEIGHT;
  return index === (hasTitle ? 1 : 0) ? LEAD_WEIGHT : 1;
}

function figuresOf(mentions: readonly Mention[]): FingerprintFigure[] {
  const figures = new Map<string, FingerprintFigure>();
  for (const mention of mentions) {
    if (mention.kind !== 'figure' || !mention.salient) continue;
    const form = figureForm(mention);
    if (form !== null && !figures.has(form)) figures.set(form, { form, text: mention.text });
  }
  return [...figures.values()].slice(0, FIGURES);
}

function entitiesOf(article: StoredArticle, { mentions, entities }: Analysis): FingerprintEntity[] {
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  const counts = new Map<EntityKey, { name: string; count: number }>();
  const leadEnd = article.passages[Math.min(1, article.passages.length - 1)]?.end ?? 0;
  for (const mention of mentions) {
    if (mention.kind !== 'entity') continue;
    const known = counts.get(mention.entity);
    const count = (known?.count ?? 0) + (mention.start < leadEnd ? LEAD_WEIGHT : 1);
    const name =
      names.get(mention.entity) ?? (known && known.name.length >= mention.text.length ? known.name : mention.text);
    counts.set(mention.entity, { name, count });
  }
  return [...counts]
    .map(([key, { name, count }]) => ({ key, hash: hash32(key), name, weight: 1 + Math.log(count) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, ENTITIES);
}

interface TermUse {
  count: number;
  readonly word: string;
}

function countTerm(uses: Map<number, TermUse>, text: string, term: Term, weight: number): void {
  const use = uses.get(term.hash);
  if (use) use.count += weight;
  else uses.set(term.hash, { count: weight, word: foldedWord(text.slice(term.start, term.end), term.capital) });
}

/** As shown to a reader: names keep their capital. */
function foldedWord(written: string, capital: boolean): string {
  return capital ? written : foldWord(written);
}

/** The record that stands for an article. Linear in the text; about 2 ms per 1,000 words. */
export function fingerprint(article: StoredArticle, analysis: Analysis): Fingerprint {
  const uses = new Map<number, TermUse>();
  const sequence: number[] = [];
  const sentences: SentenceSketch[] = [];
  const hasTitle = article.passages[0]?.kind === 'title';
  let nextMention = 0;
  article.passages.forEach((passage, index) => {
    const weight = passageWeight(passage, index, hasTitle);
    for (const span of splitSentences(article.text, passage)) {
      const terms = splitTerms(article.text, span);
      for (const term of terms) {
        countTerm(uses, article.text, term, weight);
        if (passage.kind !== 'title') sequence.push(term.hash);
      }
      const mentions: Mention[] = [];
      for (
        ;
        nextMention < analysis.mentions.length && analysis.mentions[nextMention]!.start < span.end;
        nextMention++
      ) {
        mentions.push(analysis.mentions[nextMention]!);
      }
      if (passage.kind !== 'title') sentences.push(sketchSentence(article.text, span, terms, mentions));
    }
  });
  const damped = [...uses].map(([hash, { count, word }]) => ({ hash, word, weight: 1 + Math.log(count) }));
  damped.sort((a, b) => b.weight * backgroundWeights.idf(b.hash) - a.weight * backgroundWeights.idf(a.hash));
  const kept = damped.slice(0, TERMS).sort((a, b) => a.hash - b.hash);
  return {
    id: article.id,
    publishedAt: article.publishedAt,
    engineVersion: ENGINE_VERSION,
    terms: Uint32Array.from(kept, ({ hash }) => hash),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    otherTerms: Uint32Array.from(damped.slice(TERMS), ({ hash }) => hash).sort(),
    words: kept.map(({ word }) => word.replaceAll(' ', '')).join(' '),
    entities: entitiesOf(article, analysis),
    figures: figuresOf(analysis.mentions),
    shingles: sampleShingles(sequence),
    sentenceCount: sentences.length,
    sketches: packSketches(sentences),
  };
}
