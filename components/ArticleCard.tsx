import type { ComponentChildren } from 'preact';
import { formatDay, formatMoment, t } from '../lib/i18n/language.ts';
import { hostOf, webAddress } from './web-address.ts';

export interface ArticleCardProps {
  readonly url: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  /** Listed by a feed and not opened yet. */
  readonly unread?: boolean;
  /** Said after source and day. */
  readonly aside?: string;
  /** Where the title leads, when not to the article itself. */
  readonly href?: string;
  /** Level of its headline among the page's headings. */
  readonly level?: 2 | 3;
  /** Lines below: a reason, a count. */
  readonly children?: ComponentChildren;
}

/** An article in a list: its headline, its source and its day. */
export function ArticleCard({
  url,
  title,
  publisher,
  publishedAt,
  unread = false,
  aside,
  href,
  level = 3,
  children,
}: ArticleCardProps) {
  const address = href ?? webAddress(url);
  const words = title ?? t('untitled');
  const Heading = `h${level}` as const;
  return (
    <article class="article-card">
      <Heading class="headline">
        {address === undefined ? (
          words
        ) : (
          <a href={address} {...(href === undefined && { target: '_blank', rel: 'noopener noreferrer' })}>
            {words}
          </a>
        )}
      </Heading>
      <p class="meta">
        {publisher ?? hostOf(url)}
        {' · '}
        <time dateTime={publishedAt ?? ''} title={formatMoment(publishedAt)}>
          {formatDay(publishedAt) || t('noDate')}
        </time>
        {unread && <span class="unread"> · {t('notRead')}</span>}
        {aside && ` · ${aside}`}
      </p>
      {children}
    </article>
  );
}
