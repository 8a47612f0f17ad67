/** Plain dates as ISO strings: no zones, no clocks. */

const pad = (value: number, width = 2) => String(Math.abs(value)).padStart(width, '0');

/** "2025-06-24"; years before 1 carry a minus sign. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const isRealDay = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** The day `days` later than an ISO day. */
export function shiftDay(iso: string, days: number): string {
  const at = new Date(`${iso}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The year of a month that was written without one: the nearest past, or the nearest future where the text looks ahead. */
export function yearOf(published: Date, month: number, day: number, tense: 'past' | 'future' | null): number {
  const year = published.getFullYear();
  const distance = (y: number) => new Date(y, month - 1, day).getTime() - published.getTime();
  const week = 7 * 86_400_000;
  if (tense === 'past') return distance(year) > week ? year - 1 : year;
  if (tense === 'future') return distance(year) < -week * 5 ? year + 1 : year;
  return [year, year - 1, year + 1].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0]!;
}

/** A two-digit year as people mean it: 50–99 are the last century's. */
export const fullYear = (short: number) => (short >= 50 ? 1900 : 2000) + short;
