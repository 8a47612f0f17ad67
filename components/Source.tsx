import { formatDay, formatMoment, t } from '../lib/i18n/language.ts';
import { hostOf, webAddress } from './web-address.ts';

export interface SourceProps {
  readonly url: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  /** Shows the headline too; without it a tooltip and screen readers have it. */
  readonly showTitle?: boolean;
}

/** Where a line comes from: date and publisher, leading to the article, whose title a tooltip gives. */
export function Source({ url, title, publisher, publishedAt, showTitle = false }: SourceProps) {
  const href = webAddress(url);
  const day = formatDay(publishedAt) || t('noDate');
  return (
    <span class="source">
      <a {...(href !== undefined && { href })} target="_blank" rel="noopener noreferrer" title={title ?? ''}>
        <time dateTime={publishedAt ?? ''} title={formatMoment(publishedAt)}>
          {day}
        </time>
        {' · '}
        {publisher ?? hostOf(url)}
        {title !== null && <span class={showTitle ? 'title' : 'visually-hidden'}>: {title}</span>}
      </a>
    </span>
  );
}
