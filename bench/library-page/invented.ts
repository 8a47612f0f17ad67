import { ENGINE_VERSION } from '../../lib/engine-version.ts';
import type { Fingerprint } from '../../lib/related/fingerprint.ts';
import { packSketches, type SentenceSketch } from '../../lib/related/sentence-sketch.ts';
import type { AnalysisRow, ArticleRow, TextRow } from '../../lib/store/rows.ts';
import { hash32 } from '../../lib/text/hash.ts';
import type { ArticleId, EntityKey, EntityMention, FigureMention, TextOffset } from '../../lib/types.ts';

/** Words of a language of our own: as many as a reader's archive holds, as common as Zipf's law has it. */
const VOCABULARY = 60_000;
const COMMON = 300;
const WORDS = 1000;
const STORY_WORDS = 60;
const STORY_NAMES = 25;
const ARTICLES_A_STORY = 12;

/** A random source that is the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba ke li mo nu ra se ti vo zu dan gar hel jin kor lum mar nos pel rus sten tav'.split(' ');

function word(rank: number): string {
  let text = '';
  for (let rest = rank + 22; rest > 0; rest = Math.floor(rest / 22)) text += syllables[rest % 22];
  return text;
}

const hashes = new Uint32Array(VOCABULARY);
for (let rank = 0; rank < VOCABULARY; rank++) hashes[rank] = hash32(word(rank));

const zipf = (random: () => number) => Math.floor(VOCABULARY ** random());

/** A word of the story, of the beat, or of the language. */
function draw(random: () => number, story: number): number {
  const kind = random();
  if (kind < 0.12)
    return COMMON + ((story * 977 + Math.floor(STORY_WORDS * random() ** 2) * 131) % (VOCABULARY - COMMON));
  return zipf(random);
}

export interface Invented {
  readonly id: ArticleId;
  readonly print: Fingerprint;
  readonly words: readonly number[];
}

/** The n-th article of the archive: a thousand words, a dozen articles a story, in order of time. */
export function inventArticle(n: number): Invented {
  const random = seededRandom(n + 1);
  const story = Math.floor(n / ARTICLES_A_STORY / 5) * 5 + (n % 5);
  const words = Array.from({ length: WORDS }, () => draw(random, story));
  const counts = new Map<number, number>();
  for (const rank of words) if (rank >= 100) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  const damped = [...counts].map(([rank, count]) => ({ rank, weight: 1 + Math.log(count) }));
  damped.sort((a, b) => b.weight * Math.log(2 + b.rank) - a.weight * Math.log(2 + a.rank));
  const kept = damped.slice(0, 64).sort((a, b) => hashes[a.rank]! - hashes[b.rank]!);
  const id = `article${n}` as ArticleId;
  const sentences = Array.from({ length: 45 }, (_, i): SentenceSketch => {
    const terms = words.slice(i * 22, i * 22 + 13);
    return {
      start: (i * 150) as TextOffset,
      end: (i * 150 + 140) as TextOffset,
      terms: Uint32Array.from(terms, (rank) => hashes[rank]!),
      kinds: new Uint8Array(terms.length),
      figures: Uint32Array.from([i]),
      negated: false,
    };
  });
  const print: Fingerprint = {
    id,
    publishedAt: new Date(Date.UTC(2024, 0, 1) + n * 600_000).toISOString(),
    engineVersion: ENGINE_VERSION,
    terms: Uint32Array.from(kept, ({ rank }) => hashes[rank]!),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    otherTerms: Uint32Array.from(damped.slice(64), ({ rank }) => hashes[rank]!).sort(),
    words: kept.map(({ rank }) => word(rank)).join(' '),
    entities: Array.from({ length: 16 }, (_, i) => {
      const name = i < 6 ? `Story ${story} name ${Math.floor(random() * STORY_NAMES)}` : `Name ${zipf(random)}`;
      return { key: `person:${name}` as EntityKey, hash: hash32(`person:${name}`), name, weight: 2 };
    }),
    figures: Array.from({ length: 6 }, () => {
      const amount = Math.floor(random() * 5000);
      return { form: `count::${amount}`, text: String(amount) };
    }),
    shingles: Uint32Array.from({ length: 128 }, () => Math.floor(random() * 2 ** 29)).sort(),
    sentenceCount: sentences.length,
    sketches: packSketches(sentences),
  };
  return { id, print, words };
}

export function textOf({ words }: Invented): string {
  return words.map(word).join(' ');
}

export function articleRow({ id, print }: Invented): ArticleRow {
  const url = `https://news.example/2026/${id}/a-headline-in-the-address`;
  return {
    id,
    url,
    urls: [url],
    readAtUrl: null,
    origin: 'read',
    title: print.words.split(' ').slice(0, 9).join(' '),
    byline: ['A. Writer'],
    publishedAt: print.publishedAt,
    modifiedAt: null,
    publisher: 'News Example',
    section: 'World',
    language: 'en',
    keptAt: print.publishedAt!,
    openedAt: print.publishedAt!,
    words: WORDS,
    earlier: [],
    storyId: null,
    fresh: null,
  };
}

/** Sixty mentions, as the engine finds in a thousand words. */
export function analysisRow({ id, print }: Invented): AnalysisRow {
  const mentions = Array.from({ length: 60 }, (_, i): EntityMention | FigureMention => {
    const span = { start: (i * 100) as TextOffset, end: (i * 100 + 12) as TextOffset };
    const entity = print.entities[i % print.entities.length]!;
    if (i % 3 > 0) return { kind: 'entity', type: 'person', ...span, text: entity.name, entity: entity.key };
    const said = { unit: null, currency: 'EUR', modifier: 'about', counted: null, approximate: true, salient: true };
    return { kind: 'figure', type: 'money', ...span, text: '5 million', value: 5e6, min: null, max: null, ...said };
  });
  return { articleId: id, mentions, entities: [], engineVersion: ENGINE_VERSION };
}

export function textRow({ id }: Invented, deflated: Uint8Array<ArrayBuffer>): TextRow {
  const passages = Array.from({ length: 20 }, (_, i) => {
    return { kind: 'paragraph' as const, start: (i * 300) as TextOffset, end: (i * 300 + 298) as TextOffset };
  });
  return { articleId: id, deflated, passages };
}
