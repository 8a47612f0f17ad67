import browser from 'webextension-polyfill';
import { speak } from './language.ts';

/**
 * The browser's language where there is a catalogue for it, else English. The catalogue says which language it is in
 * (`locale`), so that plural forms and dates agree with the words; the region is the reader's own ("en-GB").
 */
export function speakBrowserLanguage(): void {
  const ofCatalogue = browser.i18n.getMessage('locale') || 'en';
  const ofBrowser = browser.i18n.getUILanguage();
  const sameLanguage = ofBrowser === ofCatalogue || ofBrowser.startsWith(`${ofCatalogue}-`);
  speak((key) => browser.i18n.getMessage(key), sameLanguage ? ofBrowser : ofCatalogue);
}
