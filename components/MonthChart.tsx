import { formatMonth, formatNumber, t } from '../lib/i18n/language.ts';

/** Articles in one month. */
export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly articles: number;
}

export interface MonthChartProps {
  readonly label: string;
  /** In order, months without any included. */
  readonly months: readonly MonthCount[];
  readonly width: number;
  readonly height: number;
}

/** Widest bar: a short history is not stretched into slabs. */
const WIDEST = 28;
const LABELS = 16;

/** Articles a month as bars, and the same as a table. */
export function MonthChart({ label, months, width, height }: MonthChartProps) {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return null;
  const step = Math.min(WIDEST, width / months.length);
  const most = Math.max(...months.map(({ articles }) => articles));
  const plot = height - LABELS - 12;
  return (
    <figure class="month-chart">
      <svg
        class="figure-chart"
        role="img"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <text x="0" y="10">
          {formatNumber(most)}
        </text>
        {months.map(({ month, articles }, i) => (
          <rect
            key={month}
            class="bar"
            x={i * step}
            y={12 + plot - (articles / most) * plot}
            width={Math.max(1, step - Math.min(3, step / 4))}
            height={(articles / most) * plot}
          >
            <title>{`${formatMonth(month)}: ${formatNumber(articles)}`}</title>
          </rect>
        ))}
        <line class="axis" x1="0" x2={width} y1={12.5 + plot} y2={12.5 + plot} />
        <text x="0" y={height - 3}>
          {formatMonth(first.month)}
        </text>
        {months.length * step > 260 && (
          <text x={months.length * step} y={height - 3} text-anchor="end">
            {formatMonth(last.month)}
          </text>
        )}
      </svg>
      <details>
        <summary>{t('asTable')}</summary>
        <table class="data-table">
          <caption class="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columnMonth')}</th>
              <th scope="col">{t('articles')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, articles }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td class="numeric">{formatNumber(articles)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
