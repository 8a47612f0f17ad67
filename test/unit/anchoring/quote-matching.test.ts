import { describe, expect, test } from 'vitest';
import { type Anchor, describeAnchor, findAnchor } from '../../../lib/anchoring/anchor.ts';
import type { Span, TextOffset } from '../../../lib/types.ts';

/**
 * What readers of W3C text quotes are asked to do, case by case: the model's own words on prefix, suffix and position
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector), and the kinds of cases other anchoring libraries document.
 */

const spanOf = (start: number, end: number): Span => ({ start: start as TextOffset, end: end as TextOffset });

/** A quote as another program hands it over. */
function quoted(exact: string, prefix = '', suffix = '', at: number | null = null): Anchor {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position:
      at === null
        ? null
        : { type: 'TextPositionSelector', start: at as TextOffset, end: (at + exact.length) as TextOffset },
    lookAlikes: [],
  };
}

const TEXT = [
  'The ferry left Reni at noon. The harbour master counted forty lorries.',
  'Nobody came ashore. The harbour master counted forty lorries again, and left.',
  'In Izmail the strike went on: “no talks”, said the union — not before Friday.',
].join('\n\n');

function wordsOf(text: string, anchor: Anchor): string {
  const found = findAnchor(text, anchor);
  return found.state === 'orphan' ? 'orphan' : `${found.state}: ${text.slice(found.span.start, found.span.end)}`;
}

const nth = (words: string, n: number) => {
  let at = -1;
  for (let i = 0; i < n; i++) at = TEXT.indexOf(words, at + 1);
  return at;
};

describe('a quote is found exact', () => {
  test.each([
    ['at the start of the text', 'The ferry left Reni'],
    ['at its end', 'not before Friday.'],
    ['over a paragraph’s end', 'forty lorries.\n\nNobody came'],
    ['as the whole text', TEXT],
  ])('%s', (_, exact) => {
    expect(wordsOf(TEXT, quoted(exact))).toBe(`exact: ${exact}`);
  });

  test.each([
    ['other blanks', 'The  ferry\nleft\tReni', 'The ferry left Reni'],
    ['no-break spaces', 'left\u00a0Reni\u202fat noon', 'left Reni at noon'],
    ['straight quotation marks', '"no talks", said the union', '“no talks”, said the union'],
    ['another dash', 'said the union – not before', 'said the union — not before'],
    ['soft hyphens', 'har\u00adbour master counted forty lorries again', 'harbour master counted forty lorries again'],
  ])('said with %s', (_, exact, words) => {
    const found = findAnchor(TEXT, quoted(exact));
    expect(found.state).toBe('exact');
    if (found.state === 'exact') expect(TEXT.slice(found.span.start, found.span.end)).toContain(words.slice(1, -1));
  });
});

describe('of several places with the same words', () => {
  const words = 'The harbour master counted forty lorries';

  test.each([
    ['the prefix tells', quoted(words, 'Nobody came ashore. '), 2],
    ['the suffix tells', quoted(words, '', ' again, and left.'), 2],
    ['both tell', quoted(words, 'left Reni at noon. ', '.\n\nNobody came'), 1],
    ['context outweighs a position', quoted(words, 'Nobody came ashore. ', ' again, and left.', nth(words, 1)), 2],
  ])('%s', (_, anchor, place) => {
    const start = nth(words, place);
    expect(findAnchor(TEXT, anchor)).toEqual({ state: 'exact', span: spanOf(start, start + words.length) });
  });

  test.each([1, 2])('described as place %i it is found there', (place) => {
    const start = nth(words, place);
    const span = spanOf(start, start + words.length);
    expect(findAnchor(`A line more.\n\n${TEXT}`, describeAnchor(TEXT, span))).toEqual({
      state: 'exact',
      span: spanOf(start + 14, start + 14 + words.length),
    });
  });
});

describe('another case is another word', () => {
  test.each([
    ['THE FERRY LEFT RENI', 'in capitals'],
    ['the ferry left reni', 'in small letters'],
  ])('%s is not exact', (exact) => {
    expect(findAnchor(TEXT, quoted(exact)).state).not.toBe('exact');
  });
});

describe('a word goes on or it does not', () => {
  test.each([
    ['a number inside another', 'It carried 1204 tonnes of grain to Reni.', quoted('120', 'It carried ', ' tonnes of')],
    ['a word inside another', 'The vote was called illegal by the court.', quoted('legal', 'was called ', ' by the')],
  ])('%s is not exact', (_, text, anchor) => {
    expect(findAnchor(text, anchor).state).not.toBe('exact');
  });
});

test('an empty quote is the place its context names, and none without it', () => {
  const at = TEXT.indexOf('The harbour');
  expect(findAnchor(TEXT, quoted('', 'left Reni at noon. ', 'The harbour'))).toEqual({
    state: 'exact',
    span: spanOf(at, at),
  });
  expect(findAnchor(TEXT, quoted('')).state).toBe('orphan');
  expect(findAnchor('', quoted('ferry')).state).toBe('orphan');
});

test('a quote that nothing in the text is like is an orphan', () => {
  expect(findAnchor(TEXT, quoted('Parliament adopted a budget for the railways in spring')).state).toBe('orphan');
});

test('a quote of many paragraphs is found, and its one edit told', () => {
  const paragraph = (n: number) => `Paragraph ${n} says that ${n * 37} wagons of grain stood at the quay in Reni.`;
  const long = Array.from({ length: 120 }, (_, n) => paragraph(n)).join('\n\n');
  const text = `First comes a line.\n\n${long}\n\nLast comes another.`;
  const anchor = describeAnchor(text, spanOf(21, 21 + long.length));
  expect(findAnchor(`Above.\n\n${text}`, anchor)).toMatchObject({ state: 'exact' });
  const found = findAnchor(text.replace(' 2220 wagons', ' 2221 wagons'), anchor);
  expect(found).toMatchObject({ state: 'changed', changes: [{ kind: 'figure', before: '2220', after: '2221' }] });
});
