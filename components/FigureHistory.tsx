import type { LedgerVerdict } from '../lib/figures/ledger.ts';
import type { MessageKey } from '../lib/i18n/keys.ts';
import { formatDay, t } from '../lib/i18n/language.ts';
import type { FigureUse } from '../lib/messages/protocol.ts';
import type { ArticleId } from '../lib/types.ts';
import { FigureChart } from './FigureChart.tsx';

const verdicts: Readonly<Record<LedgerVerdict, MessageKey>> = {
  same: 'verdictSame',
  changed: 'verdictChanged',
  conflicting: 'verdictConflicting',
};
const signs: Readonly<Record<LedgerVerdict, string>> = { same: '=', changed: '↗', conflicting: '≠' };

/** The verdict in words, with its sign. */
export function VerdictLabel({ verdict }: { readonly verdict: LedgerVerdict }) {
  return (
    <span class={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{signs[verdict]}</span> {t(verdicts[verdict])}
    </span>
  );
}

export interface FigureHistoryProps {
  readonly measure: string;
  readonly verdict: LedgerVerdict | null;
  /** In order of publication. */
  readonly uses: readonly FigureUse[];
  /** The article at hand, if any. */
  readonly here: ArticleId | null;
  readonly width: number;
  readonly height: number;
}

const numberOr = (value: number | string | null): number | null => (typeof value === 'number' ? value : null);

/** Reports of one quantity over time as a chart; nothing where fewer than two of them are numbers. */
export function FigureHistory({ measure, verdict, uses, here, width, height }: FigureHistoryProps) {
  const points = uses.map(({ text, publishedAt, value, min, max, articleId }) => ({
    label: text,
    date: publishedAt,
    value: numberOr(value),
    min: numberOr(min),
    max: numberOr(max),
    here: articleId === here,
  }));
  const first = uses[0];
  const last = uses.at(-1);
  if (!first || !last) return null;
  const label = t('chartLabel', {
    measure,
    first: first.text,
    firstDay: formatDay(first.publishedAt),
    last: last.text,
    lastDay: formatDay(last.publishedAt),
  });
  return (
    <FigureChart points={points} width={width} height={height} label={label} conflicting={verdict === 'conflicting'} />
  );
}
