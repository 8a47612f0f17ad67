import { formatMoment, t } from '../../lib/i18n/language.ts';
import type { ChangeRow } from '../../lib/store/rows.ts';
import type { ArticleId } from '../../lib/types.ts';
import { libraryRoute } from '../page-parts/library-route.ts';

export interface ChangesProps {
  readonly changes: readonly ChangeRow[];
  /** Headline of an article, where the list is about several. */
  readonly titleOf?: (id: ArticleId) => string | null;
}

/** What newsrooms changed between two of the reader's visits: what went, and what came. */
export function Changes({ changes, titleOf }: ChangesProps) {
  return (
    <ol class="changes">
      {changes.map(({ articleId, seenAt, title, removed, added }) => (
        <li key={`${articleId} ${seenAt}`}>
          <p class="meta">
            {titleOf && <a href={libraryRoute.article(articleId)}>{titleOf(articleId)}</a>}{' '}
            {t('changeSeen', { moment: formatMoment(seenAt) })}
          </p>
          {title && (
            <p class="headline">
              <del>{title.before}</del> <ins>{title.after}</ins>
            </p>
          )}
          {removed.map((words) => (
            <p key={words}>
              <del>{words}</del>
            </p>
          ))}
          {added.map((words) => (
            <p key={words}>
              <ins>{words}</ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
