import { isMonthOrWeekday } from './calendar-words.ts';
import { designators, weakDesignators } from './designators.ts';
import { endsClause, type Scan, textAt, wordAt } from './match.ts';
import { verbsOfGiving } from './nouns.ts';
import { isCapitalized, isDash, type Token } from './tokens.ts';

/** Attributive counts: "a 24-member panel", "a 60-strong force". */
const COUNTING_WORDS = new Set([
  'member',
  'nation',
  'strong',
  'seat',
  'man',
  'woman',
  'person',
  'country',
  'state',
  'story',
  'storey',
  'truck',
  'ship',
  'vehicle',
  'bed',
  'team',
  'party',
  'judge',
  'vessel',
  'aircraft',
  'page',
  'plus',
  'odd',
  'car',
  'unit',
  'voter',
  'soldier',
  'run',
  'goal',
  'game',
  'hole',
  'gun',
  'drone',
  'missile',
]);

const isLetter = (token: Token | undefined) => token?.kind === 'word';

/** Whether what is glued before digits makes them part of a code: letters, other digits, a sign of addresses. */
export function isGluedBefore(scan: Scan, at: number, next: number): boolean {
  const { tokens } = scan;
  const before = tokens[at - 1];
  if (!tokens[at]!.glued || before === undefined) return false;
  if (before.text === '+') return before.glued;
  if (before.kind !== 'mark' || '/@#_=&%:\\*^'.includes(before.text)) return true;
  // "F-16", "COVID-19", "3-1"; a dash after a space begins a clause.
  if (isDash(before) && before.glued && (isLetter(tokens[at - 2]) || tokens[at - 2]?.kind === 'number')) return true;
  if (before.text === '[' && textAt(scan, next) === ']') return true;
  return before.text === '.' && before.glued && isLetter(tokens[at - 2]);
}

/** Digits inside a code: letters, signs or other digits are glued to them. */
export function isCode(scan: Scan, at: number, next: number): boolean {
  const { tokens } = scan;
  if (isGluedBefore(scan, at, next)) return true;
  const after = tokens[next];
  if (!after?.glued) return false;
  if (after.kind !== 'mark') return true;
  const beyond = tokens[next + 1];
  if (!beyond?.glued) return false;
  if (':/\\_@=*^'.includes(after.text) && beyond.kind !== 'mark') return true;
  if (!isDash(after)) return false;
  return beyond.kind === 'number' || (isLetter(beyond) && !COUNTING_WORDS.has(beyond.lower));
}

/** Whether a capitalized word stands here for other reasons than being a name: it opens a sentence. */
function opensSentence(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before === undefined || '.!?:"“”‘(•—–'.includes(before.text);
}

/** A bare number right after a name or a designator is part of it: "Boeing 737", "Article 5", "Nord Stream 2". */
export function isDesignation(scan: Scan, at: number, next: number): boolean {
  const token = scan.tokens[at]!;
  if (token.kind === 'number' && (/[,']/.test(token.text) || next - at > 1)) return false;
  let place = at - 1;
  if (
    (textAt(scan, place) === '.' || textAt(scan, place) === '#') &&
    /^(?:no|nos|nr|nrs|vol|pp|art|sec|fig|ch|cat)$/.test(wordAt(scan, place - 1))
  )
    return true;
  const before = scan.tokens[place];
  if (before?.kind !== 'word') return before?.text === '№' || before?.text === '#' || before?.text === '§';
  const word = before.lower;
  if (designators.has(word)) return true;
  const capital = isCapitalized(before) && !opensSentence(scan, place);
  if (weakDesignators.has(word)) return capital || endsClause(scan, next);
  if (
    !capital ||
    isMonthOrWeekday(word) ||
    /^(?:I|It|He|She|We|They|The|A|An|About|Some|Nearly|Over|At|In|Of|By|On|And|But|To|For|With|From|More|Than|Up|All|Least|Around|Almost|Another|Killed|Kills|Kill|Injures|Injured|Wounds|Wounded|Dead|Down|Downs|Leaves|After|Hits|Sends|As|Under|Only|Just|Per)$/.test(
      before.text,
    )
  )
    return false;
  place--;
  while (place > 0 && isCapitalized(scan.tokens[place])) place--;
  // "gave Ukraine 40 tanks"
  if (verbsOfGiving.has(wordAt(scan, place))) return false;
  if (token.kind === 'word' && !isCapitalized(token)) return false;
  const after = scan.tokens[next];
  const counts =
    after?.kind === 'word' && after.text === after.lower && after.text.endsWith('s') && !endsClause(scan, next);
  return !(counts && Number(token.text) >= 10 && Number(token.text) < 700 && isHeadline(scan));
}

/** Longest headline, in words. */
const LONGEST_HEADLINE = 24;

/** Headlines capitalize every word: there a capital says nothing. */
function isHeadline({ tokens }: Scan): boolean {
  if (tokens.length > 2 * LONGEST_HEADLINE) return false;
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return (
    words.length > 2 && words.length < LONGEST_HEADLINE && words.filter(isCapitalized).length >= 0.7 * words.length
  );
}

/** The tokens of phone numbers: "+380 44 255 7333", "650-650-6500", "+1-222-2222/2222". */
export function findPhones(tokens: readonly Token[]): Set<number> {
  const phones = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    const plus = tokens[i]!.text === '+' && tokens[i + 1]?.kind === 'number' && tokens[i + 1]!.glued;
    if (!plus && tokens[i]!.kind !== 'number') continue;
    let end = plus ? i + 1 : i;
    let digits = 0;
    let groups = 0;
    let joined = 0;
    while (tokens[end]?.kind === 'number' && /^\d{1,4}$/.test(tokens[end]!.text) && groups < 8) {
      digits += tokens[end]!.text.length;
      groups++;
      end++;
      const mark = tokens[end];
      if (mark?.glued && (isDash(mark) || mark.text === '/') && tokens[end + 1]?.glued) {
        joined++;
        end++;
      } else if (mark?.text === ')' || mark?.text === '(') end++;
      if (tokens[end]?.kind === 'number' && !tokens[end]!.glued && tokens[end]!.start - tokens[end - 1]!.end > 1) break;
    }
    // "044 202 22 02", "0 800 50 15 68", "01 42 76 40 40": national numbers begin with a zero, and no month does at this length.
    const areaCode = /^0(?:\d\d+)?$/.test(tokens[i]!.text) || (groups === 5 && digits === 10 && joined === 0);
    const trunk = !plus && tokens[i]!.text.startsWith('0') && areaCode && groups >= 2 && digits >= 9 && digits <= 12;
    const isPhone =
      trunk ||
      (plus
        ? digits >= 7 && groups >= 2 && tokens[i + 1]!.text.length < 4
        : joined >= 1 &&
          joined === groups - 1 &&
          /^\d{3}$/.test(tokens[i]!.text) &&
          digits >= 7 &&
          tokens[end - 1]!.text.length === 4);
    if (isPhone) for (let k = i; k < end; k++) phones.add(k);
    if (groups > 0) i = Math.max(i, end - 1);
  }
  return phones;
}
