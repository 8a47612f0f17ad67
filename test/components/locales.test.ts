import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'public/_locales');

type Catalogue = Readonly<Record<string, { readonly message: string }>>;
const catalogue = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Catalogue;

const languages = readdirSync(folder);
const english = catalogue('en');

const FORM = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(FORM, '');
const placesOf = (message: string) => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();
const isPlural = (key: string) => FORM.test(key) && `${stemOf(key)}_other` in english;

/** All program text that can name a message. */
function sources(...folders: string[]): string {
  return folders
    .flatMap((name) =>
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .concat(readFileSync(join(root, 'wxt.config.ts'), 'utf8'))
    .join('\n');
}

const code = sources('components', 'entrypoints', 'lib/i18n');

test('the five languages are there', () => {
  expect(languages.toSorted()).toEqual(['de', 'en', 'fr', 'pl', 'uk']);
});

describe.each(languages)('%s', (language) => {
  const messages = catalogue(language);

  test('says everything English says, and nothing more', () => {
    const stems = (of: Catalogue) =>
      [...new Set(Object.keys(of).map((key) => (isPlural(key) ? stemOf(key) : key)))].sort();
    expect(stems(messages)).toEqual(stems(english));
  });

  test('says which language it is in', () => {
    expect(messages.locale?.message).toBe(language);
  });

  test('has the same places in every message', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const original = english[key] ?? english[`${stemOf(key)}_other`];
      expect({ key, places: placesOf(message) }).toEqual({ key, places: placesOf(original?.message ?? '') });
    }
  });

  test('has the plural forms its language asks for, for every count to a thousand', () => {
    const rules = new Intl.PluralRules(language);
    const asked = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)).concat('other'));
    for (const stem of new Set(Object.keys(english).filter(isPlural).map(stemOf)))
      for (const form of asked) expect(Object.keys(messages)).toContain(`${stem}_${form}`);
  });

  test('uses no sign that browsers read as a place of their own', () => {
    for (const { message } of Object.values(messages)) expect(message).not.toContain('$');
  });

  test('describes the extension in the 132 characters Chrome takes', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  test('has no message empty, doubled in spaces or left in English', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect({ key, message }).toEqual({ key, message: message.trim().replace(/ {2,}/g, ' ') });
      expect({ key, empty: message === '' }).toEqual({ key, empty: false });
    }
    const same = Object.keys(messages).filter((key) => messages[key]?.message === english[key]?.message);
    if (language !== 'en') expect(same.length).toBeLessThan(20);
  });
});

test('every message is used', () => {
  const unused = Object.keys(english).filter((key) => {
    const name = isPlural(key) ? stemOf(key) : key;
    return !code.includes(`'${name}'`) && !code.includes(`__MSG_${name}__`);
  });
  expect(unused).toEqual([]);
});

test('every message the menus and the manifest name exists', () => {
  const named = [...code.matchAll(/__MSG_(\w+)__|\bmessage\('(\w+)'\)/g)].map(([, a, b]) => a ?? b ?? '');
  expect(named.filter((key) => !(key in english))).toEqual([]);
});
