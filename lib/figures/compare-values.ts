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
      if (report.unit === 'bbl/day') return `measure ${units.get('bpd')?.dimension}`;
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

const overlap = (a: Interval, b: Interval) => a.low < b.high && b.low < a.high;

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

/** From 0, where a value is often met by chance ("40%", "six"), to 3, where hardly ever ("1,302,450"): its digits, and one more for large sums. */
export function tellingness(report: FigureReport): number {
  const value = Math.abs(report.value ?? report.min ?? 0);
  const digits = value
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length;
  const large = report.type === 'money' ? value >= 1e6 : value >= 10_000;
  return Math.max(0, Math.min(3, digits - 1 + (large ? 1 : 0)));
}

/** Buckets to a factor of e: neighbours hold what one value may be rounded to. */
const BUCKETS = 20;
/** Values below this are met too often to be looked up. */
const LEAST_LOOKED_UP = 10;

/** In four digits, so that they stand in the order of the values: the least is e⁻⁵⁰. */
const bucket = (value: number) => Math.round(Math.max(-50, Math.log(value)) * BUCKETS) + 50 * BUCKETS;
const bucketName = (unit: string, number: number) => `${unit} ~ ${String(number).padStart(4, '0')}`;

/** Under which values a report is kept: its own and its article's conversion. */
export function valueKeys(report: FigureReport): readonly string[] {
  return valuesOf(report).map(([unit, value]) => bucketName(unit, bucket(value)));
}

/** Under which values what a report restates may be kept: for each of its own, neighbouring keys, in their order. */
export function valueLookups(report: FigureReport): readonly (readonly string[])[] {
  return valuesOf(report).map(([unit, value]) => [-1, 0, 1].map((aside) => bucketName(unit, bucket(value) + aside)));
}

function valuesOf(report: FigureReport): [string, number][] {
  const family = quantityFamily(report);
  const { conversion } = report;
  const own = report.value ?? report.min;
  const all: [string, number | null][] = [
    [report.type === 'money' ? `${family} ${report.currency}` : family, own === null ? null : own * scaleOf(report)],
    [`${family} ${conversion?.currency}`, report.type === 'money' && conversion ? conversion.value : null],
  ];
  const least = report.type === 'count' || report.type === 'rate' ? LEAST_LOOKED_UP : 0;
  return all.filter((one): one is [string, number] => one[1] !== null && one[1] > least);
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
