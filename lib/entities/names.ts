import { foldWord } from '../text/terms.ts';

/** Cyrillic letters that Ukrainian and Russian romanize alike (Ukrainian: Cabinet resolution 55 of 2010; Russian: BGN/PCGN). */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
/** Where Ukrainian differs from Russian. */
const ukrainian: Readonly<Record<string, string>> = { г: 'h', и: 'y' };

/** Cyrillic in Latin letters; Ukrainian where the name has a letter only Ukrainian has. Expects lower case. */
function romanize(lower: string): string {
  if (!/[\u0400-\u04ff]/.test(lower)) return lower;
  const table = /[іїєґ]|ськ/.test(lower) ? { ...cyrillic, ...ukrainian } : cyrillic;
  return lower.replace(/[\u0400-\u04ff]/g, (letter) => table[letter] ?? letter);
}

/** Slavic adjectival endings are romanized in many ways: Zelensky, Zelenskyy, Zelenskiy, Zelenskyi, Zelenskij, Zelenskii. */
const slavicEnding = /(s|c|ts)k(?:y|yy|yi|yj|iy|ij|ii|i)$/;
const softEnding = /(?:yy|yi|yj|iy|ij|ii)$/;

/** Both endings end so; most words do not, and are spared the two patterns. */
const maybeEnding = /[yij]$/;

const foldEnding = (word: string): string =>
  word.length < 4 || !maybeEnding.test(word) ? word : word.replace(slavicEnding, '$1ky').replace(softEnding, 'y');

/**
 * A name for comparing: lower case, Cyrillic romanized, accents and apostrophes dropped, Slavic endings in one spelling,
 * other punctuation and blanks as one space. "Zelenskyy", "Zelenskiy" and "Зеленський" all give "zelensky".
 */
export function foldName(name: string): string {
  let folded = foldedNames.get(name);
  if (folded === undefined) {
    folded = fold(name);
    if (foldedNames.size >= MOST_FOLDED) foldedNames.clear();
    if (name.length <= LONGEST_KEPT) foldedNames.set(name, folded);
  }
  return folded;
}

/** The same names come again and again, within an article and from one to the next. */
const foldedNames = new Map<string, string>();
const MOST_FOLDED = 10_000;
const LONGEST_KEPT = 100;

function fold(name: string): string {
  const lower = name.toLowerCase();
  const words = plainLetters.test(lower) ? lower : bareWords(foldWord(romanize(lower)));
  return words.includes(' ') ? words.split(' ').map(foldEnding).join(' ') : foldEnding(words);
}

/** Nothing in it to fold; most names are so, and the pattern is far quicker than those with Unicode's classes. */
const plainLetters = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** ASCII has a pattern of its own: one with Unicode's classes takes a worker milliseconds to make. */
function bareWords(folded: string): string {
  const joined = folded.replace(/['’ʼ`´.]/g, '');
  const between = ascii.test(joined) ? /[^a-z0-9&+]+/g : /[^\p{L}\p{N}&+]+/gu;
  return joined.replace(between, ' ').trim();
}

const ascii = /^[\u0020-\u007e]*$/;

/** Given names that are one name in several languages or romanizations; the first stands for all. */
const sameGivenNames = [
  'aleksandr alexander oleksandr aliaksandr alyaksandr alexandr aleksander oleksander',
  'aleksey alexei alexey aleksei oleksiy oleksii oleksy alexy',
  'andrei andrey andriy andrii andry',
  'anatoly anatolii anatoliy',
  'arkady arkadii',
  'bogdan bohdan',
  'daniil danylo',
  'denis denys',
  'dmitry dmitri dmytro dmitriy dzmitry',
  'elena olena',
  'evgeny yevgeny yevgeniy evgeniy yevhen yevhenii yevheniy eugene',
  'galina halyna',
  'grigory hryhorii hryhoriy',
  'igor ihor',
  'ilya illia illya',
  'irina iryna',
  'kirill kyrylo cyril',
  'konstantin kostiantyn kostyantyn',
  'ksenia kseniia oksana',
  'maksim maxim maksym',
  'mikhail mykhailo mykhaylo mikhailo',
  'muhammad mohammed mohammad mohamed muhammed mohamad mahomed mohd',
  'nikita mykyta',
  'nikolai nikolay mykola mikalai',
  'olga olha',
  'oleg oleh',
  'pavel pavlo',
  'petr petro pyotr piotr',
  'sergei sergey serhii serhiy serhy siarhei',
  'svetlana svitlana sviatlana svyatlana',
  'valery valerii valeriy valeri',
  'vasily vasyl vasiliy vasili',
  'viktor victor viktar',
  'vitaly vitalii vitaliy vitali',
  'vladimir wladimir uladzimir',
  'volodymyr wolodymyr',
  'yulia yuliia julia iuliia',
  'yuri yury yurii yuriy iurii',
];

const givenName = new Map(
  sameGivenNames.flatMap((names) => names.split(' ').map((name) => [name, names.split(' ')[0]!])),
);

/** One word of a person's name, with the commonest differences of romanization (Slavic, Arabic) taken out. */
export function foldPersonWord(word: string): string {
  const same = givenName.get(word);
  if (same) return same;
  return word
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/w/g, 'v')
    .replace(/q/g, 'k')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/[iy](?=[aeou])/g, 'y')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/[iyj]+$/, 'y');
}
