import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropLedgerEdit, keepFigures, keepLedgerEdit } from '../../lib/store/figures.ts';
import { type Library, openLibrary } from '../../lib/store/library.ts';
import { figureChoices, groupOfFigure } from '../../lib/store/queries-figures.ts';
import type { ArticleRow } from '../../lib/store/rows.ts';
import type { ArticleId } from '../../lib/types.ts';
import { annotate, refOf } from '../unit/figures/ledger-quality.ts';
import { series } from '../unit/figures/series.ts';

const { reports } = annotate(series);
const articles = [...new Set(reports.map(({ articleId }) => articleId))];

let library: Library;

async function keep(articleId: ArticleId): Promise<void> {
  const own = reports.filter((report) => report.articleId === articleId);
  await library.transaction('rw', library.tables, async () => {
    await library.articles.put({ id: articleId, url: 'https://news.example/', publisher: 'Courier' } as ArticleRow);
    await keepFigures(library, articleId, own, own[0]!.publishedAt!);
  });
}

const refIn = (text: string, sentence: string) => {
  const { articleId, start } = reports.find((one) => one.text === text && one.sentence.startsWith(sentence))!;
  return { articleId, start };
};
const capacity = refIn('$35 billion', 'Ukraine has the industrial capacity');
const german = refIn('€5 billion', 'Germany will provide');
/** Later reports of the one and of the other, by another newsroom. */
const laterCapacity = refIn('$35bn', 'Zelenskyy said');
const laterGerman = refIn('5 billion euros', 'Germany’s share');

const groupOf = (ref: typeof capacity) => groupOfFigure(library, ref.articleId, ref.start);

beforeEach(() => {
  library = openLibrary('figure-joins');
});
afterEach(() => library.delete());

test('figures that the reader joined take what is reported of either later, until that is taken back', async () => {
  const later = new Set([laterCapacity.articleId, laterGerman.articleId]);
  for (const id of articles.filter((one) => !later.has(one))) await keep(id);
  expect(await groupOf(capacity)).not.toBe(await groupOf(german));
  const edit = { kind: 'join', report: capacity, with: german } as const;
  await keepLedgerEdit(library, { id: 'edit', createdAt: '2025-06-20T12:00:00Z', edit });
  const joined = await groupOf(german);
  expect(await groupOf(capacity)).toBe(joined);
  for (const id of later) await keep(id);
  expect(await groupOf(laterCapacity)).toBe(await groupOf(german));
  expect(await groupOf(laterGerman)).toBe(await groupOf(german));
  await dropLedgerEdit(library, 'edit', '2025-06-22T12:00:00Z');
  expect(await groupOf(capacity)).not.toBe(await groupOf(german));
  expect(await groupOf(laterCapacity)).toBe(await groupOf(capacity));
  expect(await groupOf(laterGerman)).toBe(await groupOf(german));
});

test('what a figure could be one with is of its kind, and found by the words of its name', async () => {
  for (const id of articles) await keep(id);
  const here = (await groupOf(capacity))!;
  const named = await figureChoices(library, here, 'AID military');
  expect(named.map(({ measure }) => measure)).toContain('Military aid, Ukraine, USD');
  expect(named.map(({ id }) => id)).not.toContain(here);
  expect(await figureChoices(library, here, 'people killed')).toEqual([]);
  const like = await figureChoices(library, here, '');
  const kept = await library.figureGroups.bulkGet(like.map(({ id }) => id));
  const own = await library.figureGroups.get(here);
  for (const group of kept) expect(group?.ledgerKey).toBe(own?.ledgerKey);
  expect(reports.map(refOf)).toContain(refOf({ ...named[0]!.last } as unknown as (typeof reports)[number]));
});
