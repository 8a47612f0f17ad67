import { t } from '../../lib/i18n/language.ts';
import { pageAddress } from '../page-parts/page-address.ts';

/** Earlier coverage from the first day: leads to the sources. */
export function ColdStart() {
  return (
    <>
      <h2>{t('welcomeSources')}</h2>
      <p>{t('welcomeSourcesText')}</p>
      <a class="button" href={pageAddress('library', '#/sources')}>
        {t('chooseSources')}
      </a>
    </>
  );
}
