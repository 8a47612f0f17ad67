import type { Scan } from './match.ts';
import { textAt, wordAt } from './match.ts';
import { isDash } from './tokens.ts';

/** A time of day and the token after it. */
export interface ClockMatch {
  readonly next: number;
  /** "18:45", or "18:45:10". */
  readonly value: string;
}

const ZONES = new Set(
  'GMT UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT BST IST CET CEST EET EEST WET WEST MSK JST KST AEST AEDT HKT SGT SAST Z'.split(
    ' ',
  ),
);

const pad = (value: number) => String(value).padStart(2, '0');

/** "am", "p.m.", "PM": hours to add and where it ends; a final dot belongs to it. */
function readHalf(scan: Scan, at: number): { next: number; pm: boolean } | null {
  const word = wordAt(scan, at);
  if (word === 'am' || word === 'pm') return { next: at + 1, pm: word === 'pm' };
  if (word !== 'a' && word !== 'p') return null;
  if (textAt(scan, at + 1) !== '.' || wordAt(scan, at + 2) !== 'm') return null;
  return { next: textAt(scan, at + 3) === '.' ? at + 4 : at + 3, pm: word === 'p' };
}

/** Where a time zone at a token ends; the same token where there is none. */
export function readZone(scan: Scan, at: number): number {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || !(ZONES.has(token.text) || /^(?:utc|gmt)$/.test(token.text))) return at;
  const sign = scan.tokens[at + 1];
  if (!sign?.glued || !/^[+\-−]$/.test(sign.text) || scan.tokens[at + 2]?.kind !== 'number') return at + 1;
  const minutes = textAt(scan, at + 3) === ':' && scan.tokens[at + 4]?.kind === 'number';
  const next = minutes ? at + 5 : at + 3;
  const named = textAt(scan, next) === '(' && ZONES.has(textAt(scan, next + 1)) && textAt(scan, next + 2) === ')';
  return named ? next + 3 : next;
}

/** A time of day: "03:15", "6:45 p.m. GMT+2", "9 pm", "10 o'clock", "2.13 am". */
export function readClock(scan: Scan, at: number): ClockMatch | null {
  const { tokens } = scan;
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(token.text);
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.text);
  const zone = military && !(token.glued && tokens[at - 1]!.kind !== 'mark') ? readZone(scan, at + 1) : at + 1;
  if (zone > at + 1) return { next: zone, value: `${military![1]}:${military![2]}` };
  if (!/^\d{1,2}$/.test(token.text) && !dotted) return null;
  const before = tokens[at - 1];
  if (
    token.glued &&
    before !== undefined &&
    before.text !== 'T' &&
    (before.kind !== 'mark' || ':/'.includes(before.text))
  )
    return null;
  let hour = Number(dotted?.[1] ?? token.text);
  let minute = Number(dotted?.[2] ?? 0);
  let second: number | null = null;
  let next = at + 1;
  const part = (place: number) =>
    textAt(scan, place) === ':' &&
    tokens[place]!.glued &&
    tokens[place + 1]?.glued === true &&
    /^\d\d(?:[.,]\d+)?$/.test(textAt(scan, place + 1));
  const exact = !dotted && part(next);
  if (exact) {
    minute = Math.floor(Number(textAt(scan, next + 1).replace(',', '.')));
    next += 2;
    if (part(next)) {
      second = Math.floor(Number(textAt(scan, next + 1).replace(',', '.')));
      next += 2;
    }
  }
  const half = readHalf(scan, next);
  const clock = wordAt(scan, next) === 'o' ? oclock(scan, next) : null;
  if (half !== null) {
    if (hour < (exact || dotted ? 0 : 1) || hour > 12) return null;
    hour = (hour % 12) + (half.pm ? 12 : 0);
    next = half.next;
  } else if (clock !== null) next = clock;
  else if (!exact) return null;
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null;
  next = readZone(scan, next);
  if (tokens[next]?.glued && tokens[next]!.kind === 'number') return null;
  return { next, value: `${pad(hour)}:${pad(minute)}${second === null ? '' : `:${pad(second)}`}` };
}

function oclock(scan: Scan, at: number): number | null {
  const mark = /^['’]$/.test(textAt(scan, at + 1)) ? 1 : 0;
  return wordAt(scan, at + 1 + mark) === 'clock' ? at + 2 + mark : null;
}

/** "9am-5pm", "10:00 to 11:30"; a lone time where no second follows. */
export function readClockRange(scan: Scan, at: number): { next: number; from: string; to: string | null } | null {
  const start = readClock(scan, at) ?? bareHour(scan, at);
  if (start === null) return null;
  const joint = isDash(scan.tokens[start.next]) || /^(?:to|through|until)$/.test(wordAt(scan, start.next));
  const end = joint ? readClock(scan, start.next + 1) : null;
  if (end !== null) return { next: end.next, from: start.value, to: end.value };
  return readClock(scan, at) === null ? null : { next: start.next, from: start.value, to: null };
}

/** "3:30-4:30pm" is a time already; "9-11 am" borrows its half from the end. */
function bareHour(scan: Scan, at: number): ClockMatch | null {
  const text = textAt(scan, at);
  if (!/^\d{1,2}$/.test(text) || Number(text) > 12 || !(isDash(scan.tokens[at + 1]) || wordAt(scan, at + 1) === 'to'))
    return null;
  return { next: at + 1, value: `${pad(Number(text))}:00` };
}
