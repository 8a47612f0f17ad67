import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/Switch.tsx';
import type { FreshRssSource } from '../../lib/feeds/freshrss-source.ts';
import { formatMoment, t, tn } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import {
  changeFreshRss,
  disconnectFreshRss,
  readFreshRss,
  watchFreshRss,
} from '../../lib/settings/freshrss-storage.ts';
import { connectAccount } from './connect-freshrss.ts';
import { freshRssProblem } from './feed-problem.ts';
import { TaskState } from './TaskState.tsx';
import { useTask } from './use-task.ts';

/** The account, kept up to date; `undefined` until it is read. */
function useFreshRss(): FreshRssSource | null | undefined {
  const [source, setSource] = useState<FreshRssSource | null | undefined>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    watchFreshRss(setSource, controller.signal);
    void readFreshRss().then((now) => controller.signal.aborted || setSource(now));
    return () => controller.abort();
  }, []);
  return source;
}

/** An address as typed, with `https://` where it has no scheme; `null` where it is none. */
function addressOf(typed: string): URL | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = text !== '' && URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function Connect() {
  const [address, setAddress] = useState('');
  const [user, setUser] = useState('');
  const [apiPassword, setApiPassword] = useState('');
  const control = useTask<void>();
  const url = addressOf(address);
  const isReady = url !== null && user.trim() !== '' && apiPassword !== '';
  const connect = () => {
    if (!url || !isReady) return;
    // The browser asks the reader only inside the click itself, so nothing may be awaited before.
    const allowed = browser.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] });
    control.start((_, signal) => connectAccount({ url: url.href, user: user.trim(), apiPassword }, allowed, signal));
  };
  return (
    <details class="freshrss">
      <summary>{t('freshConnect')}</summary>
      <p class="meta">{t('freshHint')}</p>
      <form
        class="filter-grid add-feed"
        onSubmit={(event) => {
          event.preventDefault();
          connect();
        }}
      >
        <label class="field">
          <span>{t('freshAddress')}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder="https://rss.example.org"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t('freshUser')}</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={user}
            onInput={({ currentTarget }) => setUser(currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t('freshPassword')}</span>
          <input
            type="password"
            autocomplete="off"
            value={apiPassword}
            onInput={({ currentTarget }) => setApiPassword(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button primary" disabled={!isReady || control.task.status === 'running'}>
          {t('freshConnectButton')}
        </button>
      </form>
      <TaskState control={control} label={t('freshConnecting')}>
        {() => null}
      </TaskState>
    </details>
  );
}

function Connected({ source }: { readonly source: FreshRssSource }) {
  const { url, user, on, lastPolledAt, lastError, items } = source;
  const state = lastPolledAt ? t('lastPolled', { moment: formatMoment(lastPolledAt) }) : t('notPolled');
  const turn = async (next: boolean) => {
    const again = { on: true, failures: 0, lastError: null, nextPollAt: new Date().toISOString() };
    await changeFreshRss(source, next ? again : { on: false });
    await ask('pollFeeds');
  };
  return (
    <div class="feed">
      <Switch
        checked={on}
        hint={`${new URL(url).host} · ${on ? state : t('feedOff')} · ${tn('itemCount', items)}`}
        onChange={(next) => void turn(next)}
      >
        <b>{t('freshAccount', { user })}</b>
      </Switch>
      {lastError && <p class="fate">{freshRssProblem(lastError)}</p>}
      <button type="button" class="button quiet" onClick={() => void disconnectFreshRss()}>
        {t('freshDisconnect')}
      </button>
    </div>
  );
}

/** The reader's own FreshRSS as a source: connected with its API password, which stays on this computer. */
export function FreshRss() {
  const source = useFreshRss();
  if (source === undefined) return null;
  return (
    <section aria-labelledby="freshrss">
      <h2 id="freshrss">FreshRSS</h2>
      {source ? <Connected source={source} /> : <Connect />}
    </section>
  );
}
