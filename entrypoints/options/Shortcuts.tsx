import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { t } from '../../lib/i18n/language.ts';

const labels: Readonly<Record<string, MessageKey>> = {
  'clip-selection': 'commandClip',
  'clip-article': 'clipArticle',
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
  'toggle-marks': 'commandToggleMarks',
  'open-panel': 'commandOpenPanel',
};

/** Firefox opens its own page for this; Chrome's has an address. */
interface WithShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as WithShortcutSettings;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keys as they are now, and the way to change them. */
export function Shortcuts() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('shortcuts')}</h2>
      <dl class="shortcuts">
        {commands.map(({ name, shortcut }) => {
          const label = labels[name ?? ''];
          return (
            label && (
              <div key={name}>
                <dt>{t(label)}</dt>
                <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="meta">{t('shortcutNone')}</span>}</dd>
              </div>
            )
          );
        })}
      </dl>
      <button type="button" class="button" onClick={() => void openShortcutSettings()}>
        {t('shortcutsChange')}
      </button>
    </section>
  );
}
