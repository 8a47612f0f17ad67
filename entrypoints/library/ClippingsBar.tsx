import { useId, useState } from 'preact/hooks';
import { colourNames, colours } from '../../components/colours.ts';
import { Icon } from '../../components/Icon.tsx';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import type { ClippingsChange } from '../../lib/store/edit-clippings.ts';
import { facetsOf } from './clipping-filter.ts';
import { ExportClippings } from './ExportClippings.tsx';

export interface ClippingsBarProps {
  readonly chosen: readonly Annotation[];
  /** Tags there are, most used first. */
  readonly tags: readonly string[];
  readonly onChange: (change: ClippingsChange) => void;
  readonly onRemove: () => void;
  readonly onNone: () => void;
}

function AddTag({ tags, onAdd }: { readonly tags: readonly string[]; readonly onAdd: (tag: string) => void }) {
  const [typed, setTyped] = useState('');
  const list = useId();
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onAdd(typed.trim());
        setTyped('');
      }}
    >
      <input
        type="text"
        list={list}
        autocomplete="off"
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <datalist id={list}>
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}

/** What can be done to the clippings the reader chose. */
export function ClippingsBar({ chosen, tags, onChange, onRemove, onNone }: ClippingsBarProps) {
  const own = facetsOf(chosen).tags;
  return (
    <section class="clippings-bar" aria-label={t('chosenClippings')}>
      <b>{tn('chosenCount', chosen.length)}</b>
      <AddTag tags={tags} onAdd={(tag) => onChange({ kind: 'add-tag', tag })} />
      {own.length > 0 && (
        <select
          aria-label={t('removeTag')}
          value=""
          onChange={({ currentTarget }) => {
            const tag = currentTarget.value;
            currentTarget.value = '';
            if (tag !== '') onChange({ kind: 'remove-tag', tag });
          }}
        >
          <option value="">{t('removeTag')}</option>
          {own.map(({ value }) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      )}
      <fieldset class="chips">
        <legend class="visually-hidden">{t('colour')}</legend>
        {colours.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`swatch clip-${colour}`}
            aria-label={t(colourNames[colour])}
            title={t(colourNames[colour])}
            onClick={() => onChange({ kind: 'colour', colour })}
          />
        ))}
      </fieldset>
      <ExportClippings clippings={chosen} />
      <button type="button" class="button danger" onClick={onRemove}>
        {t('removeClipping')}
      </button>
      <button type="button" class="button icon" aria-label={t('chooseNone')} title={t('chooseNone')} onClick={onNone}>
        <Icon name="close" />
      </button>
    </section>
  );
}
