import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { formatList, formatNumber, t, tn } from '../../lib/i18n/language.ts';
import { hosts, type NewsSite, type Region } from '../../lib/sites/hosts.ts';
import { matchPatterns } from '../../lib/sites/match-patterns.ts';
import { TaskState } from '../library/TaskState.tsx';
import { useTask } from '../library/use-task.ts';
import { pageAddress } from '../page-parts/page-address.ts';
import { type FetchedCoverage, fetchCoverage } from './fetch-coverage.ts';

/** Regions in the order they are offered; the first is open. */
const regions: Readonly<Record<Region, MessageKey>> = {
  Ukraine: 'regionUkraine',
  World: 'regionWorld',
  'Central and Eastern Europe': 'regionEast',
  'Western Europe': 'regionWest',
  'United Kingdom and Ireland': 'regionBritain',
  'North America': 'regionNorthAmerica',
  'Middle East': 'regionMiddleEast',
  Africa: 'regionAfrica',
  Asia: 'regionAsia',
  Oceania: 'regionOceania',
};

interface RegionSitesProps {
  readonly region: Region;
  readonly open: boolean;
  readonly chosen: ReadonlySet<NewsSite>;
  readonly onChange: (site: NewsSite, on: boolean) => void;
}

function RegionSites({ region, open, chosen, onChange }: RegionSitesProps) {
  const sites = hosts.filter((site) => site.region === region).sort((a, b) => a.name.localeCompare(b.name));
  const count = sites.filter((site) => chosen.has(site)).length;
  return (
    <details open={open}>
      <summary>
        {t(regions[region])}
        {count > 0 && <span class="meta numeric"> · {formatNumber(count)}</span>}
      </summary>
      <ul class="site-choices">
        {sites.map((site) => (
          <li key={site.host}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(site)}
                onChange={({ currentTarget }) => onChange(site, currentTarget.checked)}
              />
              <span>
                {site.name}
                <span class="meta">{site.host}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Earlier coverage from the first day: the sites the reader knows, one click, and what they lately published is here. */
export function ColdStart() {
  const [chosen, setChosen] = useState<ReadonlySet<NewsSite>>(new Set());
  const control = useTask<FetchedCoverage>();
  const running = control.task.status === 'running';
  const choose = (site: NewsSite, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(site);
    else next.delete(site);
    setChosen(next);
  };
  const start = () => {
    const sites = [...chosen];
    // The browser asks the reader only inside the click itself, so nothing may be awaited before.
    const allowed = browser.permissions.request({ origins: matchPatterns(sites) });
    control.start(fetchCoverage(sites, allowed));
  };
  return (
    <>
      <h2>{t('welcomeSources')}</h2>
      <p>{t('welcomeSourcesText')}</p>
      <fieldset class="cold-start" disabled={running}>
        <legend>{t('coldStartPick')}</legend>
        {(Object.keys(regions) as Region[]).map((region, index) => (
          <RegionSites key={region} region={region} open={index === 0} chosen={chosen} onChange={choose} />
        ))}
      </fieldset>
      <div class="row">
        <button type="button" class="button primary" disabled={running || chosen.size === 0} onClick={start}>
          {t('fetchCoverage')}
        </button>
        <a class="button" href={pageAddress('library', '#/sources')}>
          {t('chooseSources')}
        </a>
      </div>
      <TaskState control={control} label={t('fetchingCoverage')}>
        {({ articles, missing }) => (
          <StatusNotice tone={articles > 0 ? 'good' : 'warning'} title={tn('coverageReady', articles)}>
            {missing.length > 0 && <p>{t('coverageMissing', { names: formatList(missing) })}</p>}
          </StatusNotice>
        )}
      </TaskState>
    </>
  );
}
