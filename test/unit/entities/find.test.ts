import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntities } from '../../../lib/entities/find.ts';
import { readModel } from '../../../lib/entities/model.ts';
import { readNameLists } from '../../../lib/entities/resources.ts';
import { loadTagger, MODEL_FORMAT } from '../../../lib/entities/tagger.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type { ArticleText } from '../../../lib/types.ts';
import { featuresFingerprint } from '../../../tools/entities/fingerprint.ts';

const file = (name: string) => readFileSync(new URL(`../../../public/models/names.${name}.bin`, import.meta.url));
const model = file('model');
const resources = file('resources');
const tagger = loadTagger(model, resources);
const article = (title: string | null, ...paragraphs: string[]): ArticleText =>
  layOut(
    title,
    paragraphs.map((text) => ({ kind: 'paragraph', text })),
  );
const find = (...paragraphs: string[]) => findEntities(article(null, ...paragraphs), tagger);
const names = (...paragraphs: string[]) => find(...paragraphs).mentions.map(({ text, type }) => `${text}|${type}`);

describe('the committed model', () => {
  const retrain = 'retrain: npm run train:entities -- --data DIR';

  test('was trained with the committed features and name lists', () => {
    expect(readModel(model).features, retrain).toBe(featuresFingerprint(readNameLists(resources)));
  });

  test('of another format is refused, naming both', () => {
    expect(() => loadTagger(Uint8Array.of(9, 0, 0, 0), resources)).toThrow(`expected format ${MODEL_FORMAT}, found 9`);
    expect(() => loadTagger(model, new Uint8Array(0))).toThrow('found 0');
  });

  test('may lie anywhere in a buffer', () => {
    const shifted = (bytes: Uint8Array) => {
      const room = new Uint8Array(bytes.length + 3);
      room.set(bytes, 3);
      return room.subarray(3);
    };
    const again = loadTagger(shifted(model), shifted(resources));
    const text = article(null, 'Mark Rutte met Donald Tusk in Warsaw.');
    expect(findEntities(text, again)).toEqual(findEntities(text, tagger));
  });
});

describe('findEntities', () => {
  test('a person is not the small words before the name', () => {
    expect(names('Secretary of State Antony Blinken met Charles de Gaulle.')).toEqual([
      'Antony Blinken|person',
      'Charles de Gaulle|person',
    ]);
  });

  test('leaves out titles, roles, possessives and "the"', () => {
    expect(
      names("NATO Secretary General Mark Rutte praised President Emmanuel Macron's speech in the United States."),
    ).toEqual(['NATO|organization', 'Mark Rutte|person', 'Emmanuel Macron|person', 'United States|place']);
  });

  test('marks only the name in a hyphenated word', () => {
    expect(names('Moscow-backed forces withdrew from Kherson.')).toEqual(['Moscow|place', 'Kherson|place']);
  });

  test.each(['F-16s', 'Shahed-136', 'Leopard 2A6', 'Kh-101', 'S-400', 'T-72B3', 'ATACMS', 'Su-34'])(
    '%s is a product',
    (weapon) => {
      expect(names(`The army received ${weapon} on Monday.`)).toContain(`${weapon}|product`);
    },
  );

  test.each(['World War II', 'Munich Security Conference', 'Eurovision Song Contest'])('%s is an event', (event) => {
    expect(names(`They spoke of the ${event} again.`)).toContain(`${event}|event`);
  });

  test.each(['COVID-19', 'GDP', 'CEO'])('%s is no name', (word) => {
    expect(names(`Then came ${word} in the spring.`)).toEqual([]);
  });

  test('reads headlines in capitals and title case with the help of the text below', () => {
    const text = 'Olena Kovalenko, governor of Kharkiv, resigned on Monday. Kovalenko gave no reason.';
    const shouted = findEntities(article('KOVALENKO RESIGNS', text), tagger);
    expect(new Set(shouted.mentions.filter(({ type }) => type === 'person').map(({ entity }) => entity)).size).toBe(1);
  });

  test('gives one entity to all names of one thing, with its roles', () => {
    const { entities } = find(
      'French President Emmanuel Macron arrived on Monday. Macron met Donald Tusk, the Polish prime minister.',
    );
    const macron = entities.find(({ name }) => name === 'Emmanuel Macron');
    expect(macron).toMatchObject({ aliases: ['Macron'], count: 2, roles: ['French President'] });
    expect(entities.find(({ name }) => name === 'Donald Tusk')?.roles).toEqual(['Polish prime minister']);
  });

  test('gives equal keys in different articles', () => {
    const key = (text: string, name: string) => find(text).mentions.find((mention) => mention.text === name)?.entity;
    expect(key('President Volodymyr Zelenskyy spoke in Kyiv.', 'Volodymyr Zelenskyy')).toBe(
      key('“We are ready,” Zelensky said on Monday.', 'Zelensky'),
    );
    expect(key('He flew to Kiev on Monday.', 'Kiev')).toBe(key('He flew to Kyiv on Monday.', 'Kyiv'));
  });

  test('an article without words has no names', () => {
    expect(findEntities(article(null), tagger)).toEqual({ mentions: [], entities: [] });
    expect(find('   ')).toEqual({ mentions: [], entities: [] });
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'Mark Rutte',
    'Kyiv',
    'the European Union',
    'F-16s',
    "O'Brien's",
    'said',
    'of',
    'KYIV',
    '.',
    ', ',
    ' ',
    '\u00a0',
    '\n',
    '\t',
    '😀',
    '👩‍🚀',
    'e\u0301',
    'שלום',
    '\u202e',
    'Україна',
    '“',
    '’s',
    '-',
    '(',
    ')',
    '12',
    '\ud800',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  test('spans lie inside their passage, hold the text they name, and never overlap', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const text = article(first, second);
        const { mentions, entities } = findEntities(text, tagger);
        const keys = new Set(entities.map(({ key }) => key));
        let after = 0;
        for (const { start, end, text: written, entity } of mentions) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(end).toBeGreaterThan(start);
          expect(text.passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
          expect(text.text.slice(start, end)).toBe(written);
          expect(keys.has(entity)).toBe(true);
          after = end;
        }
        expect(entities.reduce((sum, { count }) => sum + count, 0)).toBe(mentions.length);
      }),
      { numRuns: 150 },
    );
  });
});
