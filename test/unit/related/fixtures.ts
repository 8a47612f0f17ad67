import type { Fingerprint } from '../../../lib/related/fingerprint.ts';
import { fingerprint } from '../../../lib/related/fingerprint.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type { Analysis, ArticleId, StoredArticle } from '../../../lib/types.ts';

export const noAnalysis: Analysis = { mentions: [], entities: [], engineVersion: 1 };

/** An article as it is stored, from a headline and paragraphs. */
export function storedArticle(
  id: string,
  title: string,
  text: string,
  publishedAt: string | null = null,
): StoredArticle {
  return {
    id: id as ArticleId,
    url: `https://news.example/${id}`,
    title,
    byline: [],
    publishedAt,
    modifiedAt: null,
    publisher: 'News Example',
    section: null,
    language: 'en',
    ...layOut(
      title,
      text.split('\n').map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph.trim() })),
    ),
  };
}

export function printOf(id: string, title: string, text: string, publishedAt: string | null = null): Fingerprint {
  return fingerprint(storedArticle(id, title, text, publishedAt), noAnalysis);
}

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

const SYLLABLES = 'ba ke li mo nu ra se ti vo zu dan gar hel jin kor lum mar nos pel rus sten tav'.split(' ');

/** Invented prose: words as common as Zipf's law has it, a few of them special to the story. */
export function inventedArticle(random: () => number, story: number, words = 120): { title: string; text: string } {
  const syllable = (n: number) => SYLLABLES[n % SYLLABLES.length]!;
  const word = (n: number) =>
    syllable(n) + syllable(Math.floor(n / 7) + 3) + syllable(Math.floor(n / 31) + 5) + (n % 10);
  const common = () => word(Math.floor(3000 ** random()));
  const special = () => word(10_000 + story * 40 + Math.floor(random() * 12));
  const sentence = (n: number) => Array.from({ length: n }, () => (random() < 0.3 ? special() : common())).join(' ');
  const sentences = Array.from({ length: Math.ceil(words / 12) }, () => `${sentence(12)}.`);
  return { title: sentence(6), text: sentences.join(' ') };
}
