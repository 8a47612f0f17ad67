import { describe, expect, test } from 'vitest';
import {
  buildLedger,
  type FigureGroup,
  type LedgerEdit,
  ledgerKeys,
  placeReports,
  valueLookups,
} from '../../../lib/figures/ledger.ts';
import { annotate, pairsOf, refOf } from './ledger-quality.ts';
import { series } from './series.ts';

const annotated = annotate(series);
const ledger = buildLedger(annotated.reports, []);

/** The group that holds the figure of this text in a sentence that begins so. */
function groupWith(groups: readonly FigureGroup[], text: string, sentence: string): FigureGroup {
  const group = groups.find(({ reports }) =>
    reports.some((report) => report.text === text && report.sentence.startsWith(sentence)),
  );
  if (group === undefined) throw new Error(`no group holds "${text}" in "${sentence}"`);
  return group;
}

const refIn = (text: string, sentence: string) => {
  const report = groupWith(ledger, text, sentence).reports.find(
    (one) => one.text === text && one.sentence.startsWith(sentence),
  )!;
  return { articleId: report.articleId, start: report.start };
};

describe('on invented series of articles', () => {
  test('every figure that has a history is reported', () => {
    expect(annotated.missed).toEqual([]);
  });

  test('figures of one quantity come together and others stay apart', () => {
    const pairs = pairsOf(ledger, annotated);
    expect(pairs.wrong).toEqual([]);
    expect(pairs.recall).toBeGreaterThanOrEqual(0.9);
  });

  test('"$35 billion" of capacity is never "$35 billion" of aid', () => {
    const aid = groupWith(ledger, '$35 billion', 'NATO allies have pledged');
    const capacity = groupWith(ledger, '$35 billion', 'Ukraine has the industrial capacity');
    expect(aid.id).not.toBe(capacity.id);
  });

  test('an amount in another currency joins by the article’s own conversion', () => {
    const aid = groupWith(ledger, '35 billion euros', 'Allies have committed');
    expect(aid.reports.map(({ text }) => text)).toContain('$41 billion');
    expect(aid.reports.find(({ text }) => text === '35 billion euros')?.conversion).toEqual({
      value: 40.6e9,
      unit: null,
      currency: 'USD',
    });
  });

  test('the publisher’s sentence under three articles is one report, said thrice', () => {
    const group = groupWith(ledger, '114,500 square kilometers', 'Russia occupies');
    expect(group.reports).toHaveLength(3);
    expect(group.verdict).toBe('same');
  });

  test.each([
    ['nine', 'A Russian missile strike', 'changed'],
    ['4.7 percent', 'Poland will spend', 'changed'],
    ['5.25 percent', 'Lithuania plans', 'same'],
    ['5.1 percent', 'Inflation in Norland was', 'conflicting'],
    ['34', 'The Union of Miners', 'conflicting'],
  ] as const)('"%s" (%s…) is %s', (text, sentence, verdict) => {
    expect(groupWith(ledger, text, sentence).verdict).toBe(verdict);
  });

  test.each([
    ['4.8 percent', 'Poland’s defence spending', 'Defence spending, Poland, % of GDP'],
    ['$41 billion', 'Military aid pledged', 'Military aid, Ukraine, USD'],
    ['26', 'The death toll', 'People killed, Ternopil'],
  ])('"%s" (%s…) is named "%s"', (text, sentence, measure) => {
    expect(groupWith(ledger, text, sentence).measure).toBe(measure);
  });
});

describe('one article at a time', () => {
  test('gives the groups that all at once gives', () => {
    const articles = [...new Set(annotated.reports.map(({ articleId }) => articleId))];
    const inOrder = articles.map((id) => annotated.reports.filter(({ articleId }) => articleId === id));
    inOrder.sort((a, b) => a[0]!.publishedAt!.localeCompare(b[0]!.publishedAt!));
    let groups: FigureGroup[] = [];
    for (const reports of inOrder) {
      const keys = new Set(reports.flatMap(ledgerKeys));
      const values = new Set(reports.flatMap(valueLookups).flat());
      const isFetched = ({ ledgerKey, valueKeys }: FigureGroup) =>
        keys.has(ledgerKey) || valueKeys.some((key) => values.has(key));
      groups = [...groups.filter((one) => !isFetched(one)), ...placeReports(groups.filter(isFetched), reports, [])];
    }
    const partition = (all: readonly FigureGroup[]) =>
      all.map(({ reports }) => reports.map(refOf).sort().join(' ')).sort();
    expect(partition(groups)).toEqual(partition(ledger));
  });

  test('an article read again takes the place of its earlier reading', () => {
    const [first] = annotated.reports;
    const mine = annotated.reports.filter(({ articleId }) => articleId === first!.articleId);
    const again = placeReports(ledger, mine, []);
    const count = (groups: readonly FigureGroup[]) => groups.reduce((sum, { reports }) => sum + reports.length, 0);
    expect(count(again)).toBe(annotated.reports.length);
  });
});

describe('the reader’s edits', () => {
  const german = refIn('5 billion euros', 'Germany’s share');
  const total = refIn('€5 billion', 'Germany will provide');
  const rate = refIn('6%', 'The central bank’s interest rate');

  test('a split sticks, also when the ledger is made anew', () => {
    const edits: LedgerEdit[] = [{ kind: 'split', report: german, from: total }];
    for (const groups of [placeReports(ledger, [], edits), buildLedger(annotated.reports, edits)]) {
      expect(groupWith(groups, '5 billion euros', 'Germany’s share').id).not.toBe(
        groupWith(groups, '€5 billion', 'Germany will').id,
      );
    }
  });

  test('a join takes all that goes with both, and the last word wins', () => {
    const joined = buildLedger(annotated.reports, [
      { kind: 'split', report: german, from: total },
      { kind: 'join', report: german, with: rate },
    ]);
    const group = groupWith(joined, '5 billion euros', 'Germany’s share');
    expect(group.reports.map(({ text }) => text)).toContain('6%');
  });

  test('what is reported later goes into a joined group, whichever part of it it is like', () => {
    const capacity = refIn('$35 billion', 'Ukraine has the industrial capacity');
    const edits: LedgerEdit[] = [{ kind: 'join', report: capacity, with: german }];
    const whole = groupWith(
      buildLedger(annotated.reports, edits),
      '$35 billion',
      'Ukraine has the industrial capacity',
    );
    const named = new Set([capacity.articleId, german.articleId]);
    const later = [...new Set(whole.reports.map(({ articleId }) => articleId))].filter((id) => !named.has(id));
    expect(later.length).toBeGreaterThan(0);
    for (const id of later) {
      const before = buildLedger(
        annotated.reports.filter(({ articleId }) => articleId !== id),
        edits,
      );
      const now = placeReports(
        before,
        annotated.reports.filter(({ articleId }) => articleId === id),
        edits,
      );
      const joined = groupWith(now, '$35 billion', 'Ukraine has the industrial capacity');
      expect(joined.reports.map(refOf).sort()).toEqual(whole.reports.map(refOf).sort());
    }
  });

  test('a name given by the reader stays, an empty one gives the measure’s own back', () => {
    const named = buildLedger(annotated.reports, [{ kind: 'rename', report: rate, name: 'Key rate' }]);
    expect(groupWith(named, '6%', 'The central bank’s')).toMatchObject({ measure: 'Key rate', renamed: true });
    const back = placeReports(named, [], [{ kind: 'rename', report: rate, name: ' ' }]);
    expect(groupWith(back, '6%', 'The central bank’s')).toMatchObject({
      measure: 'Interest rate, Norland, %',
      renamed: false,
    });
  });
});
