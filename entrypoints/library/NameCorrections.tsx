import { CardCorrections } from '../../components/CardCorrections.tsx';
import { kindName } from '../../components/kind-name.ts';
import type { CardAction } from '../../components/MentionCard.tsx';
import { useLive } from '../../components/use-live.ts';
import type { Correction } from '../../lib/entities/corrections.ts';
import { formatDay, t } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { namesStarting } from '../../lib/store/cards.ts';
import type { NameRow } from '../../lib/store/rows.ts';
import type { EntityKey } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';

function correctionOf(entity: EntityKey, action: CardAction): Correction | null {
  switch (action.action) {
    case 'mute':
    case 'not-a-name':
      return { kind: 'mute', entity };
    case 'retype':
      return { kind: 'retype', entity, type: action.type };
    case 'same-as':
      return { kind: 'same-as', entity, as: action.key, name: action.name };
    case 'split':
      return null;
  }
}

/** A correction in a line. */
function lineOf(correction: Correction): string {
  switch (correction.kind) {
    case 'mute':
      return t('correctionMute');
    case 'retype':
      return t('correctionRetype', { kind: kindName(correction.type) });
    case 'same-as':
      return t('correctionSameAs', { name: correction.name });
    case 'not-same-as':
      return t('correctionNotSameAs', { name: correction.name });
  }
}

/** What the reader has said about a name, each to be taken back, and what else could be said. */
export function NameCorrections({ name }: { readonly name: NameRow }) {
  const rows = useLive(
    () =>
      library.corrections
        .filter(({ correction }) => 'entity' in correction && correction.entity === name.key)
        .toArray(),
    [name.key],
  );
  const act = (action: CardAction) => {
    const correction = correctionOf(name.key, action);
    if (correction) void ask('correct', correction);
  };
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections')}</h2>
      {rows.status === 'ready' && (
        <ul>
          {rows.value.map(({ id, createdAt, correction }) => (
            <li key={id} class="row spread">
              <span>
                {lineOf(correction as Correction)} <span class="meta">{formatDay(createdAt)}</span>
              </span>
              <button type="button" class="button quiet" onClick={() => void ask('takeBackCorrection', id)}>
                {t('takeBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('correct')}</summary>
        <CardCorrections
          type={name.type}
          name={name.name}
          onAction={act}
          findNames={(start) => namesStarting(library, start)}
        />
      </details>
    </section>
  );
}
