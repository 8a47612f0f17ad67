import { readAndFraction, readFraction, readPoint, readSlash } from './fraction.ts';
import { dozens, glue, scaleWords, shortScaleWords, vulgarFractions } from './number-words.ts';
import { readNumeral, scaleNumeral } from './numerals.ts';
import { type Part, readBelowThousand, skipDash, wordOf } from './small-number.ts';
import { isDash, type Token } from './tokens.ts';

/** A number read from the tokens `[from, next)`. */
export interface NumberMatch {
  readonly next: number;
  readonly value: number;
  /** Written in words, "a" included. */
  readonly inWords: boolean;
  /** Carries a scale word or suffix ("bn", "million", "k"), so that the start of a range may borrow it. */
  readonly scale: number;
  /** Has a fraction in words or a slash: "two and a half", "1/2". */
  readonly fraction: boolean;
  /** The numeral with its separators, when it is only that. */
  readonly numeral: string | null;
}

/** How the numerals of a text are written, and whether a currency stands before this one. */
export interface NumberOptions {
  readonly decimalComma: boolean;
  readonly money?: boolean;
}

/** Digits with their separators, spaces between groups included: "40 000", "1 234 567.89". */
function readDigits(tokens: readonly Token[], at: number, options: NumberOptions): (Part & { plain: string }) | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const numeral = readNumeral(token.text, options.decimalComma);
  if (numeral === null) return null;
  let plain = numeral.plain;
  let next = at + 1;
  if (/^[1-9]\d{0,2}$/.test(token.text)) {
    let end = token.end;
    for (let group = tokens[next]; group?.kind === 'number' && group.start - end === 1; group = tokens[next]) {
      if (
        !/^\d{3}(?:[.,]\d{1,2})?$/.test(group.text) ||
        (tokens[next + 1]?.glued === true && tokens[next + 1]!.kind === 'number')
      )
        break;
      plain += group.text.replace(',', '.');
      end = group.end;
      next++;
      if (group.text.length > 3) break;
    }
  }
  return { next, plain, value: Number(plain.startsWith('.') ? `0${plain}` : plain) };
}

/** "4e14", "12.32e+14", "1.3x10^6": the exponent and where it ends. */
function readExponent(tokens: readonly Token[], at: number): Part | null {
  const mark = tokens[at];
  if (!mark?.glued) return null;
  let next = at + 1;
  if (mark.lower === 'x' && tokens[next]?.text === '10' && tokens[next + 1]?.text === '^') next += 2;
  else if (mark.lower !== 'e') return null;
  let sign = 1;
  if (tokens[next]?.glued && (tokens[next]!.text === '-' || tokens[next]!.text === '+')) {
    sign = tokens[next]!.text === '-' ? -1 : 1;
    next++;
  }
  const power = tokens[next];
  if (!power?.glued || !/^\d{1,2}$/.test(power.text)) return null;
  return { next: next + 1, value: sign * Number(power.text) };
}

/** A suffix glued to digits, as a power of ten. */
function readGlue(tokens: readonly Token[], at: number, plain: string, money: boolean): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.glued) return null;
  const after = tokens[at + 1];
  if (after?.glued && after.kind !== 'mark') return null;
  if (money && (token.text === 'm' || token.text === 't')) return token.text === 'm' ? 6 : 12;
  const power = glue.get(token.text);
  if (power === undefined) return null;
  // "5G", "2B", "3T" are names; "1.2b" is not.
  const risky = ['b', 'B', 'G', 'T'].includes(token.text);
  return risky && !money && !(plain.includes('.') && token.text !== 'T') ? null : power;
}

/** A scale word after a number, hyphenated or not. */
function readScale(tokens: readonly Token[], at: number, afterDigits: boolean): Part | null {
  const place = skipDash(tokens, at);
  const word = wordOf(tokens[place]);
  if (word === undefined) return null;
  const power = word === 'cr' ? 7 : scaleWords.get(word);
  if (power === undefined || (shortScaleWords.has(word) && !afterDigits && word !== 'cr')) return null;
  if (word === 'cr' && tokens[place]!.text === 'CR') return null;
  return { next: place + 1, value: power };
}

/** A number below `limit`: a head, its scale, and what follows that ("3 million 200 thousand"). */
function readCardinal(tokens: readonly Token[], at: number, limit: number, options: NumberOptions): NumberMatch | null {
  const digits = readDigits(tokens, at, options);
  let plain: string = digits?.plain ?? '';
  let value: number;
  let next: number;
  let fraction = false;
  let scale = 0;
  let said = false;
  if (digits !== null) {
    next = digits.next;
    const slash = /^\d+$/.test(plain) ? readSlash(tokens, next) : null;
    const sign = vulgarFractions.get(tokens[next]?.text ?? '');
    const power = readExponent(tokens, next);
    if (slash !== null && !tokens[next]!.glued && Number(plain) < 1000) {
      plain = String(Number(plain) + slash.value);
      next = slash.next;
      fraction = true;
    } else if (sign !== undefined) {
      plain = String(Number(plain) + sign);
      next++;
      fraction = true;
    } else if (power !== null) {
      plain = String(scaleNumeral(plain, power.value));
      next = power.next;
      said = true;
    } else if (readPoint(tokens, next) !== null && /^\d+$/.test(plain)) {
      const point = readPoint(tokens, next)!;
      plain = `${plain}.${point.plain}`;
      next = point.next;
    }
    value = Number(plain);
  } else {
    const head = readBelowThousand(tokens, at);
    if (head === null) return null;
    next = head.next;
    plain = String(head.value);
    const point = readPoint(tokens, next);
    if (point !== null) {
      plain += `.${point.plain}`;
      next = point.next;
    }
    value = Number(plain);
  }
  const and = readAndFraction(tokens, next);
  if (and !== null && and.value < 1 && Number.isInteger(value)) {
    plain = String(value + and.value);
    value = Number(plain);
    next = and.next;
    fraction = true;
  }
  const glued = digits !== null && next === digits.next ? readGlue(tokens, next, plain, options.money === true) : null;
  if (glued !== null) {
    return { next: next + 1, value: scaleNumeral(plain, glued), inWords: false, scale: glued, fraction, numeral: null };
  }
  const hundred = digits !== null && wordOf(tokens[next]) === 'hundred';
  const first = hundred ? { next: next + 1, value: 2 } : readScale(tokens, next, digits !== null);
  if (first !== null && !said) {
    let power = first.value;
    next = first.next;
    const second = readScale(tokens, next, false);
    if (second !== null) {
      power += second.value;
      next = second.next;
    }
    value = scaleNumeral(plain, power);
    scale = power;
    const half = readAndFraction(tokens, next);
    const rest =
      half !== null && !readScale(tokens, half.next, false)
        ? null
        : readRest(tokens, next, power, digits !== null, options);
    if (rest !== null) {
      value += rest.value;
      next = rest.next;
    } else if (half !== null) {
      value = scaleNumeral(String(Number(plain) + half.value), power);
      next = half.next;
      fraction = true;
    }
  }
  const dozen = dozens.get(wordOf(tokens[next]) ?? '');
  if (dozen !== undefined && tokens[next]!.lower !== 'gross') {
    value *= dozen;
    next++;
    scale = 1;
  }
  if (value >= limit) return null;
  const numeral = digits !== null && next === digits.next && scale === 0 ? plain : null;
  return { next, value, inWords: digits === null, scale, fraction, numeral };
}

/** What follows a scale: "two hundred", "and 21", "three hundred thousand", always less than the scale itself. */
function readRest(
  tokens: readonly Token[],
  at: number,
  power: number,
  afterDigits: boolean,
  options: NumberOptions,
): NumberMatch | null {
  const joint = tokens[at];
  const and = wordOf(joint) === 'and' || joint?.text === '&';
  const comma = joint?.text === ',';
  const from = and || comma ? at + 1 : at;
  if (tokens[from]?.kind !== 'number' && wordOf(tokens[from]) === undefined) return null;
  if (/^an?$/.test(tokens[from]!.lower) && !and) return null;
  const rest = readFractionOfScale(tokens, from, options) ?? readCardinal(tokens, from, 10 ** power, options);
  if (rest === null) return null;
  if (!rest.inWords && !(afterDigits && (and || rest.scale > 0))) return null;
  // "an $8.1 billion four-year programme"
  if (afterDigits && !and && isDash(tokens[rest.next]) && tokens[rest.next]!.glued) return null;
  return comma && rest.value < 100 ? null : rest;
}

/** "half a million", "a quarter million", "two thirds of a million", "half a dozen". */
function readFractionOfScale(tokens: readonly Token[], at: number, _options: NumberOptions): NumberMatch | null {
  const fraction = readFraction(tokens, at);
  if (fraction === null) return null;
  let next = fraction.next;
  if (wordOf(tokens[next]) === 'of') next++;
  if (wordOf(tokens[next]) === 'a') next++;
  const dozen = dozens.get(wordOf(tokens[next]) ?? '');
  if (dozen !== undefined) {
    return { next: next + 1, value: fraction.value * dozen, inWords: true, scale: 1, fraction: false, numeral: null };
  }
  const scale = readScale(tokens, next, false);
  if (scale === null) return null;
  const value = Number((fraction.value * 10 ** scale.value).toPrecision(15));
  return { next: scale.next, value, inWords: true, scale: scale.value, fraction: false, numeral: null };
}

/** A dozen, alone. */
function readDozen(tokens: readonly Token[], at: number): NumberMatch | null {
  const article = wordOf(tokens[at]) === 'a';
  const dozen = wordOf(tokens[at + 1]);
  if (!article || (dozen !== 'dozen' && dozen !== 'gross') || (dozen === 'gross' && at !== 0)) return null;
  return { next: at + 2, value: dozens.get(dozen)!, inWords: true, scale: 1, fraction: false, numeral: null };
}

/** Whether a dash here is a minus sign: glued to a number and to nothing before it. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || (mark.text !== '-' && mark.text !== '−' && mark.text !== '–')) return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'number' && next?.text !== '.') return false;
  const before = tokens[at - 1];
  if (!next.glued) return at === 0 && !isDash(tokens[at + 2]);
  return (
    before === undefined || (!mark.glued && before.kind !== 'number') || (mark.glued && '([$€£'.includes(before.text))
  );
}

/** The number that begins at a token: digits, words, fractions of scales, dozens, with its sign. Every part is bounded in length. */
export function readNumber(tokens: readonly Token[], at: number, options: NumberOptions): NumberMatch | null {
  const word = wordOf(tokens[at]);
  if (word !== 'minus' && word !== 'negative' && !isMinus(tokens, at)) return readUnsigned(tokens, at, options);
  const number = readUnsigned(tokens, at + 1, options);
  return number && { ...number, value: -number.value };
}

function readUnsigned(tokens: readonly Token[], at: number, options: NumberOptions): NumberMatch | null {
  const word = wordOf(tokens[at]);
  if (word === 'point') {
    const point = readPoint(tokens, at);
    if (point === null || at !== 0) return null;
    return {
      next: point.next,
      value: Number(`0.${point.plain}`),
      inWords: true,
      scale: 0,
      fraction: false,
      numeral: null,
    };
  }
  const slash = readSlash(tokens, at);
  if (slash !== null) return { ...slash, inWords: false, scale: 0, fraction: true, numeral: null };
  return (
    readFractionOfScale(tokens, at, options) ??
    readDozen(tokens, at) ??
    readCardinal(tokens, at, Number.POSITIVE_INFINITY, options)
  );
}
