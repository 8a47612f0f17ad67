import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { t, tn } from '../../lib/i18n/language.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { MarksSample } from '../page-parts/MarksSample.tsx';
import { pageAddress } from '../page-parts/page-address.ts';
import { ColdStart } from './ColdStart.tsx';

/** Match patterns of the news sites the extension comes with. */
function listedSites(): string[] {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  return scripts.flatMap(({ matches }) => matches);
}

/** Whether the browser lets us read the listed sites: Firefox leaves that to the reader. */
function useSitesAllowed(): readonly [allowed: boolean | null, ask: () => void] {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    void browser.permissions.contains({ origins: listedSites() }).then(setAllowed);
  }, []);
  return [allowed, () => void browser.permissions.request({ origins: listedSites() }).then(setAllowed)];
}

function Sites() {
  const [allowed, ask] = useSitesAllowed();
  const count = new Set(listedSites().map((pattern) => pattern.replace(/^.*:\/\/(\*\.)?/, ''))).size;
  return (
    <>
      <h2>{t('welcomeSites')}</h2>
      <p>{tn('welcomeSitesText', count)}</p>
      {allowed === true && <StatusNotice tone="good" title={t('sitesReady')} />}
      {allowed === false && (
        <button type="button" class="button primary" onClick={ask}>
          {t('allowListed')}
        </button>
      )}
    </>
  );
}

/** Three steps, and nothing to sign. */
export function Welcome() {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/128.png" alt="" width="64" height="64" />
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <ol class="steps">
        <li>
          <Sites />
        </li>
        <li>
          <h2>{t('welcomeRead')}</h2>
          <p>{t('welcomeReadText')}</p>
          <MarksSample {...defaultSettings} />
          <p class="meta">{t('welcomeCardText')}</p>
        </li>
        <li>
          <ColdStart />
        </li>
      </ol>
      <p class="promise meta">
        {t('welcomePromise')} <a href={pageAddress('options')}>{t('options')}</a> ·{' '}
        <a href={pageAddress('library')}>{t('library')}</a>
      </p>
    </main>
  );
}
