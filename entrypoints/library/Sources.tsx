import { EmptyState } from '../../components/EmptyState.tsx';
import { useLive } from '../../components/use-live.ts';
import { formatMoment, t, tn } from '../../lib/i18n/language.ts';
import { allFeeds } from '../../lib/store/queries-library.ts';
import type { FeedRow } from '../../lib/store/rows.ts';
import { AllowedSites } from '../page-parts/AllowedSites.tsx';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';

function Feed({ feed }: { readonly feed: FeedRow }) {
  return (
    <li class="feed">
      <p>
        <b>{feed.title}</b> <span class="meta">{feed.host}</span>
      </p>
      <p class="meta">
        {feed.on
          ? feed.lastPolledAt
            ? t('lastPolled', { moment: formatMoment(feed.lastPolledAt) })
            : t('notPolled')
          : t('feedOff')}{' '}
        · {tn('itemCount', feed.items)}
      </p>
      {feed.lastError && <p class="fate">{t('feedFailing', { error: feed.lastError })}</p>}
    </li>
  );
}

/** Where articles come from: the feeds the reader turned on, and the sites that are read. */
export function Sources() {
  const live = useLive(() => allFeeds(library), []);
  return (
    <>
      <h1>{t('sources')}</h1>
      <section aria-labelledby="feeds">
        <h2 id="feeds">{t('feeds')}</h2>
        <Loaded live={live}>
          {(feeds) =>
            feeds.length === 0 ? (
              <EmptyState title={t('feedsNone')}>{t('feedsNoneHint')}</EmptyState>
            ) : (
              <ul class="feeds">
                {feeds.map((feed) => (
                  <Feed key={feed.url} feed={feed} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <AllowedSites />
    </>
  );
}
