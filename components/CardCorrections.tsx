import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/language.ts';
import type { EntityKey, EntityType } from '../lib/types.ts';
import { KindIcon } from './KindIcon.tsx';
import { kindName, kinds } from './kind-name.ts';
import type { CardAction } from './MentionCard.tsx';

/** A name of the library to choose. */
export interface NameChoice {
  readonly key: EntityKey;
  readonly name: string;
  readonly type: EntityType;
}

export interface CardCorrectionsProps {
  /** The kind it was taken for; `null` for a figure. */
  readonly type: EntityType | null;
  readonly name: string;
  readonly onAction: (action: CardAction) => void;
  readonly findNames?: (start: string) => Promise<readonly NameChoice[]>;
}

/** What the reader can say is wrong with a mark. */
export function CardCorrections({ type, name, onAction, findNames }: CardCorrectionsProps) {
  const [choices, setChoices] = useState<readonly NameChoice[]>([]);
  if (type === null)
    return (
      <div class="correct">
        <button type="button" class="button" onClick={() => onAction({ action: 'split' })}>
          {t('otherMeasure')}
        </button>
      </div>
    );
  const search = (start: string) => {
    if (start.trim() === '') setChoices([]);
    // A search that fails offers no choices; the reader can type on.
    else findNames?.(start).then(setChoices, () => setChoices([]));
  };
  return (
    <div class="correct">
      <label>
        {t('rightKind')}
        <select
          value={type}
          onChange={({ currentTarget }) => onAction({ action: 'retype', type: currentTarget.value as EntityType })}
        >
          {kinds.map((kind) =>
            kind === 'figure' ? null : (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ),
          )}
        </select>
      </label>
      {findNames && (
        <label>
          {t('sameAs')}
          <input
            type="text"
            autocomplete="off"
            placeholder={t('sameAsHint')}
            onInput={({ currentTarget }) => search(currentTarget.value)}
          />
        </label>
      )}
      {choices.length > 0 && (
        <ul class="choices" aria-label={t('sameAs')}>
          {choices
            .filter((choice) => choice.name !== name)
            .slice(0, 5)
            .map((choice) => (
              <li key={choice.key}>
                <button
                  type="button"
                  class="button quiet"
                  onClick={() => onAction({ action: 'same-as', key: choice.key, name: choice.name })}
                >
                  <KindIcon kind={choice.type} /> {choice.name}
                </button>
              </li>
            ))}
        </ul>
      )}
      <button type="button" class="button" onClick={() => onAction({ action: 'not-a-name' })}>
        {t('notAName')}
      </button>
    </div>
  );
}
