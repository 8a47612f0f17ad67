import type { ComponentChild } from 'preact';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import type { Live } from '../../components/use-live.ts';
import { t } from '../../lib/i18n/language.ts';

export interface LoadedProps<T> {
  readonly live: Live<T>;
  readonly children: (value: T) => ComponentChild;
}

/** What a query found; nothing while it runs (they take milliseconds), and an honest word where it failed. */
export function Loaded<T>({ live, children }: LoadedProps<T>) {
  if (live.status === 'loading') return null;
  if (live.status === 'ready') return <>{children(live.value)}</>;
  const reason = live.error instanceof Error ? live.error.message : String(live.error);
  return (
    <StatusNotice tone="warning" title={t('libraryFailed')}>
      <p>{t('libraryFailedHint')}</p>
      <p class="meta">{reason}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t('reloadPage')}
      </button>
    </StatusNotice>
  );
}
