import type { MessageKey } from '../../lib/i18n/keys.ts';
import { t } from '../../lib/i18n/language.ts';

const problems: Readonly<Record<string, MessageKey>> = {
  timeout: 'problemTimeout',
  network: 'problemNetwork',
  'too-large': 'problemTooLarge',
};

/** What a poll failed of, in words; what has none is shown by its name. */
export function feedProblem(error: string): string {
  const status = /^http-(\d{3})$/.exec(error)?.[1];
  if (status) return t('problemHttp', { status });
  const known = problems[error];
  return known ? t(known) : t('problemUnreadable');
}
