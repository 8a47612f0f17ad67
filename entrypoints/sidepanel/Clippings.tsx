import { useState } from 'preact/hooks';
import { ClippingLine } from '../../components/ClippingLine.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { t } from '../../lib/i18n/language.ts';
import { ask, askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import type { AnnotationId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';

export interface ClippingsProps {
  readonly opened: OpenedArticle;
  readonly tabId: number;
}

/** The clippings of the article, with their notes being edited. */
export function Clippings({ opened, tabId }: ClippingsProps) {
  const live = useLive(() => library.annotations.where('articleId').equals(opened.id).sortBy('createdAt'), [opened.id]);
  const [removed, setRemoved] = useState<Annotation | null>(null);
  const placeOf = (id: AnnotationId) =>
    opened.clippings.find(({ annotation }) => annotation.id === id)?.anchored ?? null;
  const refresh = () => askTab(tabId, 'refresh');
  const remove = (id: AnnotationId) => ask('removeClipping', id).then(setRemoved).then(refresh);
  const restore = (clipping: Annotation) => {
    setRemoved(null);
    return ask('restoreClipping', clipping).then(refresh);
  };
  if (live.status !== 'ready') return null;
  return (
    <section>
      {live.value.length === 0 && <EmptyState title={t('clippingsNone')}>{t('clippingsNoneHint')}</EmptyState>}
      <ul class="clippings editing">
        {live.value.map((clipping) => (
          <li key={clipping.id}>
            <ClippingLine
              clipping={{ ...clipping, note: '', tags: [] }}
              anchored={placeOf(clipping.id)}
              onShow={(span) => void askTab(tabId, 'reveal', opened.id, span)}
            />
            <NoteEditor
              note={clipping.note}
              tags={clipping.tags}
              colour={clipping.colour}
              onChange={(change) =>
                void ask('editClipping', clipping.id, change).then(change.colour ? refresh : undefined)
              }
              onRemove={() => void remove(clipping.id)}
              findTags={(start) => ask('tagsStarting', start)}
            />
          </li>
        ))}
      </ul>
      <Toast
        text={removed ? t('clippingRemoved') : null}
        onClose={() => setRemoved(null)}
        {...(removed && { onUndo: () => void restore(removed) })}
      />
    </section>
  );
}
