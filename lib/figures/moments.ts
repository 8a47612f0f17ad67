import type { FigureReport } from './report.ts';

export const DAY = 86_400_000;

/** Reports this close in time speak of one moment, unless they name different ones. */
const ONE_MOMENT = 1.5 * DAY;

const timeOf = (iso: string | null) =>
  iso === null ? Number.NaN : Date.parse(iso.length === 4 ? `${iso}-07-01` : iso);

/** Milliseconds between the publication of two reports; 0 where either is unknown. */
export function timeBetween(a: FigureReport, b: FigureReport): number {
  const between = Math.abs(timeOf(a.publishedAt) - timeOf(b.publishedAt));
  return Number.isNaN(between) ? 0 : between;
}

/** Whether two reports were published so close that they speak of one moment. */
export const atOneMoment = (a: FigureReport, b: FigureReport) => timeBetween(a, b) <= ONE_MOMENT;

/** Whether both name the moment they speak of, and these differ. */
export function namesOtherMoment(a: FigureReport, b: FigureReport): boolean {
  if (a.asOf === null || b.asOf === null) return false;
  const length = Math.min(a.asOf.length, b.asOf.length);
  return a.asOf.slice(0, length) !== b.asOf.slice(0, length);
}

/** Days between the moments two reports name. */
export const daysBetween = (a: string, b: string) => Math.abs(timeOf(a) - timeOf(b)) / DAY;

/** The day an event's figure speaks of: said, else that of publication. */
export const eventDay = (report: FigureReport) =>
  report.asOf !== null && report.asOf.length === 10 ? report.asOf : (report.publishedAt ?? '').slice(0, 10);
