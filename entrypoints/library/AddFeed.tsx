import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { t, tn } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { canonicalUrl } from '../../lib/sites/canonical-url.ts';
import { addFeeds, type NewFeed } from '../../lib/store/feeds.ts';
import { library } from '../page-parts/library.ts';
import { FileButton } from './FileButton.tsx';
import { feedProblem } from './feed-problem.ts';
import { TaskState } from './TaskState.tsx';
import { useTask } from './use-task.ts';

/** `*://*.example.org/*` for an address: a site's feed often has a host of its own. */
function originsOf(url: string): string[] {
  return [`*://*.${new URL(url).hostname.replace(/^www\./, '')}/*`];
}

/** How many feeds were new. `found` is false where a site has none. */
interface Added {
  readonly found: boolean;
  readonly count: number;
}

const get = (url: string, init: RequestInit) => fetch(url, init);

/** Adds feeds and has them asked at once. */
async function add(feeds: readonly NewFeed[]): Promise<Added> {
  const count = await addFeeds(library, feeds, new Date().toISOString());
  void ask('pollFeeds');
  return { found: feeds.length > 0, count };
}

async function addSite(url: string, signal: AbortSignal): Promise<Added> {
  const { findSources } = await import('../../lib/feeds/find-sources.ts');
  const sources = await findSources(get, url, Date.now(), signal);
  if (!sources.ok) throw new Error(feedProblem(sources.error));
  return add(sources.value);
}

/** Takes over a list of subscriptions. The feeds' own hosts are asked for in one go. */
async function addOpml(file: File): Promise<Added> {
  const { readOpml } = await import('../../lib/feeds/opml.ts');
  const list = readOpml(await file.text());
  if (!list.ok) throw new Error(t('opmlUnreadable'));
  return add(list.value.map(({ url, title }) => ({ url, title, kind: 'feed' as const })));
}

/** Adds a feed by its site's address, or a whole list of them. */
export function AddFeed() {
  const [address, setAddress] = useState('');
  const control = useTask<Added>();
  const url = canonicalUrl(/^[a-z]+:\/\//i.test(address.trim()) ? address : `https://${address.trim()}`);
  const addAddress = () => {
    if (!url) return;
    // The browser asks the reader only inside the click itself, so nothing may be awaited before.
    const allowed = browser.permissions.request({ origins: originsOf(url) });
    control.start(async (_, signal) => {
      if (!(await allowed)) throw new Error(t('siteNotAllowed'));
      return addSite(url, signal);
    });
  };
  return (
    <>
      <form
        class="row add-feed"
        onSubmit={(event) => {
          event.preventDefault();
          addAddress();
        }}
      >
        <label class="field">
          <span>{t('addFeed')}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder="example.org"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button primary" disabled={!url || address.trim() === ''}>
          {t('addFeedButton')}
        </button>
        <FileButton label={t('importOpml')} accept=".opml,.xml" onFile={(file) => control.start(() => addOpml(file))} />
      </form>
      <TaskState control={control} label={t('lookingForFeed')}>
        {({ found, count }) => (
          <StatusNotice tone={found ? 'good' : 'warning'} title={found ? tn('feedsAdded', count) : t('feedNotFound')} />
        )}
      </TaskState>
    </>
  );
}
