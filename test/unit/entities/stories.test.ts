import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findEntities } from '../../../lib/entities/find.ts';
import { loadTagger } from '../../../lib/entities/tagger.ts';
import { layOut } from '../../../lib/text/layout.ts';

const file = (name: string) => readFileSync(new URL(`../../../public/models/names.${name}.bin`, import.meta.url));
const tagger = loadTagger(file('model'), file('resources'));

/** The keys that mentions written `name` have in an article. */
function keysOf(name: string, text: string): string[] {
  const article = layOut(null, [{ kind: 'paragraph', text }]);
  const { mentions } = findEntities(article, tagger);
  return [...new Set(mentions.filter((mention) => mention.text === name).map(({ entity }) => entity))];
}

/** Two articles, and a name from each. */
type Pair = readonly [name: string, article: string, otherName: string, otherArticle: string];

describe('across articles', () => {
  test.each<Pair>([
    [
      'Zelenskiy',
      'Ukrainian President Volodymyr Zelenskiy met ministers in Kiev. Zelenskiy spoke for an hour.',
      'Zelensky',
      'On Monday, President Volodymyr Zelensky thanked Warsaw. Later Zelensky called Berlin.',
    ],
    ['Kiev', 'The delegation flew to Kiev on Monday.', 'Kyiv', 'The delegation left Kyiv on Tuesday.'],
    [
      'IAEA',
      'The IAEA said its inspectors had left the plant on Monday.',
      'International Atomic Energy Agency',
      'The International Atomic Energy Agency (IAEA) sent inspectors to the plant.',
    ],
    [
      'Defense Ministry',
      "Ukraine's Defense Ministry said on Monday that the drones had arrived.",
      'Ministry of Defence',
      'The Ministry of Defence of Ukraine said on Monday that the drones had arrived.',
    ],
    [
      'Defense Ministry',
      'Officials in Moscow were silent. The Defense Ministry said Russian troops had left. Russia denied it.',
      'Russian Defense Ministry',
      'The Russian Defense Ministry denied the report on Monday.',
    ],
    [
      'Security Service',
      "Ukraine's Security Service detained a man in Lviv, officials said.",
      'SBU',
      'The SBU detained a man in Odesa on Monday, officials said.',
    ],
  ])('%s is $2 elsewhere', (name, article, other, otherArticle) => {
    expect(keysOf(name, article)).toHaveLength(1);
    expect(keysOf(name, article)).toEqual(keysOf(other, otherArticle));
  });

  test.each<Pair>([
    [
      'Foreign Ministry',
      'Polish Foreign Minister Radosław Sikorski spoke in Warsaw. The Foreign Ministry summoned the envoy.',
      'Foreign Ministry',
      'Hungarian Foreign Minister Péter Szijjártó spoke in Budapest. The Foreign Ministry summoned the envoy.',
    ],
    [
      'Smith',
      'Adam Smith, a baker from Leeds, sued the city on Monday. On Tuesday Smith won.',
      'Smith',
      'Economist Jane Smith wrote a report. On Monday Smith said growth was weak.',
    ],
    [
      'Vance',
      'Emma Vance, a nurse in Ohio, lost her home. On Monday Vance said the bank refused to wait.',
      'Vance',
      'Vice President JD Vance spoke in Munich. Later Vance criticised Europe.',
    ],
    [
      'RSF',
      'The Rapid Support Forces (RSF) took the town. On Monday the RSF denied it.',
      'RSF',
      'Reporters Without Borders (RSF) condemned the arrest. On Monday RSF asked for his release.',
    ],
  ])('%s is not $2 elsewhere', (name, article, other, otherArticle) => {
    const [key, ...more] = keysOf(name, article);
    expect(key).toBeDefined();
    expect(more).toEqual([]);
    expect(keysOf(other, otherArticle)).toHaveLength(1);
    expect(keysOf(other, otherArticle)).not.toContain(key);
  });
});

test('within an article, two people of one surname and two ministries stay apart', () => {
  const text =
    "Adam Kovalenko, the mayor, spoke. His rival Olena Kovalenko left. Ukraine's Defense Ministry answered the Russian Defense Ministry on Monday.";
  const [mayor] = keysOf('Adam Kovalenko', text);
  const [rival] = keysOf('Olena Kovalenko', text);
  expect(mayor).not.toBe(rival);
  expect(keysOf('Defense Ministry', text)).not.toEqual(keysOf('Russian Defense Ministry', text));
});
