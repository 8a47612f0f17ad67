import type { EntityKey } from '../types.ts';
import { backgroundWeights } from './background.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Names and words in a story's name: enough to tell it from its neighbours, few enough for a line. */
const PARTS = 3;
/** Share of the other articles that may name something for it still to tell a story from them. */
const TELLING = 0.15;

type Named = Pick<Fingerprint, 'entities' | 'terms' | 'weights' | 'words'>;

/** The library around a story. */
export interface StorySurroundings {
  /** Articles of the library, the story's own included. */
  readonly articles: number;
  /** In how many of them each thing is named. */
  readonly naming: ReadonlyMap<EntityKey, number>;
}

interface Shared {
  readonly text: string;
  /** Of the story's articles, how many. */
  in: number;
  weight: number;
}

function count<K>(shared: Map<K, Shared>, key: K, text: string, weight: number): void {
  const known = shared.get(key);
  if (known) Object.assign(known, { weight: known.weight + weight, in: known.in + 1 });
  else shared.set(key, { text, weight, in: 1 });
}

/** Half of them, and two at least, where there are two. */
const inMost = ({ length }: readonly unknown[], one: Shared) => one.in >= Math.max(Math.min(2, length), length / 2);

/** Keys of the things that most of a story's articles name. */
function namesShared(articles: readonly Named[]): Map<EntityKey, Shared> {
  const shared = new Map<EntityKey, Shared>();
  for (const { entities } of articles) for (const { key, name, weight } of entities) count(shared, key, name, weight);
  return new Map([...shared].filter(([, one]) => inMost(articles, one)));
}

/** The things whose names a story may be called by. */
export function namesToCount(articles: readonly Named[]): EntityKey[] {
  return [...namesShared(articles).keys()];
}

/** Words that most of the articles share, the rarest in the world first; none that is part of a name already there. */
function wordsShared(articles: readonly Named[], names: readonly string[]): string[] {
  const taken = new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)));
  const shared = new Map<number, Shared>();
  for (const { terms, weights, words } of articles) {
    const written = words.split(' ');
    terms.forEach((term, i) => {
      if (written[i]) count(shared, term, written[i], weights[i]! * backgroundWeights.idf(term));
    });
  }
  return [...shared.values()]
    .filter((one) => inMost(articles, one) && !taken.has(one.text.toLowerCase()) && /\p{L}/u.test(one.text))
    .sort((a, b) => b.weight - a.weight)
    .map(({ text }) => text);
}

/**
 * What a story is called: the names that most of its articles share and few others have, weightiest first ("Amber
 * Shield, Gdynia, Tverdokhlib"). What half the library names ("Ukraine, Russia") tells nothing: there rare words that
 * they share stand instead, and such names only where nothing else is shared. Empty only for articles that share
 * nothing at all.
 */
export function storyName(articles: readonly Named[], around: StorySurroundings): string {
  const others = Math.max(0, around.articles - articles.length);
  const names = [...namesShared(articles)].map(([key, one]) => {
    const outside = Math.min(others, Math.max(0, (around.naming.get(key) ?? one.in) - one.in));
    const rarity = Math.log((others + 1) / (outside + 0.5));
    return { text: one.text, isTelling: outside <= TELLING * others, score: one.weight * rarity };
  });
  names.sort((a, b) => b.score - a.score);
  const telling = names.filter(({ isTelling }) => isTelling).map(({ text }) => text);
  if (telling.length >= 2) return telling.slice(0, PARTS).join(', ');
  const all = names.map(({ text }) => text);
  const parts = [...telling, ...wordsShared(articles, all).slice(0, PARTS - 1), ...all];
  return [...new Set(parts)].slice(0, PARTS).join(', ');
}
