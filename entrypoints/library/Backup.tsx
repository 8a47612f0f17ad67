import { t } from '../../lib/i18n/language.ts';

export function Backup() {
  return <h1>{t('backup')}</h1>;
}
