import { t } from '../../lib/i18n/language.ts';

export function Options() {
  return <h1>{t('options')}</h1>;
}
