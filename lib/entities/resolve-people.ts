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
export function personWords(name: string): string[] {
  const words = standardName('person', foldName(name))
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => word.length > 1 && !particles.has(word));
  return (telling.length > 0 ? telling : words).map(foldPersonWord);
}

/** Is `short` within `long`, in order? */
export function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** A person of the article: the words of the fullest name, and every mention (by its number). */
interface Person {
  words: readonly string[];
  readonly mentions: number[];
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
function choose(short: readonly string[], mention: number, people: readonly Person[]): Person | null {
  let best: Person | null = null;
  let bestScore = 0;
  for (const person of people) {
    const close = closeness(short, person);
    if (close === 0) continue;
    const before = person.mentions.findLast((m) => m < mention);
    const recency = before === undefined ? 0.5 : 1 - 1 / (2 + before);
    if (close + recency > bestScore) {
      bestScore = close + recency;
      best = person;
    }
  }
  return best;
}

/** People, and people of one surname, that a document is searched through; hostile text may hold more. */
const MOST_PEOPLE = 300;
const MOST_NAMESAKES = 30;

/**
 * The identity of each mention of a person, as the words of the fullest name. A surname alone means the person of that
 * name mentioned last; two people of one surname stay apart as long as they have first names.
 */
export function resolvePeople(names: readonly string[]): string[] {
  const known = new Map<string, string[]>();
  const words = names.map((name) => {
    let of = known.get(name);
    if (!of) {
      of = personWords(name);
      known.set(name, of);
    }
    return of;
  });
  const people: Person[] = [];
  const byLast = new Map<string, Person[]>();
  words.forEach((name, m) => {
    if (name.length < 2) return;
    const namesakes = byLast.get(name.at(-1)!) ?? [];
    const same =
      namesakes.find((person) => sameFullName(name, person.words)) ??
      (people.length < MOST_PEOPLE ? people.find((person) => sameFullName(name, person.words)) : undefined);
    if (same) {
      same.mentions.push(m);
      if (name.length > same.words.length) same.words = name;
      return;
    }
    const person = { words: name, mentions: [m] };
    people.push(person);
    if (namesakes.length < MOST_NAMESAKES) namesakes.push(person);
    byLast.set(name.at(-1)!, namesakes);
  });
  const identities = new Array<string>(names.length);
  for (const { words: full, mentions } of people) for (const m of mentions) identities[m] = full.join(' ');
  words.forEach((name, m) => {
    if (name.length > 1) return;
    const person = choose(name, m, people.slice(0, MOST_PEOPLE));
    identities[m] = (person?.words ?? name).join(' ');
    person?.mentions.push(m);
    person?.mentions.sort((a, b) => a - b);
  });
  return identities;
}
