import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** The keys of a command as the reader has them now; empty where it has none. */
export function useShortcut(name: string): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((commands) => setKeys(commands.find((command) => command.name === name)?.shortcut ?? ''));
  }, [name]);
  return keys;
}
