import { t } from '../../lib/i18n/language.ts';

export function SidePanel() {
  return <h1>{t('extensionName')}</h1>;
}
