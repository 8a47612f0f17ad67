import { ClippingLine } from '../../components/ClippingLine.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { hostOf, webAddress } from '../../components/web-address.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { formatDay, t } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { libraryRoute } from '../page-parts/library-route.ts';

export interface ClippingRowProps {
  readonly clipping: Annotation;
  readonly chosen: boolean;
  /** Tab stops here, and goes on to what is in it; the other rows are passed over. */
  readonly active: boolean;
  /** The reader clicked its box, or pressed Space on it; with Shift, all up to it are meant. */
  readonly onPick: (extend: boolean) => void;
  /** The focus came into it. */
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

/** Letters of a clipping that name its box. */
const NAMED_BY = 80;

/** A clipping of the list: a box to choose it by, its words and source, and what can be changed about it. */
export function ClippingRow({ clipping, chosen, active, onPick, onEnter, onRemove }: ClippingRowProps) {
  const { id, source, articleId, text } = clipping;
  const address = webAddress(source.url);
  const stop = active ? 0 : -1;
  return (
    <article class={chosen ? 'clipping-row chosen' : 'clipping-row'} onFocusCapture={onEnter}>
      <input
        type="checkbox"
        class="pick"
        value={id}
        checked={chosen}
        tabIndex={stop}
        aria-label={t('chooseNamed', { name: text.slice(0, NAMED_BY) })}
        onClick={({ shiftKey }) => onPick(shiftKey)}
      />
      <div>
        <ClippingLine clipping={clipping} anchored={null} />
        <p class="meta">
          <a href={libraryRoute.article(articleId)} tabIndex={stop}>
            {source.title ?? t('untitled')}
          </a>{' '}
          · {source.publisher ?? hostOf(source.url)} · {formatDay(source.publishedAt) || t('noDate')}
          {address && (
            <>
              {' · '}
              <a href={address} target="_blank" rel="noopener noreferrer" tabIndex={stop}>
                {t('openArticle')}
              </a>
            </>
          )}
        </p>
        <details>
          <summary tabIndex={stop}>{t('editClipping')}</summary>
          <NoteEditor
            note={clipping.note}
            tags={clipping.tags}
            colour={clipping.colour}
            onChange={(change) => void ask('editClipping', id, change)}
            onRemove={onRemove}
            findTags={(start) => ask('tagsStarting', start)}
          />
        </details>
      </div>
    </article>
  );
}
