import {
  codeAliases,
  currencyAbbreviations,
  currencyCodes,
  currencySigns,
  dollarPrefixes,
  smallCodes,
  trailingAbbreviations,
  wordLikeCodes,
} from './currencies.ts';
import {
  ambiguousNames,
  currencyAdjectiveStarts,
  currencyAdjectives,
  currencyNames,
  minorUnits,
} from './currency-names.ts';
import { endsClause, type Scan, textAt, wordAt } from './match.ts';
import type { NumberMatch } from './number.ts';
import { scaleWords } from './number-words.ts';
import { isDash } from './tokens.ts';

/** A currency beside a number, and the token after it. */
export interface CurrencyMatch {
  readonly next: number;
  readonly code: string | null;
  /** The coin, where the amount is in coins. */
  readonly unit: string | null;
  /** Power of ten said with the currency: "75 USD million", "30 MUSD". */
  readonly scale: number;
}

const found = (next: number, code: string | null, scale = 0): CurrencyMatch => ({
  next,
  code: code === null ? null : (codeAliases.get(code) ?? code),
  unit: null,
  scale,
});

function codeAt(scan: Scan, at: number): string | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || token.text.length < 3 || token.text.length > 4) return null;
  if (currencyCodes.has(token.text)) return token.text;
  return smallCodes.has(token.text) ? token.text.toUpperCase() : null;
}

/** "US", "U.S.", "u.s", "c", "Mex" and where the "$" after it stands; `null` without one. */
function dollarPrefix(scan: Scan, at: number): CurrencyMatch | null {
  const { tokens } = scan;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.text.length > 4) return null;
  let letters = token.lower;
  let next = at + 1;
  if (letters === 'u' && textAt(scan, next) === '.' && wordAt(scan, next + 1) === 's') {
    letters = 'us';
    next += 2;
    if (textAt(scan, next) === '.') next++;
  }
  if (textAt(scan, next) !== '$') return null;
  const spaced = !tokens[next]!.glued;
  if (spaced && letters !== 'us' && letters !== 'c') return null;
  const code = dollarPrefixes.get(letters) ?? (currencyCodes.has(letters.toUpperCase()) ? letters.toUpperCase() : null);
  return code === null ? null : found(next + 1, code);
}

/** A currency's name before its number: "dollar 22.5 million", "malaysian ringgit 42". Rare, so only for amounts that look it. */
function nameBefore(scan: Scan, at: number): CurrencyMatch | null {
  if (scan.tokens[at - 1]?.kind === 'number') return null;
  const coin = minorUnits.get(wordAt(scan, at));
  const whole = readName(scan, at);
  const name =
    whole ??
    (coin && wordAt(scan, at).length > 2 ? { next: at + 1, code: coin.code, unit: coin.unit, scale: 0 } : null);
  const number = name && scan.tokens[name.next];
  if (!name || number?.kind !== 'number') return null;
  const large = number.text.includes(',') || scaleWords.has(wordAt(scan, name.next + 1));
  return large || at === 0 ? name : null;
}

/** A currency before a number: sign, prefixed sign, code, abbreviation or name. */
export function readCurrencyBefore(scan: Scan, at: number): CurrencyMatch | null {
  const token = scan.tokens[at]!;
  if (token.kind === 'number') return null;
  const sign = currencySigns.get(token.text);
  const country =
    token.text === '$' &&
    scan.tokens[at + 1]?.glued &&
    scan.tokens[at + 2]?.glued &&
    scan.tokens[at + 2]!.kind === 'number'
      ? dollarPrefixes.get(wordAt(scan, at + 1))
      : undefined;
  // "$US1 million", as Australia's papers write.
  if (country !== undefined) return found(at + 2, country);
  if (sign !== undefined) return found(at + 1, sign);
  if (token.kind !== 'word' || (token.glued && /\p{L}|\d/u.test(textAt(scan, at - 1)))) return null;
  const dollar = dollarPrefix(scan, at);
  if (dollar !== null) return dollar;
  const code = codeAt(scan, at);
  const after = scan.tokens[at + 1];
  if (code !== null && after !== undefined && !wordLikeCodes.has(token.text)) {
    if (after.kind === 'number' || textAt(scan, at + 1) === '-' || after.kind === 'word') return found(at + 1, code);
  }
  const short = currencyAbbreviations.get(token.text);
  if (short !== undefined && !trailingAbbreviations.has(token.text)) {
    const next = textAt(scan, at + 1) === '.' ? at + 2 : at + 1;
    if (scan.tokens[next]?.kind === 'number') return found(next, short);
  }
  if (token.text === 'R' && after?.kind === 'number' && after.glued) return found(at + 1, 'ZAR');
  return nameBefore(scan, at);
}

/** A name with or without its country: "euros", "Hong Kong dollars", "U.S. dollars", "malaysian ringgit". */
function readName(scan: Scan, at: number): CurrencyMatch | null {
  let next = at;
  let adjective: string | null = null;
  if (wordAt(scan, next) === 'u' && textAt(scan, next + 1) === '.' && wordAt(scan, next + 2) === 's') {
    adjective = 'us';
    next += textAt(scan, next + 3) === '.' ? 4 : 3;
  } else {
    const first = wordAt(scan, at);
    if (currencyAdjectiveStarts.has(first)) {
      const two = `${first} ${wordAt(scan, at + 1)}`;
      if (currencyAdjectives.has(two)) [adjective, next] = [two, at + 2];
      else if (currencyAdjectives.has(first)) [adjective, next] = [first, at + 1];
    }
  }
  const word = wordAt(scan, next);
  const name = currencyNames.get(word);
  if (name !== undefined) {
    const code = adjective === null ? name.code : (name.of?.[adjective] ?? name.code);
    const sterling = wordAt(scan, next + 1) === 'sterling' ? 1 : 0;
    return found(next + 1 + sterling, code);
  }
  const coin = adjective === null ? undefined : minorUnits.get(word);
  return coin && word.length > 2 ? { next: next + 1, code: null, unit: coin.unit, scale: 0 } : null;
}

/** Whether a word that is also a currency means one after this number. */
function isMoneyHere(scan: Scan, number: NumberMatch, at: number, next: number): boolean {
  const word = wordAt(scan, next - 1);
  if (word.startsWith('pound')) {
    if (next - at > 1 || number.scale >= 6 || scan.poundsAreMoney) return true;
    return number.inWords && endsClause(scan, next) && at <= 2;
  }
  if (!ambiguousNames.has(word) || next - at > 1) return true;
  if (word === 'rand' || word === 'dong' || word === 'buck') return true;
  return number.scale >= 3 || Math.abs(number.value) >= 1000 || endsClause(scan, next);
}

/** A currency after a number: sign, code, abbreviation, name or coin, hyphenated or not. */
export function readCurrencyAfter(scan: Scan, number: NumberMatch): CurrencyMatch | null {
  const { tokens } = scan;
  let at = number.next;
  const dash = isDash(tokens[at]) && tokens[at]!.glued && tokens[at + 1]?.glued === true;
  if (dash) at++;
  const token = tokens[at];
  if (token === undefined) return null;
  const sign = currencySigns.get(token.text);
  if (sign !== undefined && !dash) {
    const opensNext = tokens[at + 1]?.kind === 'number' && (tokens[at + 1]!.glued || !token.glued);
    // "10 $ 30 cent" is one amount, "50 $20 bills" two.
    const ownNext =
      opensNext &&
      !tokens[at + 1]!.glued &&
      (minorUnits.has(wordAt(scan, at + 2)) || currencySigns.has(textAt(scan, at + 2)));
    return opensNext && !ownNext ? null : found(at + 1, sign);
  }
  if (token.text === '¢') return { next: at + 1, code: null, unit: 'cent', scale: 0 };
  if (token.kind !== 'word') return null;
  const code = codeAt(scan, at);
  if (code !== null && (token.text !== 'ALL' || token.glued)) {
    const scale = number.scale === 0 ? scaleWords.get(wordAt(scan, at + 1)) : undefined;
    return scale === undefined ? found(at + 1, code) : found(at + 2, code, scale);
  }
  const millions = /^([KMB])([A-Z]{3})$/.exec(token.text);
  if (millions && currencyCodes.has(millions[2]!)) {
    return found(at + 1, millions[2]!, { K: 3, M: 6, B: 9 }[millions[1]!]!);
  }
  const short = currencyAbbreviations.get(token.text);
  if (short !== undefined) return found(at + 1, short);
  const name = readName(scan, at);
  if (name !== null) return isMoneyHere(scan, number, at, name.next) ? name : null;
  const coin = minorUnits.get(token.lower);
  if (coin === undefined) return null;
  // "20p", "43c": a letter is a coin only right after digits.
  if (token.text.length === 1 && (token.text !== 'p' || !token.glued || number.inWords || dash)) return null;
  return { next: at + 1, code: coin.code, unit: coin.unit, scale: 0 };
}
