import { denominators, scaleWords, shortScaleWords, tensWords, unitWords } from './number-words.ts';
import { isDash, type Token } from './tokens.ts';

/** A number, or a part of one, read up to a token. */
export interface Part {
  readonly next: number;
  readonly value: number;
}

/** A token's word in lower case. */
export const wordOf = (token: Token | undefined) => (token?.kind === 'word' ? token.lower : undefined);

/** The token after a dash glued on both sides; the same token where there is none. */
export const skipDash = (tokens: readonly Token[], at: number) =>
  isDash(tokens[at]) && tokens[at]!.glued && tokens[at + 1]?.glued ? at + 1 : at;

const isDenominator = (token: Token | undefined) => token?.kind === 'word' && denominators.has(token.lower);

/** "eleven", "twenty", "twenty-one", "fifty two"; "one twenty two" as it is said. */
export function readBelowHundred(tokens: readonly Token[], at: number): Part | null {
  const word = wordOf(tokens[at]);
  if (word === undefined) return null;
  const unit = unitWords.get(word);
  if (unit !== undefined) {
    const tens =
      unit > 0 && unit < 10 && tensWords.has(wordOf(tokens[at + 1]) ?? '') ? readBelowHundred(tokens, at + 1) : null;
    const said = tens !== null && tens.value >= 20 && !isDash(tokens[tens.next]) && !isDenominator(tokens[tens.next]);
    return said ? { next: tens.next, value: unit * 100 + tens.value } : { next: at + 1, value: unit };
  }
  const ten = tensWords.get(word);
  if (ten === undefined) return null;
  const after = skipDash(tokens, at + 1);
  const ones = unitWords.get(wordOf(tokens[after]) ?? '');
  return ones !== undefined && ones > 0 && ones < 10
    ? { next: after + 1, value: ten + ones }
    : { next: at + 1, value: ten };
}

/** Up to 999 in words: "two hundred and five", "a hundred". */
export function readBelowThousand(tokens: readonly Token[], at: number): Part | null {
  const article = wordOf(tokens[at]) === 'a' || wordOf(tokens[at]) === 'an';
  const head = article ? { next: at + 1, value: 1 } : readBelowHundred(tokens, at);
  const start = head?.next ?? at;
  const hundred = wordOf(tokens[skipDash(tokens, start)]);
  if (hundred !== 'hundred' && hundred !== 'hundreds') {
    if (article) return scaleWords.has(hundred ?? '') && !shortScaleWords.has(hundred!) ? head : null;
    return head;
  }
  if (head === null && at !== 0) return null;
  if (hundred === 'hundreds' && (head === null || article)) return null;
  const value = (head?.value ?? 1) * 100;
  const next = skipDash(tokens, start) + 1;
  const joined = wordOf(tokens[next]) === 'and' ? next + 1 : next;
  const rest = readBelowHundred(tokens, joined);
  // "one hundred and two hundred" are two numbers.
  const own = rest !== null && rest.value < 100 && wordOf(tokens[rest.next]) !== 'hundred';
  return own ? { next: rest.next, value: value + rest.value } : { next, value };
}
