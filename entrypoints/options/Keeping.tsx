import { useId } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t, tn } from '../../lib/i18n/language.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { pageAddress } from '../page-parts/page-address.ts';

export interface KeepingProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

interface DaysProps {
  readonly label: string;
  readonly value: number;
  /** Days to choose from; 0 is said in words of its own. */
  readonly days: readonly number[];
  readonly never: string;
  readonly onChange: (days: number) => void;
}

function Days({ label, value, days, never, onChange }: DaysProps) {
  const id = useId();
  const all = days.includes(value) ? days : [...days, value];
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {all.map((count) => (
          <option key={count} value={count}>
            {count === 0 ? never : tn('dayCount', count)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** How long articles are kept, and how often the library is written to the downloads folder. */
export function Keeping({ settings, change }: KeepingProps) {
  // The browser asks the reader only inside the change itself, so nothing may be awaited before.
  const backUp = (backupDays: number) => {
    if (backupDays === 0) change({ backupDays });
    else
      void browser.permissions
        .request({ permissions: ['downloads'] })
        .then((granted) => granted && change({ backupDays }));
  };
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{t('keeping')}</h2>
      <Days
        label={t('keepArticles')}
        value={settings.keepDays}
        days={[0, 90, 365, 1095]}
        never={t('keepForever')}
        onChange={(keepDays) => change({ keepDays })}
      />
      <p class="meta">{t('keepHint')}</p>
      <Days
        label={t('backupEvery')}
        value={settings.backupDays}
        days={[0, 1, 7, 30]}
        never={t('backupNever')}
        onChange={backUp}
      />
      <p class="meta">
        {t('backupHint')} <a href={pageAddress('library', '#/backup')}>{t('backup')}</a>
      </p>
    </section>
  );
}
