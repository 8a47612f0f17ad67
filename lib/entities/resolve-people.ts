import { standardName } from './aliases.ts';
import { foldName, foldPersonWord } from './names.ts';

/** Words of a person's name that do not tell people apart. */
const particles = new Set([
  'al',
  'el',
  'ul',
  'ibn',
  'de',
  'da',
  'dos',
  'do',
  'del',
  'della',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
]);

/** A person's name in the words that identify: initials, particles and spelling differences taken out. */
export const personWords = (name: string): string[] => tellingWords(standardName('person', foldName(name)));

function tellingWords(folded: string): string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => word.length > 1 && !particles.has(word));
  return (telling.length > 0 ? telling : words).map(foldPersonWord);
}

/** Is `short` within `long`, in order? */
export function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** A person of the article: the words of the fullest name, and the last mention met so far (−1 before the first). */
interface Person {
  words: readonly string[];
  lastMention: number;
}

/** Do two full names name one person? The first and last words agree and one holds the other's words. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!isSubsequence(short, long)) return false;
  return short.at(-1) === long.at(-1) || short[0] === long[0];
}

/** How well a shorter name fits a fuller one: surname, then first name, then any word of it. */
function closeness(short: readonly string[], person: Person): number {
  const long = person.words;
  if (short.length >= long.length || !isSubsequence(short, long)) return 0;
  return short.at(-1) === long.at(-1) ? 3 : short[0] === long[0] ? 2 : 1;
}

/** Of the people a short name may mean: the best fit, then the one named last before it, then the one named next. */
function choose(short: readonly string[], people: readonly Person[]): Person | null {
  let best: Person | null = null;
  let bestScore = 0;
  for (const person of people) {
    const close = closeness(short, person);
    if (close === 0) continue;
    const recency = person.lastMention < 0 ? 0.5 : 1 - 1 / (3 + person.lastMention);
    if (close + recency <= bestScore) continue;
    bestScore = close + recency;
    best = person;
  }
  return best;
}

/** People, and people of one surname, that a document is searched through; hostile text may hold more. */
const MOST_PEOPLE = 300;
const MOST_NAMESAKES = 30;

/** The people named in full, and which of them each full name (by its number) means. */
function peopleNamed(names: readonly (readonly string[])[]): { people: Person[]; meant: (Person | undefined)[] } {
  const people: Person[] = [];
  const bySurname = new Map<string, Person[]>();
  const meant = names.map((name): Person | undefined => {
    if (name.length < 2) return undefined;
    const surname = name.at(-1)!;
    const namesakes = bySurname.get(surname) ?? [];
    const isSame = (person: Person) => sameFullName(name, person.words);
    const same = namesakes.find(isSame) ?? (people.length < MOST_PEOPLE ? people.find(isSame) : undefined);
    if (same) {
      if (name.length > same.words.length) same.words = name;
      return same;
    }
    const person = { words: name, lastMention: -1 };
    people.push(person);
    if (namesakes.length < MOST_NAMESAKES) namesakes.push(person);
    bySurname.set(surname, namesakes);
    return person;
  });
  return { people, meant };
}

/**
 * The words of each name. A surname that newsrooms use alone for someone known is taken for a namesake's where the article
 * names one in full: "Vance" beside "Emma Vance".
 */
function wordsOfNames(names: readonly string[]): string[][] {
  const surnames = new Set<string>();
  const written = new Map<string, readonly [asWritten: string[], meant: string[]]>();
  for (const name of names) {
    if (written.has(name)) continue;
    const asWritten = tellingWords(foldName(name));
    written.set(name, [asWritten, personWords(name)]);
    if (asWritten.length > 1) surnames.add(asWritten.at(-1)!);
  }
  return names.map((name) => {
    const [asWritten, meant] = written.get(name)!;
    return asWritten.length === 1 && surnames.has(asWritten[0]!) ? asWritten : meant;
  });
}

/**
 * The identity of each mention of a person, as the words of the fullest name. A surname alone means the person of that
 * name mentioned last; two people of one surname stay apart as long as they have first names.
 */
export function resolvePeople(names: readonly string[]): string[] {
  const words = wordsOfNames(names);
  const { people, meant } = peopleNamed(words);
  const candidates = people.slice(0, MOST_PEOPLE);
  return words.map((name, m) => {
    const person = meant[m] ?? choose(name, candidates);
    if (person) person.lastMention = m;
    return (person?.words ?? name).join(' ');
  });
}
