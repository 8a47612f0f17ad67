/** A dated value, or a dated range of values, to draw. */
export interface ChartPoint {
  /** ISO date; points without one stand at equal steps. */
  readonly date: string | null;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** In the article at hand. */
  readonly here: boolean;
}

/** A point on the chart, in pixels of its box. `top` and `bottom` differ where the report gives a range. */
export interface PlacedPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly here: boolean;
}

export interface ChartBox {
  readonly width: number;
  readonly height: number;
  /** Kept free on every side, so that dots and their rings are whole. */
  readonly margin: number;
}

interface Sized {
  readonly point: ChartPoint;
  readonly index: number;
  readonly value: number;
  readonly time: number;
}

/** The one number a report stands at: its value, else the middle of its bounds, else the bound it has. */
export function centre({ value, min, max }: Pick<ChartPoint, 'value' | 'min' | 'max'>): number | null {
  if (value !== null) return value;
  return min !== null && max !== null ? (min + max) / 2 : (min ?? max);
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => (from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start));
}

/**
 * Places reports in a box: time runs to the right when all are dated, values upwards. The value axis covers what is
 * reported, not zero: small moves of a large number are what a reader compares. Reports without a number are left out.
 */
export function placePoints(points: readonly ChartPoint[], box: ChartBox): PlacedPoint[] {
  const numbered = points.flatMap((point, index): Sized[] => {
    const value = centre(point);
    return value === null || !Number.isFinite(value)
      ? []
      : [{ point, index, value, time: point.date === null ? Number.NaN : Date.parse(point.date) }];
  });
  if (numbered.length === 0) return [];
  const dated = numbered.every(({ time }) => Number.isFinite(time));
  const times = numbered.map(({ time }, step) => (dated ? time : step));
  const lows = numbered.map(({ point, value }) => Math.min(value, point.min ?? value));
  const highs = numbered.map(({ point, value }) => Math.max(value, point.max ?? value));
  const { width, height, margin } = box;
  const x = scale(Math.min(...times), Math.max(...times), margin, width - margin);
  const y = scale(Math.min(...lows), Math.max(...highs), height - margin, margin);
  return numbered.map(({ point, index, value }, i) => ({
    index,
    x: x(times[i]!),
    y: y(value),
    top: y(highs[i]!),
    bottom: y(lows[i]!),
    here: point.here,
  }));
}
