import { expect, test } from 'vitest';
import { figureHistory } from '../../../entrypoints/article.content/figure-history.ts';
import { figureCard } from '../../components/fixtures.ts';

test("a figure's history is a line a report, oldest first, each with day, publisher and address", () => {
  const uses = [...figureCard.uses.slice(0, 2), { ...figureCard.uses[2]!, publishedAt: null, publisher: null }];
  expect(figureHistory({ ...figureCard, uses })).toBe(
    [
      'Cost of the Danube rail link',
      '- 2026-09-14, Lower Danube Courier: €420 million (https://news.example/reni1)',
      '- 2026-10-29, The Carpathian Post: €465 million (https://news.example/reni3)',
      '- €465 million (https://news.example/reni4)',
    ].join('\n'),
  );
});
