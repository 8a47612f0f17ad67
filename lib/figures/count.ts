import { currencyNames } from './currency-names.ts';
import { headNoun } from './head-noun.ts';
import { endsClause, type FigureMatch, isWhole, numberAt, type Scan, textAt, wordAt } from './match.ts';
import { isCode, isDesignation } from './names-with-digits.ts';
import { beforePronounOne, newsNouns, phraseEnds } from './nouns.ts';
import type { NumberMatch } from './number.ts';
import { scaleWords, vaguePlurals } from './number-words.ts';
import { isCapitalized, isDash } from './tokens.ts';
import { timeUnits } from './units.ts';

const EVERY = new Set(['per', 'a', 'an', 'each', 'every']);
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  annually: 'year',
  yearly: 'year',
  hourly: 'hour',
};

/** Integers without separators longer than this are codes. */
const LONGEST_PLAIN = 9;
/** The same where nothing is counted after. */
const LONGEST_UNGROUPED = 6;

/** "per day", "a month", "daily" right at a token or after up to three words of a noun phrase. */
function rateAfter(scan: Scan, at: number): string | null {
  for (let i = at; i <= at + 4; i++) {
    const word = wordAt(scan, i);
    if (word === '') return null;
    if (Object.hasOwn(ADVERBS, word)) return `/${ADVERBS[word]}`;
    const time = EVERY.has(word) ? timeUnits.get(wordAt(scan, i + 1)) : undefined;
    if (time !== undefined && (word === 'per' || !/^(?:ago|later|earlier|before|after)$/.test(wordAt(scan, i + 2))))
      return `/${time.name}`;
    if (EVERY.has(word) || phraseEnds.has(word)) return null;
  }
  return null;
}

/** "hundreds of troops", "tens of thousands of people", "several hundred": at least so many. */
export function readVagueCount(scan: Scan, at: number): FigureMatch | null {
  const word = wordAt(scan, at);
  const least = vaguePlurals.get(word);
  if (least !== undefined) {
    const of = wordAt(scan, at + 1) === 'of';
    const second = of ? vaguePlurals.get(wordAt(scan, at + 2)) : undefined;
    if (
      !of &&
      (word === 'tens' ||
        word === 'scores' ||
        !/^(?:in|more|were|are|have|had|gathered|fled|took|marched|protested|rallied|turned|died|remain|still|or|protest|flee|rally|march|join|joined)$/.test(
          wordAt(scan, at + 1),
        ))
    )
      return null;
    if (word === 'tens' && second === undefined) return null;
    const next = second === undefined ? at + 1 : at + 3;
    const counted = of ? headNoun(scan, second === undefined ? at + 1 : next) : null;
    const money = wordAt(scan, next) === 'of' ? currencyNames.get(wordAt(scan, next + 1)) : undefined;
    if (money !== undefined) {
      return {
        first: at,
        next: next + 2,
        type: 'money',
        value: null,
        min: least * (second ?? 1),
        currency: money.code,
        approximate: true,
      };
    }
    return {
      first: at,
      next,
      type: 'count',
      value: null,
      min: least * (second ?? 1),
      unit: null,
      counted,
      approximate: true,
    };
  }
  const few =
    word === 'several' ||
    (word === 'few' && wordAt(scan, at - 1) === 'a') ||
    (word === 'couple' && wordAt(scan, at - 1) === 'a');
  if (!few) return null;
  const scale =
    wordAt(scan, at + 1) === 'hundred'
      ? 2
      : wordAt(scan, at + 1) === 'dozen'
        ? 1
        : scaleWords.get(wordAt(scan, at + 1));
  if (scale === undefined) return null;
  const unit = scale === 1 ? 12 : 10 ** scale;
  const first = word === 'several' ? at : at - 1;
  return {
    first,
    next: at + 2,
    type: 'count',
    value: null,
    min: 2 * unit,
    counted: headNoun(scan, at + 2),
    approximate: true,
  };
}

/** "four of six", "172 out of 180 missiles": the part counts, the whole is its base. */
function readPart(scan: Scan, at: number, number: NumberMatch): FigureMatch | null {
  const out = wordAt(scan, number.next) === 'out';
  let from = number.next + (out ? 1 : 0);
  if (wordAt(scan, from) !== 'of') return null;
  from++;
  if (/^(?:the|its|their|his|all)$/.test(wordAt(scan, from))) from++;
  const whole = numberAt(scan, from);
  if (!whole || whole.value <= number.value || !Number.isInteger(whole.value) || isCode(scan, from, whole.next))
    return null;
  if (!out && timeUnits.has(wordAt(scan, whole.next))) return null;
  if (/^(?:19|20)\d\d$/.test(textAt(scan, from))) return null;
  const round = /^[1-9]0+$|^5$/.test(String(whole.value));
  if (out && round && number.value < 100) {
    return {
      first: at,
      next: whole.next,
      type: 'fraction',
      value: number.value / whole.value,
      counted: headNoun(scan, whole.next),
    };
  }
  return {
    first: at,
    next: whole.next,
    type: 'count',
    value: number.value,
    max: null,
    counted: headNoun(scan, whole.next),
  };
}

/** Whether "one" is a numeral here and no pronoun. */
function isNumeralOne(scan: Scan, at: number): boolean {
  if (isWhole(scan, at, at + 1)) return true;
  const before = wordAt(scan, at - 1);
  if (beforePronounOne.has(before)) return false;
  if (before === 'least' || before === 'than') return true;
  return newsNouns.has(wordAt(scan, at + 1));
}

/** "the two agreed": small number words without a noun are pronouns. */
function isPronoun(scan: Scan, at: number, number: NumberMatch): boolean {
  if (!number.inWords || number.scale > 0 || number.value > 10 || isWhole(scan, at, number.next)) return false;
  if (number.value === 1) return !isNumeralOne(scan, at);
  return /^(?:the|these|those)$/.test(wordAt(scan, at - 1)) && headNoun(scan, number.next) === null;
}

function isListMark(scan: Scan, at: number, next: number): boolean {
  return (
    at === 0 &&
    /^[.)]$/.test(textAt(scan, next)) &&
    scan.tokens[next + 1] !== undefined &&
    scan.tokens[at]!.kind === 'number' &&
    !scan.tokens[next + 1]!.glued
  );
}

/** Whether digits are written as an amount is: no leading zero, no long run without separators. */
function isAmount(scan: Scan, at: number, number: NumberMatch): boolean {
  const token = scan.tokens[at]!;
  if (token.kind !== 'number') return true;
  if (isWhole(scan, at, number.next)) return true;
  if (/^0\d/.test(token.text)) return false;
  // The press sets large numbers in groups: "IMO number 9332810" is a code.
  const longest = number.next === at + 1 && endsClause(scan, number.next) ? LONGEST_UNGROUPED : LONGEST_PLAIN;
  return !(/^\d+$/.test(token.text) && token.text.length > longest);
}

const HARMED = /^(?:dead|killed|injured|wounded|missing|hurt|arrested|detained)$/;
const HARMS =
  /^(?:kill|kills|killed|killing|injure|injures|injured|injuring|wound|wounds|wounded|wounding|claims|claimed)$/;

const AUXILIARY = /^(?:were|was|are|is|have|has|had|been|being|be|still|also|reported|reportedly|feared|confirmed)$/;
/** What counts people without naming them: "the death toll rose to nine". */
const TOLL = /^(?:toll|dead|deaths|fatalities|killed|injured|wounded|missing|casualties)$/;
const TOLL_VERB = /^(?:to|at|of|past|reached|reaches|hits|hit|is|was|exceeds|exceeded|tops|topped|passes|passed|pass)$/;
/** Tokens between a toll and its figure: "the death toll of Tuesday's attack on Kyiv has risen to". */
const TOLL_REACH = 16;

function isToll(scan: Scan, at: number, next: number): boolean {
  if (!endsClause(scan, next) && !/^(?:as|after|in|and|while|with|on|from|people)$/.test(wordAt(scan, next)))
    return false;
  let place = at - 1;
  while (/^(?:at|least|more|than|over|nearly|almost|about|around|some)$/.test(wordAt(scan, place))) place--;
  if (place === at - 1 && !TOLL_VERB.test(wordAt(scan, place))) return false;
  for (let i = place; i >= Math.max(0, at - TOLL_REACH) && !/[.;!?]/.test(textAt(scan, i)); i--) {
    const word = wordAt(scan, i);
    if (word === 'toll' || (TOLL.test(word) && /^(?:of|many|people|those)$/.test(wordAt(scan, i - 1)))) return true;
    if (i < place && TOLL.test(word) && /^(?:deaths|fatalities|casualties)$/.test(word)) return true;
  }
  return false;
}

/** "kills at least nine", "9 dead", "11 were wounded", "toll rises to 9": people, whom headlines leave out. */
function elidedNoun(scan: Scan, at: number, next: number): string | null {
  let harmed = next;
  while (harmed < next + 4 && AUXILIARY.test(wordAt(scan, harmed))) harmed++;
  if (HARMED.test(wordAt(scan, harmed)) || isToll(scan, at, next)) return 'people';
  let verb = at - 1;
  while (
    verb >= at - 3 &&
    /^(?:at|least|more|than|over|nearly|almost|about|around|some|up|to|another)$/.test(wordAt(scan, verb))
  )
    verb--;
  return HARMS.test(wordAt(scan, verb)) ? 'people' : null;
}

const QUOTE = /^["“”‘’«»]$/;

/** "two dozen": a count in the tokens of a plain number, with its noun and, where it is one, its rate. */
export function readCount(scan: Scan, at: number): FigureMatch | null {
  const number = numberAt(scan, at);
  if (number === null) return null;
  const first = scan.tokens[at]!;
  const digits = first.kind === 'number' ? at : number.inWords ? -1 : at + 1;
  if (digits >= 0 && (isCode(scan, digits, number.next) || isDesignation(scan, at, number.next))) return null;
  // Call sign "Two": a word in quotation marks of its own.
  if (digits < 0 && at > 0 && QUOTE.test(textAt(scan, at - 1)) && QUOTE.test(textAt(scan, number.next))) return null;
  if (digits < 0 && (isWordInName(scan, at, number.next) || isDesignation(scan, at, number.next))) return null;
  if (!isAmount(scan, at, number) || isListMark(scan, at, number.next)) return null;
  if (
    /^(?:at|@)$/.test(textAt(scan, at - 1)) &&
    number.scale === 0 &&
    endsClause(scan, number.next) &&
    number.value < 25
  )
    return null;
  const part = readPart(scan, at, number);
  if (part !== null) return part;
  if (isPronoun(scan, at, number)) return null;
  let next = number.next;
  if (wordAt(scan, next) === 'times' || wordAt(scan, next) === 'time') {
    const rate = rateAfter(scan, next + 1);
    if (rate !== null && EVERY.has(wordAt(scan, next + 1))) {
      return { first: at, next: next + 3, type: 'rate', value: number.value, unit: rate, counted: 'times' };
    }
  }
  const plus = textAt(scan, next) === '+' && scan.tokens[next]!.glued;
  if (plus) next++;
  // "a 24-member panel"
  const dashed = isDash(scan.tokens[next]) && scan.tokens[next]!.glued;
  const strong = dashed && wordAt(scan, next + 1) === 'strong';
  const counted = dashed && !strong ? wordAt(scan, next + 1) : headNoun(scan, strong ? next + 2 : next);
  const rate = rateAfter(scan, next);
  const noun = counted === '' || counted === null ? elidedNoun(scan, at, number.next) : counted;
  const common = { first: at, next: number.next, value: number.value, counted: noun };
  if (rate !== null) return { ...common, type: 'rate', unit: rate };
  return {
    ...common,
    type: number.fraction && number.value < 1 ? 'fraction' : 'count',
    ...(plus ? { min: number.value } : {}),
  };
}

/** Number words inside names and compounds: "Channel One", "Twenty One Pilots", "three-way", "one-off". */
function isWordInName(scan: Scan, at: number, next: number): boolean {
  const first = scan.tokens[at]!;
  const before = scan.tokens[at - 1];
  if (isDash(before) && before!.glued && first.glued) return true;
  const after = scan.tokens[next];
  if (
    after?.glued &&
    (after.kind === 'word' || (isDash(after) && scan.tokens[next + 1]?.glued && scan.tokens[next + 1]!.kind === 'word'))
  ) {
    return !(
      isDash(after) &&
      /^(?:member|nation|strong|seat|man|woman|person|country|story|storey|vehicle|ship|judge|party|state)$/.test(
        wordAt(scan, next + 1),
      )
    );
  }
  const capital = first.text[0] !== first.text[0]!.toLowerCase();
  if (!capital || at === 0) return false;
  // "Group of Seven"
  if (wordAt(scan, at - 1) === 'of' && isCapitalized(scan.tokens[at - 2])) return true;
  const name = before?.kind === 'word' && before.text[0] !== before.text[0]!.toLowerCase();
  const goesOn = after?.kind === 'word' && after.text[0] !== after.text[0]!.toLowerCase();
  return name === true && !goesOn;
}
