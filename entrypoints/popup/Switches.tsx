import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../lib/i18n/language.ts';
import type { Density } from '../../lib/settings/settings.ts';
import { useSettings } from '../page-parts/use-settings.ts';

/** How much is marked, and whether anything happens on this site. */
export function Switches({ host }: { readonly host: string }) {
  const [settings, change] = useSettings();
  const paused = settings.pausedHosts.includes(host);
  return (
    <footer class="switches">
      <Choice<Density>
        label={t('marks')}
        value={settings.density}
        options={[
          { value: 'off', label: t('densityOff') },
          { value: 'key', label: t('densityKey') },
          { value: 'all', label: t('densityAll') },
        ]}
        onChange={(density) => change({ density })}
      />
      <Switch
        checked={!paused}
        onChange={(on) =>
          change({
            pausedHosts: on ? settings.pausedHosts.filter((other) => other !== host) : [...settings.pausedHosts, host],
          })
        }
      >
        {t('readOnSite', { host })}
      </Switch>
    </footer>
  );
}
