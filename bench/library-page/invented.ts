import { ENGINE_VERSION } from '../../lib/engine-version.ts';
import type { Fingerprint } from '../../lib/related/fingerprint.ts';
import { packSketches, type SentenceSketch } from '../../lib/related/sentence-sketch.ts';
import { hash32 } from '../../lib/text/hash.ts';
import type { ArticleId, EntityKey, TextOffset } from '../../lib/types.ts';

/** Words of a language of our own: as many as a reader's archive holds, as common as Zipf's law has it. */
const VOCABULARY = 60_000;
const LOG_VOCABULARY = Math.log(VOCABULARY);
/** Too common to stand for an article, as function words are. */
const FUNCTION_WORDS = 100;
const COMMON = 300;
export const WORDS = 1000;
const STORY_WORDS = 60;
const STORY_NAMES = 25;
const ARTICLES_A_STORY = 12;
const TERMS = 64;

/** A random source that is the same in every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba ke li mo nu ra se ti vo zu dan gar hel jin kor lum mar nos pel rus sten tav'.split(' ');

export function word(rank: number): string {
  let text = '';
  for (let rest = rank + 22; rest > 0; rest = Math.floor(rest / 22)) text += syllables[rest % 22];
  return text;
}

const hashes = Uint32Array.from({ length: VOCABULARY }, (_, rank) => hash32(word(rank)));
const rarity = Float64Array.from({ length: VOCABULARY }, (_, rank) => Math.log(2 + rank));

const zipf = (random: () => number) => Math.floor(Math.exp(random() * LOG_VOCABULARY));

/** A word of the story, of the beat, or of the language. */
function draw(random: () => number, story: number): number {
  if (random() >= 0.12) return zipf(random);
  return COMMON + ((story * 977 + Math.floor(STORY_WORDS * random() ** 2) * 131) % (VOCABULARY - COMMON));
}

export interface Invented {
  readonly n: number;
  readonly id: ArticleId;
  readonly story: number;
  readonly print: Fingerprint;
  readonly words: readonly number[];
}

interface Use {
  readonly rank: number;
  readonly weight: number;
}

/** The article's words with their damped counts, the weightiest first. */
function usesOf(words: readonly number[]): Use[] {
  const counts = new Map<number, number>();
  for (const rank of words) if (rank >= FUNCTION_WORDS) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  const uses = Array.from(counts, ([rank, count]) => ({ rank, weight: 1 + Math.log(count) }));
  return uses.sort((a, b) => b.weight * rarity[b.rank]! - a.weight * rarity[a.rank]!);
}

function sketch(words: readonly number[], i: number): SentenceSketch {
  const terms = Uint32Array.from(words.slice(i * 22, i * 22 + 13), (rank) => hashes[rank]!);
  return {
    start: (i * 150) as TextOffset,
    end: (i * 150 + 140) as TextOffset,
    terms,
    kinds: new Uint8Array(terms.length),
    figures: Uint32Array.from([i]),
    negated: false,
  };
}

export const personKey = (name: string) => `person:${name.toLowerCase()}` as EntityKey;

function entitiesOf(random: () => number, story: number): Fingerprint['entities'] {
  const names = new Set<string>();
  for (let i = 0; i < 16; i++) {
    names.add(i < 6 ? `Torlu${story} Anv${Math.floor(random() * STORY_NAMES)}` : `Besk Oru${zipf(random)}`);
  }
  return [...names].map((name) => ({ key: personKey(name), hash: hash32(personKey(name)), name, weight: 2 }));
}

export const timeOf = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 600_000).toISOString();

/** The n-th article of the archive: a thousand words, a dozen articles a story, in order of time. */
export function inventArticle(n: number): Invented {
  const random = seededRandom(n + 1);
  const story = Math.floor(n / ARTICLES_A_STORY / 5) * 5 + (n % 5);
  const words = Array.from({ length: WORDS }, () => draw(random, story));
  const uses = usesOf(words);
  const kept = uses.slice(0, TERMS).sort((a, b) => hashes[a.rank]! - hashes[b.rank]!);
  const id = `article${n}` as ArticleId;
  const sentences = Array.from({ length: 45 }, (_, i) => sketch(words, i));
  const print: Fingerprint = {
    id,
    publishedAt: timeOf(n),
    engineVersion: ENGINE_VERSION,
    terms: Uint32Array.from(kept, ({ rank }) => hashes[rank]!),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    otherTerms: Uint32Array.from(uses.slice(TERMS), ({ rank }) => hashes[rank]!).sort(),
    words: kept.map(({ rank }) => word(rank)).join(' '),
    entities: entitiesOf(random, story),
    figures: Array.from({ length: 6 }, () => {
      const amount = Math.floor(random() * 5000);
      return { form: `count::${amount}`, text: String(amount) };
    }),
    shingles: Uint32Array.from({ length: 128 }, () => Math.floor(random() * 2 ** 29)).sort(),
    sentenceCount: sentences.length,
    sketches: packSketches(sentences),
  };
  return { n, id, story, print, words };
}
