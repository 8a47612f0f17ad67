import browser from 'webextension-polyfill';
import { Chip } from '../../components/Chip.tsx';
import { t } from '../../lib/i18n/language.ts';
import { useAllowedOrigins } from './use-origins.ts';
import { useSettings } from './use-settings.ts';

/** `*://*.example.org/*` as a reader writes it. */
function siteOf(origin: string): string {
  return origin.replace(/^\*?(https?)?:\/\//, '').replace(/\/\*$/, '');
}

/** Sites the reader allowed beyond the list, and sites where everything is off; each to be taken away. */
export function AllowedSites() {
  const origins = useAllowedOrigins();
  const [{ pausedHosts }, change] = useSettings();
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('sites')}</h2>
      <p class="meta">{t('sitesHint')}</p>
      {origins.length > 0 && (
        <>
          <h3>{t('sitesAllowed')}</h3>
          <div class="chips">
            {origins.map((origin) => (
              <Chip
                key={origin}
                label={siteOf(origin)}
                onRemove={() => void browser.permissions.remove({ origins: [origin] })}
              >
                {siteOf(origin)}
              </Chip>
            ))}
          </div>
        </>
      )}
      {pausedHosts.length > 0 && (
        <>
          <h3>{t('sitesPaused')}</h3>
          <div class="chips">
            {pausedHosts.map((host) => (
              <Chip
                key={host}
                label={host}
                onRemove={() => change({ pausedHosts: pausedHosts.filter((other) => other !== host) })}
              >
                {host}
              </Chip>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
