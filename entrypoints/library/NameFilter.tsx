import { useEffect, useId, useState } from 'preact/hooks';
import { Chip } from '../../components/Chip.tsx';
import { kindName } from '../../components/kind-name.ts';
import { useLive } from '../../components/use-live.ts';
import { t } from '../../lib/i18n/language.ts';
import { namesStarting } from '../../lib/store/cards.ts';
import type { EntityKey, EntityType } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';
import type { ClippingFilter, Facet } from './clipping-filter.ts';

export interface NameFilterProps {
  /** Named in the clippings, most frequent first. */
  readonly names: readonly Facet<EntityKey>[];
  readonly name: EntityKey | null;
  readonly inside: boolean;
  readonly onChange: (change: Partial<ClippingFilter>) => void;
}

/** Offered while nothing is typed. */
const OFFERED = 50;
/** The library's names are looked through letter by letter: only once the reader pauses. */
const ASK_AFTER_MS = 200;

/** Says a value once it has stood for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Keys by how they are offered; two of one name are told apart by their kind. */
function offers(names: readonly { readonly key: EntityKey; readonly name: string }[]): Map<string, EntityKey> {
  const offered = new Map<string, EntityKey>();
  for (const { key, name } of names) {
    const known = offered.get(name);
    const kind = key.slice(0, key.indexOf(':')) as EntityType;
    if (known === undefined) offered.set(name, key);
    else if (known !== key) offered.set(t('nameOfKind', { name, kind: kindName(kind) }), key);
  }
  return offered;
}

function Chosen({ names, name, inside, onChange }: NameFilterProps & { readonly name: EntityKey }) {
  const row = useLive(() => library.names.get(name), [name]);
  const known = row.status === 'ready' ? row.value?.name : undefined;
  const label = known ?? names.find(({ value }) => value === name)?.label ?? name.slice(name.indexOf(':') + 1);
  return (
    <div class="field name-filter">
      <span class="meta">{t('namedIn')}</span>
      <div class="row">
        <Chip label={label} onRemove={() => onChange({ name: null, inside: false })}>
          {label}
        </Chip>
        <label class="check">
          <input
            type="checkbox"
            checked={inside}
            onChange={({ currentTarget }) => onChange({ inside: currentTarget.checked })}
          />{' '}
          {t('namedInside')}
        </label>
      </div>
    </div>
  );
}

/** Someone or something named in the clipping, or anywhere in its article. */
export function NameFilter(props: NameFilterProps) {
  const { names, name, onChange } = props;
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const found = useLive(async () => (asked.length < 2 ? [] : namesStarting(library, asked)), [asked]);
  const list = useId();
  if (name !== null) return <Chosen {...props} name={name} />;
  const clipped = names.slice(0, OFFERED).map(({ value, label }) => ({ key: value, name: label }));
  const offered = offers([...clipped, ...(found.status === 'ready' ? found.value : [])]);
  return (
    <label class="field">
      <span class="meta">{t('namedIn')}</span>
      <input
        type="text"
        list={list}
        autocomplete="off"
        placeholder={t('sameAsHint')}
        value={typed}
        onInput={({ currentTarget }) => {
          const key = offered.get(currentTarget.value);
          setTyped(key === undefined ? currentTarget.value : '');
          if (key !== undefined) onChange({ name: key });
        }}
      />
      <datalist id={list}>
        {[...offered.keys()].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </label>
  );
}
