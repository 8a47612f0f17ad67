import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/language.ts';

export interface RenameProps {
  readonly name: string;
  /** The reader gave the name: it can be given back. */
  readonly renamed: boolean;
  /** An empty name gives back the one that was made. */
  readonly onRename: (name: string) => Promise<void>;
}

/** A page's heading that the reader can change. */
export function Rename({ name, renamed, onRename }: RenameProps) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    // The field with the focus goes: the button that opened it takes it back once it is there again.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!editing)
    return (
      <div class="row rename">
        <h1>{name}</h1>
        <button ref={button} type="button" class="button quiet" onClick={() => setEditing(true)}>
          {t('rename')}
        </button>
      </div>
    );
  return (
    <form
      class="row rename"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
        void onRename(field.value.trim()).then(close);
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <label class="field">
        <span class="visually-hidden">{t('rename')}</span>
        <input name="name" type="text" defaultValue={name} ref={(field) => field?.select()} autocomplete="off" />
      </label>
      <button type="submit" class="button primary">
        {t('save')}
      </button>
      <button type="button" class="button" onClick={close}>
        {t('cancel')}
      </button>
      {renamed && (
        <button type="button" class="button quiet" onClick={() => void onRename('').then(close)}>
          {t('nameBack')}
        </button>
      )}
    </form>
  );
}
