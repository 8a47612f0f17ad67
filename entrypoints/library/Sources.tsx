import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import { formatMoment, t, tn } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { allFeeds, removeFeed, turnFeed } from '../../lib/store/feeds.ts';
import type { FeedRow } from '../../lib/store/rows.ts';
import { AllowedSites } from '../page-parts/AllowedSites.tsx';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { saveFile } from '../page-parts/save-file.ts';
import { AddFeed } from './AddFeed.tsx';
import { FreshRss } from './FreshRss.tsx';
import { feedProblem } from './feed-problem.ts';

function stateOf(feed: FeedRow): string {
  if (!feed.on) return t('feedOff');
  return feed.lastPolledAt ? t('lastPolled', { moment: formatMoment(feed.lastPolledAt) }) : t('notPolled');
}

async function turn({ url }: FeedRow, on: boolean): Promise<void> {
  await turnFeed(library, url, on, new Date().toISOString());
  if (on) await ask('pollFeeds');
}

function Feed({ feed, onRemove }: { readonly feed: FeedRow; readonly onRemove: () => void }) {
  return (
    <li class="feed">
      <Switch
        checked={feed.on}
        hint={`${feed.host} · ${stateOf(feed)} · ${tn('itemCount', feed.items)}`}
        onChange={(on) => void turn(feed, on)}
      >
        <b>{feed.title}</b>
      </Switch>
      {feed.lastError && <p class="fate">{t('feedFailing', { error: feedProblem(feed.lastError) })}</p>}
      <button type="button" class="button quiet" onClick={onRemove} aria-label={t('removeNamed', { name: feed.title })}>
        {t('removeClipping')}
      </button>
    </li>
  );
}

async function exportOpml(feeds: readonly FeedRow[]): Promise<void> {
  const { writeOpml } = await import('../../lib/feeds/opml.ts');
  const list = feeds.map(({ url, title }) => ({ url, title, siteUrl: null, folders: [] }));
  saveFile(new Blob([writeOpml('Backstory', list, new Date())], { type: 'text/x-opml' }), 'backstory.opml');
}

function Feeds({ feeds }: { readonly feeds: readonly FeedRow[] }) {
  const [removed, setRemoved] = useState<FeedRow | null>(null);
  const restore = (feed: FeedRow) => {
    setRemoved(null);
    void library.feeds.put(feed);
  };
  return (
    <>
      {feeds.length === 0 ? (
        <EmptyState title={t('feedsNone')}>{t('feedsNoneHint')}</EmptyState>
      ) : (
        <>
          <ul class="feeds">
            {feeds.map((feed) => (
              <Feed key={feed.url} feed={feed} onRemove={() => void removeFeed(library, feed.url).then(setRemoved)} />
            ))}
          </ul>
          <button type="button" class="button" onClick={() => void exportOpml(feeds)}>
            {t('exportOpml')}
          </button>
        </>
      )}
      <Toast
        text={removed ? t('feedRemoved') : null}
        onClose={() => setRemoved(null)}
        {...(removed && { onUndo: () => restore(removed) })}
      />
    </>
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
        <p class="meta">{t('feedsHint')}</p>
        <AddFeed />
        <Loaded live={live}>{(feeds) => <Feeds feeds={feeds} />}</Loaded>
      </section>
      <FreshRss />
      <AllowedSites />
    </>
  );
}
