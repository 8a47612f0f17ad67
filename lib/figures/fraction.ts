import { denominators, vulgarFractions } from './number-words.ts';
import { type Part, readBelowHundred, readBelowThousand, skipDash, wordOf } from './small-number.ts';
import type { Token } from './tokens.ts';

/** Fractions that are dates or sayings. */
const SAYINGS = new Set(['9/11', '24/7', '7/7', '7/24']);

/** A fraction in words or a sign: "a half", "three quarters", "two-thirds", "½", "half". `of` is left to the caller. */
export function readFraction(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const sign = vulgarFractions.get(token.text);
  if (sign !== undefined) return { next: at + 1, value: sign };
  if (token.kind !== 'word') return null;
  if (token.lower === 'half') {
    return { next: at + 1, value: 0.5 };
  }
  if (token.lower === 'quarter' && wordOf(tokens[at - 1]) === undefined) return { next: at + 1, value: 0.25 };
  const top = token.lower === 'a' || token.lower === 'an' ? { next: at + 1, value: 1 } : readBelowThousand(tokens, at);
  if (top === null) return null;
  const place = skipDash(tokens, top.next);
  const bottom = denominators.get(wordOf(tokens[place]) ?? '');
  return bottom === undefined || top.value === 0 ? null : { next: place + 1, value: top.value / bottom };
}

/** "and a half", "and three quarters" after a whole number. */
export function readAndFraction(tokens: readonly Token[], at: number): Part | null {
  const word = wordOf(tokens[at]);
  if (word !== 'and') return null;
  const from = wordOf(tokens[at + 1]) === 'an' ? at + 2 : at + 1;
  return readFraction(tokens, from);
}

/** "1/2" and the like: numerator below denominator, and no third part. */
export function readSlash(tokens: readonly Token[], at: number): Part | null {
  const [top, slash, bottom, after] = tokens.slice(at, at + 4);
  if (top?.kind !== 'number' || slash?.text !== '/' || bottom?.kind !== 'number') return null;
  if (slash.glued !== bottom.glued || SAYINGS.has(`${top.text}/${bottom.text}`)) return null;
  if (after?.glued && (after.text === '/' || (after.text === '-' && tokens[at + 4]?.kind === 'number'))) return null;
  if (!/^\d{1,3}$/.test(top.text) || !/^\d{1,4}$/.test(bottom.text)) return null;
  const [a, b] = [Number(top.text), Number(bottom.text)];
  return a < b && a > 0 ? { next: at + 3, value: a / b } : null;
}

/** "two point five": digits said one by one or as a number. */
export function readPoint(tokens: readonly Token[], at: number): { next: number; plain: string } | null {
  if (wordOf(tokens[at]) !== 'point') return null;
  const digits = tokens[at + 1];
  if (digits?.kind === 'number' && /^\d+$/.test(digits.text)) return { next: at + 2, plain: digits.text };
  let plain = '';
  let next = at + 1;
  for (;;) {
    const part = plain.length < 12 ? readBelowHundred(tokens, next) : null;
    if (part === null || part.value >= 100 || (plain !== '' && part.value > 9)) break;
    plain += String(part.value);
    next = part.next;
  }
  return plain === '' ? null : { next, plain };
}
