import type { Span } from '../types.ts';
import { hash32 } from './hash.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { splitWords } from './words.ts';

/** A word that can tell one article from another. */
export interface Term extends Span {
  /** Hash of the folded, stemmed word: words that differ only in case, accents or inflection share it. */
  readonly hash: number;
  /** Written with a capital where a sentence or title would not have asked for one, or all in capitals. */
  readonly capital: boolean;
  /** Holds a digit, or is a number written out. */
  readonly number: boolean;
}

/** Numbers written out count as the same term as their digits: "three dead" restates "3 dead". */
const writtenNumbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

const ascii = /^[\u0020-\u007e]*$/;
const marks = /\p{M}+/gu;
const digit = /\p{N}/u;
const startsWord = /^[\p{L}\p{N}]/u;

/** Letters that are no letter with a mark on it, so that NFKD leaves them. */
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

/** Lower case, without accents: "Erdoğan" and "Erdogan", "Sørensen" and "Sorensen" are one word. Quick for plain ASCII. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[ßæœøđðþłıħŋə]/g, (letter) => whole[letter]!);
}

/** What a folded word counts as: a number in digits without separators, else its stem. */
function termOf(folded: string): string {
  const bare = folded.endsWith('.') && folded.indexOf('.') === folded.length - 1 ? folded.slice(0, -1) : folded;
  if (digit.test(bare)) return bare.replace(/,(?=\d{3})/g, '');
  return writtenNumbers.get(bare) ?? stem(bare);
}

/** The terms of a sentence or passage, in order, function words left out. Hyphenated words give a term a part. Linear. */
export function splitTerms(text: string, span: Span): Term[] {
  const terms: Term[] = [];
  let isFirst = true;
  for (const word of splitWords(text, span)) {
    const written = text.slice(word.start, word.end);
    if (!startsWord.test(written)) continue;
    for (const part of written.includes('-') ? written.split('-') : [written]) {
      const folded = foldWord(part);
      const number = digit.test(part) || writtenNumbers.has(folded);
      if (folded.length > 1 || number) {
        const isCapital = part !== part.toLowerCase() && (!isFirst || part.slice(1) !== part.slice(1).toLowerCase());
        if (!stopWords.has(folded) || (number && folded !== 'one')) {
          terms.push({ ...word, hash: hash32(termOf(folded)), capital: isCapital, number });
        }
      }
      isFirst = false;
    }
  }
  return terms;
}
