import { t } from '../lib/i18n/language.ts';
import type { Reason } from '../lib/related/rank.ts';

/** Why an earlier article is listed, in the reader's language. */
export function reasonText({ kind, text }: Reason): string {
  switch (kind) {
    case 'same-text':
      return t('reasonSameText');
    case 'linked':
      return t('reasonLinked');
    case 'entities':
      return t('reasonEntities', { names: text });
    case 'figures':
      return t('reasonFigures', { figures: text });
    case 'terms':
      return t('reasonTerms', { words: text });
  }
}
