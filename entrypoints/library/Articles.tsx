import { ArticleCard } from '../../components/ArticleCard.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useLive } from '../../components/use-live.ts';
import { formatAgo, t, tn } from '../../lib/i18n/language.ts';
import { articleKeys, articleRows } from '../../lib/store/queries-library.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Windowed } from './Windowed.tsx';

/** Everything read, last opened first. */
export function Articles() {
  const keys = useLive(() => articleKeys(library), []);
  return (
    <>
      <h1>{t('articles')}</h1>
      <Loaded live={keys}>
        {(ids) =>
          ids.length === 0 ? (
            <EmptyState title={t('articlesNone')}>{t('articlesNoneHint')}</EmptyState>
          ) : (
            <>
              <p class="meta">{tn('articleCount', ids.length)}</p>
              <Windowed label={t('articles')} keys={ids} estimate={58} load={(part) => articleRows(library, part)}>
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
          )
        }
      </Loaded>
    </>
  );
}
