import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../lib/text/sentences.ts';
import type { Span, TextOffset } from '../../../lib/types.ts';

const whole = (text: string): Span => ({ start: 0 as TextOffset, end: text.length as TextOffset });
const sentences = (text: string) => splitSentences(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['two plain sentences', ['It rained.', 'He left.']],
    ['titles and ranks', ['Gen. Oleksandr Syrskyi met Dr. No and Lt. Col. Smith.', 'They spoke.']],
    ['initials', ['J. K. Rowling and George W. Bush met.', 'Nobody came.']],
    ['an abbreviation inside a sentence', ['The U.S. Treasury said no.', 'Markets fell.']],
    ['an abbreviation that ends a sentence', ['He lives in the U.S.', 'The visit was short.']],
    ['times of day', ['It began at 5 p.m. Kyiv time.', 'Nobody slept.']],
    ['decimals', ['Prices rose 3.5 percent.', 'Wages did not.']],
    ['a quotation that ends with its sentence', ['“We will not go.”', 'He went.']],
    ['a question inside quotation marks that goes on', ['"Why now?" she asked.', 'No answer came.']],
    ['companies', ['Apple Inc. shares fell.', 'Others rose.']],
    ['numbered things', ['He is No. 5 on the list.', 'She is first.']],
    ['an ellipsis', ['Well… maybe.', 'Then again...', 'No.']],
    ['Devanagari and Chinese', ['वह गया।', 'वह आया।', '他走了。', '他来了。']],
  ])('reads %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  test('a line break ends a sentence', () => {
    expect(sentences('KYIV, May 3\nThe war goes on')).toEqual(['KYIV, May 3', 'The war goes on']);
  });

  test('sentences are in order, apart, without blanks around them, and leave only blanks out', () => {
    const pieces = fc.constantFrom(
      'a',
      'B',
      '.',
      '!',
      '?',
      '"',
      '”',
      ' ',
      '\n',
      'Mr',
      'U.S',
      '…',
      '。',
      '😀',
      '\u0301',
      'é',
      '3',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        (text) => {
          let after = 0;
          for (const { start, end } of splitSentences(text, whole(text))) {
            expect(text.slice(after, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            after = end;
          }
          expect(text.slice(after).trim()).toBe('');
        },
      ),
    );
  });
});
