import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** A second line that says what the switch does. */
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** Something on or off at once. */
export function Switch({ checked, onChange, hint, disabled = false, children }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>{children}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {hint && (
        <p class="meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
