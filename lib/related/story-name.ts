import type { Fingerprint } from './fingerprint.ts';

/** Names in a story's name: enough to tell it from its neighbours, few enough for a line. */
const NAMES = 3;

/**
 * What a story is called: the names most of its articles share, weightiest first ("Amber Shield, Gdynia, Tverdokhlib");
 * where they share none, the words. Empty only for articles that share nothing at all.
 */
export function storyName(articles: readonly Pick<Fingerprint, 'entities' | 'words'>[]): string {
  const most = Math.ceil(articles.length / 2);
  const shared = new Map<string, { name: string; weight: number; in: number }>();
  for (const { entities } of articles) {
    for (const { key, name, weight } of entities) {
      const known = shared.get(key);
      if (known) Object.assign(known, { weight: known.weight + weight, in: known.in + 1 });
      else shared.set(key, { name, weight, in: 1 });
    }
  }
  const names = [...shared.values()].filter((one) => one.in >= most).sort((a, b) => b.weight - a.weight);
  if (names.length > 0)
    return names
      .slice(0, NAMES)
      .map(({ name }) => name)
      .join(', ');
  const words = new Map<string, number>();
  for (const { words: line } of articles)
    for (const word of line.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
  const common = [...words].filter(([word, count]) => word !== '' && count >= most);
  return common
    .slice(0, NAMES)
    .map(([word]) => word)
    .join(', ');
}
