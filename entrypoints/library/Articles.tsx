import { ArticleCard } from '../../components/ArticleCard.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatAgo, t, tn } from '../../lib/i18n/language.ts';
import { articleStretch } from '../../lib/store/queries-library.ts';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Windowed } from './Windowed.tsx';

/** Everything read, last opened first. */
export function Articles() {
  return (
    <>
      <h1>{t('articles')}</h1>
      <Windowed
        label={t('articles')}
        estimate={58}
        load={(start, end) => articleStretch(library, start, end)}
        inputs={[]}
        head={(total) => <p class="meta">{tn('articleCount', total)}</p>}
        empty={<EmptyState title={t('articlesNone')}>{t('articlesNoneHint')}</EmptyState>}
      >
        {(row) => (
          <ArticleCard
            {...row}
            level={2}
            unread={row.origin === 'feed'}
            href={libraryRoute.article(row.id)}
            {...(row.origin === 'read' && { aside: t('openedOn', { day: formatAgo(row.openedAt) }) })}
          />
        )}
      </Windowed>
    </>
  );
}
