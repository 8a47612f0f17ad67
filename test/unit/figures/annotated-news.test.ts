import { describe, expect, test } from 'vitest';
import { loadTaggerFromDisk } from '../../../tools/engine/tagger.ts';
import { readNews, scoreNews } from './annotated-news.ts';

describe('on 47 invented news articles annotated by hand', () => {
  const news = readNews();
  const score = scoreNews(news, loadTaggerFromDisk());

  test('all are read', () => {
    expect(news).toHaveLength(47);
  });

  // Floors a little under what was measured, so that a change of the name tagger does not fail them for one pair.
  test('figures that carry news are marked, with their values', () => {
    expect(score.marked).toBeGreaterThanOrEqual(0.97);
    expect(score.valued).toBeGreaterThanOrEqual(0.97);
  });

  test('designations, codes, scores and ages of things are not', () => {
    expect(score.trapped.length).toBeLessThanOrEqual(8);
    expect(score.trapped.filter((text) => /^(?:one|two)$/i.test(text))).toEqual([]);
  });

  test('one quantity’s figures come together across articles and others stay apart', () => {
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.78);
  });
});
