import type { FigureReport } from './report.ts';
import { units } from './units.ts';

/** Figures that can be of one quantity at all: same kind, same dimension. */
export function quantityFamily(report: FigureReport): string {
  switch (report.type) {
    case 'money':
    case 'multiple':
      return report.type;
    case 'percent':
    case 'fraction':
      return 'share';
    case 'percentagePoints':
      return 'points';
    case 'measure':
      return `measure ${units.get(report.unit ?? '')?.dimension ?? report.unit}`;
    case 'rate':
      return report.unit?.startsWith('/') ? `count${report.unit}` : `rate ${report.unit}`;
    default:
      return 'count';
  }
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Half a unit of the last digit a number was rounded to: 40.6 billion was rounded to 0.1 billion. */
function rounding(value: number): number {
  if (value === 0) return 0;
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return 0.5 * 10 ** (magnitude - digits + 1);
}

/** What a report allows the true value to be. */
function intervalOf(value: number, report: FigureReport): Interval {
  const slack = Math.min(rounding(value), Math.abs(value) * (report.approximate ? 0.05 : 0.02));
  const bounded = report.value !== null;
  const low = bounded && report.max !== null ? value * 0.9 : value - slack;
  const high = bounded && report.min !== null ? value * 1.1 : value + slack;
  return { low, high };
}

function scaleOf(report: FigureReport): number {
  if (report.type === 'fraction') return 100;
  if (report.unit === 'bp') return 0.01;
  const unit = report.type === 'measure' ? units.get(report.unit ?? '') : undefined;
  return unit && unit.factor > 0 ? unit.factor : 1;
}

function reportInterval(report: FigureReport): Interval | null {
  const scale = scaleOf(report);
  if (report.value !== null) {
    const { low, high } = intervalOf(report.value, report);
    return { low: low * scale, high: high * scale };
  }
  if (report.min === null) return null;
  return { low: report.min * scale, high: (report.max ?? report.min * 10) * scale };
}

const overlap = (a: Interval, b: Interval) => a.low <= b.high && b.low <= a.high;

export type ValueRelation = 'equal' | 'rounded' | 'converted' | 'different' | 'incomparable';

/** Two plain values of one precision that differ were not rounded to each other. */
function equallyExact(a: FigureReport, b: FigureReport): boolean {
  const plain = (report: FigureReport) =>
    report.value !== null && report.min === null && report.max === null && !report.approximate;
  return plain(a) && plain(b) && a.unit === b.unit && rounding(a.value!) === rounding(b.value!);
}

/** An amount in one of the currencies an article gave it in. */
function inCurrency(report: FigureReport, currency: string | null): Interval | null {
  if (report.currency === currency) return reportInterval(report);
  const { conversion } = report;
  return conversion && conversion.currency === currency
    ? intervalOf(conversion.value, { ...report, approximate: true })
    : null;
}

/** Whether two reports give one value: the same, one rounded, or one converted by an article itself. No exchange rates are known here. */
export function compareValues(a: FigureReport, b: FigureReport): ValueRelation {
  if (a.type === 'money' && a.currency !== b.currency) {
    for (const currency of new Set([a.currency, b.currency, a.conversion?.currency ?? null])) {
      const [one, other] = [inCurrency(a, currency), inCurrency(b, currency)];
      if (one !== null && other !== null) return overlap(one, other) ? 'converted' : 'different';
    }
    return 'incomparable';
  }
  const [one, other] = [reportInterval(a), reportInterval(b)];
  if (one === null || other === null) return 'incomparable';
  const same =
    a.value !== null &&
    b.value !== null &&
    Math.abs(a.value * scaleOf(a) - b.value * scaleOf(b)) <= 1e-9 * Math.abs(a.value * scaleOf(a));
  if (same) return a.unit === b.unit ? 'equal' : 'converted';
  if (!overlap(one, other) || equallyExact(a, b)) return 'different';
  return a.unit === b.unit || a.type !== 'measure' ? 'rounded' : 'converted';
}

/** Whether meeting twice by chance is unlikely for a value: more than one digit, or large. */
export function isInformative(report: FigureReport): boolean {
  const value = Math.abs(report.value ?? report.min ?? 0);
  return value >= 1000 || String(value).replace(/[.0]/g, '').length > 1;
}

/** The further values lie apart, the less they are one quantity that moved. */
export function valueDistance(a: FigureReport, b: FigureReport): number {
  const [one, other] = [reportInterval(a), reportInterval(b)];
  if (one === null || other === null || one.high <= 0 || other.high <= 0) return 0.5;
  const ratio = Math.max(one.high / other.high, other.high / one.high);
  const chance = isInformative(a) && isInformative(b) ? 0 : 0.7;
  return chance + (ratio > 10 ? 2.5 : ratio > 3 ? 1.2 : 0.3);
}
