import { t } from '../lib/i18n/language.ts';
import { Icon } from './Icon.tsx';

export interface ToastProps {
  /** `null` shows nothing; the live region stays, so that what comes next is announced. */
  readonly text: string | null;
  readonly onUndo?: () => void;
  readonly onClose: () => void;
}

/** What was just done, with the way back. Stays until closed or replaced: nothing runs away from the reader. */
export function Toast({ text, onUndo, onClose }: ToastProps) {
  return (
    <div class="toast-place" role="status">
      {text !== null && (
        <div class="toast">
          <span>{text}</span>
          {onUndo && (
            <button type="button" class="button quiet" onClick={onUndo}>
              {t('undo')}
            </button>
          )}
          <button type="button" class="button icon" aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
