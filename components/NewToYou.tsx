import { t, tn } from '../lib/i18n/language.ts';

export interface NewToYouProps {
  /** Sentences whose news the reader has not met. */
  readonly fresh: number;
  readonly of: number;
  /** Scrolls the page to the next of them. */
  readonly onShow?: () => void;
}

/** How much of the article is new to this reader. */
export function NewToYou({ fresh, of, onShow }: NewToYouProps) {
  if (of === 0) return null;
  return (
    <div class="new-to-you">
      <p>{fresh === 0 ? t('newNone') : tn('newSentences', fresh, { of })}</p>
      <div class="meter" aria-hidden="true">
        <span style={{ inlineSize: `${(fresh / of) * 100}%` }} />
      </div>
      {onShow && fresh > 0 && (
        <button type="button" class="button" onClick={onShow}>
          {t('showNew')}
        </button>
      )}
    </div>
  );
}
