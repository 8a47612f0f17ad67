import { type ComponentChild, render } from 'preact';
import { speakBrowserLanguage } from '../../lib/i18n/browser-language.ts';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { spokenLocale, t } from '../../lib/i18n/language.ts';

/** Shows one of our pages, in the reader's language. `make` runs once the language is known. */
export function startPage(title: MessageKey, make: () => ComponentChild): void {
  speakBrowserLanguage();
  document.documentElement.lang = spokenLocale();
  document.title = t(title);
  render(make(), document.getElementById('app')!);
}
