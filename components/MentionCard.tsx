import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/language.ts';
import type { EntityCard, FigureCard } from '../lib/messages/protocol.ts';
import type { ArticleId, EntityKey, EntityType } from '../lib/types.ts';
import { CardCorrections, type NameChoice } from './CardCorrections.tsx';
import { EntityFacts } from './EntityFacts.tsx';
import { FigureFacts } from './FigureFacts.tsx';
import { Icon } from './Icon.tsx';

/** What the card is about. `waiting` while the background looks; `failed` when it could not be asked. */
export type CardContent =
  | { readonly kind: 'entity'; readonly card: EntityCard }
  | { readonly kind: 'figure'; readonly card: FigureCard }
  | { readonly kind: 'waiting'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string };

/** The reader's word on what is marked. */
export type CardAction =
  | { readonly action: 'mute' }
  | { readonly action: 'retype'; readonly type: EntityType }
  | { readonly action: 'same-as'; readonly key: EntityKey; readonly name: string }
  | { readonly action: 'not-a-name' }
  | { readonly action: 'split' };

export interface MentionCardProps {
  readonly content: CardContent;
  /** The article the mark stands in. */
  readonly here: ArticleId | null;
  /** Opens the name or the measure in the library. */
  readonly onLibrary: () => void;
  /** Carries out a correction; the card then offers to undo it. Absent where nothing is kept (private windows). */
  readonly onAction?: (action: CardAction) => Promise<void>;
  readonly onUndo?: () => Promise<void>;
  /** Names of the library that start so, for "same as". */
  readonly findNames?: (start: string) => Promise<readonly NameChoice[]>;
  /** Keeps a figure with its history. */
  readonly onClip?: () => void;
  readonly onClose: () => void;
}

type Done = 'no' | 'busy' | 'done' | 'undone' | 'failed';

/** The card over a mark: what the reader's own archive says of a name or a figure, each line with its source. */
export function MentionCard({
  content,
  here,
  onLibrary,
  onAction,
  onUndo,
  findNames,
  onClip,
  onClose,
}: MentionCardProps) {
  const [correcting, setCorrecting] = useState(false);
  const [done, setDone] = useState<Done>('no');
  const known = content.kind === 'entity' || content.kind === 'figure';
  // A figure with no other report is grouped with nothing.
  const canBeWrong = content.kind === 'entity' || (content.kind === 'figure' && content.card.uses.length > 1);
  const run = (work: () => Promise<void>, after: Done) => {
    setDone('busy');
    setCorrecting(false);
    work().then(
      () => setDone(after),
      () => setDone('failed'),
    );
  };
  const act = (action: CardAction) => onAction && run(() => onAction(action), 'done');
  const outcome = { no: '', busy: '', done: t('cardCorrected'), undone: t('cardUndone'), failed: t('cardNotSaved') }[
    done
  ];
  const heading =
    content.kind === 'entity' ? content.card.name : content.kind === 'figure' ? content.card.text : content.text;
  return (
    <section class="surface mention-card" role="dialog" aria-label={t('cardLabel', { name: heading })}>
      <header>
        <h2 class="title">{heading}</h2>
        <button type="button" class="button icon" onClick={onClose} aria-label={t('close')} title={t('close')}>
          <Icon name="close" />
        </button>
        {content.kind === 'entity' && <EntityFacts.Heading card={content.card} />}
        {content.kind === 'figure' && <FigureFacts.Heading card={content.card} />}
      </header>
      {content.kind === 'waiting' && <p class="waiting">{t('cardWaiting')}</p>}
      {content.kind === 'failed' && <p class="waiting">{t('cardFailed')}</p>}
      {!correcting && content.kind === 'entity' && <EntityFacts.Body card={content.card} />}
      {!correcting && content.kind === 'figure' && <FigureFacts.Body card={content.card} here={here} />}
      {correcting && known && (
        <CardCorrections
          type={content.kind === 'entity' ? content.card.type : null}
          name={heading}
          onAction={act}
          {...(findNames && { findNames })}
        />
      )}
      <div role="status" class="outcome">
        {outcome && (
          <p class="done">
            {outcome}
            {done === 'done' && onUndo && (
              <button type="button" class="button quiet" onClick={() => run(onUndo, 'undone')}>
                {t('undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {known && (
        <footer>
          <button type="button" class="button quiet" onClick={onLibrary}>
            {t('openInLibrary')}
          </button>
          {onClip && (
            <button type="button" class="button quiet" onClick={onClip}>
              {t('clipFigure')}
            </button>
          )}
          {onAction && content.kind === 'entity' && (
            <button type="button" class="button quiet" onClick={() => act({ action: 'mute' })}>
              {t('mute')}
            </button>
          )}
          {onAction && canBeWrong && (
            <button
              type="button"
              class="button quiet"
              aria-expanded={correcting}
              onClick={() => setCorrecting(!correcting)}
            >
              {t('correct')}
            </button>
          )}
        </footer>
      )}
    </section>
  );
}
