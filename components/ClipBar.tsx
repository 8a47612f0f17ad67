import type { Anchored } from '../lib/anchoring/anchor.ts';
import { type Annotation, COLOURS, type Colour } from '../lib/annotations/annotation.ts';
import type { MessageKey } from '../lib/i18n/keys.ts';
import { t } from '../lib/i18n/language.ts';
import { Icon } from './Icon.tsx';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';

/** What the bar is about. */
export type ClipBarContent =
  /** Words are selected. */
  | { readonly kind: 'offer' }
  /** A clipping, and what was just done to it. */
  | {
      readonly kind: 'clipping';
      readonly clipping: Annotation;
      readonly anchored: Anchored | null;
      readonly done: 'saved' | 'accepted' | null;
    }
  | { readonly kind: 'removed' }
  | { readonly kind: 'failed' };

export interface ClipBarProps extends Pick<NoteEditorProps, 'onChange' | 'onRemove' | 'findTags'> {
  readonly content: ClipBarContent;
  readonly onClip: (colour: Colour) => void;
  /** The newsroom's words are taken for the clipping's own. */
  readonly onAccept: () => void;
  /** Takes back what was done last. */
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const clipIn: Readonly<Record<Colour, MessageKey>> = {
  yellow: 'clipInYellow',
  green: 'clipInGreen',
  blue: 'clipInBlue',
  pink: 'clipInPink',
};

function Offer({ onClip }: Pick<ClipBarProps, 'onClip'>) {
  return (
    <>
      <button type="button" class="button primary" onClick={() => onClip('yellow')}>
        {t('clip')}
      </button>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`swatch clip-${colour}`}
          aria-label={t(clipIn[colour])}
          title={t(clipIn[colour])}
          onClick={() => onClip(colour)}
        />
      ))}
    </>
  );
}

/** The newsroom's edit, old words beside new. */
function Edited({
  anchored,
  clipping,
  onAccept,
}: Pick<ClipBarProps, 'onAccept'> & { readonly anchored: Anchored; readonly clipping: Annotation }) {
  if (anchored.state !== 'changed') return null;
  return (
    <div class="fate">
      <p>{t('clippingChanged')}</p>
      <ul>
        {anchored.changes.map(({ before, after }) => (
          <li key={`${before} ${after}`}>
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('clippedWords')}</summary>
        <blockquote class="quoted">{clipping.text}</blockquote>
      </details>
      <button type="button" class="button" onClick={onAccept}>
        {t('acceptChange')}
      </button>
    </div>
  );
}

function outcomeOf(content: ClipBarContent): string {
  switch (content.kind) {
    case 'offer':
      return '';
    case 'removed':
      return t('clippingRemoved');
    case 'failed':
      return t('cardNotSaved');
    case 'clipping':
      return content.done === 'saved' ? t('clippingSaved') : content.done === 'accepted' ? t('changeAccepted') : '';
  }
}

/** Fields take the keyboard; a press on anything else leaves the page's selection and focus where they are. */
function keepSelection(event: MouseEvent): void {
  const [pressed] = event.composedPath();
  if (!(pressed instanceof HTMLTextAreaElement || pressed instanceof HTMLInputElement)) event.preventDefault();
}

/**
 * The small bar beside selected words or beside a clipping: clips at the first press, then takes note, tags and colour
 * without leaving the text.
 */
export function ClipBar({ content, onClip, onChange, onAccept, onRemove, onUndo, onClose, findTags }: ClipBarProps) {
  const outcome = outcomeOf(content);
  const canUndo = content.kind === 'removed' || (content.kind === 'clipping' && content.done !== null);
  return (
    <section class="surface clip-bar" role="dialog" aria-label={t('clipBar')} onMouseDown={keepSelection}>
      <div class="row">
        {content.kind === 'offer' && <Offer onClip={onClip} />}
        <p role="status" class="outcome">
          {outcome}
        </p>
        {canUndo && (
          <button type="button" class="button quiet" onClick={onUndo}>
            {t('undo')}
          </button>
        )}
        <button type="button" class="button icon" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {content.kind === 'clipping' && (
        <>
          {content.anchored && <Edited anchored={content.anchored} clipping={content.clipping} onAccept={onAccept} />}
          <NoteEditor
            key={content.clipping.id}
            note={content.clipping.note}
            tags={content.clipping.tags}
            colour={content.clipping.colour}
            onChange={onChange}
            onRemove={onRemove}
            {...(findTags && { findTags })}
          />
        </>
      )}
    </section>
  );
}
