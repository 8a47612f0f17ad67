import { describe, expect, test } from 'vitest';
import { countMarks, parseCorpus, problemsOfCorpus, readCorpus } from '../../tools/entities/check-corpus.ts';

describe('the annotated news', () => {
  const corpus = readCorpus();

  test('has nothing wrong with its marks and no sentence twice', () => {
    expect(problemsOfCorpus(corpus)).toEqual([]);
  });

  test('has every kind of name', () => {
    for (const count of Object.values(countMarks(corpus))) expect(count).toBeGreaterThan(0);
  });
});

describe('reading a corpus file', () => {
  test('keeps documents apart and gives each mark its place in the bare text', () => {
    const { documents, problems } = parseCorpus("# note\n[NATO|organization]'s [Rutte|person] spoke.\n\nNo names.\n");
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      [
        {
          text: "NATO's Rutte spoke.",
          marks: [
            { start: 0, end: 4, kind: 'organization' },
            { start: 7, end: 12, kind: 'person' },
          ],
          line: 2,
        },
      ],
      [{ text: 'No names.', marks: [], line: 4 }],
    ]);
  });

  test.each([
    ['[Kyiv|town] woke.', 'unknown kind'],
    ['[Kyiv |place] woke.', 'space at an end'],
    ['[Kyiv|place woke.', 'not balanced'],
    ['[the EU|organization] said so.', 'begins with “the”'],
    ["[Kyiv's|place] mayor spoke.", 'possessive'],
    ['[Ukrain|place]ian soldiers', 'cuts a word'],
    ['Two  spaces.', 'stray space'],
  ])('says what is wrong with %s', (line, problem) => {
    expect(parseCorpus(line).problems.join()).toContain(problem);
  });

  test('names both places of a repeated sentence', () => {
    const file = parseCorpus('It rained.\n\n[It|place] rained.');
    expect(problemsOfCorpus(new Map([['a.txt', file]]))).toEqual(['a.txt:3: the same sentence as a.txt:1']);
  });
});
