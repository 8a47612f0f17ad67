import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Match patterns of sites the reader allowed, beyond the list the extension comes with; kept up to date. */
export function useAllowedOrigins(): readonly string[] {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  useEffect(() => {
    const { content_scripts: scripts = [] } = browser.runtime.getManifest();
    const listed = new Set(scripts.flatMap(({ matches }) => matches));
    const look = async () => {
      const { origins: all = [] } = await browser.permissions.getAll();
      setOrigins(all.filter((origin) => !listed.has(origin)));
    };
    const lookNow = () => void look();
    lookNow();
    browser.permissions.onAdded.addListener(lookNow);
    browser.permissions.onRemoved.addListener(lookNow);
    return () => {
      browser.permissions.onAdded.removeListener(lookNow);
      browser.permissions.onRemoved.removeListener(lookNow);
    };
  }, []);
  return origins;
}
