import type { ComponentChildren } from 'preact';
import { t } from '../lib/i18n/language.ts';
import { Icon } from './Icon.tsx';

export interface ChipProps {
  readonly children: ComponentChildren;
  /** Makes it a toggle: pressed or not. */
  readonly pressed?: boolean;
  readonly onPress?: () => void;
  /** What it stands for, to name the button that takes it away. */
  readonly label?: string;
  readonly onRemove?: () => void;
}

/** A tag or a filter: plain, to press, or to take away. */
export function Chip({ children, pressed, onPress, label, onRemove }: ChipProps) {
  if (onPress)
    return (
      <button type="button" class="chip" aria-pressed={pressed} onClick={onPress}>
        {children}
      </button>
    );
  return (
    <span class="chip">
      {children}
      {onRemove && (
        <button type="button" aria-label={t('removeNamed', { name: label ?? '' })} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
