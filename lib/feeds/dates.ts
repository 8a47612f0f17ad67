/**
 * Time zones by name, in minutes east of Greenwich. RFC 822 knows the American ones; the others are what publishers write.
 * Names that mean several zones (IST, BST in Asia) are taken as the feeds that use them mean them.
 */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Tue, 06 Oct 2026 15:42:11 +0300`, with or without weekday, seconds and zone (RFC 822 and its heirs). */
const RFC822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?$/i;

/** `2026-10-06T15:42:11.000Z`, `2026-10-06 15:42`, `2026-10-06`. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[t\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|[a-z]{2,5}|[+-]\d{2}:?(?:\d{2})?)?)?$/i;

function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return ZONES[zone.toUpperCase()] ?? null;
}

function fields(text: string): [number, number, number, number, number, number, string | undefined] | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour = 0, minute = 0, second = 0, zone] = iso;
    return [+year!, +month! - 1, +day!, +hour, +minute, +second, zone as string | undefined];
  }
  const rfc = RFC822.exec(text);
  if (!rfc) return null;
  const [, day, month, year, hour = 0, minute = 0, second = 0, zone] = rfc;
  const full = +year! < 100 ? 2000 + +year! : +year!;
  return [full, MONTHS.indexOf(month!.toLowerCase()), +day!, +hour, +minute, +second, zone as string | undefined];
}

/** Clocks of publishers run fast, and embargoed items are dated ahead; beyond a day the date is a mistake. */
const AHEAD_MS = 86_400_000;

/** Feeds are younger than this. An earlier date is a default (the epoch, year 0) that was never filled in. */
const EARLIEST = Date.UTC(1995, 0, 1);

/**
 * A feed's date as ISO 8601 in UTC; `null` where it is missing, is no date, or cannot be true at `now`. Without a zone
 * it is taken as UTC.
 */
export function feedDate(text: string | undefined, now: number): string | null {
  const parts = fields((text ?? '').slice(0, 60).trim());
  if (!parts) return null;
  const [year, month, day, hour, minute, second, zone] = parts;
  const offset = zoneMinutes(zone);
  if (offset === null || month < 0 || month > 11 || hour > 24 || minute > 59 || second > 60) return null;
  const time = Date.UTC(year, month, day, hour, minute, second);
  if (new Date(Date.UTC(year, month, day)).getUTCDate() !== day) return null;
  const at = time - offset * 60_000;
  return at < EARLIEST || at > now + AHEAD_MS ? null : new Date(at).toISOString();
}
