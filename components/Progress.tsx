import { useId } from 'preact/hooks';
import { formatNumber, t } from '../lib/i18n/language.ts';

export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** `null` while it is not known how much there is. */
  readonly of: number | null;
  readonly onCancel?: () => void;
}

/** How far something long has come, and the way to stop it. */
export function Progress({ label, done, of, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <div class="row spread">
        <label for={id}>{label}</label>
        <span class="meta numeric">{of === null ? formatNumber(done) : t('countOf', { count: done, of })}</span>
      </div>
      <progress id={id} {...(of !== null && { value: done, max: Math.max(1, of) })} />
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {t('stop')}
        </button>
      )}
    </div>
  );
}
