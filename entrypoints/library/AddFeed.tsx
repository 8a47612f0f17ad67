import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { t, tn } from '../../lib/i18n/language.ts';
import { canonicalUrl } from '../../lib/sites/canonical-url.ts';
import { type Added, addAndPoll, addSite, originsOf } from '../page-parts/add-site.ts';
import { FileButton } from './FileButton.tsx';
import { TaskState } from './TaskState.tsx';
import { useTask } from './use-task.ts';

/** Takes over a list of subscriptions. The feeds' own hosts are asked for in one go. */
async function addOpml(file: File): Promise<Added> {
  const { readOpml } = await import('../../lib/feeds/opml.ts');
  const list = readOpml(await file.text());
  if (!list.ok) throw new Error(t('opmlUnreadable'));
  return addAndPoll(list.value.map(({ url, title }) => ({ url, title, kind: 'feed' as const })));
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
    control.start((_, signal) => addSite(url, allowed, signal));
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
