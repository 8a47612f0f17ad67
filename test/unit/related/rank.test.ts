import { describe, expect, test } from 'vitest';
import { backgroundFrequencies, backgroundWeights } from '../../../lib/related/background.ts';
import { comparable } from '../../../lib/related/comparable.ts';
import { isSameText } from '../../../lib/related/duplicates.ts';
import { blendWeights, countDocuments } from '../../../lib/related/idf.ts';
import { rank } from '../../../lib/related/rank.ts';
import { hash32 } from '../../../lib/text/hash.ts';
import { stem } from '../../../lib/text/stem.ts';
import { foldWord, splitTerms } from '../../../lib/text/terms.ts';
import type { ArticleId, TextOffset } from '../../../lib/types.ts';
import { inventedArticle, printOf, seededRandom } from './fixtures.ts';

const random = seededRandom(11);
const prints = Array.from({ length: 60 }, (_, i) => {
  const { title, text } = inventedArticle(random, i % 6);
  return printOf(`a${i}`, title, text, new Date(Date.UTC(2026, 0, 1 + i)).toISOString());
});
const compared = prints.map(comparable);

describe('ranking', () => {
  test('puts the articles of the same story first', () => {
    for (let i = 54; i < 60; i++) {
      const ranked = rank(prints[i]!, compared.slice(0, 54), backgroundWeights, { limit: 5 });
      const stories = ranked.map(({ id }) => Number(id.slice(1)) % 6);
      expect(stories).toEqual([i % 6, i % 6, i % 6, i % 6, i % 6]);
    }
  });

  test('does not depend on the order of the candidates', () => {
    const forwards = rank(prints[59]!, compared.slice(0, 59), backgroundWeights, { limit: 20 });
    const backwards = rank(prints[59]!, compared.slice(0, 59).reverse(), backgroundWeights, { limit: 20 });
    expect(backwards).toEqual(forwards);
  });

  test("counts the publisher's own link as evidence, and says so", () => {
    const linked = new Set(['a1' as ArticleId]);
    const [plain] = rank(prints[59]!, [compared[1]!], backgroundWeights, { limit: 1, leastScore: 0 });
    const [withLink] = rank(prints[59]!, [compared[1]!], backgroundWeights, { limit: 1, linked });
    expect(withLink!.score).toBeGreaterThan(plain!.score);
    expect(withLink!.reasons[0]).toEqual({ kind: 'linked', text: '' });
  });

  test('gives the words two articles share where they share no names', () => {
    const a = printOf('x', 'Glacier melt doubles', 'The glacier lost forty metres of ice, glaciologists report.');
    const b = printOf('y', 'Ice loss', 'Glaciologists measure the glacier each spring.');
    const [first] = rank(a, [comparable(b)], backgroundWeights, { limit: 1 });
    expect(first!.reasons).toHaveLength(1);
    expect(first!.reasons[0]!.kind).toBe('terms');
    expect(first!.reasons[0]!.text).toMatch(/glacier/i);
  });

  test('folds one text printed twice into one row', () => {
    const original = compared[5]!;
    const copy = { ...original, id: 'copy' as ArticleId };
    const ranked = rank(prints[59]!, [original, copy, compared[11]!], backgroundWeights, { limit: 5 });
    const row = ranked.find(({ id, sameText }) => [id, ...sameText].includes('copy' as ArticleId))!;
    expect([row.id, ...row.sameText].sort()).toEqual(['a5', 'copy']);
  });
});

describe('one text', () => {
  const base = inventedArticle(random, 3, 300);
  const sentences = base.text.split('. ');

  test.each([
    ['printed elsewhere under another headline', sentences],
    ['shortened to its first half', sentences.slice(0, 13)],
    ['with three sentences added', [...sentences, ...inventedArticle(random, 4, 36).text.split('. ')]],
    [
      'with every tenth sentence rewritten',
      sentences.map((s, i) => (i % 10 ? s : inventedArticle(random, 5, 12).text)),
    ],
  ])('%s is known as the same', (_, changed) => {
    expect(isSameText(printOf('a', base.title, base.text), printOf('b', 'Another', changed.join('. ')))).toBe(true);
  });

  test('is not another of the same story', () => {
    for (let i = 0; i < 54; i++) expect(isSameText(prints[i]!, prints[i + 6]!), `${i}`).toBe(false);
  });
});

describe('term weights', () => {
  test('let a word that all of the archive uses say little', () => {
    const nato = hash32(stem('nato'));
    const archive = countDocuments(Array.from({ length: 300 }, () => [nato]));
    const general = blendWeights(backgroundFrequencies, countDocuments([])).idf(nato);
    expect(blendWeights(backgroundFrequencies, archive).idf(nato)).toBeLessThan(general / 2);
  });

  test('know common words before the archive holds anything', () => {
    expect(backgroundWeights.idf(hash32('year'))).toBeLessThan(backgroundWeights.idf(hash32('substation')));
  });
});

describe('terms', () => {
  const termsOf = (text: string) => splitTerms(text, { start: 0 as TextOffset, end: text.length as TextOffset });

  test.each([
    ['Erdoğan', 'erdogan'],
    ['ÉLYSÉE', 'elysee'],
    ['Łódź', 'lodz'],
  ])('%s and %s are one word', (a, b) => {
    expect(foldWord(a)).toBe(b);
  });

  test.each([
    ['strikes', 'strike'],
    ['announced', 'announcing'],
    ['agencies', 'agency'],
    ['stopped', 'stops'],
    ['quickly', 'quick'],
  ])('%s and %s have one stem', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test.each(['crisis', 'bus', 'red', 'king', 'press'])('%s is its own stem', (word) => {
    expect(stem(word)).toBe(word);
  });

  test('numbers written out are their digits', () => {
    expect(termsOf('three dead')[0]!.hash).toBe(termsOf('3 dead')[0]!.hash);
    expect(termsOf('1,200')[0]!.hash).toBe(termsOf('1200')[0]!.hash);
  });

  test('function words are no terms, and parts of hyphenated words are', () => {
    expect(termsOf('of the Russian-held').map(({ hash }) => hash)).toEqual([hash32('russian'), hash32('held')]);
  });
});
