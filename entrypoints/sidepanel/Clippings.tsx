import { useState } from 'preact/hooks';
import { ClippingLine } from '../../components/ClippingLine.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import type { Anchored } from '../../lib/anchoring/anchor.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { t } from '../../lib/i18n/language.ts';
import { ask, askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import type { AnnotationId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';
import { useShortcut } from '../page-parts/use-shortcut.ts';

export interface ClippingsProps {
  readonly opened: OpenedArticle;
  readonly tabId: number;
}

interface ReconcileProps {
  readonly clipping: Annotation;
  readonly anchored: Anchored | null;
  readonly tabId: number;
  readonly refresh: () => Promise<void>;
}

/** For words the newsroom edited: accept the edit. For words it took out: put the clipping on others, by hand. */
function Reconcile({ clipping, anchored, tabId, refresh }: ReconcileProps) {
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const accept = async () => {
    const accepted = await ask('acceptChange', clipping.id);
    setFailed(accepted ? null : 'cardNotSaved');
    if (accepted) await refresh();
  };
  const place = async () => {
    const placed = await askTab(tabId, 'placeClipping', clipping.articleId, clipping.id);
    setFailed(placed ? null : 'selectFirst');
  };
  if (clipping.kind === 'article' || anchored?.state === 'exact') return null;
  const isChanged = anchored?.state === 'changed';
  return (
    <div class="row">
      {isChanged && (
        <button type="button" class="button" onClick={() => void accept().catch(() => setFailed('cardNotSaved'))}>
          {t('acceptChange')}
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => void place().catch(() => setFailed('cardNotSaved'))}>
        {t('placeHere')}
      </button>
      <p class="meta" role="status">
        {failed ? t(failed) : isChanged ? '' : t('placeHereHint')}
      </p>
    </div>
  );
}

/** Those that need the reader first: gone, then changed; the rest as they were made. */
function byNeed(clippings: readonly Annotation[], placeOf: (id: AnnotationId) => Anchored | null): Annotation[] {
  const need = ({ id, kind }: Annotation) => {
    const state = kind === 'article' ? 'exact' : placeOf(id)?.state;
    return state === 'orphan' ? 0 : state === 'changed' ? 1 : 2;
  };
  return clippings.toSorted((a, b) => need(a) - need(b));
}

/** The clippings of the article, with their notes being edited. */
export function Clippings({ opened, tabId }: ClippingsProps) {
  const live = useLive(() => library.annotations.where('articleId').equals(opened.id).sortBy('createdAt'), [opened.id]);
  const keys = useShortcut('clip-selection');
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
  const hasWhole = live.value.some(({ kind }) => kind === 'article');
  return (
    <section>
      {!hasWhole && (
        <button type="button" class="button" onClick={() => void askTab(tabId, 'clipArticle', opened.id)}>
          {t('clipArticle')}
        </button>
      )}
      {live.value.length === 0 && (
        <EmptyState title={t('clippingsNone')}>
          {keys ? t('clippingsNoneHint', { keys }) : t('clippingsNoneLibrary')}
        </EmptyState>
      )}
      <ul class="clippings editing">
        {byNeed(live.value, placeOf).map((clipping) => (
          <li key={clipping.id}>
            <ClippingLine
              clipping={{ ...clipping, note: '', tags: [] }}
              anchored={placeOf(clipping.id)}
              onShow={(span) => void askTab(tabId, 'reveal', opened.id, span)}
            />
            <Reconcile clipping={clipping} anchored={placeOf(clipping.id)} tabId={tabId} refresh={refresh} />
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
