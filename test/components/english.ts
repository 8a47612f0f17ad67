import { speak } from '../../lib/i18n/language.ts';
import messages from '../../public/_locales/en/messages.json';

/** Components speak English in tests: call before rendering. */
export function speakEnglish(): void {
  const catalogue: Readonly<Record<string, { readonly message: string }>> = messages;
  speak((key) => catalogue[key]?.message ?? '', 'en-GB');
}
