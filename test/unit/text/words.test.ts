import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../../../lib/text/words.ts';
import type { Span, TextOffset } from '../../../lib/types.ts';

const whole = (text: string): Span => ({ start: 0 as TextOffset, end: text.length as TextOffset });
const words = (text: string) => splitWords(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('splitWords', () => {
  test.each([
    ["Ukraine's army", ['Ukraine', "'s", 'army']],
    ['Київ’s O’Brien didn’t', ['Київ', '’s', 'O’Brien', 'did', 'n’t']],
    ['F-16s, al-Assad and Jean-Claude', ['F-16s', ',', 'al-Assad', 'and', 'Jean-Claude']],
    ['the U.S. at 5:30 p.m. (EST)', ['the', 'U.S.', 'at', '5:30', 'p.m.', '(', 'EST', ')']],
    ['Gen. Smith earned $1,250.50.', ['Gen.', 'Smith', 'earned', '$', '1,250.50', '.']],
    ['“No,” he said…', ['“', 'No', ',', '”', 'he', 'said', '…']],
    ['😀 Łódź e\u0301te\u0301', ['😀', 'Łódź', 'e\u0301te\u0301']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('words are in order, apart, not empty, and leave only blanks out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let after = 0;
        for (const { start, end } of splitWords(text, whole(text))) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(after, start)).toMatch(/^[\s\p{Z}\p{C}]*$/u);
          after = end;
        }
        expect(text.slice(after)).toMatch(/^[\s\p{Z}\p{C}]*$/u);
      }),
    );
  });

  test('a stretch of a text gives the words of that stretch', () => {
    const text = 'Mark Rutte met Donald Tusk';
    const span = { start: 5 as TextOffset, end: 14 as TextOffset };
    expect(splitWords(text, span).map(({ start, end }) => text.slice(start, end))).toEqual(['Rutte', 'met']);
  });
});
