import { t } from '../../lib/i18n/language.ts';

export function Welcome() {
  return <h1>{t('extensionName')}</h1>;
}
