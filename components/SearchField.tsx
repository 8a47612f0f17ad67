import type { Ref } from 'preact';
import { Icon } from './Icon.tsx';

export interface SearchFieldProps {
  readonly label: string;
  /** Shown while the field is empty; the label unless given. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A search field; Escape empties it, and Enter searches at once. */
export function SearchField({
  label,
  placeholder = label,
  value,
  onInput,
  onSubmit,
  inputRef = null,
}: SearchFieldProps) {
  return (
    <search>
      <form
        class="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.(value);
        }}
      >
        <Icon name="search" />
        <input
          ref={inputRef}
          type="search"
          aria-label={label}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </form>
    </search>
  );
}
