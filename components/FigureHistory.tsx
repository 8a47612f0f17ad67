import type { MessageKey } from '../lib/i18n/keys.ts';
import { formatDay, t } from '../lib/i18n/language.ts';
import type { FigureUse } from '../lib/messages/protocol.ts';
import type { ArticleId } from '../lib/types.ts';
import { FigureChart } from './FigureChart.tsx';

/** How the reports of one quantity stand to each other. */
export type Verdict = 'same' | 'changed' | 'conflicting' | 'converted';

const verdicts: Readonly<Record<Verdict, MessageKey>> = {
  same: 'verdictSame',
  changed: 'verdictChanged',
  conflicting: 'verdictConflicting',
  converted: 'verdictConverted',
};
const signs: Readonly<Record<Verdict, string>> = { same: '=', changed: '↗', conflicting: '≠', converted: '⇄' };

/** The verdict in words, with its sign. */
export function VerdictLabel({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{signs[verdict]}</span> {t(verdicts[verdict])}
    </span>
  );
}

export interface FigureHistoryProps {
  readonly measure: string;
  readonly verdict: Verdict | null;
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
