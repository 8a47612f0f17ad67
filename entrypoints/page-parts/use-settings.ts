import { useEffect, useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings/storage.ts';

/** The reader's settings, kept up to date, and the way to change some of them. Defaults until they are read. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    void readSettings().then((now) => controller.signal.aborted || setSettings(now));
    return () => controller.abort();
  }, []);
  const change = (part: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...part }));
    void changeSettings(part);
  };
  return [settings, change];
}
