import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../lib/i18n/language.ts';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Words of the button that goes ahead. */
  readonly confirm: string;
  /** Going ahead destroys something. */
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  /** The reader went back: by the button, or with Escape. */
  readonly onCancel: () => void;
}

/** Asks before something that matters. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, children, confirm, danger = false, onConfirm, onCancel }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed while it still stands in the page, it gives the focus back to what had it before.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog surface"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div class="dialog-body">{children}</div>
      <div class="row dialog-buttons">
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="button" class={danger ? 'button danger' : 'button primary'} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
