import type { EntityKey, EntityType } from '../types.ts';

/** Letters that NFKD leaves whole. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
};

/** Lower case, accents dropped. Fast for plain ASCII, which is nearly every word. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıħŋə]/g, (letter) => whole[letter]!);
}

/** A name for comparing: lower case, accents and apostrophes dropped, other punctuation and blanks as one space. */
export function foldName(name: string): string {
  return foldWord(name)
    .replace(/['’ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();
}

/** The key of what a name stands for when nothing more is known of it. */
export function entityKey(type: EntityType, name: string): EntityKey {
  return `${type}:${foldName(name)}` as EntityKey;
}
