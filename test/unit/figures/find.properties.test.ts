import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../lib/figures/find.ts';
import { layOut } from '../../../lib/text/layout.ts';
import { figuresIn, onlyFigure } from './read.ts';

const UNITS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number in English words. */
function spell(value: number): string {
  const parts: string[] = [];
  let rest = value;
  for (const [size, word] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (rest >= size) parts.push(spell(Math.floor(rest / size)), word);
    rest %= size;
  }
  if (rest >= 20) parts.push(TENS[Math.floor(rest / 10)] + (rest % 10 ? `-${UNITS[rest % 10]}` : ''));
  else if (rest > 0) parts.push(UNITS[rest]!);
  return parts.join(' ');
}

describe('reading gives back what was written', () => {
  test('money in English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
        const value = cents / 100;
        const written = value.toLocaleString('en', { style: 'currency', currency: 'USD' });
        expect(onlyFigure(written)).toMatchObject({ type: 'money', value, currency: 'USD' });
      }),
    );
  });

  test('money in German', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
        const value = cents / 100;
        const written = value.toLocaleString('de', { style: 'currency', currency: 'EUR' });
        expect(onlyFigure(written, 'de')).toMatchObject({ type: 'money', value, currency: 'EUR' });
      }),
    );
  });

  test('shares, grouped by spaces or commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('en', 'fr'), (tenths, language) => {
        const value = tenths / 10;
        expect(onlyFigure(`${value.toLocaleString(language)} %`, language)).toMatchObject({ type: 'percent', value });
      }),
    );
  });

  test('whole numbers in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), (value) => {
        expect(onlyFigure(`${spell(value)} drones`)).toMatchObject({ type: 'count', value, counted: 'drones' });
      }),
    );
  });

  test('days, in four ways of writing them', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const styles = ['long', 'short'] as const;
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), fc.constantFrom('en-US', 'en-GB'), (date, month, locale) => {
        const written = date.toLocaleDateString(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
        expect(onlyFigure(`on ${written}`)).toMatchObject({ type: 'date', value: date.toISOString().slice(0, 10) });
      }),
    );
  });
});

/** Pieces of news text and of mischief. */
const piece = fc.constantFrom(
  ...'$ € 35 4.7 1,200 40,6 billion million percent % of GDP in between and to - – a one two dozen hundred half quarter minus May June Monday 2025 1990s 24 th st : / " ( ) . , km m t °C degrees year-old years ago last next week per day Russia troops F-16 +380 UAH EUR bn k ½ ~ ± \n'.split(
    ' ',
  ),
);

test('figures lie inside the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 40 }), (pieces) => {
      const text = pieces.map(([word, gap]) => word + gap).join('');
      let end = 0;
      for (const figure of figuresIn(text)) {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.end).toBeGreaterThan(figure.start);
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        end = figure.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 250 },
  );
});

test('any text at all is read without an error', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 });
  fc.assert(fc.property(units, (codes) => void figuresIn(String.fromCharCode(...codes))));
});

/** Processor milliseconds to read so many characters of a unit said again and again: other work on the machine does not count. */
function timeToRead(unit: string, length: number): number {
  const article = layOut(null, [{ kind: 'paragraph', text: unit.repeat(length / unit.length) }]);
  const began = process.cpuUsage();
  findFigures(article, { publishedAt: null, language: null });
  return process.cpuUsage(began).user / 1000;
}

// Four times the text takes about four times as long; sixteen would be quadratic. The floors keep noise out.
test.each(['1234567,89.', '1,', '12.'])('a megabyte of %j is read in linear time', (unit) => {
  expect(timeToRead(unit, 1_000_000)).toBeLessThan(12 * Math.max(timeToRead(unit, 250_000), 40));
});

test.each(['3.5-7% of GDP ', 'one hundred and ', 'from May 24 to ', 'they paid $1 billion '])(
  'long runs of %j are read in linear time',
  (unit) => {
    expect(timeToRead(unit, 40_000)).toBeLessThan(12 * Math.max(timeToRead(unit, 10_000), 40));
  },
);
