/** Month names as pages print them, lower case, by number. English, French, German, Spanish, Italian, Polish, Ukrainian, Russian, Portuguese, Dutch. */
const monthNames: readonly (readonly string[])[] = [
  [
    'january',
    'січ',
    'gen',
    'ene',
    'sty',
    'jan',
    'janvier',
    'janv',
    'januar',
    'jänner',
    'enero',
    'gennaio',
    'stycznia',
    'січня',
    'января',
    'janeiro',
    'januari',
  ],
  [
    'february',
    'лют',
    'lut',
    'feb',
    'février',
    'févr',
    'februar',
    'feber',
    'febrero',
    'febbraio',
    'lutego',
    'лютого',
    'февраля',
    'fevereiro',
    'februari',
  ],
  ['march', 'бер', 'mar', 'mars', 'märz', 'marzo', 'marca', 'березня', 'марта', 'março', 'maart'],
  ['april', 'квіт', 'abr', 'kwi', 'apr', 'avril', 'avr', 'abril', 'aprile', 'kwietnia', 'квітня', 'апреля'],
  ['may', 'трав', 'mag', 'mai', 'mayo', 'maggio', 'maja', 'травня', 'мая', 'maio', 'mei', 'maj'],
  ['june', 'черв', 'giu', 'cze', 'jun', 'juin', 'juni', 'junio', 'giugno', 'czerwca', 'червня', 'июня', 'junho'],
  ['july', 'лип', 'lug', 'lip', 'jul', 'juillet', 'juil', 'juli', 'julio', 'luglio', 'lipca', 'липня', 'июля', 'julho'],
  ['august', 'серп', 'ago', 'sie', 'aug', 'août', 'agosto', 'sierpnia', 'серпня', 'августа', 'augustus', 'augusti'],
  [
    'september',
    'вер',
    'wrz',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'settembre',
    'września',
    'вересня',
    'сентября',
    'setembro',
  ],
  [
    'october',
    'жовт',
    'ott',
    'paź',
    'oct',
    'octobre',
    'oktober',
    'okt',
    'octubre',
    'ottobre',
    'października',
    'жовтня',
    'октября',
    'outubro',
  ],
  ['november', 'лист', 'lis', 'nov', 'novembre', 'noviembre', 'listopada', 'листопада', 'ноября', 'novembro'],
  [
    'december',
    'груд',
    'dic',
    'gru',
    'dec',
    'décembre',
    'déc',
    'dezember',
    'dez',
    'diciembre',
    'dicembre',
    'grudnia',
    'грудня',
    'декабря',
    'dezembro',
  ],
];
const months = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** Units of "n … ago", in milliseconds. English, French, German, Polish, Ukrainian. */
const agoUnits: readonly (readonly [pattern: RegExp, ms: number])[] = [
  [/^(?:s|secs?|seconds?|secondes?|sekunden?|секунд\p{L}*)$/u, 1000],
  [/^(?:m|mins?|minutes?|minuten?|minut\p{L}*|хвилин\p{L}*|хв)$/u, 60_000],
  [/^(?:h|hrs?|hours?|heures?|stunden?|godzin\p{L}*|годин\p{L}*|год)$/u, 3_600_000],
  [/^(?:d|days?|jours?|tag(?:e|en)?|dni|дн\p{L}*)$/u, 86_400_000],
  [/^(?:w|weeks?|semaines?|wochen?|tygodn\p{L}*|тижн\p{L}*)$/u, 604_800_000],
];

const pad = (value: number | string) => String(value).padStart(2, '0');

function valid(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Clock time beside a date, as `Thh:mm`; empty where there is none. */
function clockIn(text: string): string {
  const clock = /(?:^|[^\d])(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap])?\.?(?:m\b)?/i.exec(text);
  if (!clock) return '';
  const half = clock[3]?.toLowerCase();
  const hour = half === 'p' ? (Number(clock[1]) % 12) + 12 : half === 'a' ? Number(clock[1]) % 12 : Number(clock[1]);
  return hour < 24 && Number(clock[2]) < 60 ? `T${pad(hour)}:${clock[2]}` : '';
}

function zoneIn(text: string): string {
  const zone = /\b(?:UTC|GMT)\b\s*([+-]\d{1,2})?(?::?(\d{2}))?/.exec(text);
  if (!zone) return '';
  if (!zone[1]) return 'Z';
  return `${zone[1][0]}${pad(zone[1].slice(1))}:${zone[2] ?? '00'}`;
}

/** A date a program wrote: ISO 8601 in its many near-misses, RFC 2822, or milliseconds. `null` where it is none. */
export function machineDate(text: string): string | null {
  const value = text.trim();
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      value,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    if (!valid(Number(year), Number(month), Number(day))) return null;
    if (hour === undefined) return `${year}-${month}-${day}`;
    const at = !zone
      ? ''
      : /^[a-z]/i.test(zone)
        ? 'Z'
        : zone.length === 3
          ? `${zone}:00`
          : zone.length === 5
            ? `${zone.slice(0, 3)}:${zone.slice(3)}`
            : zone;
    return `${year}-${month}-${day}T${pad(hour)}:${minute}:${second ?? '00'}${at}`;
  }
  if (/^\d{10}$|^\d{13}$/.test(value)) return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
  // What Java prints; its zone may be a name no other program reads, and the day is the same in any.
  const java = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{3,4}) (\d{4})$/.exec(value);
  const javaMonth = java && months.get(java[1]!.toLowerCase());
  if (java && javaMonth) {
    const zone = { UTC: 'Z', GMT: 'Z', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00' }[java[4]!] ?? '';
    return `${java[5]}-${pad(javaMonth)}-${pad(java[2]!)}T${java[3]}${zone}`;
  }
  if (/^\w{3},? \d{1,2} \w{3} \d{4}|^\w{3} \w{3} \d{1,2} /.test(value) && !Number.isNaN(Date.parse(value))) {
    return new Date(Date.parse(value)).toISOString();
  }
  return null;
}

/** A date written for people, with the clock time and zone beside it; relative ones count back from `now` (ms). */
export function writtenDate(text: string, now: number): string | null {
  const line = text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\u00a0\s]+/g, ' ');
  const ago = /(?:^|[^\d])(\d{1,2}) ?(\p{L}+)\.? (?:ago|temu|тому)|(?:vor|il y a|hace) (\d{1,2}) (\p{L}+)/u.exec(line);
  if (ago) {
    const unit = agoUnits.find(([pattern]) => pattern.test(ago[2] ?? ago[4] ?? ''));
    if (unit) return new Date(now - Number(ago[1] ?? ago[3]) * unit[1]).toISOString();
  }
  const dated = (year: string, month: number, day: string, rest: string) =>
    valid(Number(year), month, Number(day)) ? `${year}-${pad(month)}-${pad(day)}${withClock(rest, text)}` : null;
  const named = /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?,? (?:de )?(\p{L}{3,12})\.?,? (?:de )?(\d{4})/u.exec(line);
  if (named && months.has(named[2]!))
    return dated(named[3]!, months.get(named[2]!)!, named[1]!, line.replace(named[0], ' '));
  const american = /(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u.exec(line);
  if (american && months.has(american[1]!))
    return dated(american[3]!, months.get(american[1]!)!, american[2]!, line.replace(american[0], ' '));
  const japanese = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(line);
  if (japanese) return dated(japanese[1]!, Number(japanese[2]), japanese[3]!, line.replace(japanese[0], ' '));
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(line);
  if (iso) return dated(iso[1]!, Number(iso[2]), iso[3]!, line.replace(iso[0], ' '));
  const european = /(?:^|\D)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/.exec(line);
  if (european)
    return dated(european[3]!.padStart(4, '20'), Number(european[2]), european[1]!, line.replace(european[0], ' '));
  const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(line);
  // Day first or month first: only told where one of them cannot be a month.
  if (slashed && Number(slashed[1]) > 12) return dated(slashed[3]!, Number(slashed[2]), slashed[1]!, '');
  if (slashed && Number(slashed[2]) > 12) return dated(slashed[3]!, Number(slashed[1]), slashed[2]!, '');
  return null;
}

function withClock(rest: string, whole: string): string {
  const clock = clockIn(rest);
  return clock === '' ? '' : `${clock}:00${zoneIn(whole)}`;
}

/** The date behind a page's title, as newsrooms' systems put it there (`… | 28.04.2023`). */
export function titleDate(title: string): string | null {
  const dated = /[|–—-]\s*(\d{1,2}\.\d{1,2}\.\d{4})\s*$/.exec(title.slice(-40));
  return dated ? writtenDate(dated[1]!, 0) : null;
}

/** The date of the page's own address (`/2026/11/07/`), to the day. */
export function addressDate(url: string): string | null {
  const dated = /\/((?:19|20)\d\d)[/-]?(\d{2})[/-]?(\d{2})(?:[/-]|\D|$)/.exec(url);
  return dated && valid(Number(dated[1]), Number(dated[2]), Number(dated[3]))
    ? `${dated[1]}-${dated[2]}-${dated[3]}`
    : null;
}
