import { currencyWords, dateWords, modifierWords, numberWords, unitWords } from './figure-words.ts';
import { areOpposite, isNegator } from './negation-words.ts';
import { isNumber, isWord, startsSentence, type Words } from './words.ts';

/** What an edit touches; of several, the one that weighs most: negation, then figure, name, wording. */
export type ChangeKind = 'figure' | 'name' | 'negation' | 'wording';

/** One edit inside an anchored passage: the words that went and the words that came (`''` where there are none). */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
}

/** Some words of a text: from `from` up to `to`. */
export interface Run {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
}

/** What went and what came in its place. */
export interface Hunk {
  readonly before: Run;
  readonly after: Run;
}

const wordsOf = ({ words, from, to }: Run) => words.plain.slice(from, to);
const lower = (word: string) => word.toLowerCase();

/** The run as it stands in its text. */
export function textOf({ words, from, to }: Run): string {
  return from < to ? words.text.slice(words.starts[from], words.ends[to - 1]) : '';
}

const isFigureWord = (word: string) =>
  isNumber(word) ||
  /\p{N}/u.test(word) ||
  numberWords.has(lower(word)) ||
  dateWords.has(word) ||
  currencyWords.has(word) ||
  currencyWords.has(lower(word)) ||
  word === '%' ||
  word === '‰';

const isNumeral = (word: string | undefined) =>
  word !== undefined && (isNumber(word) || numberWords.has(lower(word)) || currencyWords.has(word));

/** Words beside a run in which a number makes a unit or a modifier part of a figure. */
const REACH = 2;

/** Is there a number within two words of the run, or in it? */
function nearNumeral({ words, from, to }: Run): boolean {
  for (let i = Math.max(0, from - REACH); i < Math.min(words.plain.length, to + REACH); i++) {
    if (isNumeral(words.plain[i])) return true;
  }
  return false;
}

function isFigure({ before, after }: Hunk): boolean {
  const all = [...wordsOf(before), ...wordsOf(after)];
  if (all.some(isFigureWord)) return true;
  const isPart = (word: string) => unitWords.has(lower(word)) || unitWords.has(word) || modifierWords.has(lower(word));
  const spoken = all.filter(isWord);
  return spoken.length > 0 && spoken.every(isPart) && (nearNumeral(before) || nearNumeral(after));
}

function isNegation({ before, after }: Hunk): boolean {
  const went = wordsOf(before).map(lower);
  const came = wordsOf(after).map(lower);
  const count = (words: readonly string[]) => words.filter(isNegator).length;
  if (count(went) !== count(came)) return true;
  return went.some((a) => came.some((b) => areOpposite(a, b)));
}

const capital = /^[\p{Lu}\p{Lt}]/u;
const notNames = new Set(
  (
    'I A The This That These Those He She It They We You His Her Its Their Our My In On At By For From With After Before During ' +
    'Since Until While When Where Why How What Who As If But And Or So Yet No Not Nor However Meanwhile Although Though Despite ' +
    'Moreover According Also Another Both Each Every Few Many More Most Much None One Other Some Several Such Then There Here Thus ' +
    'To Today Under Earlier Later Last Next Now Officials Authorities Police Prosecutors Witnesses Rescuers Residents Experts ' +
    'Analysts Critics Lawmakers Ministers Investigators Soldiers Troops Local Former Two Three Nearly Almost About Over Up Only ' +
    'Mr Mrs Ms Dr President Minister Prime Chancellor King Queen Governor Mayor Judge General Colonel Senator Director Secretary'
  ).split(' '),
);

/** Words of names known from elsewhere, e.g. of the clipping's own mentions. */
export type KnownNames = ReadonlySet<string>;

/** Is word `i` part of a name? Told by its capital; at the start of a sentence only where the word is not seen without it. */
function isNameWord(words: Words, i: number, known: KnownNames, inLowerCase: (word: string) => boolean): boolean {
  const word = words.plain[i]!;
  if (known.has(word)) return true;
  if (!isWord(word) || !capital.test(word) || dateWords.has(word)) return false;
  if (!startsSentence(words, i)) return !(notNames.has(word) && word.length < 3) && word !== 'I';
  return !notNames.has(word) && !inLowerCase(lower(word));
}

function isName({ before, after }: Hunk, known: KnownNames, inLowerCase: (word: string) => boolean): boolean {
  // A capital alone that came or went ("President" and "president") is wording.
  const fold = (run: Run) => wordsOf(run).map(lower).join(' ');
  if (fold(before) === fold(after)) return false;
  return [before, after].some(({ words, from, to }) => {
    for (let i = from; i < to; i++) if (isNameWord(words, i, known, inLowerCase)) return true;
    return false;
  });
}

/**
 * Words that stand against each other one by one are told apart by kind ("12 confirmed" and "14 denied" are two edits);
 * otherwise a hunk is one edit.
 */
function parts(hunk: Hunk): readonly Hunk[] {
  const size = hunk.before.to - hunk.before.from;
  if (size < 2 || size > 12 || hunk.after.to - hunk.after.from !== size) return [hunk];
  return Array.from({ length: size }, (_, k) => ({
    before: { words: hunk.before.words, from: hunk.before.from + k, to: hunk.before.from + k + 1 },
    after: { words: hunk.after.words, from: hunk.after.from + k, to: hunk.after.from + k + 1 },
  }));
}

/** What the hunks of a passage say, by kind. Linear. `inLowerCase` tells whether a word is met in the text without a capital. */
export function changesOf(hunks: readonly Hunk[], known: KnownNames, inLowerCase: (word: string) => boolean): Change[] {
  const kindOf = (hunk: Hunk): ChangeKind => {
    if (isNegation(hunk)) return 'negation';
    if (isFigure(hunk)) return 'figure';
    return isName(hunk, known, inLowerCase) ? 'name' : 'wording';
  };
  const changes: Change[] = [];
  for (const hunk of hunks) {
    const split = parts(hunk);
    const kinds = split.map(kindOf);
    let from = 0;
    for (let k = 1; k <= split.length; k++) {
      if (k < split.length && kinds[k] === kinds[from]) continue;
      const before: Run = { ...split[from]!.before, to: split[k - 1]!.before.to };
      const after: Run = { ...split[from]!.after, to: split[k - 1]!.after.to };
      changes.push({ before: textOf(before), after: textOf(after), kind: kinds[from]! });
      from = k;
    }
  }
  return changes;
}
