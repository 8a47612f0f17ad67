import { describe, expect, test } from 'vitest';
import { standardName } from '../../../lib/entities/aliases.ts';
import { countryMeant, countryOf } from '../../../lib/entities/demonyms.ts';
import { entityKey } from '../../../lib/entities/entity-key.ts';
import { foldName } from '../../../lib/entities/names.ts';
import { resolveBodies } from '../../../lib/entities/resolve-bodies.ts';
import { personWords, resolvePeople } from '../../../lib/entities/resolve-people.ts';

describe('foldName', () => {
  test.each([
    [['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskyi', 'Зеленський', 'Зеленский'], 'zelensky'],
    [['Sánchez', 'Sanchez', 'SÁNCHEZ'], 'sanchez'],
    [['Łódź', 'Lodz'], 'lodz'],
    [['U.S.', 'US'], 'us'],
    [["O'Brien", 'O’Brien', 'OBrien'], 'obrien'],
    [['al-Assad', 'al Assad'], 'al assad'],
    [['Erdoğan', 'Erdogan'], 'erdogan'],
    [['AT&T'], 'at&t'],
  ])('%j fold to %s', (names, folded) => {
    for (const name of names) expect(foldName(name)).toBe(folded);
  });
});

describe('keys of one thing under several names', () => {
  test.each([
    [['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'Vladimir Zelenskiy', 'Володимир Зеленський']],
    [['Sergei Lavrov', 'Sergey Lavrov', 'Serhii Lavrov']],
    [['Joe Biden', 'Joseph R. Biden', 'Biden']],
    [['Mohammed bin Salman', 'Mohammad bin Salman', 'MBS']],
    [['George W. Bush', 'George Bush']],
    [['Abdel Fattah al-Sisi', 'Abdel Fattah el-Sisi']],
  ])('people: %j', (names) => {
    expect(new Set(names.map((name) => personWords(name).join(' '))).size).toBe(1);
  });

  test.each([
    [['United States', 'US', 'U.S.', 'USA', 'America']],
    [['Kyiv', 'Kiev', 'Київ']],
    [['Côte d’Ivoire', 'Ivory Coast']],
  ])('places: %j', (names) => {
    expect(new Set(names.map((name) => standardName('place', foldName(name)))).size).toBe(1);
  });

  test('an unknown name stands for itself', () => {
    expect(entityKey('place', 'Velyka Lepetykha')).toBe('place:velyka lepetykha');
  });
});

describe('resolvePeople', () => {
  test('a surname means the person of that name', () => {
    expect(resolvePeople(['Mark Rutte', 'Rutte'])).toEqual(['mark rute', 'mark rute']);
  });

  test('a surname before the full name means the person too', () => {
    const [short, full] = resolvePeople(['Kovalenko', 'Olena Kovalenko']);
    expect(short).toBe(full);
  });

  test('two people of one surname stay apart, and the surname alone means the one named last', () => {
    const [hunter, joe, alone] = resolvePeople(['Hunter Smith', 'Joan Smith', 'Smith']);
    expect(hunter).not.toBe(joe);
    expect(alone).toBe(joe);
  });

  test('a middle name or initial makes no other person', () => {
    expect(new Set(resolvePeople(['John F. Kelly', 'John Kelly', 'John Francis Kelly', 'Kelly'])).size).toBe(1);
  });

  test('a surname first, as in Korea and China', () => {
    expect(new Set(resolvePeople(['Yoon Suk-yeol', 'Yoon'])).size).toBe(1);
  });

  test('a namesake of someone known by surname keeps the surname where named in full', () => {
    const [emma, vance] = resolvePeople(['Emma Vance', 'Vance']);
    expect(vance).toBe(emma);
    expect(resolvePeople(['Vance'])).toEqual(resolvePeople(['JD Vance']));
  });

  test('a particle is no name', () => {
    expect(new Set(resolvePeople(['Ursula von der Leyen', 'von der Leyen'])).size).toBe(1);
  });
});

describe('resolveBodies', () => {
  const body = (name: string, country: string | null = null, abbreviation: string | null = null) => ({
    name,
    country,
    abbreviation,
  });

  test('an abbreviation in brackets stands for what it follows', () => {
    const [full, short] = resolveBodies([body('Institute of Baltic Affairs', null, 'IBA'), body('IBA')], null);
    expect(short).toBe(full);
  });

  test('an abbreviation that spells the initials of a name needs no brackets', () => {
    const [full, short] = resolveBodies([body('Kharkiv Human Rights Group'), body('KHRG')], null);
    expect(short).toBe(full);
  });

  test('ministries of two countries stay apart, and the bare name means the one named last', () => {
    const [ours, theirs, bare] = resolveBodies(
      [body('Defense Ministry', 'ukraine'), body('Ministry of Defence', 'russia'), body('Defense Ministry')],
      'ukraine',
    );
    expect(ours).toBe('ukraine defense ministry');
    expect(theirs).toBe('russia defense ministry');
    expect(bare).toBe(theirs);
  });

  test('a bare name before any country is that of the first said later, else of the country the article is about', () => {
    const [before, after] = resolveBodies([body('Foreign Ministry'), body('Foreign Ministry', 'poland')], 'germany');
    expect(before).toBe(after);
    expect(resolveBodies([body('Foreign Ministry')], 'germany')).toEqual(['germany foreign ministry']);
    expect(resolveBodies([body('Foreign Ministry')], null)).toEqual(['foreign ministry']);
  });

  test('a country’s own body is one under both its names', () => {
    const [full, owned] = resolveBodies(
      [body('Security Service of Ukraine'), body('Security Service', 'ukraine')],
      null,
    );
    expect(owned).toBe(full);
  });

  test('a company with and without its legal form is one', () => {
    expect(new Set(resolveBodies([body('Apple Inc.'), body('Apple')], null)).size).toBe(1);
  });
});

test.each([
  ['ukrainian', 'ukraine'],
  ['british', 'united kingdom'],
  ['north korean', 'north korea'],
  ['saudi', 'saudi arabia'],
  ['kyiv', null],
])('countryOf(%s) is %s', (word, country) => {
  expect(countryOf(word)).toBe(country);
});

test.each([
  ['kyiv', 'ukraine'],
  ['buenos aires', 'argentina'],
  ['washington', 'united states'],
  ['polish', 'poland'],
  ['lviv', null],
])('countryMeant(%s) is %s', (word, country) => {
  expect(countryMeant(word)).toBe(country);
});
