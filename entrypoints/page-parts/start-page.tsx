import { type ComponentChild, render } from 'preact';
import { dressKinds } from '../../components/dress-kinds.ts';
import { speakBrowserLanguage } from '../../lib/i18n/browser-language.ts';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { spokenLocale, t } from '../../lib/i18n/language.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';

/** The signs of the kinds have the colours of their marks, also while those are being chosen. */
function followMarkColours(): void {
  const dress = ({ markColours }: Settings) => dressKinds(document.documentElement, markColours);
  watchSettings(dress, new AbortController().signal);
  void readSettings().then(dress);
}

/** Shows one of our pages, in the reader's language. `make` runs once the language is known. */
export function startPage(title: MessageKey, make: () => ComponentChild): void {
  speakBrowserLanguage();
  document.documentElement.lang = spokenLocale();
  document.title = t(title);
  followMarkColours();
  render(make(), document.getElementById('app')!);
}
