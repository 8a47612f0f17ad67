import { t } from '../../lib/i18n/language.ts';

export function Search({ query }: { readonly query: string }) {
  return <h1>{query || t('search')}</h1>;
}
