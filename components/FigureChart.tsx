import { formatDay } from '../lib/i18n/language.ts';
import { type ChartPoint, placePoints } from './chart-scale.ts';

export interface FigureChartProps {
  readonly points: readonly (ChartPoint & { readonly label: string })[];
  readonly width: number;
  readonly height: number;
  /** Says in words what is drawn; the table beside the chart says the rest. */
  readonly label: string;
  /** Reports of one moment contradict each other: no line is drawn through them. */
  readonly conflicting?: boolean;
}

/** Room for a line of labels: the first and last value above the drawing, their days below it. */
const LABELS = 16;

/** Pixels per point from which each is labelled, not only the first and the last. */
const ROOM_FOR_LABEL = 90;

/** Reports of a quantity over time: a dot each, a bar for a range, a ring for the article at hand. */
export function FigureChart({ points, width, height, label, conflicting = false }: FigureChartProps) {
  const plot = height - 2 * LABELS;
  const placed = placePoints(points, { width, height: plot, margin: 6 });
  const first = placed[0];
  const last = placed.at(-1);
  if (!first || !last || placed.length < 2) return null;
  return (
    <svg
      class="figure-chart"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <line class="axis" x1="0" x2={width} y1={height - LABELS + 0.5} y2={height - LABELS + 0.5} />
      <g transform={`translate(0 ${LABELS})`}>
        {!conflicting && <polyline class="line" points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />}
        {placed.map(({ index, x, top, bottom }) =>
          top === bottom ? null : <line key={index} class="bound" x1={x} x2={x} y1={top} y2={bottom} />,
        )}
        {placed.map(({ index, x, y, here }) => (
          <circle key={index} class={here ? 'point here' : 'point'} cx={x} cy={y} r={here ? 4.5 : 4}>
            <title>{`${points[index]!.label} · ${formatDay(points[index]!.date)}`}</title>
          </circle>
        ))}
        {width / placed.length > ROOM_FOR_LABEL &&
          placed.slice(1, -1).map(({ index, x, y }) => (
            <text key={index} x={x} y={y < 14 ? y + 18 : y - 9} text-anchor="middle">
              {points[index]!.label}
            </text>
          ))}
      </g>
      <text x="0" y="11">
        {points[first.index]!.label}
      </text>
      <text x={width} y="11" text-anchor="end">
        {points[last.index]!.label}
      </text>
      <text x="0" y={height - 3}>
        {formatDay(points[first.index]!.date)}
      </text>
      <text x={width} y={height - 3} text-anchor="end">
        {formatDay(points[last.index]!.date)}
      </text>
    </svg>
  );
}
