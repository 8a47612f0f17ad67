import { formatDay, t, tn } from '../lib/i18n/language.ts';

export interface TimelineProps {
  /** ISO dates of the articles, any order; those without a date are left out. */
  readonly dates: readonly (string | null)[];
  /** Date of the article at hand. */
  readonly here: string | null;
}

const DAY = 86_400_000;

/** Share of the way from the first to the last day, in percent. */
function placeOn(time: number, from: number, to: number): number {
  return from === to ? 50 : ((time - from) / (to - from)) * 100;
}

/** When a story was reported, on one line: a dot an article, a ring for the one at hand. */
export function Timeline({ dates, here }: TimelineProps) {
  const times = dates.flatMap((date) => (date === null || Number.isNaN(Date.parse(date)) ? [] : [Date.parse(date)]));
  const hereTime = here === null ? Number.NaN : Date.parse(here);
  const all = Number.isNaN(hereTime) ? times : [...times, hereTime];
  const from = Math.min(...all);
  const to = Math.max(...all);
  if (all.length < 2 || to - from < DAY) return null;
  const label = tn('timelineLabel', all.length, {
    first: formatDay(new Date(from).toISOString()),
    last: formatDay(new Date(to).toISOString()),
  });
  return (
    <div class="timeline" role="img" aria-label={label}>
      <div class="track">
        {times.map((time, index) => (
          <span key={index} class="dot" style={{ insetInlineStart: `${placeOn(time, from, to)}%` }} />
        ))}
        {!Number.isNaN(hereTime) && (
          <span class="dot here" style={{ insetInlineStart: `${placeOn(hereTime, from, to)}%` }} />
        )}
      </div>
      <div class="row spread meta" aria-hidden="true">
        <span>{formatDay(new Date(from).toISOString())}</span>
        <span>{Number.isNaN(hereTime) ? formatDay(new Date(to).toISOString()) : t('thisArticle')}</span>
      </div>
    </div>
  );
}
