import type { MessageKey, PluralKey } from './keys.ts';

/** Values for a message's `{name}` places. */
export type MessageValues = Readonly<Record<string, string | number>>;
/** Gives a message as the catalogue has it; empty when the key is unknown, as `browser.i18n.getMessage` does. */
export type MessageLookup = (key: string) => string;

interface Language {
  readonly lookup: MessageLookup;
  /** BCP 47. */
  readonly locale: string;
}

let language: Language = { lookup: () => '', locale: 'en' };
const formatters = new Map<string, unknown>();

/** Sets the language for everything shown from here on. Called once where a context starts (and by tests). */
export function speak(lookup: MessageLookup, locale: string): void {
  language = { lookup, locale };
  formatters.clear();
}

/** The language spoken, BCP 47; for `<html lang>` and `Intl`. */
export function spokenLocale(): string {
  return language.locale;
}

/** `Intl` objects cost up to a millisecond to make: one is made per use, not per call. */
function cached<T>(name: string, make: (locale: string) => T): T {
  const known = formatters.get(name) as T | undefined;
  if (known !== undefined) return known;
  const made = make(language.locale);
  formatters.set(name, made);
  return made;
}

/** Puts values into `{name}` places; a place without a value stays as it is. Numbers are written the reader's way. */
export function fillIn(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return place;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** A message in the reader's language. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return fillIn(language.lookup(key) || key, values);
}

/** A message in the form the language asks for `count`, which fills `{count}`. */
export function tn(key: PluralKey, count: number, values: MessageValues = {}): string {
  const category = cached('plural', (locale) => new Intl.PluralRules(locale)).select(count);
  const message = language.lookup(`${key}_${category}`) || language.lookup(`${key}_other`) || key;
  return fillIn(message, { ...values, count });
}

/** 12,345 · 12 345 · 12.345 */
export function formatNumber(value: number): string {
  return cached('number', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })).format(value);
}

/** 1.2M · 35 bn: for axes and tight places. */
export function formatCompact(value: number): string {
  return cached(
    'compact',
    (locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 }),
  ).format(value);
}

/** "a, b and c". */
export function formatList(items: readonly string[]): string {
  return cached('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}

/** 4 kB, 1.2 MB (decimal units). */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return cached(
    units[step]!,
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[step]!,
        unitDisplay: 'short',
        maximumSignificantDigits: 3,
      }),
  ).format(bytes / 1000 ** step);
}

/** The moment an ISO date names, or `null`; a day without a time is taken at noon, so that no time zone moves it to another day. */
export function parseDate(iso: string | null): Date | null {
  if (iso === null) return null;
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00` : iso);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "3 Mar", "3 Mar 2025" in another year than `now`'s; empty when there is no date. */
export function formatDay(iso: string | null, now = new Date()): string {
  const date = parseDate(iso);
  if (!date) return '';
  return date.getFullYear() === now.getFullYear()
    ? cached('day', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })).format(date)
    : cached(
        'day-year',
        (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
      ).format(date);
}

/** Date and time in full, for tooltips and details. */
export function formatMoment(iso: string | null): string {
  const date = parseDate(iso);
  if (!date) return '';
  return cached(
    'moment',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
  ).format(date);
}

/** "November 2026", for a `YYYY-MM`. */
export function formatMonth(month: string): string {
  const date = parseDate(`${month}-15`);
  if (!date) return month;
  return cached('month', (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })).format(date);
}

/** "yesterday", "5 days ago", then a date beyond a week. */
export function formatAgo(iso: string | null, now = new Date()): string {
  const date = parseDate(iso);
  if (!date) return '';
  const midnight = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
  const days = Math.round((midnight(date) - midnight(now)) / 86_400_000);
  if (days > 0 || days < -6) return formatDay(iso, now);
  return cached('ago', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day');
}
