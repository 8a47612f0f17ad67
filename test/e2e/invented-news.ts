import { layOut } from '../../lib/text/layout.ts';
import type { Article } from '../../lib/types.ts';

const PEOPLE = ['Oleksii Tverdokhlib', 'Rasa Kalvaitis', 'Henrik Vestergren', 'Marta Holovko', 'Lukas Brandt'];
const PLACES = ['Gdynia', 'Vilnius', 'Kharkiv', 'Tallinn', 'Poltava'];
const THINGS = ['interceptor drones', 'field hospitals', 'rail bridges', 'power stations', 'grain terminals'];

/** Article `n` of a made-up newsroom: names, figures and a story of its own for every five. The same for the same `random`. */
export function inventedNews(random: () => number, n: number): Article {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const thing = THINGS[Math.floor(n / 5) % THINGS.length]!;
  const person = one(PEOPLE);
  const place = one(PLACES);
  const millions = Math.floor(10 + random() * 900);
  const title = `${place} to spend ${millions} million euros on ${thing}, report ${n}`;
  const paragraphs = [
    `${place} will spend ${millions} million euros on ${thing} this year, ${person} said on Monday in report ${n}.`,
    `Poland and Lithuania have promised another ${Math.floor(random() * 50) + 2} million euros, according to ${one(PEOPLE)}, who leads the talks in ${one(PLACES)}.`,
    `Some ${Math.floor(random() * 9000) + 100} people work on the ${thing}, ${Math.floor(random() * 60) + 5}% more than a year ago, ${person} added.`,
  ];
  return {
    ...layOut(
      title,
      paragraphs.map((text) => ({ kind: 'paragraph', text })),
    ),
    url: `https://invented.example/report-${n}/`,
    title,
    byline: [],
    publishedAt: new Date(Date.UTC(2026, 8, 1 + (n % 40), n % 24)).toISOString(),
    modifiedAt: null,
    publisher: 'Invented News',
    section: null,
    language: 'en',
    earlier: [],
  };
}
