import { EmptyState } from '../../components/EmptyState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useLive } from '../../components/use-live.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { formatAgo, formatDay, t, tn } from '../../lib/i18n/language.ts';
import { allStories } from '../../lib/store/queries-library.ts';
import type { StoryRow } from '../../lib/store/rows.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';

function StoryLine({ story }: { readonly story: StoryRow }) {
  return (
    <article class="article-card">
      <h2 class="headline">
        <a href={libraryRoute.story(story.id)}>{story.name}</a>
      </h2>
      <p class="meta">
        {story.followed && (
          <span class="followed">
            <Icon name="star" /> {t('followed')} ·{' '}
          </span>
        )}
        {tn('articleCount', story.articles)} · {t('since', { day: formatDay(story.startedAt) })} ·{' '}
        {t('lastMoved', { day: formatAgo(story.updatedAt) })}
      </p>
    </article>
  );
}

/** The stories in the reader's own reading: those followed, then the one that moved last. */
export function Stories() {
  const live = useLive(() => allStories(library), []);
  return (
    <>
      <h1>{t('stories')}</h1>
      <Loaded live={live}>
        {(all) => {
          const stories = [...all.filter(({ followed }) => followed), ...all.filter(({ followed }) => !followed)];
          if (stories.length === 0) return <EmptyState title={t('storiesNone')}>{t('storiesNoneHint')}</EmptyState>;
          return (
            <VirtualList
              label={t('stories')}
              keys={stories.map(({ id }) => id)}
              estimate={60}
              item={(index) => <StoryLine story={stories[index]!} />}
            />
          );
        }}
      </Loaded>
    </>
  );
}
