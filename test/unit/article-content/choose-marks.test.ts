import { describe, expect, test } from 'vitest';
import { chooseMarks } from '../../../entrypoints/article.content/choose-marks.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { layOut } from '../../../lib/text/layout.ts';
import type { EntityKey, EntityMention, FigureMention, Mention, TextOffset } from '../../../lib/types.ts';

const article = layOut('Varna asks for drones', [
  { kind: 'paragraph', text: 'Varna said 415 drones came. Varna counted two things.' },
  { kind: 'heading', text: 'What Varna wants' },
  { kind: 'paragraph', text: 'Varna wants more.' },
]);

function names(): EntityMention[] {
  return [...article.text.matchAll(/Varna/g)].map(({ index }) => ({
    kind: 'entity',
    type: 'place',
    start: index as TextOffset,
    end: (index + 5) as TextOffset,
    text: 'Varna',
    entity: 'place:varna' as EntityKey,
  }));
}

function figure(text: string, salient: boolean): FigureMention {
  const start = article.text.indexOf(text);
  return {
    kind: 'figure',
    type: 'count',
    start: start as TextOffset,
    end: (start + text.length) as TextOffset,
    text,
    value: 0,
    min: null,
    max: null,
    unit: null,
    currency: null,
    modifier: null,
    counted: null,
    approximate: false,
    salient,
  };
}

const mentions: Mention[] = [...names(), figure('415', true), figure('two', false)].sort((a, b) => a.start - b.start);
const { kinds } = defaultSettings;

describe('marks', () => {
  test('are none when switched off', () => {
    expect(chooseMarks(article, mentions, { density: 'off', kinds })).toEqual([]);
  });

  test('are, by default, the first use of a name in each section and the figures that carry news', () => {
    const chosen = chooseMarks(article, mentions, { density: 'key', kinds });
    expect(chosen.map(({ text, start }) => [text, start])).toEqual([
      ['Varna', article.passages[1]!.start],
      ['415', article.text.indexOf('415')],
      ['Varna', article.passages[3]!.start],
    ]);
  });

  test('are all mentions at full density, but never in headline or headings', () => {
    const chosen = chooseMarks(article, mentions, { density: 'all', kinds });
    expect(chosen).toHaveLength(5);
    const { start, end } = article.passages[2]!;
    expect(chosen.some((mention) => mention.start < article.passages[1]!.start)).toBe(false);
    expect(chosen.some((mention) => mention.start >= start && mention.start < end)).toBe(false);
  });

  test('leave out the kinds the reader switched off', () => {
    const chosen = chooseMarks(article, mentions, { density: 'all', kinds: { ...kinds, place: false } });
    expect(chosen.map(({ text }) => text)).toEqual(['415', 'two']);
  });
});
