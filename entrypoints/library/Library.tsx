import { t } from '../../lib/i18n/language.ts';

export function Library() {
  return <h1>{t('library')}</h1>;
}
