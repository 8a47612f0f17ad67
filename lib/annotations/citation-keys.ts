import type { ClippedSource } from './annotation.ts';

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ]+/g, '')
    .trim();

const shortWord = /^(?:the|a|an|of|in|on|at|to|for|and|as|is|le|la|les|der|die|das)$/i;

function baseKey({ byline, publisher, publishedAt, title }: ClippedSource): string {
  const who = plain(byline[0]?.split(/\s+/).at(-1) ?? '') || plain(publisher ?? '').replaceAll(' ', '') || 'article';
  const year = publishedAt?.slice(0, 4) ?? '';
  const word =
    plain(title ?? '')
      .split(' ')
      .find((w) => w.length > 1 && !shortWord.test(w)) ?? '';
  return (who + (/^\d{4}$/.test(year) ? year : '') + word).toLowerCase();
}

/** A key for each article: author or publisher, year, first telling word; letters after those that would be the same. */
export function citationKeys(sources: readonly ClippedSource[]): string[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    const base = baseKey(source);
    let key = base;
    for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
    taken.add(key);
    return key;
  });
}
