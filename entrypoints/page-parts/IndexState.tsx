import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Progress } from '../../components/Progress.tsx';
import { t } from '../../lib/i18n/language.ts';
import { INDEX_PROGRESS, type IndexProgress } from '../../lib/store/index/progress.ts';

/** How far the background's rebuild of the index is; nothing when none is under way. */
export function IndexState() {
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  useEffect(() => {
    const { session } = browser.storage;
    const look = () =>
      void session.get(INDEX_PROGRESS).then((kept) => setProgress((kept[INDEX_PROGRESS] as IndexProgress) ?? null));
    look();
    session.onChanged.addListener(look);
    return () => session.onChanged.removeListener(look);
  }, []);
  return progress && <Progress label={t('indexRebuilding')} done={progress.done} of={progress.of} />;
}
